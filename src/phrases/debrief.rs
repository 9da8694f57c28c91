//! What the debrief says.

use negotiation::Dimension;

/// Strings of the debrief.
pub trait DebriefPhrases {
    /// The heading.
    fn debrief(&self) -> &'static str;
    /// There is no finished play to look at.
    fn no_play(&self) -> &'static str;
    /// A dimension's name.
    fn dimension(&self, dimension: Dimension) -> &'static str;
    /// Points of a dimension, of how many.
    fn of_points(&self, tenths: i16, most: i16) -> String;
}
