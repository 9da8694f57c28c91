//! Why a move was worth less than another: two plans compared to their ends, and not two moves.
//!
//! What a move costs is mostly decided later. So a reason is made of what the move closed or used up, of the place
//! where the better line no longer goes through because of it, of what is different at the end, of what on the stage
//! showed it, and of what there is to learn. Facts alone: sentences are made at the edge.

mod broken;
mod cause;
mod course;
mod lesson;
mod shown;

pub use broken::Broken;
pub use cause::Cause;
pub use course::Difference;
pub use lesson::Lesson;
pub use shown::Shown;

use crate::report::Decision;
use broken::broken;
use course::{Course, differences};
use negotiation::{Move, Scenario, State, step, talks_left};

/// Why a move was worth less than another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What the move closed or used up.
    pub cause: Cause,
    /// Where the better line no longer goes through.
    pub broken: Broken,
    /// In what the ends differ, what weighs most first.
    pub differences: Vec<Difference>,
    /// What showed it.
    pub shown: Shown,
    /// What there is to learn.
    pub lesson: Lesson,
}

impl Reason {
    /// Why a decision lost what it lost; none where it lost nothing.
    pub fn new(scenario: &Scenario, before: State, made: Move, decision: &Decision) -> Option<Reason> {
        let loss = decision.loss.as_ref()?;
        let (next, events) = step(scenario, before, made).ok()?;
        let better = Course::new(scenario, before, &loss.line);
        let left = Course::new(scenario, next, &loss.rest);
        let broken = broken(scenario, before, made, &better, &left);
        let cause = match Cause::new(scenario, (before, &next), made, &events, &better) {
            // That the room is calm matters where a talk comes to nothing because of it.
            Cause::Cooled { .. } if !matches!(broken, Broken::Polite { .. }) => Cause::exchange(made, &next),
            cause => cause,
        };
        let differences = differences(scenario, &better, &left, &loss.by_dimension);
        let shown = Shown::new(scenario, &before, &cause, &broken, (&better, &differences));
        let lesson = match Lesson::new(&cause, &broken, &shown, &differences) {
            Lesson::Clock if talks_left(scenario, &before) == 0 => Lesson::LastTurns,
            lesson => lesson,
        };
        Some(Reason { cause, broken, differences, shown, lesson })
    }
}
