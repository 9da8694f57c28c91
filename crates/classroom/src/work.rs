//! What a page asks of whoever marks beside it, and what it hears.

use crate::csv::Separator;
use crate::remark::Counting;
use crate::row::Row;
use serde::{Deserialize, Serialize};

/// What the page asks. Files are no part of it: they are sent as they are, so that the page need not read them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// To begin, with the cases of the site as bundles and the class as the text of its link. It comes first, and once.
    Begin {
        /// Each case once.
        cases: Vec<Vec<u8>>,
        /// The class.
        class: String,
    },
    /// To mark what is in a text.
    Read {
        /// The name of the picture that it was read from; empty for one that was pasted.
        file: String,
        /// It.
        text: String,
    },
    /// To count by another rule.
    Count(Counting),
    /// To leave what is not marked yet.
    Stop,
    /// To write all rows as a table.
    Write(Form),
    /// To show in this language from now on.
    Speak {
        /// All of its words, compiled.
        words: Vec<u8>,
        /// Each case once, in that language, as bundles.
        cases: Vec<Vec<u8>>,
    },
    /// To draw what the class is shown.
    Show {
        /// Whether there is a page for each learner, by name.
        names: bool,
    },
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// For spreadsheets.
    Csv(Separator),
    /// For programs.
    Json,
}

/// What the page hears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// So many of so many pieces are marked.
    Progress {
        /// Marked.
        done: usize,
        /// In all.
        all: usize,
    },
    /// Some of the rows, in order. Those that begin at 0 take the place of all that were told before.
    Rows {
        /// The place of the first of them.
        from: usize,
        /// They.
        rows: Vec<Row>,
        /// Whether these are the last.
        last: bool,
    },
    /// All rows, written.
    Written(Form, String),
    /// What the class is shown, drawn: HTML in which all that somebody typed is escaped, and the styles that it needs. None
    /// where it speaks no language.
    Shown(Option<Shown>),
}

/// What a class is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The sections, as HTML.
    pub sections: String,
    /// The styles.
    pub styles: String,
}
