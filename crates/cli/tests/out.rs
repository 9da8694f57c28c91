//! Files that a command writes where it was told to (`--out`).

mod common;

use common::Desk;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

fn shipped(case: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios").join(case)
}

fn graph(case: &Path, to: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_otr"))
        .args(["graph".as_ref(), case.as_os_str(), "--out".as_ref(), to.as_os_str()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// How many bytes lie in the files of a folder.
fn bytes_in(folder: &Path) -> u64 {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().metadata().map_or(0, |file| file.len())).sum()
}

#[test]
fn whoever_is_interrupted_has_what_was_there_before_and_no_half_of_a_file() {
    let desk = Desk::new("out-interrupted");
    let folder = desk.dir.join("graphs");
    fs::create_dir(&folder).unwrap();
    for there in [Some("what was there before"), None] {
        let to = folder.join("night-shift.jsonl");
        let _ = fs::remove_file(&to);
        if let Some(text) = there {
            fs::write(&to, text).unwrap();
        }
        let mut otr = graph(&shipped("night-shift"), &to);
        // It has begun to write; the whole is hundreds of megabytes.
        while bytes_in(&folder) < 10_000 {
            assert!(otr.try_wait().unwrap().is_none(), "it ended by itself");
            thread::sleep(Duration::from_millis(5));
        }
        otr.kill().unwrap();
        otr.wait().unwrap();
        assert_eq!(fs::read_to_string(&to).ok().as_deref(), there);
        fs::read_dir(&folder).unwrap().for_each(|left| fs::remove_file(left.unwrap().path()).unwrap());
    }
}

#[test]
fn a_file_that_is_written_anew_leaves_nothing_beside_it() {
    let desk = Desk::new("out-anew");
    desk.otr(&["graph", "hall", "--out", "once.jsonl"]);
    fs::write(desk.dir.join("twice.jsonl"), "what was there before").unwrap();
    desk.otr(&["graph", "hall", "--out", "twice.jsonl"]);
    let read = |name| fs::read(desk.dir.join(name)).unwrap();
    assert!(!read("once.jsonl").is_empty() && read("once.jsonl") == read("twice.jsonl"));
    assert_eq!(fs::read_dir(&desk.dir).unwrap().count(), 3, "the case and two files");
}

#[cfg(unix)]
#[test]
fn links_and_pipes_stay_what_they_are_and_a_file_keeps_its_permissions() {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
    let desk = Desk::new("out-links");
    let [file, link, pipe] = ["file.jsonl", "link.jsonl", "pipe.jsonl"].map(|name| desk.dir.join(name));
    fs::write(&file, "before").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    desk.otr(&["graph", "hall", "--out", "link.jsonl"]);
    assert!(link.is_symlink());
    let whole = fs::read(&file).unwrap();
    assert!(whole.len() > 1_000);
    desk.otr(&["graph", "hall", "--out", "file.jsonl"]);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut otr = graph(&desk.dir.join("hall"), &pipe);
    assert_eq!(fs::read(&pipe).unwrap(), whole);
    assert!(otr.wait().unwrap().success());
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
}
