//! What is said about the moment to step out.

use crate::Words;
use negotiation::ScenarioDraft;
use reading::{Met, Ripeness, Span, Stretch};

impl Words {
    /// A stretch of turns explained, with what they would have met where the play reached them.
    pub fn stretch(&self, stretch: &Stretch, spans: &[Span], setup: &ScenarioDraft) -> String {
        let turns = self.turns_in_a_row(stretch.first, stretch.last);
        let mut sentences = vec![match stretch.ripeness {
            Ripeness::TooEarly => self.stretch_too_early(&turns, stretch.cost),
            Ripeness::Ripe if spans.iter().all(|span| span.met.is_talk()) => self.stretch_ripe(&turns),
            Ripeness::Ripe => self.stretch_best_there_was(&turns),
            Ripeness::Between => self.stretch_between(&turns, stretch.cost),
            Ripeness::TooLate => self.stretch_too_late(&turns, stretch.cost),
        }];
        match stretch.ripeness {
            Ripeness::Ripe if stretch.cost > 0 => sentences.push(self.stretch_hardly_matters(stretch.cost)),
            Ripeness::TooLate if spans.is_empty() => sentences.push(self.stretch_locked(setup.lock)),
            Ripeness::TooEarly | Ripeness::Ripe | Ripeness::Between | Ripeness::TooLate => {}
        }
        let told = |span: &&Span| match stretch.ripeness {
            Ripeness::TooEarly | Ripeness::Between => true,
            Ripeness::Ripe => false,
            // What a talk would have lacked was no other in the window.
            Ripeness::TooLate => !span.met.is_talk() || span.met == Met::Short,
        };
        sentences.extend(spans.iter().filter(told).map(|span| self.span(span, stretch, setup)));
        self.sentences(&sentences)
    }

    /// What some turns of a stretch would have met. The numbers are those of the player's own play.
    fn span(&self, span: &Span, stretch: &Stretch, setup: &ScenarioDraft) -> String {
        let gone = stretch.ripeness == Ripeness::TooLate;
        let met = match span.met {
            Met::NothingStuck if gone => self.span_gone_nothing_stuck(setup.ripe_from),
            Met::NoRapport if gone => self.span_gone_no_rapport().into(),
            met => self.had_met(met, setup.ripe_from, setup.lock, setup.trust),
        };
        let (first, last) = (span.first, span.last);
        if (first, last) == (stretch.first, stretch.last) {
            return self.in_all_turns(&met);
        }
        match last - first {
            0 => self.in_turns_one(first, &met),
            1 => self.in_turns_two(first, last, &met),
            _ => self.in_turns_many(first, last, &met),
        }
    }

    fn turns_in_a_row(&self, first: u8, last: u8) -> String {
        match last - first {
            0 => self.turns_from_one(first),
            1 => self.turns_from_two(first, last),
            _ => self.turns_from_many(first, last),
        }
    }

    /// What a word outside would have met in a turn, as the play went; after the window, what was there before
    /// may be gone.
    pub fn met(&self, met: Met, ripeness: Ripeness) -> &str {
        let gone = ripeness == Ripeness::TooLate;
        match met {
            Met::NoRapport if gone => self.met_gone_no_rapport(),
            Met::NothingStuck if gone => self.met_gone_nothing_stuck(),
            met => self.would_meet(met),
        }
    }

    /// How the values of the curve relate to the result, of which so much is for timing.
    pub fn curve_and_result(&self, total: i16, timing: i16) -> String {
        self.curve_sum(total - timing, timing, total)
    }

    /// The player's moment explained: its turn, value and what a better one was worth more.
    pub fn your_moment_was(&self, turn: u8, value: i16, short: i16) -> String {
        match short {
            ..=0 => self.your_moment_was_best(turn, value),
            _ => self.your_moment_was_worse(turn, value, short),
        }
    }

    /// The prediction, against the moment.
    pub fn you_predicted(&self, predicted: Option<u8>, own: Option<u8>) -> String {
        match (predicted, own) {
            (None, None) => self.you_predicted_never_and_did_not().into(),
            (None, Some(_)) => self.you_predicted_never().into(),
            (Some(turn), Some(own)) if turn == own => self.you_predicted_that_turn(turn),
            (Some(turn), _) => self.you_predicted_turn(turn),
        }
    }
}
