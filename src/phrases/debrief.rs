//! What the debrief says.

mod compare;
mod curve;
mod ledger;
mod moves;
mod outcome;
mod score;

pub use compare::ComparePhrases;
pub use curve::CurvePhrases;
pub use ledger::LedgerPhrases;
pub use moves::MovePhrases;
pub use outcome::OutcomePhrases;
pub use score::ScorePhrases;

use negotiation::{Daylight, Openness};
use script::Room;

/// Strings of the debrief as a screen.
pub trait DebriefPhrases:
    ComparePhrases + CurvePhrases + LedgerPhrases + MovePhrases + OutcomePhrases + ScorePhrases
{
    /// The heading.
    fn debrief(&self) -> &'static str;
    /// What the play was of, under the heading.
    fn debrief_of(&self, title: &str) -> String;
    /// There is no finished play to look at.
    fn no_play(&self) -> &'static str;
    /// The question before all answers.
    fn which_to_change(&self) -> &'static str;
    /// What the question is for.
    fn about_which_to_change(&self) -> &'static str;
    /// None, as an answer.
    fn none_of_them(&self) -> &'static str;
    /// To see the answers.
    fn show_me(&self) -> &'static str;
    /// The player's answer, before the decision itself.
    fn you_would_change(&self) -> &'static str;
    /// The player would change nothing.
    fn you_would_change_nothing(&self) -> &'static str;
    /// What the picked decision cost; whether anything better was open.
    fn what_it_cost(&self, tenths: i16) -> String;
    /// The costliest decision, where it is another one.
    fn costliest_was(&self, turn: u8, tenths: i16) -> String;
    /// No decision cost anything worth naming.
    fn nothing_cost_much(&self) -> &'static str;
    /// The heading over the question.
    fn before_the_answers(&self) -> &'static str;
    /// Something in brackets.
    fn in_brackets(&self, text: &str) -> String;
    /// The picked decision is the costliest.
    fn none_cost_more(&self) -> &'static str;
    /// What goes on, as a name.
    fn search(&self) -> &'static str;
    /// The search is going on.
    fn searching(&self) -> &'static str;
    /// How far it has come.
    fn looked_at(&self, states: usize) -> String;
    /// It is done.
    fn search_done(&self, states: usize) -> String;
    /// Something waits for the search.
    fn still_searching(&self) -> &'static str;

    /// The heading of the timeline.
    fn turn_by_turn(&self) -> &'static str;
    /// How to read the timeline.
    fn about_turn_by_turn(&self) -> &'static str;
    /// A turn, as a heading.
    fn turn_heading(&self, turn: u8) -> String;
    /// What the strips show, as the name of the picture.
    fn strips(&self) -> &'static str;
    /// How many decisions are marked, what else is shown without being unfolded, and how many remarks stand
    /// among them.
    fn marked(&self, marked: usize, decisions: usize, remarks: usize) -> String;
    /// How to read the timeline, and the strips as a table: what opens them.
    fn strips_as_table(&self) -> &'static str;
    /// The column of turns.
    fn turn_column(&self) -> &'static str;
    /// The column of rooms.
    fn room_column(&self) -> &'static str;
    /// The caption of the table of the strips.
    fn after_each_exchange(&self) -> &'static str;
    /// The row before the first turn.
    fn at_the_start(&self) -> &'static str;
    /// A room in a narrow column.
    fn room_letter(&self, room: Room) -> &'static str;

    /// To make a decision again.
    fn decide_again(&self) -> &'static str;

    /// The heading of the minutes beside the transcript.
    fn two_records(&self) -> &'static str;
    /// What to look for.
    fn about_two_records(&self) -> &'static str;
    /// What unfolds both records.
    fn read_both(&self) -> &'static str;
    /// The column of the minutes.
    fn record_says(&self) -> &'static str;
    /// The column of everything.
    fn all_that_was_said(&self) -> &'static str;
    /// The gap in the minutes.
    fn record_is_silent(&self, lines: usize) -> String;
    /// The label of the switch between both.
    fn which_column(&self) -> &'static str;

    /// The heading of what they hid.
    fn what_they_hid(&self) -> &'static str;
    /// How much of it was learned.
    fn learned_of(&self, learned: u8, hidden: u8) -> String;
    /// What they hid, issue by issue: what opens it.
    fn issue_by_issue(&self) -> &'static str;
    /// An issue they told the player about.
    fn you_learned(&self, turn: u8) -> String;
    /// One they did not.
    fn you_did_not_learn(&self) -> &'static str;

    /// The heading of the absent.
    fn who_was_absent(&self) -> &'static str;
    /// Which issue belonged in the open, and why.
    fn belonged_in_the_open(&self, issue: &str, why: Openness) -> String;
    /// What became of it.
    fn what_became_of_it(&self, issue: &str, status: Daylight) -> String;
    /// Who they are: what opens the list.
    fn about_holders(&self, issue: &str) -> String;

    /// The heading of what can be taken along.
    fn keep_it(&self) -> &'static str;
    /// What the run code is.
    fn run_code(&self) -> &'static str;
    /// What it is for.
    fn about_run_code(&self) -> &'static str;
    /// To copy it.
    fn copy_code(&self) -> &'static str;
    /// It is copied.
    fn code_copied(&self) -> &'static str;
    /// It could not be copied, and is selected.
    fn code_selected(&self) -> &'static str;
    /// To pass the result on.
    fn share_result(&self) -> &'static str;
    /// The text that is passed on, with a square a decision; it gives nothing away of how one plays the case well.
    fn shared_result(&self, title: &str, tenths: i16, accuracy: u8, squares: &str, link: &str) -> String;
    /// The text is copied.
    fn result_copied(&self) -> &'static str;
    /// It could not be copied.
    fn result_not_copied(&self) -> &'static str;
    /// To print the debrief.
    fn print(&self) -> &'static str;
    /// To the list of cases.
    fn home(&self) -> &'static str;
    /// Where the quoted words come from.
    fn about_sources(&self) -> &'static str;
}
