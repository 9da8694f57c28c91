//! What the debrief says about what could have been agreed.

/// Strings for the packages: the picture, its table, and the player's package beside the fairest.
pub trait OutcomePhrases {
    /// The heading.
    fn what_was_possible(&self) -> &'static str;
    /// How to read the picture.
    fn about_what_was_possible(&self) -> &'static str;
    /// The picture, for those who do not see it.
    fn packages_chart(&self) -> &'static str;
    /// The axis of our points.
    fn points_for_you_axis(&self) -> &'static str;
    /// The axis of theirs.
    fn points_for_them_axis(&self) -> &'static str;
    /// The line of their reservation value.
    fn their_limit(&self) -> &'static str;
    /// The same, where what they were told had raised it.
    fn their_limit_at_the_end(&self) -> &'static str;
    /// The line of what people usually reach, beside it.
    fn usual_line(&self) -> &'static str;
    /// The player's package is the fairest one.
    fn yours_is_the_fairest(&self) -> &'static str;
    /// No agreement was possible.
    fn nothing_was_possible(&self) -> &'static str;
    /// No agreement was reached.
    fn you_reached_nothing(&self) -> &'static str;
    /// How much of the possible value the player's package has; whether nothing betters it.
    fn you_reached(&self, per_cent: u8, efficient: bool) -> String;
    /// What the frontier is.
    fn about_frontier(&self, packages: usize) -> String;
    /// Where people usually land.
    fn about_usual(&self, per_cent: u32) -> String;
    /// What was told raised their limit.
    fn their_limit_rose(&self, from: u16, to: u16) -> String;
    /// The picture in words: what opens them.
    fn packages_in_words(&self) -> &'static str;
    /// The frontier as a table: what opens it.
    fn frontier_as_table(&self) -> &'static str;
    /// Its caption.
    fn frontier_table(&self) -> &'static str;
    /// The column of the packages.
    fn package_column(&self) -> &'static str;
    /// The column of our points.
    fn yours_column(&self) -> &'static str;
    /// The column of theirs.
    fn theirs_column(&self) -> &'static str;
    /// The column of what they reach of what is possible.
    fn share_column(&self) -> &'static str;
    /// The caption over the packages: whether there is one of the player's.
    fn packages_compared(&self, closed: bool) -> &'static str;
    /// The column of the issues.
    fn issue_heading(&self) -> &'static str;
    /// The column of the package that closed the talks.
    fn your_package(&self) -> &'static str;
    /// The column of the fairest one.
    fn fairest_package(&self) -> &'static str;
    /// The row of our points, and the limit they count from.
    fn points_for_you(&self, limit: u16) -> String;
    /// The row of their points, and the limit they count from.
    fn points_for_them(&self, limit: u16) -> String;
}
