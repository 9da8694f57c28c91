//! Files as an author handed them in.

use super::fault::{Encoding, Fault};
use std::ops::Range;

/// The most bytes a file may have. The largest real one has a tenth of it.
pub const MOST_BYTES: u64 = 2_000_000;

/// Bytes from one mark to the next, so that a place is found without reading all that stands before it.
const STRIDE: usize = 1_024;

/// A text file and the name it is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
    /// The position of every so many bytes, from the first on.
    marks: Vec<Position>,
}

/// A place in a text as people count it, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in it.
    pub column: usize,
}

impl Source {
    /// Takes a file's bytes. A byte order mark is left out.
    ///
    /// # Errors
    /// Bytes that are too many, or no text.
    pub fn new(name: impl Into<String>, bytes: &[u8]) -> Result<Source, Fault> {
        let found = bytes.len() as u64;
        if found > MOST_BYTES {
            return Err(Fault::TooLarge { found, most: MOST_BYTES });
        }
        let not_text = |at| Fault::NotText { at, likely: likely(bytes) };
        match std::str::from_utf8(bytes) {
            // TOML knows none, and text of two bytes a character has one in every other place.
            Ok(text) if likely(bytes) != Encoding::Unknown => Err(not_text(text.find('\0').unwrap_or(0))),
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                Ok(Source { name: name.into(), text: text.into(), marks: marks(text) })
            }
            Err(error) => Err(not_text(error.valid_up_to())),
        }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a byte is, as people count.
    pub fn position(&self, byte: usize) -> Position {
        let byte = byte.min(self.text.len());
        let mark = byte / STRIDE;
        let known = self.marks.get(mark).copied().unwrap_or(Position::START);
        known.after(&self.text.as_bytes()[mark * STRIDE..byte])
    }
}

impl Position {
    /// The first character of a text.
    pub const START: Position = Position { line: 1, column: 1 };

    /// The place behind some more bytes. Of the bytes of a character the first one counts.
    fn after(self, bytes: &[u8]) -> Position {
        bytes.iter().fold(self, |Position { line, column }, byte| match byte {
            b'\n' => Position { line: line + 1, column: 1 },
            0x80..=0xbf => Position { line, column },
            _ => Position { line, column: column + 1 },
        })
    }
}

/// What bytes that are no TOML most likely are. Of real text it knows nothing.
fn likely(bytes: &[u8]) -> Encoding {
    const DOCUMENTS: [&[u8]; 4] = [b"PK\x03\x04", b"{\\rtf", b"%PDF", b"\xd0\xcf\x11\xe0"];
    let halves = bytes.chunks_exact(2).take(STRIDE);
    let (count, odd) = halves.fold((0, 0), |(count, odd), pair| (count + 1, odd + usize::from(pair.contains(&0))));
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Encoding::Utf16,
        _ if DOCUMENTS.iter().any(|start| bytes.starts_with(start)) => Encoding::Document,
        // Of western text every pair has a zero, of other scripts still those of spaces and line ends.
        _ if count > 0 && 8 * odd >= count => Encoding::Utf16,
        _ => Encoding::Unknown,
    }
}

fn marks(text: &str) -> Vec<Position> {
    let strides = text.as_bytes().chunks_exact(STRIDE);
    let later = strides.scan(Position::START, |at, stride| {
        *at = at.after(stride);
        Some(*at)
    });
    std::iter::once(Position::START).chain(later).collect()
}

/// Something read, and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct At<T> {
    /// What was read.
    pub value: T,
    /// Its bytes.
    pub span: Range<usize>,
}

impl<T> At<T> {
    /// The same place, something else.
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> At<U> {
        At { value: change(self.value), span: self.span }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_as_people_do() {
        let source = Source::new("a file", "one\nzwölf é\n".as_bytes()).unwrap();
        let at = |byte| source.position(byte);
        assert_eq!(at(0), Position { line: 1, column: 1 });
        assert_eq!(at(4), Position { line: 2, column: 1 });
        assert_eq!(at("one\nzwölf ".len()), Position { line: 2, column: 7 });
        assert_eq!(at(1_000), Position { line: 3, column: 1 });
    }

    #[test]
    fn positions_far_into_a_text_are_as_exact_as_those_at_its_start() {
        let text = "zwölf Zeilen, é\n".repeat(400) + &"é".repeat(3_000);
        let source = Source::new("a file", text.as_bytes()).unwrap();
        for (byte, _) in text.char_indices() {
            let before = &text[..byte];
            let line = 1 + before.matches('\n').count();
            let column = 1 + before.rsplit('\n').next().unwrap().chars().count();
            assert_eq!(source.position(byte), Position { line, column }, "byte {byte}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_left_out_and_other_encodings_are_refused() {
        assert_eq!(Source::new("a file", b"\xef\xbb\xbfa = 1").unwrap().text(), "a = 1");
        let refused = |bytes: &[u8]| Source::new("a file", bytes).unwrap_err();
        assert_eq!(refused(b"a = \xff"), Fault::NotText { at: 4, likely: Encoding::Unknown });
        let utf16 = |units: &mut dyn Iterator<Item = u16>, swap: bool| -> Vec<u8> {
            units.flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        for swap in [false, true] {
            for text in ["\u{feff}title = \"The Offer\"", "title = \"The Offer\"\n"] {
                let fault = refused(&utf16(&mut text.encode_utf16(), swap));
                assert!(matches!(fault, Fault::NotText { likely: Encoding::Utf16, .. }), "{text}: {fault:?}");
            }
        }
        assert_eq!(refused(b"PK\x03\x04\xff"), Fault::NotText { at: 4, likely: Encoding::Document });
        assert_eq!(refused(br"{\rtf1\ansi turns = 7}"), Fault::NotText { at: 0, likely: Encoding::Document });
        assert!(Source::new("a file", b"").is_ok() && Source::new("a file", b"a").is_ok());
    }
}
