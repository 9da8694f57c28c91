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

    /// A name as it was typed. White space is made plain; what cannot be seen is left out.
    ///
    /// # Errors
    /// Nothing to be seen, or too much.
    pub fn new(typed: &str) -> Result<Name, NotAName> {
        let seen: String = typed.chars().filter(|&letter| !is_unseen(letter)).collect();
        let name = seen.split_whitespace().collect::<Vec<_>>().join(" ");
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

/// Controls, zero widths and marks of direction: two names that look the same shall be the same. Joiners stay,
/// since Persian, Hindi and others spell with them.
fn is_unseen(letter: char) -> bool {
    letter.is_control() && !letter.is_whitespace()
        || matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
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
        ] {
            assert_eq!(Name::new(typed).unwrap().as_str(), name);
        }
        for nothing in ["", " ", "\u{200b}\u{202e}", "\0"] {
            assert_eq!(Name::new(nothing), Err(NotAName::Empty), "{nothing:?}");
        }
        assert!(Name::new(&"é".repeat(40)).is_ok());
        assert_eq!(Name::new(&"é".repeat(41)), Err(NotAName::TooLong(41)));
    }
}
