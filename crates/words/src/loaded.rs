//! One language, loaded.

use crate::coded::{FORMAT, GRAMMAR, LAST, MAGIC};
use crate::generated::{COUNT, FINGERPRINT, ON_PAGE};
use crate::grammar::Grammar;
use crate::template::{Value, fill};
use std::fmt;

/// All texts of one language. In one that was compiled for the page, those of the command line are empty.
pub struct Words {
    texts: String,
    /// Where each text ends. It begins behind the mark that ends the one before.
    ends: Vec<usize>,
}

/// Why a file is no language of this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is another kind of file.
    OtherFile,
    /// It is in a form that this program does not know.
    OtherFormat,
    /// It has texts for another version of the program.
    OtherKeys,
    /// It is incomplete, or something in it was changed.
    Damaged,
}

impl Words {
    /// Reads a compiled language. Nothing of it is copied more than once.
    pub fn read(bytes: &[u8]) -> Result<Words, ReadError> {
        let rest = bytes.strip_prefix(&MAGIC).ok_or(ReadError::OtherFile)?;
        let (format, rest) = rest.split_first().ok_or(ReadError::Damaged)?;
        if *format != FORMAT {
            return Err(ReadError::OtherFormat);
        }
        let (fingerprint, rest) = rest.split_first_chunk().ok_or(ReadError::Damaged)?;
        if u64::from_le_bytes(*fingerprint) != FINGERPRINT {
            return Err(ReadError::OtherKeys);
        }
        let (count, texts) = rest.split_first_chunk().ok_or(ReadError::Damaged)?;
        let count = usize::from(u16::from_le_bytes(*count));
        let texts = String::from_utf8(texts.to_vec()).map_err(|_| ReadError::Damaged)?;
        let ends: Vec<usize> = texts.match_indices(LAST).map(|(end, _)| end).collect();
        let whole = [ON_PAGE, COUNT].contains(&count) && ends.len() == count && texts.ends_with(LAST);
        let words = Words { texts, ends };
        if !whole || words.checked_grammar().is_none() {
            return Err(ReadError::Damaged);
        }
        Ok(words)
    }

    /// One text, as it lies in the file.
    pub(crate) fn text(&self, which: usize) -> &str {
        let start = which.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).map(|end| end + 1));
        let range = start.zip(self.ends.get(which)).map(|(start, end)| start..*end);
        range.and_then(|range| self.texts.get(range)).unwrap_or_default()
    }

    /// Several texts that follow each other.
    pub(crate) fn texts(&self, first: usize, count: usize) -> Vec<&str> {
        (first..first + count).map(|which| self.text(which)).collect()
    }

    /// A text with its arguments.
    pub(crate) fn filled(&self, which: usize, values: &[Value<'_>]) -> String {
        let mut out = String::new();
        fill(&mut out, &self.grammar(), self.text(which), values);
        out
    }

    fn checked_grammar(&self) -> Option<Grammar<'_>> {
        let mut texts = [""; GRAMMAR.len()];
        for (which, text) in texts.iter_mut().enumerate() {
            *text = self.text(which);
        }
        Grammar::new(texts)
    }

    /// The grammar of the language.
    pub fn grammar(&self) -> Grammar<'_> {
        match self.checked_grammar() {
            Some(grammar) => grammar,
            None => unreachable!("it was checked when the language was read"),
        }
    }

    /// The code of the language, as in the attribute `lang`.
    pub fn code(&self) -> &str {
        self.grammar().code()
    }

    /// Keeps the language for as long as the program runs, so that what it says can be handed on as it is.
    pub fn leak(self) -> &'static Words {
        Box::leak(Box::new(self))
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.code())
    }
}
