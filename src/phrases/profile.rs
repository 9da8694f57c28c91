//! What the page of one's own plays says.

use negotiation::Dimension;

/// Strings of the profile, and of the case of the day.
pub trait ProfilePhrases {
    /// The page, as a place to go.
    fn plays_link(&self) -> &'static str;
    /// The heading.
    fn your_plays(&self) -> &'static str;
    /// What it is, and where it is kept.
    fn about_your_plays(&self) -> &'static str;
    /// The heading of the suggestion.
    fn play_next(&self) -> &'static str;
    /// It is the first case.
    fn next_because_first(&self) -> &'static str;
    /// It was not played yet.
    fn next_because_new(&self) -> &'static str;
    /// Most is left there, in this dimension.
    fn next_because_weak(&self, dimension: &str) -> String;
    /// All went well.
    fn next_because_all_good(&self) -> &'static str;
    /// The heading of the course of the dimensions.
    fn over_time(&self) -> &'static str;
    /// The caption of the table.
    fn over_time_table(&self, plays: usize) -> String;
    /// The column of the lines.
    fn course_column(&self) -> &'static str;
    /// The column of the last play.
    fn last_column(&self) -> &'static str;
    /// The column of the best.
    fn best_column(&self) -> &'static str;
    /// The heading of the list.
    fn play_by_play(&self) -> &'static str;
    /// A day, given as year-month-day.
    fn day(&self, day: &str) -> String;
    /// The accuracy of a play.
    fn accuracy_of(&self, per_cent: u8) -> String;
    /// What a play taught that left most in this dimension.
    fn lesson(&self, dimension: Dimension) -> &'static str;
    /// What a play taught that left hardly anything.
    fn nothing_left_to_learn(&self) -> &'static str;
    /// What exporting is for.
    fn about_export(&self) -> &'static str;
    /// To export.
    fn export(&self) -> &'static str;
    /// To import.
    fn import(&self) -> &'static str;
    /// So many entries were brought back.
    fn imported(&self, entries: usize) -> String;
    /// The file is none of ours.
    fn not_imported(&self) -> &'static str;
    /// Where one's data is erased.
    fn erase_in_settings(&self) -> &'static str;
    /// The case of the day, as a place to go.
    fn todays_case(&self) -> &'static str;
    /// What the case of the day is.
    fn about_todays_case(&self) -> &'static str;
    /// Over the briefing of the case of the day.
    fn this_is_todays_case(&self, day: &str) -> String;
}
