//! Cases as they lie on disk. Nothing larger than a case can be is read.

use script::author::{Checked, Fault, Folder, MOST_BYTES, Missing, Problem, Source};
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// A case folder that was read, or what kept it from being read.
pub struct Loaded {
    /// The files; none where one could not be read.
    pub folder: Option<Folder>,
    /// What came of it.
    pub checked: Checked,
}

/// The case folders that a path means: itself, or those in it.
///
/// # Errors
/// A path that means none.
pub fn folders(path: &Path) -> Result<Vec<PathBuf>, Problem> {
    let problem = |fault| Problem::of_file(path.display().to_string(), fault);
    let unreadable = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => problem(Fault::Missing { what: Missing::Path }),
        _ => problem(Fault::Unreadable { why: error.to_string() }),
    };
    if !fs::metadata(path).map_err(unreadable)?.is_dir() {
        return Err(problem(Fault::Unreadable { why: "a case is a folder, and this is a file".into() }));
    }
    if path.join("scenario.toml").exists() {
        return Ok(vec![path.into()]);
    }
    let entries = fs::read_dir(path).map_err(unreadable)?;
    let mut folders: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.join("scenario.toml").exists()).collect();
    folders.sort();
    if folders.is_empty() {
        let words_alone = fs::read_dir(path).map_err(unreadable)?.flatten().any(|entry| is_words(&entry.path()));
        let what = if words_alone { Missing::Numbers } else { Missing::Cases };
        return Err(problem(Fault::Missing { what }));
    }
    Ok(folders)
}

/// Reads a case folder and checks it.
pub fn load(path: &Path) -> Loaded {
    let mut problems = Vec::new();
    let mut read = |path: &Path| read(path).map_err(|problem| problems.push(problem)).ok();
    let numbers = read(&path.join("scenario.toml"));
    let mut files: Vec<PathBuf> = fs::read_dir(path)
        .map(|entries| entries.flatten().map(|entry| entry.path()).filter(|path| is_words(path)).collect())
        .unwrap_or_default();
    files.sort();
    let words: Vec<Source> = files.iter().filter_map(|file| read(file)).collect();
    let name = fs::canonicalize(path).ok().and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let Some(numbers) = numbers.filter(|_| problems.is_empty()) else {
        return Loaded { folder: None, checked: Checked { cases: Vec::new(), problems } };
    };
    let folder = Folder { name, numbers, words };
    let checked = folder.check();
    Loaded { folder: Some(folder), checked }
}

fn is_words(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("lines.") && name.ends_with(".toml")
}

/// Reads a file, and never more of it than a case can have.
fn read(path: &Path) -> Result<Source, Problem> {
    let name = path.display().to_string();
    let mut bytes = Vec::new();
    let found = File::open(path).and_then(|file| {
        let size = file.metadata()?.len();
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(size)
    });
    match found {
        Ok(found) if found > MOST_BYTES => Err(Problem::of_file(name, Fault::TooLarge { found, most: MOST_BYTES })),
        Ok(_) => Source::new(name, &bytes),
        Err(error) => Err(Problem::of_file(name, Fault::Unreadable { why: error.to_string() })),
    }
}
