//! What several screens say.

use crate::notice::{Failure, Notice};
use negotiation::Dimension;
use script::{Difficulty, Room, Side};

/// Strings of more than one screen.
pub trait CommonPhrases {
    /// The program's name.
    fn name(&self) -> &'static str;
    /// A screen's title, as tabs and history show it.
    fn page_title(&self, screen: &str) -> String;
    /// The link that skips to the content.
    fn skip(&self) -> &'static str;
    /// The label of the links at the top.
    fn navigation(&self) -> &'static str;
    /// To go over to another version of the game.
    fn use_version(&self) -> &'static str;
    /// The list of what is on a long page.
    fn contents(&self) -> &'static str;
    /// The list of cases, as a place to go.
    fn cases(&self) -> &'static str;
    /// The settings, as a place to go.
    fn settings(&self) -> &'static str;
    /// The label of the notices at the top.
    fn notices(&self) -> &'static str;
    /// A notice.
    fn notice(&self, notice: Notice) -> &'static str;
    /// To put a notice away.
    fn dismiss(&self) -> &'static str;
    /// Something is on its way.
    fn loading(&self) -> &'static str;
    /// Something did not come.
    fn failed(&self) -> &'static str;
    /// Why it did not come, and what to do.
    fn failure(&self, failure: &Failure) -> String;
    /// The case has no variant of the number that was asked for.
    fn no_such_variant(&self) -> &'static str;
    /// The link to the briefing of a variant.
    fn variant_link(&self, variant: u32) -> String;
    /// To ask for it again.
    fn retry(&self) -> &'static str;
    /// The player, as a speaker.
    fn you(&self) -> &'static str;
    /// Where a person sits.
    fn side(&self, side: Side) -> &'static str;
    /// How hard a case is.
    fn difficulty(&self, difficulty: Difficulty) -> &'static str;
    /// Points, from tenths of a point.
    fn points(&self, tenths: i16) -> String;
    /// Whether what is said in this room is on the record.
    fn record(&self, room: Room) -> &'static str;
    /// A turn and its room, as a heading.
    fn turn_in_room(&self, turn: u8, room: Room) -> String;
    /// A later exchange of a private talk, as a heading; counted from 1.
    fn exchange_of_talk(&self, turn: u8, place: usize) -> String;
    /// A remark there, which spends nothing.
    fn a_remark(&self, place: &str) -> String;
    /// A number of tenths, always with its decimal, so that columns line up.
    fn decimal(&self, tenths: i16) -> String;
    /// A line as it is quoted.
    fn quote(&self, line: &str) -> String;
    /// A dimension's name.
    fn dimension(&self, dimension: Dimension) -> &'static str;
    /// The column of dimensions.
    fn dimension_column(&self) -> &'static str;
    /// The column of the most that can be had.
    fn most_column(&self) -> &'static str;
    /// The page, as a place to go.
    fn rules_link(&self) -> &'static str;
    /// A link to the page, from elsewhere.
    fn read_about_model(&self) -> &'static str;
}
