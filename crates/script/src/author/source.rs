//! Files as an author handed them in.

use super::fault::Fault;
use std::ops::Range;

/// The most bytes a file may have. The largest real one has a tenth of it.
pub const MOST_BYTES: u64 = 2_000_000;

/// A text file and the name it is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
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
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                Ok(Source { name: name.into(), text: text.into() })
            }
            Err(error) => Err(Fault::NotText { at: error.valid_up_to() }),
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
        let before = &self.text.as_bytes()[..byte.min(self.text.len())];
        let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
        Position {
            line: 1 + before.iter().filter(|&&byte| byte == b'\n').count(),
            column: 1 + String::from_utf8_lossy(&before[start..]).chars().count(),
        }
    }
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
    fn a_byte_order_mark_is_left_out_and_other_encodings_are_refused() {
        assert_eq!(Source::new("a file", b"\xef\xbb\xbfa = 1").unwrap().text(), "a = 1");
        assert_eq!(Source::new("a file", b"a = \xff"), Err(Fault::NotText { at: 4 }));
    }
}
