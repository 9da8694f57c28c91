//! What the device answers to something that a person wanted of it.

use std::rc::Rc;

/// The answer to the last such wish. It is forgotten when one leaves the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// This text was copied.
    Copied(Rc<str>),
    /// It was not.
    NotCopied(Rc<str>),
    /// So many entries were brought back from a file.
    BroughtBack(usize),
    /// The file was none of ours.
    NotBroughtBack,
}

impl Reply {
    /// Whether a text was copied, if that was asked for last.
    pub fn copied(&self, text: &str) -> Option<bool> {
        match self {
            Reply::Copied(copied) => (**copied == *text).then_some(true),
            Reply::NotCopied(refused) => (**refused == *text).then_some(false),
            Reply::BroughtBack(_) | Reply::NotBroughtBack => None,
        }
    }
}
