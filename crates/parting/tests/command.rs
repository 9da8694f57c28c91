//! The command, on files.

use std::path::PathBuf;
use std::process::{Command, Output};

const PROGRAM: &str = r#"
    (module
      (func $load_later (export "load_later"))
      (func $far (drop (i64.mul (i64.const 123456789123456) (i64.const 987654321987654)))))
"#;

/// A folder of one test's own.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&folder).unwrap();
        let new = Self(folder);
        new.write("in.wasm", wat::parse_str(PROGRAM).unwrap());
        new
    }

    fn write(&self, file: &str, contents: impl AsRef<[u8]>) {
        std::fs::write(self.0.join(file), contents).unwrap();
    }

    fn valid(&self, file: &str) -> bool {
        wasmparser::Validator::new().validate_all(&std::fs::read(self.0.join(file)).unwrap()).is_ok()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_parting")).current_dir(&self.0).args(arguments).output().unwrap()
    }

    /// What a command prints that succeeds.
    fn print(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// The exit code of a command that fails, and the beginning of what it says, up to the first colon.
    fn fail(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = self.run(arguments);
        assert!(output.stdout.is_empty());
        let message = String::from_utf8(output.stderr).unwrap();
        (output.status.code(), message.split(':').next().unwrap_or_default().to_owned())
    }
}

#[test]
fn a_program_is_instrumented_listed_and_split() {
    let folder = Folder::new("whole-way");
    folder.write("ran.json", "[0]");
    assert_eq!(folder.print(&["instrument", "in.wasm", "out.wasm"]), "");
    assert!(folder.valid("out.wasm"));
    let list = folder.print(&["list", "in.wasm", "ran.json", "ran.json"]);
    assert_eq!(list, "bcf819ee\n");
    assert_eq!(folder.print(&["list", "--names", "in.wasm", "ran.json"]), "     21 far\n");
    folder.write("list.txt", format!("{list}00000000\n"));
    let line = folder.print(&["split", "in.wasm", "list.txt", "first.wasm", "later.wasm"]);
    assert!(line.starts_with("first: 1 functions, "), "{line}");
    assert!(line.ends_with(" bytes; entries that met no function: 1\n"), "{line}");
    assert!(folder.valid("first.wasm") && folder.valid("later.wasm"));
}

#[test]
fn an_error_names_the_file_that_is_damaged() {
    let folder = Folder::new("damaged");
    let mut cut = wat::parse_str(PROGRAM).unwrap();
    cut.truncate(cut.len() / 2);
    folder.write("cut.wasm", cut);
    folder.write("plain.wasm", wat::parse_str("(module)").unwrap());
    folder.write("good.json", "[]");
    folder.write("bad.json", "{}");
    folder.write("other.json", "[2]");
    folder.write("good.txt", "");
    folder.write("bad.txt", "far\n");
    folder.write("latin.txt", b"\xff");
    let cases: [(&str, &[&str]); 9] = [
        ("cut.wasm", &["instrument", "cut.wasm", "out.wasm"]),
        ("absent.wasm", &["instrument", "absent.wasm", "out.wasm"]),
        ("absent/out.wasm", &["instrument", "in.wasm", "absent/out.wasm"]),
        ("plain.wasm", &["list", "plain.wasm", "good.json"]),
        ("bad.json", &["list", "in.wasm", "good.json", "bad.json"]),
        ("other.json", &["list", "in.wasm", "other.json"]),
        ("bad.txt", &["split", "in.wasm", "bad.txt", "first.wasm", "later.wasm"]),
        ("latin.txt", &["split", "in.wasm", "latin.txt", "first.wasm", "later.wasm"]),
        ("cut.wasm", &["split", "cut.wasm", "good.txt", "first.wasm", "later.wasm"]),
    ];
    for (file, arguments) in cases {
        assert_eq!(folder.fail(arguments), (Some(1), file.to_owned()), "{arguments:?}");
    }
}

#[test]
fn a_program_that_the_split_does_not_fit_is_an_error_that_names_it() {
    let folder = Folder::new("unfit");
    folder.write("list.txt", "");
    let unfit = [
        r#"(module (func (export "load_later") (param i32)))"#,
        r#"(module (memory (export "load_later") 1))"#,
        r#"(module (func (export "load_later")) (func (export "loaded")))"#,
        r#"(module (func (export "load_later") (result i32) (i32.const 1)))"#,
    ];
    for program in unfit {
        folder.write("unfit.wasm", wat::parse_str(program).unwrap());
        let arguments = ["split", "unfit.wasm", "list.txt", "first.wasm", "later.wasm"];
        assert_eq!(folder.fail(&arguments), (Some(1), "unfit.wasm".to_owned()), "{program}");
    }
}

#[test]
fn a_wrong_call_tells_the_usage() {
    let folder = Folder::new("usage");
    let calls: [&[&str]; 6] =
        [&[], &["join"], &["instrument", "in.wasm"], &["list", "in.wasm"], &["list", "--names", "in.wasm"], &["split"]];
    for arguments in calls {
        assert_eq!(folder.fail(arguments), (Some(2), "usage".to_owned()), "{arguments:?}");
    }
}
