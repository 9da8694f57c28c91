//! What was found in one play, beside its result: as much of the coach's report as a class is shown.

use coach::{Exposure, Lesson, Reason, Report};
use negotiation::{Daylight, Entry, IssueId, Move, Replay, ReplayError, Scenario};
use serde::{Deserialize, Serialize};

/// What was found in a play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// The issues on which they told what is behind them.
    pub unlocked: Vec<IssueId>,
    /// What was given away, in the order of the play.
    pub given: Vec<Exposure>,
    /// Points by which their limit rose, because of what they were told.
    pub leverage: u16,
    /// What became of the issue that belongs in the open.
    pub daylight: Daylight,
    /// The decisions that lost a point or more, in the order of the play.
    pub losses: Vec<Lost>,
}

/// A decision that lost a point or more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    /// Which entry of the play, from 0.
    pub entry: usize,
    /// What was done.
    pub made: Move,
    /// What that gave away, in tenths of a point.
    pub tenths: i16,
    /// What there is to learn from it.
    pub lesson: Option<Lesson>,
    /// Every move that was as good as any at that moment.
    pub best: Vec<Move>,
}

impl Findings {
    /// What was found in a play of this scenario.
    ///
    /// # Errors
    /// A play that the rules refuse.
    pub fn new(scenario: &Scenario, entries: &[Entry], report: &Report) -> Result<Findings, ReplayError> {
        let replay = Replay::new(scenario, entries)?;
        let last = replay.last();
        let lost = report.decisions.iter().filter(|decision| !decision.is_sound());
        let lost = lost.filter_map(|decision| {
            let Entry::Move(made) = *entries.get(decision.entry)? else { return None };
            let reason = Reason::new(scenario, *replay.states.get(decision.entry)?, made, decision);
            Some(Lost {
                entry: decision.entry,
                made,
                tenths: decision.lost(),
                lesson: reason.map(|reason| reason.lesson),
                best: decision.best.clone(),
            })
        });
        Ok(Findings {
            unlocked: last.unlocked().iter().collect(),
            given: report.ledger.clone(),
            leverage: last.their_floor(scenario).saturating_sub(scenario.numbers().floors.theirs),
            daylight: last.daylight(),
            losses: lost.collect(),
        })
    }

    /// What there is to learn, from what cost most: so many lessons at most, each once.
    pub fn lessons(&self, most: usize) -> Vec<Lesson> {
        let mut losses: Vec<&Lost> = self.losses.iter().collect();
        losses.sort_by_key(|lost| std::cmp::Reverse(lost.tenths));
        let mut lessons = Vec::new();
        for lesson in losses.iter().filter_map(|lost| lost.lesson) {
            if lessons.len() < most && !lessons.contains(&lesson) {
                lessons.push(lesson);
            }
        }
        lessons
    }
}
