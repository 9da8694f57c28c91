//! What the briefing says.

use reading::Mode;

/// Strings of the briefing.
pub trait BriefingPhrases {
    /// The briefing of a case, as tabs and history show it.
    fn briefing_of(&self, title: &str) -> String;
    /// Who the player is.
    fn who_you_are(&self) -> &'static str;
    /// Who the others are.
    fn who_they_are(&self) -> &'static str;
    /// Who listens.
    fn who_listens(&self) -> &'static str;
    /// The situation.
    fn situation(&self) -> &'static str;
    /// The issues and points.
    fn what_it_is_worth(&self) -> &'static str;
    /// How to read the points.
    fn about_points(&self) -> &'static str;
    /// The column of options.
    fn option(&self) -> &'static str;
    /// The column of our points.
    fn your_points(&self) -> &'static str;
    /// Marks an option as their public position.
    fn their_position(&self) -> &'static str;
    /// Marks an option as our public position.
    fn your_position(&self) -> &'static str;
    /// That there are other numbers for the same case.
    fn about_other_numbers(&self) -> &'static str;
    /// To play with other numbers.
    fn other_numbers(&self) -> &'static str;
    /// Which variant's numbers these are.
    fn these_numbers(&self, variant: u32) -> String;
    /// To the numbers that the case was written with.
    fn written_numbers(&self) -> &'static str;
    /// The heading of our limit.
    fn your_limit(&self) -> &'static str;
    /// The limit in points.
    fn limit_in_points(&self, points: u16) -> String;
    /// The heading of our facts.
    fn your_facts(&self) -> &'static str;
    /// What they do not know.
    fn they_do_not_know(&self) -> &'static str;
    /// What one may say of oneself.
    fn you_could_say(&self) -> &'static str;
    /// The people.
    fn people(&self) -> &'static str;
    /// The rules in a few lines.
    fn how_it_works(&self) -> &'static str;
    /// One line each.
    fn rules(&self, turns: u8, talks: u8) -> Vec<String>;
    /// The heading of the choice of mode.
    fn how_to_play(&self) -> &'static str;
    /// A mode.
    fn mode(&self, mode: Mode) -> &'static str;
    /// What it means.
    fn about_mode(&self, mode: Mode) -> &'static str;
    /// The question when one will first step out.
    fn when_step_out(&self) -> &'static str;
    /// What the question is for.
    fn about_prediction(&self) -> &'static str;
    /// A turn, as an answer.
    fn in_turn(&self, turn: u8) -> String;
    /// Not at all, as an answer.
    fn never(&self) -> &'static str;
    /// No answer, as an answer.
    fn rather_not(&self) -> &'static str;
    /// To give the answer.
    fn answer(&self) -> &'static str;
    /// To go past all of it to the start.
    fn to_the_start(&self) -> &'static str;
    /// The heading above the start.
    fn ready(&self) -> &'static str;
    /// To begin.
    fn begin(&self) -> &'static str;
    /// To begin when there is a play already.
    fn begin_anew(&self) -> &'static str;
    /// What becomes of the play there is.
    fn about_begin_anew(&self) -> &'static str;
    /// The heading of an earlier play that can only be read.
    fn earlier_play(&self) -> &'static str;
    /// Why it can only be read.
    fn about_changed_case(&self) -> &'static str;
    /// To read it.
    fn read_earlier_play(&self) -> &'static str;
}
