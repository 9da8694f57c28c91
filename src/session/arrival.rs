//! What comes from outside: from the network, the device, the address bar, and other tabs.

use super::{Kept, Settings};
use crate::browser::storage::StorageTrouble;
use crate::browser::version::News;
use crate::locale::{Language, Locale};
use crate::notice::Failure;
use crate::route::Link;
use script::{Case, Index};
use std::rc::Rc;

/// Something that nobody did on a screen.
#[derive(Clone, Debug)]
pub enum Arrival {
    /// The address changed.
    Address(Link),
    /// The list of cases, or why it did not come.
    Index(Result<Rc<Index>, Failure>),
    /// The case with this id, or why it did not come.
    Case(String, Result<Rc<Case>, Failure>),
    /// The words of the language that the player prefers.
    Words(Locale),
    /// They did not come.
    WordsFailed(Language, Failure),
    /// Another tab changed what the device keeps.
    Kept(Rc<Kept>),
    /// What a file held is on the device; none where it was no file of ours.
    BroughtBack(Option<BroughtBack>),
    /// The device does not keep what it was given.
    NotKept(StorageTrouble),
    /// A text is on the clipboard.
    Copied(Rc<str>),
    /// The browser lets nobody copy this text.
    NotCopied(Rc<str>),
    /// No worker runs: the page itself looks at the game.
    Unaided,
    /// There is something new about the version of the game.
    Version(News),
}

/// What the device keeps, after a file was read into it.
#[derive(Clone, Debug)]
pub struct BroughtBack {
    /// How many entries the file had.
    pub entries: usize,
    /// The preferences.
    pub settings: Settings,
    /// Everything else.
    pub kept: Rc<Kept>,
}
