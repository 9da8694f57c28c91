//! The programme of the day: when nobody turns a head, and when everybody watches.
//!
//! A turn is *in session* unless the programme says otherwise. In a lull two people can step out
//! unnoticed and have time; in a watched spell nobody can be seen leaving; and some law may forbid
//! it from a turn on.

use serde::{Deserialize, Serialize};
use strum::{VariantArray, VariantNames};

/// Turns by which a spell that nobody knows beforehand is announced before it comes: two, so that
/// at least one of them is at the table.
pub const ANNOUNCED_AHEAD: u8 = 2;

/// Some turns of the day that are not like the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell {
    /// Which of the spells that the author wrote it is, by its place: a variant may leave some out.
    pub id: u8,
    /// What they are like.
    pub kind: SpellKind,
    /// The first turn of it, counted from 1.
    pub from: u8,
    /// The last turn of it.
    pub to: u8,
    /// When one learns of it.
    pub known: Known,
}

/// What the turns of a spell are like.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum SpellKind {
    /// Coffee is poured, the interpreter is changed: two people can step out.
    Lull,
    /// The cameras are in, the vote is called: nobody can be seen leaving.
    Watched,
    /// The law forbids private talk.
    Law,
}

/// When one learns of a spell.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Known {
    /// From the briefing.
    Before,
    /// From a line, [`ANNOUNCED_AHEAD`] turns before it comes.
    Announced,
}

impl Spell {
    /// Whether it holds in a turn, counted from 1.
    pub fn holds(&self, turn: u8) -> bool {
        (self.from..=self.to).contains(&turn)
    }

    /// Whether one knows of it in a turn, counted from 1.
    pub fn is_known(&self, turn: u8) -> bool {
        match self.known {
            Known::Before => true,
            Known::Announced => turn + ANNOUNCED_AHEAD >= self.from,
        }
    }
}
