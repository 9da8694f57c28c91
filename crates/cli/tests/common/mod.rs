//! A folder with a good case in it, and the command line run in it.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A folder of one test's own, gone with it.
pub struct Desk {
    pub dir: PathBuf,
}

impl Desk {
    /// A folder with the case that `otr new` makes, called `hall`.
    pub fn new(test: &str) -> Desk {
        let dir = std::env::temp_dir().join(format!("otr-{}-{test}", std::process::id()));
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).unwrap();
        let desk = Desk { dir };
        desk.otr(&["new", "hall", "--dir", "."]);
        desk
    }

    /// A file of the case.
    #[allow(dead_code, reason = "not every test looks into the case")]
    pub fn file(&self, name: &str) -> PathBuf {
        self.dir.join("hall").join(name)
    }

    /// Puts one text in place of another, once.
    #[allow(dead_code, reason = "not every test looks into the case")]
    pub fn edit(&self, name: &str, from: &str, to: &str) {
        let before = fs::read_to_string(self.file(name)).unwrap();
        assert!(before.contains(from), "{name} does not say {from:?}");
        fs::write(self.file(name), before.replacen(from, to, 1)).unwrap();
    }

    /// Runs the command line, and gives what it said as one would have seen it.
    pub fn otr(&self, arguments: &[&str]) -> String {
        self.otr_with(arguments, b"")
    }

    /// The same, with something typed.
    pub fn otr_with(&self, arguments: &[&str], input: &[u8]) -> String {
        self.otr_in(&[("LC_ALL", "C")], arguments, input)
    }

    /// The same, where the environment says something of the language.
    pub fn otr_in(&self, locale: &[(&str, &str)], arguments: &[&str], input: &[u8]) -> String {
        let mut child = Command::new(env!("CARGO_BIN_EXE_otr"))
            .args(arguments)
            .current_dir(&self.dir)
            .envs(locale.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // It may end before it has read everything.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().unwrap();
        let code = output.status.code().expect("it ended by itself");
        let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert!(!err.contains("panicked"), "{err}");
        format!("$ otr {}\n{out}{err}[{code}]\n", arguments.join(" "))
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.dir);
    }
}
