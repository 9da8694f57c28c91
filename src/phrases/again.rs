//! What is said where a decision is made again.

/// Strings for a second try.
pub trait AgainPhrases {
    /// The heading of the screen.
    fn again_in_turn(&self, turn: u8) -> String;
    /// The heading over the verdict.
    fn what_it_was_worth(&self) -> &'static str;
    /// What the new decision lost, in tenths of a point, and how many moves were best.
    fn verdict(&self, lost: i16, best: usize) -> String;
    /// What the decision of the play had lost.
    fn before_it_cost(&self, lost: i16) -> String;
    /// To try once more.
    fn try_again(&self) -> &'static str;
    /// To go on with the play from here.
    fn go_on_from_here(&self) -> &'static str;
    /// What that does.
    fn about_going_on(&self) -> &'static str;
    /// To see the better moves.
    fn show_the_answer(&self) -> &'static str;
    /// To the debrief.
    fn back_to_debrief(&self) -> &'static str;
    /// The play has no such decision: the heading.
    fn no_such_decision(&self) -> &'static str;
    /// The same, in a sentence.
    fn about_no_such_decision(&self) -> &'static str;
}
