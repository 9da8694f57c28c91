//! What comes from outside: from the network, the device, the address bar, and other tabs.

use super::{Kept, Settings, SiteRead, Unreadable};
use crate::browser::backup::FileTrouble;
use crate::browser::storage::StorageTrouble;
use crate::browser::version::News;
use crate::locale::{Language, Locale};
use crate::notice::Failure;
use crate::route::Link;
use classroom::Minute;
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
    /// What the device keeps, which another tab may have changed.
    Kept(Rc<Kept>),
    /// The device keeps nothing any more: another tab, or whoever may, has erased everything.
    Erased,
    /// The device had lost everything before it was written to, and nobody had said so: what has gone on here since is
    /// kept again, and nothing else.
    Cleared,
    /// What the device keeps after it was given what there was to keep, and why it did not take all of it.
    Written(Rc<Kept>, Option<StorageTrouble>),
    /// What a file holds, or why it brings nothing.
    File(Result<FileContents, FileTrouble>),
    /// The play on screen, which is for a class, has ended at this minute.
    Ended(Minute),
    /// A text is on the clipboard.
    Copied(Rc<str>),
    /// The browser lets nobody copy this text.
    NotCopied(Rc<str>),
    /// No worker runs: the page itself looks at the game.
    Unaided,
    /// What whoever hosts the site says of it.
    Site(SiteRead),
    /// There is something new about the version of the game.
    Version(News),
}

/// What a file of ours holds.
#[derive(Clone, Debug)]
pub struct FileContents {
    /// The preferences.
    pub settings: Settings,
    /// Everything else.
    pub kept: Kept,
    /// What of it cannot be read.
    pub unreadable: Vec<Unreadable>,
}

impl From<Vec<(String, String)>> for FileContents {
    /// Reads its entries: names and texts.
    fn from(texts: Vec<(String, String)>) -> FileContents {
        let settings = texts.iter().find(|(name, _)| name == Settings::NAME);
        let settings = settings.and_then(|(_, text)| text.parse().ok()).unwrap_or_default();
        let unreadable = texts.iter().filter_map(|(name, text)| Unreadable::of(name, Some(text))).collect();
        FileContents { settings, kept: Kept::from_texts(&texts), unreadable }
    }
}
