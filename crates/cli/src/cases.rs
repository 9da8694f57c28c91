//! Cases as they lie on disk. Nothing larger than a case can be is read.

use crate::kind::{self, Kind};
use crate::render;
use classroom::PlayCode;
use script::Case;
use script::author::{Checked, Fault, Folder, MOST_BYTES, Missing, Problem, Severity, Source};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use words::Words;

/// The file with the numbers of a case.
const NUMBERS: &str = "scenario.toml";

/// A case folder that was read.
pub struct Loaded {
    /// Its files, those that could be read.
    pub sources: Vec<Source>,
    /// What came of it.
    pub checked: Checked,
}

impl Loaded {
    /// Its errors, drawn; none where there are none.
    pub fn errors(&self, words: &Words) -> Option<String> {
        let problems = self.checked.problems.iter();
        let errors: Vec<&Problem> = problems.filter(|problem| problem.severity() == Severity::Error).collect();
        (!errors.is_empty()).then(|| render::all(words, errors, &self.sources))
    }
}

/// The files of a case folder, as far as they could be read.
#[derive(Default)]
pub struct Files {
    /// All of them; none where one could not be read.
    folder: Option<Folder>,
    sources: Vec<Source>,
    problems: Vec<Problem>,
}

impl Files {
    /// Reads a case folder.
    pub fn read(path: &Path) -> Files {
        let mut problems = Vec::new();
        let mut note = |path: &Path, fault| problems.push(Problem::in_file(path.display().to_string(), fault));
        let mut read = |path: &Path| read(path).map_err(|fault| note(path, fault)).ok();
        let numbers = read(&path.join(NUMBERS));
        let found = words_of(path);
        let words: Vec<Source> = found.iter().flatten().filter_map(|file| read(file)).collect();
        if let Err(error) = found {
            note(path, Fault::Unreadable { why: error.kind() });
        }
        let name = fs::canonicalize(path).ok().and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        let sources = numbers.iter().chain(&words).cloned().collect();
        let sound = problems.is_empty();
        let folder = numbers.filter(|_| sound).map(|numbers| Folder { name, numbers, words });
        Files { folder, sources, problems }
    }

    /// Those that could be read.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The same, where nothing else is wanted any more.
    pub fn into_sources(self) -> Vec<Source> {
        self.sources
    }

    /// Checks the case as it is written, and with the numbers of every variant on offer.
    pub fn check_all(&self) -> Checked {
        self.checked(Folder::check)
    }

    /// Checks the case with the numbers of a seed alone; 0 as it is written.
    pub fn check(&self, seed: u32) -> Checked {
        self.checked(|folder| folder.check_variant(seed))
    }

    fn checked(&self, check: impl FnOnce(&Folder) -> Checked) -> Checked {
        match &self.folder {
            Some(folder) => check(folder),
            None => Checked { cases: Vec::new(), problems: self.problems.clone() },
        }
    }
}

/// The case folders that a path means: itself, or those in it.
///
/// # Errors
/// A path that means none.
pub fn folders(path: &Path) -> Result<Vec<PathBuf>, Box<Problem>> {
    let problem = |fault| Box::new(Problem::in_file(path.display().to_string(), fault));
    if kind::of(path, Missing::Path).map_err(problem)? == Kind::File {
        return Err(problem(Fault::NotAFolder));
    }
    let unreadable = |error: io::Error| problem(Fault::Unreadable { why: error.kind() });
    if is_case(path).map_err(unreadable)? {
        return Ok(vec![path.into()]);
    }
    let entries = fs::read_dir(path).map_err(unreadable)?;
    // A folder that may not be read may well be a case: that is said where its files are read.
    let may_be_case = |path: &PathBuf| path.is_dir() && is_case(path).unwrap_or(true);
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(may_be_case).collect();
    folders.sort();
    match folders.is_empty() {
        true => Err(problem(Fault::Missing { what: Missing::Cases })),
        false => Ok(folders),
    }
}

/// Reads a case folder and checks it.
pub fn load(path: &Path) -> Loaded {
    let files = Files::read(path);
    Loaded { checked: files.check(0), sources: files.sources }
}

/// The one case that a path means, in a language; English where none is asked for, if there is.
///
/// # Errors
/// What is in the way, as it is shown.
pub fn one(words: &Words, insists: bool, path: &Path, variant: u32) -> Result<Case, String> {
    let folders = folders(path).map_err(|problem| render::one(words, &problem, &[]))?;
    let [folder] = &folders[..] else {
        return Err(words.error(&words.name_one(&path.display().to_string(), folders.len())));
    };
    varied(words, &spoken(words, insists, folder)?, variant).map_err(|complaint| words.error(&complaint))
}

/// Every case that a path means, in English where there is a choice.
///
/// # Errors
/// What is in the way of any of them, as it is shown.
pub fn all(words: &Words, path: &Path, variant: u32) -> Result<Vec<Case>, String> {
    let folders = folders(path).map_err(|problem| render::one(words, &problem, &[]))?;
    let one = |folder: &PathBuf| {
        varied(words, &spoken(words, false, folder)?, variant).map_err(|complaint| words.error(&complaint))
    };
    folders.iter().map(one).collect()
}

/// A variant of a case.
///
/// # Errors
/// That it is not on offer, and which are.
pub fn varied(words: &Words, case: &Case, variant: u32) -> Result<Case, String> {
    case.varied(variant).ok_or_else(|| {
        let (id, seeds) = (&case.structure().id, &case.structure().variants.seeds);
        let list = seeds.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        match seeds.is_empty() {
            true => words.no_variants(id, variant),
            false => words.no_such_variant(id, variant, &list),
        }
    })
}

/// The case of a folder, in the language that is spoken; unless somebody insists on that, in English or whatever
/// there is.
fn spoken(words: &Words, insists: bool, folder: &Path) -> Result<Case, String> {
    let loaded = load(folder);
    let errors = loaded.errors(words);
    let mut cases = loaded.checked.cases;
    let languages: Vec<String> = cases.iter().map(|case| case.words().language.clone()).collect();
    let place_of = |code: &str| languages.iter().position(|it| it == code);
    let place = match insists {
        true => place_of(words.code()),
        false => place_of(words.code()).or_else(|| place_of("en")).or(Some(0)),
    };
    match place.filter(|&place| place < cases.len()) {
        Some(place) => Ok(cases.swap_remove(place)),
        None => Err(errors.unwrap_or_else(|| words.error(&words.case_speaks(&languages.join(", "), words.code())))),
    }
}

/// The files with words in a folder, by name. Whatever has such a name is one of them, also what leads nowhere.
fn words_of(path: &Path) -> io::Result<Vec<PathBuf>> {
    let is_words = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let language = name.strip_prefix("lines.").and_then(|rest| rest.strip_suffix(".toml"));
        language.is_some_and(|language| !language.is_empty())
    };
    let entries: Vec<PathBuf> = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    let mut files: Vec<PathBuf> = entries.into_iter().filter(is_words).collect();
    files.sort();
    Ok(files)
}

/// Whether a folder has a file of a case, or something in its place.
fn is_case(path: &Path) -> io::Result<bool> {
    let words = words_of(path)?;
    Ok(!words.is_empty() || fs::symlink_metadata(path.join(NUMBERS)).is_ok())
}

/// Reads a file, and never more of it than a case can have. Whatever is no file is not opened: a pipe would wait for
/// somebody to write to it.
fn read(path: &Path) -> Result<Source, Fault> {
    if kind::of(path, Missing::Numbers)? == Kind::Folder {
        return Err(Fault::Unreadable { why: ErrorKind::IsADirectory });
    }
    let mut bytes = Vec::new();
    let found = File::open(path).and_then(|file| {
        let size = file.metadata()?.len();
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(size.max(bytes.len() as u64))
    });
    match found {
        Ok(found) if found > MOST_BYTES => Err(Fault::TooLarge { found, most: MOST_BYTES }),
        Ok(_) => Source::new(path.display().to_string(), &bytes),
        Err(error) => Err(Fault::Unreadable { why: error.kind() }),
    }
}

/// The play that a code stands for, of whichever kind the code is.
///
/// # Errors
/// What is wrong with the code.
pub fn play_code(words: &Words, code: &str) -> Result<PlayCode, String> {
    PlayCode::find(code).map_err(|error| words.wrong_with_code(error))
}
