use super::{English, points};
use crate::phrases::AgainPhrases;

impl AgainPhrases for English {
    fn again_in_turn(&self, turn: u8) -> String {
        format!("Turn {turn}, once more")
    }
    fn what_it_was_worth(&self) -> &'static str {
        "What that was worth"
    }
    fn verdict(&self, lost: i16, best: usize) -> String {
        match (lost, best) {
            (..=0, ..=1) => "That was the best there was.".into(),
            (..=0, 2) => "Nothing was better. One other move was as good.".into(),
            (..=0, _) => format!("Nothing was better. {} other moves were as good.", best - 1),
            (1..10, _) => format!("Very nearly the best: it cost {}.", points(lost)),
            _ => format!("It cost {} against the best move.", points(lost)),
        }
    }
    fn before_it_cost(&self, lost: i16) -> String {
        match lost {
            ..=0 => "What you did in your play cost nothing.".into(),
            _ => format!("What you did in your play cost {}.", points(lost)),
        }
    }
    fn try_again(&self) -> &'static str {
        "Try again"
    }
    fn go_on_from_here(&self) -> &'static str {
        "Go on from here"
    }
    fn about_going_on(&self) -> &'static str {
        "To go on from here begins a practice play in place of the finished one. The best result of the case stays."
    }
    fn show_the_answer(&self) -> &'static str {
        "Show me what was better"
    }
    fn back_to_debrief(&self) -> &'static str {
        "Back to the debrief"
    }
    fn no_such_decision(&self) -> &'static str {
        "No such decision"
    }
    fn about_no_such_decision(&self) -> &'static str {
        "Your last play of this case has no decision at this address. Its debrief lists those it has."
    }
}
