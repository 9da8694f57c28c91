//! Cases as they lie on disk. Nothing larger than a case can be is read.

use crate::label;
use negotiation::Run;
use script::author::{Checked, Fault, Folder, MOST_BYTES, Missing, Problem, Source};
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// A case folder that was read.
pub struct Loaded {
    /// Its files, those that could be read.
    pub sources: Vec<Source>,
    /// What came of it.
    pub checked: Checked,
}

/// The case folders that a path means: itself, or those in it.
///
/// # Errors
/// A path that means none.
pub fn folders(path: &Path) -> Result<Vec<PathBuf>, Box<Problem>> {
    let problem = |fault| Box::new(Problem::of_file(path.display().to_string(), fault));
    let unreadable = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => problem(Fault::Missing { what: Missing::Path }),
        _ => problem(Fault::Unreadable { why: error.kind().to_string() }),
    };
    if !fs::metadata(path).map_err(unreadable)?.is_dir() {
        return Err(problem(Fault::Unreadable { why: "a case is a folder, and this is a file".into() }));
    }
    if is_case(path) {
        return Ok(vec![path.into()]);
    }
    let entries = fs::read_dir(path).map_err(unreadable)?;
    let mut folders: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir() && is_case(path)).collect();
    folders.sort();
    match folders.is_empty() {
        true => Err(problem(Fault::Missing { what: Missing::Cases })),
        false => Ok(folders),
    }
}

/// Reads a case folder and checks it.
pub fn load(path: &Path) -> Loaded {
    let mut problems = Vec::new();
    let numbers_file = path.join("scenario.toml");
    let mut read = |path: &Path| {
        let source = if path.exists() { read(path) } else { Err(Fault::Missing { what: Missing::Numbers }) };
        source.map_err(|fault| problems.push(Problem::of_file(path.display().to_string(), fault))).ok()
    };
    let numbers = read(&numbers_file);
    let words: Vec<Source> = words_of(path).iter().filter_map(|file| read(file)).collect();
    let name = fs::canonicalize(path).ok().and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let sources = numbers.iter().chain(&words).cloned().collect();
    let checked = match numbers {
        Some(numbers) if problems.is_empty() => Folder { name, numbers, words }.check(),
        _ => Checked { cases: Vec::new(), problems },
    };
    Loaded { sources, checked }
}

/// The files with words in a folder, by name.
fn words_of(path: &Path) -> Vec<PathBuf> {
    let is_words = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("lines.") && name.ends_with(".toml")
    };
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_words).collect();
    files.sort();
    files
}

fn is_case(path: &Path) -> bool {
    path.join("scenario.toml").exists() || !words_of(path).is_empty()
}

/// Reads a file, and never more of it than a case can have.
fn read(path: &Path) -> Result<Source, Fault> {
    let mut bytes = Vec::new();
    let found = File::open(path).and_then(|file| {
        let size = file.metadata()?.len();
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(size.max(bytes.len() as u64))
    });
    match found {
        Ok(found) if found > MOST_BYTES => Err(Fault::TooLarge { found, most: MOST_BYTES }),
        Ok(_) => Source::new(path.display().to_string(), &bytes),
        Err(error) => Err(Fault::Unreadable { why: error.kind().to_string() }),
    }
}

/// The run that a code stands for.
///
/// # Errors
/// What is wrong with the code, or that it plays a variant: cases have none but their own numbers.
pub fn run(code: &str) -> Result<Run, String> {
    let run = Run::from_code(code).map_err(label::of_code_error)?;
    if run.variant != 0 {
        return Err(format!("the code plays variant {} of its case, which this program does not have", run.variant));
    }
    Ok(run)
}
