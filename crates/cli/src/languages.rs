//! The languages: which one is spoken here, and all of them as the page loads them.

use crate::out;
use sha2::{Digest, Sha256};
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use words::Words;
use words::compile::{Extent, Problem, Schema, compile};

/// The language that the others are translated from.
const SCHEMA: &str = "en.toml";

/// Where an environment says which language somebody speaks: the first that says anything decides.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The option that asks for a language.
const ASKED: &str = "--language";

/// The language that this program speaks: the one that is asked for, otherwise that of the environment. It is known
/// before the arguments are read, because help and complaints about them are said in it, too.
pub fn spoken() -> &'static Words {
    static SPOKEN: OnceLock<&Words> = OnceLock::new();
    SPOKEN.get_or_init(|| {
        let arguments = env::args_os().skip(1).filter_map(|argument| argument.into_string().ok());
        asked(arguments).and_then(|code| words::embedded(&code)).map_or_else(of_environment, Words::leak)
    })
}

/// The code of the language that arguments ask for.
fn asked(arguments: impl Iterator<Item = String>) -> Option<String> {
    let mut arguments = arguments.take_while(|argument| argument != "--");
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix(ASKED) {
            Some("") => return arguments.next(),
            Some(rest) if rest.starts_with('=') => return Some(rest[1..].to_owned()),
            _ => {}
        }
    }
    None
}

/// The code of a language that somebody asked for, if there is one.
///
/// # Errors
/// That there is none, and which there are.
pub fn known(code: &str) -> Result<String, String> {
    if words::codes().any(|known| known == code) {
        return Ok(code.into());
    }
    let spoken = spoken();
    let known = words::codes().filter_map(words::embedded);
    let known: Vec<String> =
        known.map(|words| spoken.language_with_code(words.code(), words.grammar().name())).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    Err(spoken.unknown_language(code, &known))
}

/// The language of the environment; English where it says none that there is.
fn of_environment() -> &'static Words {
    let locale = LOCALE.iter().filter_map(|name| env::var(name).ok()).find(|locale| !locale.is_empty());
    of_locale(&locale.unwrap_or_default())
}

/// The language of a locale, as in `es_MX.UTF-8`; English where there is none.
fn of_locale(locale: &str) -> &'static Words {
    let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    words::embedded(&code).unwrap_or_else(words::english).leak()
}

/// A folder within that of the words: all of each language, for what shows a class what it did.
const WHOLE: &str = "whole";

/// Compiles every language of a folder, each into a file whose name changes with what is in it; and into one with all of
/// it, named after its code. Says what is wrong, and then writes nothing; whether all was well.
pub fn write(spoken: &Words, from: &Path, to: &Path, out: &mut impl Write) -> io::Result<bool> {
    let (compiled, faults) = match compiled(spoken, from) {
        Ok(found) => found,
        Err(error) => {
            writeln!(out, "{}: {error}", from.display())?;
            return Ok(false);
        }
    };
    for fault in &faults {
        writeln!(out, "{fault}")?;
    }
    if !faults.is_empty() {
        return Ok(false);
    }
    if let Err(error) = write_files(&compiled, to) {
        writeln!(out, "{}: {error}", to.display())?;
        return Ok(false);
    }
    Ok(true)
}

/// A compiled language, and its files.
struct Compiled {
    words: Words,
    /// What the page loads.
    bytes: Vec<u8>,
    /// All of it.
    whole: Vec<u8>,
}

/// All languages of a folder, and all that is wrong with them.
fn compiled(spoken: &Words, from: &Path) -> io::Result<(Vec<Compiled>, Vec<String>)> {
    let told = |problems: Vec<Problem>| -> Vec<String> {
        problems.iter().map(|problem| format!("{}/{problem}", from.display())).collect()
    };
    let schema = match Schema::read(SCHEMA, &fs::read_to_string(from.join(SCHEMA))?) {
        Ok(schema) => schema,
        Err(problems) => return Ok((Vec::new(), told(problems))),
    };
    let mut files: Vec<PathBuf> = fs::read_dir(from)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| file.extension() == Some(OsStr::new("toml")));
    files.sort();
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(&file)?;
        let compiled = |extent| compile(&schema, extent, &name, &text);
        match compiled(Extent::Page).and_then(|bytes| Ok((bytes, compiled(Extent::Whole)?))) {
            Ok((bytes, whole)) => match Words::read(&bytes) {
                Ok(words) => all.push(Compiled { words, bytes, whole }),
                Err(_) => faults.push(spoken.language_unread(&file.display().to_string())),
            },
            Err(problems) => faults.extend(told(problems)),
        }
    }
    Ok((all, faults))
}

fn write_files(compiled: &[Compiled], to: &Path) -> io::Result<()> {
    let all = to.join(WHOLE);
    for folder in [to, &all] {
        fs::create_dir_all(folder)?;
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension() == Some(OsStr::new("words")) {
                fs::remove_file(path)?;
            }
        }
    }
    for Compiled { words, bytes, whole } in compiled {
        let hash = Sha256::digest(bytes);
        let file = format!("{}.{:02x}{:02x}{:02x}{:02x}.words", words.code(), hash[0], hash[1], hash[2], hash[3]);
        out::write(&to.join(file), bytes)?;
        out::write(&all.join(format!("{}.words", words.code())), whole)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_may_name_a_country_and_an_encoding() {
        for locale in ["es", "es_ES", "es_MX.UTF-8", "ES", "es-419", "es@euro"] {
            assert_eq!(of_locale(locale).code(), "es", "{locale}");
        }
        for locale in ["", "C", "C.UTF-8", "POSIX", "xx_XX", "est", "\u{f1}u"] {
            assert_eq!(of_locale(locale).code(), "en", "{locale}");
        }
    }

    #[test]
    fn the_language_is_asked_for_anywhere_among_the_arguments() {
        let asked = |line: &str| asked(line.split(' ').map(str::to_owned));
        for line in ["--language es check hall", "check hall --language=es", "check --language es -- hall"] {
            assert_eq!(asked(line).as_deref(), Some("es"), "{line}");
        }
        for line in ["check hall", "check -- --language es", "check --languages es", "check --language"] {
            assert_eq!(asked(line), None, "{line}");
        }
    }

    #[test]
    fn who_asks_for_a_language_that_there_is_not_is_told_which_there_are() {
        let told = known("xx").unwrap_err();
        assert!(told.contains("en (English)") && told.contains("es (Espa\u{f1}ol)"), "{told}");
    }
}
