//! What the debrief says where two plays of different cases are compared.

use negotiation::Daylight;
use reading::Window;

/// Strings for the comparison.
pub trait ComparePhrases {
    /// The heading.
    fn two_stories(&self) -> &'static str;
    /// What it is good for.
    fn about_two_stories(&self) -> &'static str;
    /// No other case has been debriefed.
    fn nothing_to_compare(&self) -> &'static str;
    /// The label of the choice of another case.
    fn compare_with(&self) -> &'static str;
    /// The three questions: on the moment, on what was given, on what belonged in the open.
    fn questions_on_both(&self) -> [&'static str; 3];
    /// The answers of both plays to a question: what opens them.
    fn what_both_say(&self) -> &'static str;
    /// When the player stepped out, and when it would have been best.
    fn when_it_was(&self, window: Window) -> String;
    /// Facts told, interests given for nothing, and on how many issues of how many something was learned.
    fn what_was_given(&self, told: u8, gifts: u8, learned: (u8, u8)) -> String;
    /// What became of the issue that belonged in the open.
    fn what_was_open(&self, status: Daylight) -> String;
    /// The points of both: what opens the table.
    fn points_in_both(&self) -> &'static str;
}
