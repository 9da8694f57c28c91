//! What is said at the top of the screen.

use crate::browser::storage::StorageTrouble;
use std::collections::BTreeSet;

/// Something that is said once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// The address named no screen.
    UnknownAddress,
    /// The link asked for a language that is not spoken here.
    UnknownLanguage,
    /// The device keeps nothing.
    NotKept(StorageTrouble),
    /// Everything was erased.
    Erased,
    /// The page itself looks at the game, because no worker runs.
    Unaided,
    /// Another version lies ready, and is used when the player says so.
    VersionReady,
}

impl Notice {
    /// Whether it is about what somebody has just done. That can be done, and said, again, and goes when the
    /// screen is left; trouble with the device or the network is said once, and stays.
    fn is_of_the_moment(self) -> bool {
        matches!(self, Notice::UnknownAddress | Notice::UnknownLanguage | Notice::Erased)
    }
}

/// All notices of a visit.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    shown: Vec<Notice>,
    said: BTreeSet<Notice>,
}

impl Notices {
    /// Those that were not put away yet.
    pub fn shown(&self) -> &[Notice] {
        &self.shown
    }

    /// Says something, unless it has been said.
    pub fn say(&mut self, notice: Notice) {
        let news = self.said.insert(notice) || notice.is_of_the_moment();
        if news && !self.shown.contains(&notice) {
            self.shown.push(notice);
        }
    }

    /// Puts one away.
    pub fn dismiss(&mut self, notice: Notice) {
        self.shown.retain(|other| *other != notice);
    }

    /// Puts those away that were about the screen.
    pub fn leave_screen(&mut self) {
        self.shown.retain(|notice| !notice.is_of_the_moment());
    }
}
