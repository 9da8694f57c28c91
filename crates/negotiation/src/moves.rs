//! What the player can do.

use crate::ids::{IssueId, PackageId, SecretId};
use crate::room::Room;
use serde::{Deserialize, Serialize};
use strum::{EnumCount, EnumDiscriminants, VariantArray, VariantNames};

/// One decision. Which of them are legal is for [`crate::legality`] to say.
///
/// The order is the order in which equally good moves are preferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumDiscriminants)]
#[strum_discriminants(
    name(MoveKind),
    derive(VariantArray, PartialOrd, Ord),
    doc = "A move without what it is about: for tests and tables that must have them all.",
    allow(missing_docs)
)]
pub enum Move {
    /// Table: stand up for your side. Standing +1, tension +2, rapport -1.
    StandUp,
    /// Table: explain your reasons. Rapport +1, as far as public talk can build it.
    Explain,
    /// Table: concede on an issue. Standing -2, tension -2; they move half-way there.
    Concede {
        /// The issue.
        issue: IssueId,
    },
    /// Table: open the daylight issue, or re-open it with an apology.
    OpenDaylight,
    /// Table: tell your team that you mean to talk privately.
    TellTeam,
    /// Table: ask for a word outside.
    Ask,
    /// Table: put a full package forward.
    Table {
        /// The package.
        package: PackageId,
    },
    /// Table: quote what they told you outside.
    Quote,
    /// Table: adjourn and walk away.
    WalkAway,
    /// Corridor: trade interests on an issue.
    Trade {
        /// The issue.
        issue: IssueId,
    },
    /// Corridor: ask about an issue without giving anything.
    AskBare {
        /// The issue.
        issue: IssueId,
    },
    /// Corridor: say how you feel, or share a constraint or your deadline.
    Share {
        /// Which of them.
        matter: Matter,
    },
    /// Corridor: float a "what if" that moves unlocked issues only.
    Float {
        /// The package that it would be.
        package: PackageId,
    },
    /// Corridor: agree how to proceed on stage.
    AgreeProcess,
    /// Corridor: reveal a strategic fact.
    Reveal {
        /// The fact.
        secret: SecretId,
    },
    /// Corridor: settle the daylight issue here.
    SettleDaylight,
    /// Corridor: "not here; that one belongs in the open".
    NotHere,
    /// Corridor: go back in.
    GoBack,
}

impl Move {
    /// Where it can be made.
    pub fn room(self) -> Room {
        match self {
            Move::StandUp
            | Move::Explain
            | Move::Concede { .. }
            | Move::OpenDaylight
            | Move::TellTeam
            | Move::Ask
            | Move::Table { .. }
            | Move::Quote
            | Move::WalkAway => Room::Table,
            Move::Trade { .. }
            | Move::AskBare { .. }
            | Move::Share { .. }
            | Move::Float { .. }
            | Move::AgreeProcess
            | Move::Reveal { .. }
            | Move::SettleDaylight
            | Move::NotHere
            | Move::GoBack => Room::Corridor,
        }
    }
}

/// What of ourselves we can safely share (a real deadline never hurts: Moore 2004).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Matter {
    /// How we feel about all this.
    Feelings,
    /// A constraint our side put on us.
    Constraint,
    /// Our real deadline.
    Deadline,
}

impl Matter {
    /// All of them, in order.
    pub const ALL: [Matter; Matter::COUNT] = [Matter::Feelings, Matter::Constraint, Matter::Deadline];
}
