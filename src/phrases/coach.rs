//! What the coach says while one plays, and what the other side thinks.

use crate::preference::Coaching;
use coach::{Clue, Thought};
use negotiation::Move;

/// Strings of the coach in practice.
pub trait CoachPhrases {
    /// The heading.
    fn your_coach(&self) -> &'static str;
    /// To ask for a hint: the first, a clearer one, the move; and once all is said.
    fn ask_for_hint(&self, step: u8, steps: u8) -> &'static str;
    /// What to look at.
    fn clue(&self, clue: Clue) -> &'static str;
    /// What kind of move it is, without naming it.
    fn kind(&self, best: Move) -> &'static str;
    /// The move: the line as it stands there, and how many others are as good.
    fn the_move(&self, line: &str, others: usize) -> String;
    /// Whatever one does here comes to the same.
    fn it_matters_little(&self) -> &'static str;
    /// The hint is still being worked out.
    fn coach_is_thinking(&self) -> &'static str;
    /// The mark on the line that the coach named.
    fn coachs_line(&self) -> &'static str;
    /// To hear what somebody thinks.
    fn what_do_they_think(&self, name: &str) -> String;
    /// Whose thought follows.
    fn thinks(&self, name: &str) -> String;
    /// Their thought.
    fn thought(&self, thought: Thought) -> &'static str;
    /// The setting.
    fn coaching(&self) -> &'static str;
    /// A value of the setting.
    fn coaching_name(&self, coaching: Coaching) -> &'static str;
}
