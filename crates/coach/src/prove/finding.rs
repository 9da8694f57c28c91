//! What is found out about a property, and by which facts.

use crate::bots::Bot;
use negotiation::{Ending, Entry, Move};
use strum::EnumCount;

/// What was found about one property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which property, 1-12.
    pub property: u8,
    /// Whether it holds.
    pub holds: bool,
    /// The facts it was judged by.
    pub facts: Facts,
    /// A play that shows why it does not hold, where there is one.
    pub counter_example: Option<Vec<Entry>>,
}

/// The facts of a property. Values are tenths of a point, timing aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Facts {
    /// 1: the best deal.
    BestDeal(i16),
    /// 2: what the best play without any private talk is worth, and the best with one.
    NeverTalking {
        /// Without any.
        never: i16,
        /// With one.
        best: i16,
    },
    /// 3: the value of the first private talk by turn, and the turns within a point of the best.
    Timing {
        /// By turn; none where it is impossible.
        by_turn: Vec<Option<i16>>,
        /// Turns from 1.
        window: Vec<u8>,
    },
    /// 4: how often a trap is strictly best, and the worst of them: the move and what it gains.
    Traps {
        /// In how many states.
        states: usize,
        /// The worst.
        worst: Option<(Move, i16)>,
    },
    /// 5: how many trades pay both sides, and whether some package satisfies both without any
    /// points from the daylight issue.
    Trades {
        /// Pairs of issues.
        pairs: usize,
        /// Whether it is never needed as currency.
        without_daylight: bool,
    },
    /// 6: in how many states nothing better than walking is left too early, and the endings that
    /// no play reaches.
    DeadEnds {
        /// States.
        states: usize,
        /// Endings.
        unreached: Vec<Close>,
    },
    /// 8: what the strategies are worth.
    Strategies {
        /// Each but the novice.
        bots: Vec<(Bot, i16)>,
        /// The novice's median.
        novice: i16,
        /// The share of the novice's plays that end in some agreement, in per cent.
        agreements: u8,
    },
    /// 12: what the best play is worth, and the best that tells all of its strategy, nothing of
    /// itself, or trades first what they would rather not speak of.
    Disclosure {
        /// The best play.
        best: i16,
        /// Telling every strategic fact outside, before anything else.
        all: i16,
        /// Telling nothing of oneself.
        none: i16,
        /// With a sensitive issue as the first trade.
        sensitive_first: i16,
    },
    /// 9: how many states there are.
    States(usize),
}

/// A way to end, whatever the package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumCount)]
pub enum Close {
    /// A package was ratified.
    Ratified,
    /// A framework agreement.
    Framework,
    /// Time ran out.
    TimeOut,
    /// Tension reached its limit.
    Deadlock,
    /// We left.
    WalkedAway,
}

impl Close {
    /// All of them.
    pub const ALL: [Close; Close::COUNT] =
        [Close::Ratified, Close::Framework, Close::TimeOut, Close::Deadlock, Close::WalkedAway];
}

impl From<Ending> for Close {
    fn from(ending: Ending) -> Close {
        match ending {
            Ending::Ratified(_) => Close::Ratified,
            Ending::Framework => Close::Framework,
            Ending::TimeOut => Close::TimeOut,
            Ending::Deadlock => Close::Deadlock,
            Ending::WalkedAway => Close::WalkedAway,
        }
    }
}

/// A finding without a counter-example.
pub(super) fn finding(property: u8, holds: bool, facts: Facts) -> Finding {
    Finding { property, holds, facts, counter_example: None }
}
