//! What the debrief says about points.

use crate::phrases::Names;
use negotiation::Dimension;
use reading::{Cause, Outcome, Sum};

/// Strings of the result.
pub trait ScorePhrases {
    /// The heading.
    fn result(&self) -> &'static str;
    /// Points of a dimension, of how many.
    fn of_points(&self, tenths: i16, most: i16) -> String;
    /// Points won or lost, with their sign.
    fn points_change(&self, tenths: i16) -> String;
    /// The most that can be had, beside the result.
    fn out_of(&self, most: i16) -> String;
    /// Points are still missing, because timing needs the search.
    fn timing_to_come(&self) -> &'static str;
    /// A turn and what was done in it.
    fn in_that_turn(&self, turn: u8, sentence: &str) -> String;
    /// The sum.
    fn sum(&self) -> &'static str;
    /// What a dimension asks; `open` is the issue that belongs in the open.
    fn asks(&self, dimension: Dimension, open: &str) -> String;
    /// The article's words and the study it rests on, where there are any.
    fn rests_on(&self, dimension: Dimension) -> &'static str;
    /// How to get more of it.
    fn more(&self, dimension: Dimension, outcome: &Outcome) -> String;
    /// Where points came from, as a sentence without its turn.
    fn reason(&self, reason: &Cause, outcome: &Outcome, names: Names<'_>, open: &str) -> String;
    /// Why there are none.
    fn no_reason(&self, sum: &Sum, outcome: &Outcome) -> &'static str;
    /// Without an agreement, points on the way count for less.
    fn reduced(&self) -> &'static str;
    /// The heading over the parts of the result.
    fn made_of(&self) -> &'static str;
    /// That they add up to it, and unfold.
    fn about_made_of(&self) -> &'static str;
    /// The heading over what is measured and is no part of the result.
    fn beside_the_result(&self) -> &'static str;
    /// Accuracy's name.
    fn accuracy(&self) -> &'static str;
    /// Accuracy in per cent.
    fn per_cent(&self, share: u8) -> String;
    /// What accuracy is, with the decisions that lost less than a point, of how many.
    fn about_accuracy(&self, sound: usize, decisions: usize) -> String;
    /// This play and the best that any play of the case could reach, both without timing.
    fn best_of_case(&self, own: i16, best: i16) -> String;
}
