use super::points;
use crate::debrief::{Ripeness, Stretch};
use crate::phrases::debrief::{CurvePhrases, ScorePhrases};
use crate::phrases::en::English;
use negotiation::{Event, Reason, Rule, Setup};

impl CurvePhrases for English {
    fn when_to_step_out(&self) -> &'static str {
        "When to step out"
    }
    fn about_curve(&self) -> &'static str {
        "How well could these talks have ended if you had first stepped out in another turn? Each dot answers for one turn. The turns before your own first word are taken as you played them, all the rest as well as it can be played. The points for timing itself are left out, so that 90 is the most."
    }
    fn curve_chart(&self) -> &'static str {
        "Chart: what the first word outside was worth in each turn. The same numbers follow as a table."
    }
    fn curve_in_words(&self) -> &'static str {
        "What the curve says, turn by turn"
    }
    fn value_axis(&self) -> &'static str {
        "Best result, of 90"
    }
    fn turn_axis(&self) -> &'static str {
        "Turn of the first word outside"
    }
    fn your_moment(&self) -> &'static str {
        "you"
    }
    fn your_prediction(&self) -> &'static str {
        "your guess"
    }
    fn never_line(&self) -> &'static str {
        "never"
    }
    fn ripeness(&self, ripeness: Ripeness) -> &'static str {
        match ripeness {
            Ripeness::TooEarly => "too early",
            Ripeness::Ripe => "ripe",
            Ripeness::TooLate => "too late",
        }
    }
    fn stretch(&self, stretch: &Stretch, setup: &Setup) -> String {
        let turns = turns(stretch);
        let cost = points(stretch.cost);
        match stretch.ripeness {
            Ripeness::TooEarly => format!(
                "{turns}: too early, by up to {cost}. Below tension {} nothing is stuck yet, and with no rapport there is no one to talk to: they step out for a polite word, say nothing, and are warier the next time.",
                setup.reason
            ),
            Ripeness::Ripe if stretch.cost > 0 => format!(
                "{turns}: ripe. Both positions are out, something is stuck, there is just enough trust, and time is left to bring the result back to the table. Within these turns it hardly matters when: {cost} at most."
            ),
            Ripeness::Ripe => format!(
                "{turns}: ripe. Both positions are out, something is stuck, there is just enough trust, and time is left to bring the result back to the table."
            ),
            Ripeness::TooLate => format!(
                "{turns}: too late, by up to {cost}. By then time to bring anything back to the table is short, what was said in between weighs, and from tension {} they can no longer be seen leaving the room with you.",
                setup.lock
            ),
        }
    }
    fn met(&self, event: &Event, ripeness: Ripeness) -> &'static str {
        let gone = ripeness == Ripeness::TooLate;
        match (event.rule, event.reason) {
            (Rule::AskTooEarly, Reason::NoRapport) if gone => "no rapport left to talk on",
            (Rule::AskTooEarly, _) if gone => "nothing was stuck any more",
            (Rule::AskTooEarly, Reason::NoRapport) => "no rapport to talk on",
            (Rule::AskTooEarly, _) => "nothing was stuck yet",
            (Rule::AskTooLate, Reason::Law) => "forbidden by law",
            (Rule::AskTooLate, _) => "they could not be seen leaving",
            (_, Reason::TensionNearLock) => "a talk, but a short one",
            _ => "a talk",
        }
    }
    fn your_moment_was(&self, turn: u8, value: i16, short: i16) -> String {
        let value = self.of_points(value, 900);
        match short {
            ..=0 => format!("You first asked in turn {turn}: worth {value}, and no turn was better."),
            _ => {
                format!("You first asked in turn {turn}: worth {value}, and {} less than the best turn.", points(short))
            }
        }
    }
    fn you_never_stepped_out(&self) -> &'static str {
        "You never asked for a word outside."
    }
    fn you_predicted(&self, predicted: Option<u8>, own: Option<u8>) -> String {
        match (predicted, own) {
            (None, None) => "You had said that you would not step out at all, and you did not.".into(),
            (None, Some(_)) => "You had said that you would not step out at all.".into(),
            (Some(turn), Some(own)) if turn == own => format!("You had said turn {turn}, and turn {turn} it was."),
            (Some(turn), _) => format!("You had said turn {turn}."),
        }
    }
    fn never_was_worth(&self, value: i16) -> String {
        format!("Without any word outside, the best that could be had was {}.", self.of_points(value, 900))
    }
    fn curve_table(&self) -> &'static str {
        "What the first word outside was worth, by turn"
    }
    fn value_column(&self) -> &'static str {
        "Best result"
    }
    fn ripeness_column(&self) -> &'static str {
        "It was, and you would have met"
    }
    fn note_column(&self) -> &'static str {
        "You"
    }
    fn not_possible(&self) -> &'static str {
        "not possible"
    }
    fn no_talk_possible(&self) -> &'static str {
        "In this play there was no turn in which you could have asked for a word outside."
    }
}

fn turns(stretch: &Stretch) -> String {
    if stretch.first == stretch.last {
        format!("Turn {}", stretch.first)
    } else {
        format!("Turns {} to {}", stretch.first, stretch.last)
    }
}
