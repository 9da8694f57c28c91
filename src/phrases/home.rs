//! What the list of cases says.

/// Strings of the first screen.
pub trait HomePhrases {
    /// One line on what this is.
    fn tagline(&self) -> &'static str;
    /// A few sentences on what this is.
    fn introduction(&self) -> &'static str;
    /// The heading of the list.
    fn choose_case(&self) -> &'static str;
    /// The length of a play.
    fn minutes(&self, minutes: u8) -> String;
    /// How many turns a case has.
    fn turns(&self, turns: u8) -> String;
    /// The best result so far.
    fn best(&self, tenths: i16) -> String;
    /// The case was not played yet.
    fn not_played(&self) -> &'static str;
    /// To go on with a play.
    fn go_on(&self) -> &'static str;
    /// To read the briefing of a case.
    fn open_case(&self) -> &'static str;
    /// To read the debrief of the last play.
    fn last_debrief(&self) -> &'static str;
    /// The kept play does not fit the case any more.
    fn case_changed(&self) -> &'static str;
    /// There is no case.
    fn no_cases(&self) -> &'static str;
    /// What is kept and where.
    fn privacy(&self) -> &'static str;
}
