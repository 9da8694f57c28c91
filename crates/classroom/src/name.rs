//! What people call a class or themselves.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A name of a class, or the name or alias of a learner: 1 to 40 characters that can be seen, without
/// white space at its ends or twice in a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAName {
    /// Nothing in it can be seen.
    Empty,
    /// It has so many characters, and may have [`Name::LONGEST`].
    TooLong(usize),
}

impl Name {
    /// The most characters.
    pub const LONGEST: usize = 40;

    /// A name as it was typed. White space is made plain; what cannot be seen is left out. Whether an accent was typed apart
    /// from its letter stays: no two learners are made one, and the instructor is told of both.
    ///
    /// # Errors
    /// Nothing to be seen, or too much.
    pub fn new(typed: &str) -> Result<Name, NotAName> {
        let seen: String = typed.chars().filter(|&letter| !is_unseen(letter)).collect();
        let words: Vec<&str> = seen.split_whitespace().map(|word| word.trim_matches(JOINERS)).collect();
        let name = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        match name.chars().count() {
            0 => Err(NotAName::Empty),
            length if length > Name::LONGEST => Err(NotAName::TooLong(length)),
            _ => Ok(Name(name)),
        }
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Persian, Hindi and others spell with these, within a word. At its ends nobody sees them.
const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// Controls, zero widths, marks of direction, and letters that are drawn as nothing: what nobody can see makes no other name.
fn is_unseen(letter: char) -> bool {
    letter.is_control() && !letter.is_whitespace()
        || matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}')
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Name {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Name, &'static str> {
        match Name::new(&text) {
            Ok(name) if name.0 == text => Ok(name),
            _ => Err("no name"),
        }
    }
}

impl From<Name> for String {
    fn from(name: Name) -> String {
        name.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_can_be_seen_of_it() {
        for (typed, name) in [
            ("Ada", "Ada"),
            ("  Ada \t Lovelace\n", "Ada Lovelace"),
            ("A\u{200b}da\u{feff}", "Ada"),
            ("José Ñandú", "José Ñandú"),
            ("李小龙", "李小龙"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("Ada\u{200d} \u{200c}", "Ada"),
        ] {
            assert_eq!(Name::new(typed).unwrap().as_str(), name);
        }
        for nothing in ["", " ", "\u{200b}\u{202e}", "\0", "\u{200d}", "\u{3164}"] {
            assert_eq!(Name::new(nothing), Err(NotAName::Empty), "{nothing:?}");
        }
        assert!(Name::new(&"é".repeat(40)).is_ok());
        assert_eq!(Name::new(&"é".repeat(41)), Err(NotAName::TooLong(41)));
    }
}
