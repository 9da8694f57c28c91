//! What the debrief says about single decisions.

use crate::phrases::Names;
use negotiation::{Move, Reason, Rule};
use reading::Mark;

/// Strings for decisions.
pub trait MovePhrases {
    /// What the player did; `open` is the issue that belongs in the open.
    fn did(&self, made: Move, names: Names<'_>, open: &str) -> String;
    /// A free remark.
    fn remarked(&self) -> &'static str;
    /// A mark in a word.
    fn mark(&self, mark: Mark) -> &'static str;
    /// A mark as a sign, as chess players write it.
    fn mark_sign(&self, mark: Mark) -> &'static str;
    /// A better move, as `doing` has it, what it would have kept, and why, where that is known.
    fn better(&self, doing: &str, tenths: i16, why: Option<&str>) -> String;
    /// Why a move that was not made would have been better, by the rule that would have met it: what
    /// follows a colon.
    fn why_better(&self, rule: Rule, reason: Reason) -> &'static str;
    /// In which dimension most of it was lost.
    fn lost_most_in(&self, dimension: &str) -> String;
    /// The rule that met the move.
    fn because(&self, why: &str) -> String;
    /// The move closed the talks: what that came to, timing aside, and what the better line comes to.
    fn closed_for_less(&self, after: i16, before: i16) -> String;
    /// Other moves that were as good as the better one, as `doing` has them.
    fn as_good(&self, others: &[String]) -> String;
    /// The better line, to its end: what opens it, and what it comes to, timing aside.
    fn better_line(&self, tenths: i16) -> String;
    /// Marks the decision that the player would change.
    fn picked(&self) -> &'static str;
    /// How the meters stand after an exchange.
    fn stands(&self, tension: u8, rapport: u8, standing: u8) -> String;
    /// What it changed: what opens the list.
    fn what_it_changed(&self) -> &'static str;
}
