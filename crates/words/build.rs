//! Writes the functions that speak from `languages/en.toml`, and checks every other language against it:
//! what does not fit stops the build, with file and line.
#![forbid(unsafe_code)]

#[path = "src/coded.rs"]
mod coded;
#[path = "src/compile/mod.rs"]
mod compile;
#[path = "src/family.rs"]
mod family;

use compile::{Extent, Problem, Schema};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

/// The language that the others are translated from.
const SCHEMA: &str = "en.toml";

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<String>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let languages = Path::new("languages");
    println!("cargo::rerun-if-changed=languages");
    let schema = Schema::read(SCHEMA, &read(&languages.join(SCHEMA))?).map_err(told)?;
    write(&out.join("keys.rs"), schema.functions().as_bytes())?;
    let (mut embedded, mut faults) = (String::from("&[\n"), Vec::new());
    for file in files(languages).map_err(|error| vec![format!("languages: {error}")])? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match compile::compile(&schema, Extent::Whole, &name, &read(&file)?) {
            Ok(bytes) => {
                let code = name.trim_end_matches(".toml");
                let compiled = out.join(format!("{code}.words"));
                write(&compiled, &bytes)?;
                embedded += &format!("    ({code:?}, include_bytes!({:?})),\n", compiled.display().to_string());
            }
            Err(problems) => faults.extend(told(problems)),
        }
    }
    write(&out.join("embedded.rs"), (embedded + "]\n").as_bytes())?;
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// The files of all languages, by name.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut files = files.collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    Ok(files)
}

fn told(problems: Vec<Problem>) -> Vec<String> {
    problems.iter().map(|problem| format!("crates/words/languages/{problem}")).collect()
}

fn read(file: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(file).map_err(|error| vec![format!("{}: {error}", file.display())])
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), Vec<String>> {
    fs::write(file, bytes).map_err(|error| vec![format!("{}: {error}", file.display())])
}
