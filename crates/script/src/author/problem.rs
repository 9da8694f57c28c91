//! Something wrong with a case, as data. Whoever shows it draws it: the command line as a
//! compiler would, the studio as a list.

use super::code::Code;
use super::fault::{Fault, Severity};
use std::ops::Range;

/// Something wrong with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub fault: Fault,
    /// In which file.
    pub file: String,
    /// Where in it, in bytes; none where the file as a whole is meant.
    pub span: Option<Range<usize>>,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
}

/// Another place that belongs to a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// In which file.
    pub file: String,
    /// Where in it, in bytes.
    pub span: Range<usize>,
    /// Why it belongs to it.
    pub note: Note,
}

/// Why another place belongs to a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// The same thing stood here first.
    First,
    /// It is declared here.
    Declared,
    /// The circle goes on here.
    LeadsOn,
}

impl Problem {
    /// A problem with a file as a whole.
    pub fn in_file(file: impl Into<String>, fault: Fault) -> Problem {
        Problem { fault, file: file.into(), span: None, labels: Vec::new() }
    }

    /// Its code, for `otr explain`.
    pub fn code(&self) -> Code {
        self.fault.code()
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.fault.severity()
    }
}
