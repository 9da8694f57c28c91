//! What is found out about one play.

use crate::curve::TimingCurve;
use negotiation::{Dimension, Entry, IssueId, Matter, Move, Reason, Rule, Score, SecretId};
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

/// Why a move was worth less than another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// What it lost in each dimension, in the order of [`Dimension::ALL`], negative where it won
    /// something: the difference between the ends of two best lines, one from before the move and
    /// one from after it. Nothing for timing, which is a regret of its own.
    pub by_dimension: [i16; 8],
    /// What the move came to by the rules: the rule, and the occasion on which it applied.
    pub why: (Rule, Reason),
    /// What the better move would have come to.
    pub instead: (Rule, Reason),
    /// The better line, from the better move to its end.
    pub line: Vec<Entry>,
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

impl Loss {
    /// Where it lost most; the first of several.
    pub fn dimension(&self) -> Dimension {
        most_of(&self.by_dimension)
    }
}

pub(crate) fn most_of(by_dimension: &[i16; 8]) -> Dimension {
    let lost = Dimension::ALL.into_iter().zip(by_dimension).rev();
    lost.max_by_key(|&(_, tenths)| tenths).map_or(Dimension::Agreement, |(dimension, _)| dimension)
}

impl Report {
    /// The share of decisions that lost less than a point, in per cent; all of none.
    pub fn accuracy(&self) -> u8 {
        let sound = self.decisions.iter().filter(|decision| decision.is_sound()).count();
        (100 * sound).checked_div(self.decisions.len()).unwrap_or(100) as u8
    }
}
