//! What can go wrong, and what else is said once at the top of the screen.

use crate::browser::storage::StorageTrouble;
use negotiation::Illegal;
use words::Words;

/// Why something did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer came.
    NoAnswer,
    /// The host has no such file, or answered with an error.
    Status(u16),
    /// What came is no case, is damaged, or belongs to another version of the program.
    Unreadable,
    /// There is no such case in the list.
    NoSuchCase,
    /// The case has no such variant.
    NoSuchVariant(NoSuchVariant),
    /// The play of a code cannot be played again.
    Play(NotPlayable),
}

/// Why the play of a code cannot be played again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotPlayable {
    /// No case has its numbers, and nothing on the device says of which it is.
    UnknownCase,
    /// It is of the case of this title, whose numbers have changed.
    ChangedCase(String),
    /// It is of the case of this id, which the site does not have.
    MissingCase(String),
    /// The rules refuse the step at this place, counted from 1.
    Refused(usize, Illegal),
    /// The step at this place, counted from 1, is a remark that nobody can make there.
    NoSuchRemark(usize),
}

impl Failure {
    /// Whether the page and the host may be of two versions, so that it does not help to ask for the same again: the
    /// page has to be loaded anew.
    pub fn is_of_version(&self) -> bool {
        matches!(self, Failure::Status(404 | 410) | Failure::Unreadable)
    }

    /// Why, and what to do.
    pub fn text(&self, phrases: &Words) -> String {
        match self {
            Failure::NoAnswer => phrases.failure_no_answer().into(),
            Failure::Status(404 | 410) => phrases.failure_missing().into(),
            Failure::Status(status) => phrases.failure_status(*status),
            Failure::Unreadable => phrases.failure_unreadable().into(),
            Failure::NoSuchCase => phrases.failure_no_such_case().into(),
            Failure::NoSuchVariant(_) => phrases.failure_no_such_variant().into(),
            Failure::Play(NotPlayable::UnknownCase) => phrases.play_of_unknown_case().into(),
            Failure::Play(NotPlayable::ChangedCase(title)) => phrases.play_of_changed_case(title),
            Failure::Play(NotPlayable::MissingCase(id)) => phrases.play_of_missing_case(id),
            Failure::Play(NotPlayable::Refused(step, why)) => phrases.step_refused(*step, phrases.why_not(*why)),
            Failure::Play(NotPlayable::NoSuchRemark(step)) => phrases.step_no_remark(*step),
        }
    }
}

/// A variant that is not on offer, and what is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchVariant {
    /// The id of the case.
    pub case: String,
    /// Its variants.
    pub seeds: Vec<u32>,
}

/// Something that is said once, at the top of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// The address named no screen.
    UnknownAddress,
    /// The link asked for a language that is not spoken here.
    UnknownLanguage,
    /// The language that the player has chosen did not come.
    NotSpoken,
    /// It did not come because this page is older than the site by now.
    Outdated,
    /// The device keeps nothing.
    NotKept(StorageTrouble),
    /// The device keeps all of it again.
    KeptAgain,
    /// Everything was erased.
    Erased,
    /// Everything was, without a word; what has gone on since is kept again.
    Cleared,
    /// The page itself looks at the game, because no worker runs.
    Unaided,
    /// Another version lies ready, and is used when the player says so.
    VersionReady,
    /// The host does not have the game any more, or something in between answers in its place.
    Gone,
    /// A newer program has kept a play, which this one leaves as it is.
    NewerPlay,
}

impl Notice {
    /// What is said.
    pub fn text(self, phrases: &Words) -> &str {
        match self {
            Notice::UnknownAddress => phrases.notice_unknown_address(),
            Notice::UnknownLanguage => phrases.notice_unknown_language(),
            Notice::NotSpoken => phrases.notice_not_spoken(),
            Notice::NotKept(StorageTrouble::Denied) => phrases.notice_not_kept_denied(),
            Notice::NotKept(StorageTrouble::Full) => phrases.notice_not_kept_full(),
            Notice::KeptAgain => phrases.notice_kept_again(),
            Notice::Erased => phrases.notice_erased(),
            Notice::Cleared => phrases.notice_cleared(),
            Notice::Unaided => phrases.notice_unaided(),
            Notice::Outdated => phrases.notice_outdated(),
            Notice::Gone => phrases.notice_gone(),
            Notice::NewerPlay => phrases.notice_newer_play(),
            Notice::VersionReady => phrases.notice_version_ready(),
        }
    }
}
