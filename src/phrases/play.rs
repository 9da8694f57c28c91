//! What the two rooms say.

use negotiation::{Ending, Illegal};
use script::Room;

/// Strings of the play.
pub trait PlayPhrases {
    /// The turn under way, of how many.
    fn turn_of(&self, turn: u8, turns: u8) -> String;
    /// The exchanges left outside.
    fn exchanges_left(&self, beats: u8) -> String;
    /// The length of the minutes, at the table.
    fn minutes_grow(&self, lines: usize) -> String;
    /// The length of the minutes, outside.
    fn minutes_stop(&self, lines: usize) -> String;
    /// The label of the picture of the room.
    fn room(&self, room: Room) -> &'static str;
    /// The label of their name plates.
    fn their_side(&self) -> &'static str;
    /// The label of our name plates.
    fn your_side(&self) -> &'static str;
    /// The label of the name plates of those who listen.
    fn listening(&self) -> &'static str;
    /// The label of all that was said.
    fn transcript(&self) -> &'static str;
    /// The heading of the opening.
    fn opening(&self) -> &'static str;
    /// The play went from one room to the other.
    fn moved_to(&self, room: Room) -> &'static str;
    /// The heading of the lines to choose from.
    fn what_do_you_say(&self, room: Room) -> &'static str;
    /// The heading of lines about an issue.
    fn about_issue(&self, issue: &str) -> String;
    /// The heading of lines about no issue.
    fn besides_the_issues(&self) -> &'static str;
    /// The heading of the list of keys.
    fn keys(&self) -> &'static str;
    /// The keys, and what each does.
    fn what_keys_do(&self) -> [(&'static str, &'static str); 5];
    /// That they can be switched off.
    fn keys_can_be_off(&self) -> &'static str;
    /// The other lines.
    fn more_to_say(&self, count: usize) -> String;
    /// The label of the moves that are always there.
    fn standing_moves(&self) -> &'static str;
    /// To tell one's own side.
    fn tell_side(&self) -> &'static str;
    /// To ask for a word outside.
    fn ask_outside(&self) -> &'static str;
    /// To put a package on the table.
    fn table_package(&self) -> &'static str;
    /// To leave.
    fn adjourn(&self) -> &'static str;
    /// To float a package outside.
    fn float(&self) -> &'static str;
    /// To go back in.
    fn go_back(&self) -> &'static str;
    /// Why a move is not possible now.
    fn why_not(&self, why: Illegal) -> &'static str;
    /// A move is among the lines above.
    fn among_the_lines(&self) -> &'static str;
    /// To take back the last choice.
    fn undo(&self) -> &'static str;
    /// The heading of the question before leaving.
    fn leave_heading(&self) -> &'static str;
    /// What leaving means.
    fn leave_text(&self) -> &'static str;
    /// To leave indeed.
    fn leave_yes(&self) -> &'static str;
    /// To stay.
    fn leave_no(&self) -> &'static str;
    /// What the package builder is for.
    fn package_text(&self) -> &'static str;
    /// What the builder outside is for.
    fn float_text(&self) -> &'static str;
    /// Points of an option.
    fn worth_to_you(&self, points: u8) -> String;
    /// They told you about the issue.
    fn they_told_you(&self) -> &'static str;
    /// The issue is open.
    fn in_the_open(&self) -> &'static str;
    /// The issue was settled outside.
    fn settled_outside(&self) -> &'static str;
    /// They move half-way.
    fn half_way(&self) -> &'static str;
    /// They do not move.
    fn not_moving(&self) -> &'static str;
    /// The choice for this issue asks too much of them as things stand.
    fn cannot_move_yet(&self) -> &'static str;
    /// The total.
    fn total(&self) -> &'static str;
    /// The total against the limit.
    fn total_against_limit(&self, points: u16, limit: u16) -> String;
    /// How far our own side is ready to ratify.
    fn readiness(&self) -> &'static str;
    /// Standing and visible wins against the need.
    fn ready_with(&self, standing: u8, wins: u8, need: u8) -> String;
    /// Issues that cannot move yet.
    fn stuck_on(&self, issues: &[&str]) -> String;
    /// What their side makes of it is not known.
    fn their_points_unknown(&self) -> &'static str;
    /// To put it on the table.
    fn submit_package(&self) -> &'static str;
    /// To float it.
    fn submit_float(&self) -> &'static str;
    /// To go back to the lines.
    fn back_to_lines(&self) -> &'static str;
    /// The package in the transcript.
    fn package(&self, room: Room) -> &'static str;
    /// The label of the meters.
    fn meters(&self) -> &'static str;
    /// Tension.
    fn tension(&self) -> &'static str;
    /// Tension in a word.
    fn tension_word(&self, tension: u8) -> &'static str;
    /// Rapport.
    fn rapport(&self) -> &'static str;
    /// Rapport in a word.
    fn rapport_word(&self, rapport: u8) -> &'static str;
    /// Standing.
    fn standing(&self) -> &'static str;
    /// Standing in a word.
    fn standing_word(&self, standing: u8) -> &'static str;
    /// A meter's word with its number.
    fn meter_value(&self, word: &str, value: u8, most: u8) -> String;
    /// By how much a meter moved.
    fn change(&self, by: i8) -> String;
    /// The heading of a question that comes before the next line.
    fn before_you_go_on(&self) -> &'static str;
    /// What the last choice moved.
    fn what_moved(&self) -> &'static str;
    /// It moved nothing.
    fn nothing_moved(&self) -> &'static str;
    /// The notebook.
    fn notebook(&self) -> &'static str;
    /// How much is in it.
    fn notebook_count(&self, learned: u8, hidden: u8) -> String;
    /// Nothing is in it.
    fn notebook_empty(&self) -> &'static str;
    /// What they know of us.
    fn they_know(&self) -> &'static str;
    /// Points and limit, to look up.
    fn your_brief(&self) -> &'static str;
    /// The heading of an ending.
    fn ending(&self, ending: Ending) -> &'static str;
    /// What it means.
    fn about_ending(&self, ending: Ending) -> &'static str;
    /// The heading of the deal.
    fn the_deal(&self) -> &'static str;
    /// To the debrief.
    fn to_debrief(&self) -> &'static str;
    /// To play the case again.
    fn play_again(&self) -> &'static str;
}
