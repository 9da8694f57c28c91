//! Draws the first screens of the site from the cases as the site has them: `prerender CASES OUT`.
#![forbid(unsafe_code)]

use off_the_record::{English, Language, Phrases, Spanish, first_screens};
use script::{Case, Index};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [cases, out] = paths.as_slice() else {
        eprintln!("prerender CASES OUT: draws the first screens of the cases in one folder, into another");
        return ExitCode::from(2);
    };
    match draw(Path::new(cases), Path::new(out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Draws them all, each into a file named after its address and language.
fn draw(cases: &Path, out: &Path) -> Result<(), String> {
    let index = read(&cases.join("index.bin"), Index::from_bundle)?;
    let listed = index.cases.iter().map(|listing| read(&cases.join(&listing.file), Case::from_bundle));
    let listed = listed.collect::<Result<Vec<_>, _>>()?;
    fs::create_dir_all(out).map_err(|error| format!("{}: {error}", out.display()))?;
    for language in Language::ALL {
        let phrases: &'static dyn Phrases = match language {
            Language::English => &English,
            Language::Spanish => &Spanish,
        };
        for screen in first_screens(phrases, &index, &listed) {
            let address = screen.case.map_or("home".to_owned(), |id| format!("case-{id}"));
            let file = out.join(format!("{address}.{}.txt", language.code()));
            fs::write(&file, screen.html).map_err(|error| format!("{}: {error}", file.display()))?;
        }
    }
    Ok(())
}

/// What is in a file.
fn read<T, E: std::fmt::Debug>(file: &Path, unpack: impl FnOnce(&[u8]) -> Result<T, E>) -> Result<T, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    unpack(&bytes).map_err(|error| format!("{}: {error:?}", file.display()))
}
