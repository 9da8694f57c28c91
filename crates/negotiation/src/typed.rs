//! A code as it comes back from people: copied from a letter, a chat or a slide, with what the
//! programs in between made of it.

use crate::base32::ALPHABET;
use crate::code_kind::CodeKind;
use alloc::string::String;
use serde::{Deserialize, Serialize};

/// Longer than the code of any play.
pub const LONGEST: usize = 1_000;

/// What is wrong with a text that should be a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeError {
    /// There is nothing in it.
    Empty,
    /// It is longer than any code: so many characters.
    TooLong(usize),
    /// A character that no code has, and its place, counted from 1.
    Character(char, usize),
    /// Characters are missing, most likely at its end.
    Incomplete,
    /// The check does not fit: a character was mistaken, or two were swapped.
    Mistyped,
    /// It is a code of something else.
    Kind(CodeKind),
    /// It comes from another version of the format.
    Format(u8),
    /// The check fits, and the entry at this place, counted from 1, is none that there is.
    Entry(usize),
}

/// The symbols of a code in a text. What stands before a colon, a slash or a sign of equality is no
/// part of it ("Run code: ...", a link); spaces, dashes of every length, quotation marks, brackets,
/// marks of a quoted line and of bold type, full stops and invisible characters do not count; `O`
/// counts as 0, `I` and `L` as 1, and letters and digits of double width as what they show.
///
/// # Errors
/// The first character that no code has, with its place in the text; too long; nothing in it.
pub fn symbols(text: &str) -> Result<String, CodeError> {
    let mut symbols = String::new();
    let begins = text.rfind([':', '/', '=']).map_or(0, |at| at + 1);
    let before = text[..begins].chars().count();
    for (place, character) in text[begins..].chars().enumerate() {
        match narrow(character).to_ascii_uppercase() {
            'O' => symbols.push('0'),
            'I' | 'L' => symbols.push('1'),
            upper if upper.is_ascii() && ALPHABET.contains(&(upper as u8)) => symbols.push(upper),
            other if is_beside_the_code(other) => {}
            _ => return Err(CodeError::Character(character, before + place + 1)),
        }
        if symbols.len() > LONGEST {
            return Err(CodeError::TooLong(text.chars().count()));
        }
    }
    if symbols.is_empty() { Err(CodeError::Empty) } else { Ok(symbols) }
}

/// A letter or digit of double width, as East Asian keyboards make them, as the plain one.
fn narrow(character: char) -> char {
    match character {
        '\u{ff10}'..='\u{ff5a}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        _ => character,
    }
}

fn is_beside_the_code(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            // Dashes: plain, and U+2010 to U+2015, minus, small and of double width.
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
            // Nothing to be seen: soft hyphen, zero width, joiners, marks of direction, byte order.
            | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
            // Quotation marks, straight and of every country.
            | '"' | '\'' | '`' | '\u{2018}'..='\u{201f}' | '\u{2039}' | '\u{203a}' | '\u{ab}' | '\u{bb}'
            // Quoted lines, bold type, brackets, the end of a sentence.
            | '>' | '<' | '*' | '_' | '(' | ')' | '[' | ']' | '.' | ',' | ';'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_put_around_a_code_does_not_count() {
        for text in [
            "07FAV-FQF0W",
            "07fav fqfow",
            "07FAV\u{2013}FQF0W",
            "07FAV\u{2011}FQF\u{200b}0W",
            "07FAV\u{a0}FQF\u{ad}0W\u{feff}",
            "\u{201c}07FAV-FQF0W\u{201d}.",
            "\u{ab}\u{202f}07FAV-FQF0W\u{202f}\u{bb}",
            "Run code: 07FAV-FQF0W",
            "C\u{f3}digo de la partida: 07FAV-FQF0W",
            "> 07FAV-\n> FQF0W\n",
            "*07FAV-FQF0W*",
            "https://example.org/game/#/run/07FAV-FQF0W",
            "https://example.org/?run=07FAV-FQF0W",
            "\u{ff10}\u{ff17}\u{ff26}\u{ff21}\u{ff36}\u{ff0d}FQF0W",
        ] {
            assert_eq!(symbols(text), Ok("07FAVFQF0W".into()), "{text}");
        }
    }

    #[test]
    fn what_no_code_has_is_named_with_its_place_in_the_whole_text() {
        assert_eq!(symbols("07FAV-FQU0W"), Err(CodeError::Character('U', 9)));
        assert_eq!(symbols("Code: 07\u{e9}"), Err(CodeError::Character('\u{e9}', 9)));
        assert_eq!(symbols("my run 07FAV"), Err(CodeError::Character('u', 5)));
        for nothing in ["", " - ", "Run code:", "\u{200b}"] {
            assert_eq!(symbols(nothing), Err(CodeError::Empty), "{nothing:?}");
        }
    }
}
