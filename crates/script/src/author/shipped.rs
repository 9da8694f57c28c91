//! The cases of this repository, read from its folders: for tests and benchmarks of every crate.

#![expect(clippy::expect_used, reason = "what is missing here is missing in the repository")]

use super::folder::{Folder, LINES, NOTE};
use super::source::Source;
use crate::case::Case;
use std::path::{Path, PathBuf};

/// The folders of all cases, in the order of their names.
pub fn folders() -> Vec<PathBuf> {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let entries = all.read_dir().expect("the cases are there").map(|entry| entry.expect("it can be read").path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// The files of a case's folder, in every language, as `change` leaves them.
pub fn read(folder: &Path, change: impl Fn(String) -> String) -> Folder {
    let source = |path: &Path| {
        let text = change(std::fs::read_to_string(path).expect("it can be read"));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Source::new(name, text.as_bytes()).expect("it is text")
    };
    let files = folder.read_dir().expect("it can be read").map(|entry| entry.expect("it can be read").path());
    let mut files: Vec<PathBuf> = files.collect();
    files.sort();
    let of_kind = |kind: &str| {
        let is_one = |path: &&PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(kind));
        files.iter().filter(is_one).map(|path| source(path)).collect()
    };
    let (words, notes) = (of_kind(LINES), of_kind(NOTE));
    Folder { name: None, numbers: source(&folder.join("scenario.toml")), words, notes }
}

/// A case by its id, in its first language.
pub fn case(id: &str) -> Case {
    let folders = folders();
    let folder = folders.iter().find(|folder| folder.ends_with(id)).expect("there is such a case");
    read(folder, |text| text).check_variant(0).cases.into_iter().next().expect("the case has no error")
}
