//! All languages, within the program: for those that load nothing.

use crate::Words;

/// The code of each language, and its compiled file.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The codes of all languages.
pub fn codes() -> impl Iterator<Item = &'static str> {
    EMBEDDED.iter().map(|(code, _)| *code)
}

/// The language of a code.
pub fn embedded(code: &str) -> Option<Words> {
    let (_, bytes) = EMBEDDED.iter().find(|(known, _)| *known == code)?;
    Words::read(bytes).ok()
}

/// English, which there always is.
pub fn english() -> Words {
    match embedded("en") {
        Some(words) => words,
        None => unreachable!("the build stops where it cannot be compiled"),
    }
}
