//! What the device answers to something that a person wanted of it.

use super::Unreadable;
use crate::browser::backup::FileTrouble;
use crate::browser::storage::StorageTrouble;
use std::rc::Rc;

/// The answer to the last such wish. It is forgotten when one leaves the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// This text was copied.
    Copied(Rc<str>),
    /// It was not.
    NotCopied(Rc<str>),
    /// A file brought this, and the device keeps it.
    BroughtBack(Brought),
    /// A file brought this, and it is here until the page is closed: the device does not keep it.
    BroughtForNow(Brought, StorageTrouble),
    /// A file brought nothing.
    NotBroughtBack(FileTrouble),
    /// A file brought nothing, as this of it cannot be read.
    NothingReadable(Vec<Unreadable>),
}

/// What a file of ours brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// How many entries are other than before.
    pub entries: usize,
    /// What of it cannot be read.
    pub unreadable: Vec<Unreadable>,
}

impl Reply {
    /// Whether a text was copied, if that was asked for last.
    pub fn copied(&self, text: &str) -> Option<bool> {
        match self {
            Reply::Copied(copied) => (**copied == *text).then_some(true),
            Reply::NotCopied(refused) => (**refused == *text).then_some(false),
            Reply::BroughtBack(_) | Reply::BroughtForNow(..) | Reply::NotBroughtBack(_) | Reply::NothingReadable(_) => {
                None
            }
        }
    }
}
