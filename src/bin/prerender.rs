//! Draws the first screens of the site from the cases as the site has them: `prerender CASES OUT`. It
//! prints, as JSON, what the start of the page has to know of every language: its direction, and of every
//! address that has a first screen the file of that and of its case.
#![forbid(unsafe_code)]

use off_the_record::{Drawn, Language, drawn};
use script::{Case, Index};
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;
use std::{env, fs};

fn main() -> ExitCode {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [cases, out] = paths.as_slice() else {
        eprintln!("prerender CASES OUT: draws the first screens of the cases in one folder, into another");
        return ExitCode::from(2);
    };
    match draw(Path::new(cases), Path::new(out)) {
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
fn draw(cases: &Path, out: &Path) -> Result<String, String> {
    let index = Rc::new(read(&cases.join("index.bin"), Index::from_bundle)?);
    let listed = index.cases.iter().map(|listing| read(&cases.join(&listing.file), Case::from_bundle).map(Rc::new));
    let listed = listed.collect::<Result<Vec<_>, _>>()?;
    fs::create_dir_all(out).map_err(|error| format!("{}: {error}", out.display()))?;
    let mut languages = Vec::new();
    for language in Language::ALL {
        let mut screens = Vec::new();
        for screen in drawn(language, &index, &listed) {
            let name = format!("{}.{}.html", screen.name, language.code());
            let file = out.join(&name);
            fs::write(&file, &screen.html).map_err(|error| format!("{}: {error}", file.display()))?;
            screens.extend(rows(&screen, &name));
        }
        let (code, direction) = (language.code(), language.direction());
        languages.push(format!(r#""{code}":{{"dir":"{direction}","screens":{{{}}}}}"#, screens.join(",")));
    }
    Ok(format!("{{{}}}", languages.join(",")))
}

/// A row of the table for each address of a screen. Names and addresses are letters, digits and dashes.
fn rows(screen: &Drawn, name: &str) -> impl Iterator<Item = String> {
    let case = screen.case.as_ref().map_or(String::new(), |file| format!(r#","cases/{file}""#));
    screen.addresses.iter().map(move |address| format!(r#""{address}":["{name}"{case}]"#))
}

/// What is in a file.
fn read<T, E: std::fmt::Debug>(file: &Path, unpack: impl FnOnce(&[u8]) -> Result<T, E>) -> Result<T, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    unpack(&bytes).map_err(|error| format!("{}: {error:?}", file.display()))
}
