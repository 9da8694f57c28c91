//! What can go wrong, and what else is said once at the top of the screen.

use crate::browser::storage::StorageTrouble;

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
    /// The device keeps nothing.
    NotKept(StorageTrouble),
    /// Everything was erased.
    Erased,
    /// The page itself looks at the game, because no worker runs.
    Unaided,
    /// Another version lies ready, and is used when the player says so.
    VersionReady,
}
