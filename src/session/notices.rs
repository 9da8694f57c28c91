//! What is said at the top of the screen, and what has been.

use crate::notice::Notice;

/// All notices of a visit.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    shown: Vec<Notice>,
    said: Vec<Notice>,
}

impl Notices {
    /// Those that were not put away yet.
    pub fn shown(&self) -> &[Notice] {
        &self.shown
    }

    /// Says something, unless it has been said.
    pub fn say(&mut self, notice: Notice) {
        let news = !self.said.contains(&notice) || is_of_the_moment(notice);
        if news && !self.shown.contains(&notice) {
            self.said.push(notice);
            self.shown.push(notice);
        }
    }

    /// Puts one away.
    pub fn dismiss(&mut self, notice: Notice) {
        self.shown.retain(|other| *other != notice);
    }

    /// Whether it was said, and holds still, also where somebody has put it away.
    pub fn was_said(&self, notice: Notice) -> bool {
        self.said.contains(&notice)
    }

    /// What was said does not hold any more, and is said again where it does.
    pub fn take_back(&mut self, notice: Notice) {
        self.dismiss(notice);
        self.said.retain(|other| *other != notice);
    }

    /// Puts those away that were about the screen.
    pub fn leave_screen(&mut self) {
        self.shown.retain(|notice| !is_of_the_moment(*notice));
    }
}

/// Whether it is about what somebody has just done. That can be done, and said, again, and goes when the
/// screen is left; trouble with the device or the network is said once, and stays.
fn is_of_the_moment(notice: Notice) -> bool {
    match notice {
        Notice::UnknownAddress
        | Notice::UnknownLanguage
        | Notice::NotSpoken
        | Notice::Outdated
        | Notice::Erased
        | Notice::Cleared
        | Notice::KeptAgain => true,
        Notice::NotKept(_) | Notice::Unaided | Notice::VersionReady | Notice::Gone | Notice::NewerPlay => false,
    }
}
