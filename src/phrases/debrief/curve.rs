//! What the debrief says about the moment.

use negotiation::ScenarioDraft;
use reading::{Met, Ripeness, Span, Stretch};

/// Strings of the timing curve.
pub trait CurvePhrases {
    /// The heading.
    fn when_to_step_out(&self) -> &'static str;
    /// What the curve is.
    fn about_curve(&self) -> &'static str;
    /// The name of the chart.
    fn curve_chart(&self) -> &'static str;
    /// The chart in words and as a table: what opens them.
    fn curve_in_words(&self) -> &'static str;
    /// The axis of values.
    fn value_axis(&self) -> &'static str;
    /// The axis of turns.
    fn turn_axis(&self) -> &'static str;
    /// The player's moment, in a chart.
    fn your_moment(&self) -> &'static str;
    /// The player's prediction, in a chart.
    fn your_prediction(&self) -> &'static str;
    /// The best result without any private talk, in a chart.
    fn never_line(&self) -> &'static str;
    /// A ripeness in a word.
    fn ripeness(&self, ripeness: Ripeness) -> &'static str;
    /// A stretch of turns explained, with what they would have met where the play reached them.
    fn stretch(&self, stretch: &Stretch, spans: &[Span], setup: &ScenarioDraft) -> String;
    /// What a word outside would have met in a turn, as the play went; after the window, what was there before may be gone.
    fn met(&self, met: Met, ripeness: Ripeness) -> &'static str;
    /// How the values of the curve relate to the result, of which so much is for timing.
    fn curve_and_result(&self, total: i16, timing: i16) -> String;
    /// The player's moment explained: its turn, value and what a better one was worth more.
    fn your_moment_was(&self, turn: u8, value: i16, short: i16) -> String;
    /// The player never stepped out.
    fn you_never_stepped_out(&self) -> &'static str;
    /// The prediction, against the moment.
    fn you_predicted(&self, predicted: Option<u8>, own: Option<u8>) -> String;
    /// What never stepping out was worth.
    fn never_was_worth(&self, value: i16) -> String;
    /// The caption of the table of the curve.
    fn curve_table(&self) -> &'static str;
    /// The column of values.
    fn value_column(&self) -> &'static str;
    /// The column of what a turn was.
    fn ripeness_column(&self) -> &'static str;
    /// The column of notes.
    fn note_column(&self) -> &'static str;
    /// No talk was possible in that turn.
    fn not_possible(&self) -> &'static str;
    /// No private talk was possible at all.
    fn no_talk_possible(&self) -> &'static str;
}
