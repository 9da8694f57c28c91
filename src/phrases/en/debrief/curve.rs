use super::points;
use crate::phrases::CommonPhrases;
use crate::phrases::debrief::{CurvePhrases, ScorePhrases};
use crate::phrases::en::English;
use negotiation::ScenarioDraft;
use reading::{Met, Ripeness, Span, Stretch};

impl CurvePhrases for English {
    fn when_to_step_out(&self) -> &'static str {
        "When to step out"
    }
    fn about_curve(&self) -> &'static str {
        "How well could these talks have ended if you had first stepped out in another turn? Each dot answers for one turn. The turns before your own first word are taken as you played them, all the rest as well as it can be played."
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
    fn stretch(&self, stretch: &Stretch, spans: &[Span], setup: &ScenarioDraft) -> String {
        let turns = turns(stretch.first, stretch.last);
        let cost = points(stretch.cost);
        let mut text = match stretch.ripeness {
            Ripeness::TooEarly => format!("{turns}: too early, by up to {cost}."),
            Ripeness::Ripe if spans.iter().all(|span| span.met.is_talk()) => format!(
                "{turns}: ripe. Both positions are out, something is stuck, there is just enough trust, and time is left to bring the result back to the table."
            ),
            Ripeness::Ripe => format!("{turns}: the best moments that there were, as your play went."),
            Ripeness::TooLate => format!(
                "{turns}: too late, by up to {cost}. By then time to bring anything back to the table is short, and what was said in between weighs."
            ),
        };
        match stretch.ripeness {
            Ripeness::Ripe if stretch.cost > 0 => {
                text += &format!(" Within these turns it hardly matters when: {cost} at most.");
            }
            Ripeness::TooLate if spans.is_empty() => {
                text +=
                    &format!(" From tension {} on they can no longer be seen leaving the room with you.", setup.lock);
            }
            _ => {}
        }
        let told = |span: &&Span| match stretch.ripeness {
            Ripeness::TooEarly => true,
            Ripeness::Ripe => false,
            // What a talk would have lacked was no other in the window.
            Ripeness::TooLate => !span.met.is_talk() || span.met == Met::Short,
        };
        for span in spans.iter().filter(told) {
            text += &format!(" {}", span_in_words(span, stretch, setup));
        }
        text
    }
    fn met(&self, met: Met, ripeness: Ripeness) -> &'static str {
        let gone = ripeness == Ripeness::TooLate;
        match met {
            Met::NoRapport if gone => "no rapport left to talk on",
            Met::NothingStuck if gone => "nothing was stuck any more",
            Met::NoRapport => "no rapport to talk on",
            Met::NothingStuck => "nothing was stuck yet",
            Met::Law => "forbidden by law",
            Met::Locked => "they could not be seen leaving",
            Met::Short => "a talk, but a short one",
            Met::BelowTrust => "a talk, with trust still to grow",
            Met::Untold => "a talk, with your side untold",
            Met::Talk => "a talk",
        }
    }
    fn curve_and_result(&self, total: i16, timing: i16) -> String {
        format!(
            "Values here say how well the talks could still have ended, of 90, timing not counted: yours ended at {}, and with {} for timing that is your result, {}.",
            self.decimal(total - timing),
            self.decimal(timing),
            self.of_points(total, 1000)
        )
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

/// What some turns of a stretch would have met. The numbers are those of the player's own play.
fn span_in_words(span: &Span, stretch: &Stretch, setup: &ScenarioDraft) -> String {
    let gone = stretch.ripeness == Ripeness::TooLate;
    let (reason, lock) = (setup.ripe_from, setup.lock);
    let polite = "they would have stepped out for a polite word, said nothing, and been warier the next time";
    let met = match span.met {
        Met::NothingStuck if gone => format!("nothing was stuck any more: tension in your play was below {reason}."),
        Met::NothingStuck => format!("nothing was stuck yet: tension in your play was below {reason}, so {polite}."),
        Met::NoRapport if gone => "no rapport was left in your play to talk on.".into(),
        Met::NoRapport => format!("there was no rapport in your play to talk on, so {polite}."),
        Met::BelowTrust => format!(
            "they would have talked with you, but rapport in your play was below {}: too little to answer in kind at once.",
            setup.trust
        ),
        Met::Untold => "they would have talked with you, but your own side did not know that you meant to.".into(),
        Met::Short => "they would have talked with you, but not for long: tension in your play was high.".into(),
        Met::Talk => {
            "they would have talked with you, but what you could still do at the table first was worth more.".into()
        }
        Met::Locked => format!("tension in your play was at {lock} or more: they could not be seen leaving with you."),
        Met::Law => "the law forbade it.".into(),
    };
    if (span.first, span.last) == (stretch.first, stretch.last) {
        let mut letters = met.chars();
        return letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    }
    format!("{} {met}", turns(span.first, span.last).replace("Turn", "In turn"))
}

fn turns(first: u8, last: u8) -> String {
    match last - first {
        0 => format!("Turn {first}"),
        1 => format!("Turns {first} and {last}"),
        _ => format!("Turns {first} to {last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flank_gives_for_each_turn_the_reason_that_held_there() {
        let setup = ScenarioDraft::example();
        let stretch = Stretch { ripeness: Ripeness::TooEarly, first: 1, last: 4, cost: 60 };
        let span = |first, last, met| Span { first, last, met };
        let text = English.stretch(&stretch, &[span(1, 2, Met::NothingStuck), span(3, 4, Met::BelowTrust)], &setup);
        assert!(
            text.starts_with("Turns 1 to 4: too early, by up to 6 points. In turns 1 and 2 nothing was stuck"),
            "{text}"
        );
        let (_, later) = text.split_once("In turns 3 and 4 they would have talked with you").expect("both are told");
        assert!(later.contains("rapport in your play") && !later.contains("stuck"), "{text}");
        let all = English.stretch(&stretch, &[span(1, 4, Met::NoRapport)], &setup);
        assert!(all.contains("points. There was no rapport in your play"), "{all}");
    }
}
