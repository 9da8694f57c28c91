//! Draws the first screens of the site from the cases and the languages as the site has them: `prerender CASES
//! WORDS OUT`. It prints, as JSON, what the page has to know of every language: its name, its direction and the file of
//! its words; of every address that has a first screen the file of that and of its case; and what the page says itself.
#![forbid(unsafe_code)]

use off_the_record::{Locale, drawn, shell};
use script::{Case, Index};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::{env, fs};
use words::Words;

fn main() -> ExitCode {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [cases, words, out] = paths.as_slice() else {
        eprintln!("prerender CASES WORDS OUT: draws the first screens of cases in all languages, into another folder");
        return ExitCode::from(2);
    };
    match draw(Path::new(cases), Path::new(words), Path::new(out)) {
        Ok(table) => {
            println!("{table}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Draws them all, each into a file named after its address and language. The table of them.
fn draw(cases: &Path, words: &Path, out: &Path) -> Result<String, String> {
    let index = Rc::new(read(&cases.join("index.bin"), Index::from_bundle)?);
    let listed = index.cases.iter().map(|listing| read(&cases.join(&listing.file), Case::from_bundle).map(Rc::new));
    let listed = listed.collect::<Result<Vec<_>, _>>()?;
    fs::create_dir_all(out).map_err(|error| format!("{}: {error}", out.display()))?;
    let mut languages = Map::new();
    for file in files(words)? {
        let locale = Locale(read(&file, Words::read)?.leak());
        let (code, grammar) = (locale.0.code(), locale.0.grammar());
        let mut screens = Map::new();
        for screen in drawn(locale, &index, &listed) {
            let name = format!("{}.{code}.html", screen.name);
            let file = out.join(&name);
            fs::write(&file, &screen.html).map_err(|error| format!("{}: {error}", file.display()))?;
            let files: Vec<String> =
                [name].into_iter().chain(screen.case.map(|file| format!("cases/{file}"))).collect();
            screens.extend(screen.addresses.into_iter().map(|address| (address, json!(files))));
        }
        let language = json!({
            "name": grammar.name(),
            "dir": grammar.direction().attribute(),
            "words": format!("words/{}", file.file_name().unwrap_or_default().display()),
            "screens": screens,
            "shell": shell(locale).into_iter().collect::<BTreeMap<_, _>>(),
        });
        languages.insert(code.into(), language);
    }
    Ok(Value::Object(languages).to_string())
}

/// The compiled languages of a folder, by name.
fn files(words: &Path) -> Result<Vec<PathBuf>, String> {
    let found = fs::read_dir(words).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut files: Vec<PathBuf> = found.map_err(|error| format!("{}: {error}", words.display()))?;
    files.retain(|file| file.extension() == Some(OsStr::new("words")));
    files.sort();
    Ok(files)
}

/// What is in a file.
fn read<T, E: std::fmt::Debug>(file: &Path, unpack: impl FnOnce(&[u8]) -> Result<T, E>) -> Result<T, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    unpack(&bytes).map_err(|error| format!("{}: {error:?}", file.display()))
}
