//! What is found out about one play.

use crate::curve::TimingCurve;
use negotiation::{Entry, IssueId, Matter, Move, Score, SecretId};
use serde::{Deserialize, Serialize};

/// What a review of a play found. All values are tenths of a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The result in all eight dimensions.
    pub score: Score,
    /// When to step out.
    pub curve: TimingCurve,
    /// The best result of the case, timing aside.
    pub best: i16,
    /// Every move of the play, remarks aside.
    pub decisions: Vec<Decision>,
    /// What was given away, and what came of it.
    pub ledger: Vec<Exposure>,
    /// How many different states were valued to find it.
    pub states: usize,
}

/// One move, and what it cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Which entry of the play, from 0.
    pub entry: usize,
    /// The best that could be reached before it.
    pub before: i16,
    /// The best that could be reached after it.
    pub after: i16,
    /// Every move that was as good as any at that moment, in the order of moves. Of packages, the
    /// one that closes best.
    pub best: Vec<Move>,
    /// Where it gave something away: what, and why.
    pub loss: Option<Loss>,
}

/// What a move was worth less than another: both lines to their ends. [`crate::Reason`] reads in them why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// What it lost in each dimension, in the order of [`negotiation::Dimension::ALL`], negative where it won
    /// something: the difference between the ends of two best lines, one from before the move and
    /// one from after it. Nothing for timing, which is a regret of its own.
    pub by_dimension: [i16; 8],
    /// The better line, from the better move to its end.
    pub line: Vec<Entry>,
    /// The best line that was left after the move, to its end.
    pub rest: Vec<Entry>,
}

/// Something that was given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exposure {
    /// Which entry of the play, from 0.
    pub entry: usize,
    /// What was given.
    pub given: Given,
    /// The issue on which they answered in kind.
    pub got: Option<IssueId>,
    /// Points by which their reservation value rose.
    pub leverage: u16,
    /// What giving it cost, against the best that could have been done instead.
    pub cost: i16,
}

/// What one can give away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Given {
    /// What an issue means to us.
    Interest(IssueId),
    /// A strategic fact.
    Secret(SecretId),
    /// Something of ourselves, which is safe.
    Ourselves(Matter),
    /// Half of the way on an issue, in public.
    Concession(IssueId),
    /// The daylight issue, which was not ours to settle.
    Settlement,
    /// What they had told us in confidence.
    Confidence,
}

impl Decision {
    /// What the move gave away, in tenths of a point.
    pub fn lost(&self) -> i16 {
        self.before - self.after
    }
}

impl Report {
    /// The share of decisions that lost less than a point while there was something left to lose, in per cent; all of
    /// none. Whatever is done in a game that is lost costs little or nothing: such a decision is never sound, so that a
    /// play that was lost early is not called accurate for what could not be played worse any more.
    pub fn accuracy(&self) -> u8 {
        (100 * self.sound()).checked_div(self.decisions.len()).unwrap_or(100) as u8
    }

    /// How many decisions were sound.
    pub fn sound(&self) -> usize {
        self.decisions.iter().filter(|decision| decision.is_sound() && !decision.is_lost()).count()
    }

    /// The first decision that was made in a game already lost.
    pub fn lost_from(&self) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.is_lost())
    }
}
