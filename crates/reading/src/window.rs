//! The timing curve, read: what was too early, ripe and too late.

use coach::{RIPE, TimingCurve};
use negotiation::{Effect, Event, Move, Reason, Replay, Rule, Scenario, step};
use script::Room;

/// What a turn was, for a first word outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ripeness {
    /// Before the best moments.
    TooEarly,
    /// Within a point of the best moment.
    Ripe,
    /// Between two moments that were, and less than either.
    Between,
    /// After them.
    TooLate,
}

/// A turn of the curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The turn, from 1.
    pub turn: u8,
    /// The best result with the first private talk then, in tenths of a point.
    pub value: i16,
    /// What it was.
    pub ripeness: Ripeness,
}

/// A run of turns of the same ripeness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What they were.
    pub ripeness: Ripeness,
    /// The first of them, from 1.
    pub first: u8,
    /// The last of them.
    pub last: u8,
    /// What the worst of them costs against the best moment of all, in tenths of a point.
    pub cost: i16,
}

/// What somebody who asks for a word outside meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// A polite word, because nothing is stuck.
    NothingStuck,
    /// A polite word, because there is no rapport.
    NoRapport,
    /// A whole talk, with less rapport than they need to answer in kind.
    BelowTrust,
    /// One exchange in the middle of the session, and our own side knows nothing of it.
    Untold,
    /// One exchange in the middle of the session.
    Session,
    /// A shorter talk in a lull, because tension is high.
    Short,
    /// A whole talk in a lull: it lacks nothing.
    Talk,
    /// A refusal, because tension is so high that they cannot be seen leaving.
    Locked,
    /// A refusal, because everybody watches.
    Watched,
    /// A refusal, because the law forbids it.
    Law,
}

impl Met {
    /// Whether there is more than a polite word.
    pub fn is_talk(self) -> bool {
        match self {
            Met::BelowTrust | Met::Untold | Met::Session | Met::Short | Met::Talk => true,
            Met::NothingStuck | Met::NoRapport | Met::Locked | Met::Watched | Met::Law => false,
        }
    }
}

/// Turns in a row that would have met the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first of them, from 1.
    pub first: u8,
    /// The last of them.
    pub last: u8,
    /// What they would have met.
    pub met: Met,
}

/// Every turn in which a first private talk was possible.
pub fn moments(curve: &TimingCurve) -> Vec<Moment> {
    let Some(best) = curve.best() else { return Vec::new() };
    let possible = (1u8..).zip(&curve.by_turn).filter_map(|(turn, value)| Some((turn, (*value)?)));
    let ripe: Vec<u8> = possible.clone().filter(|&(_, value)| best - value <= RIPE).map(|(turn, _)| turn).collect();
    let (Some(&first), Some(&last)) = (ripe.first(), ripe.last()) else { return Vec::new() };
    let moment = |(turn, value)| {
        let ripeness = match turn {
            _ if turn < first => Ripeness::TooEarly,
            _ if turn > last => Ripeness::TooLate,
            _ if best - value <= RIPE => Ripeness::Ripe,
            _ => Ripeness::Between,
        };
        Moment { turn, value, ripeness }
    };
    possible.map(moment).collect()
}

/// What a first word outside would have met in a turn, as the play went: how the rules answer the
/// asking, and what a talk would have lacked. None for turns that the play did not reach before its own
/// first talk: the curve goes there by the best moves, and not by the player's.
pub fn met(scenario: &Scenario, replay: &Replay, turn: u8) -> Option<Met> {
    let before = replay
        .states
        .iter()
        .find(|state| state.turn() + 1 == turn && state.talks() == 0 && Room::at(state) == Some(Room::Table))?;
    let (_, events) = step(scenario, *before, Move::Ask).ok()?;
    let answer = |event: &&Event| matches!(event.effect, Effect::TalkBegan(_) | Effect::TalkRefused);
    let answer = events.iter().find(answer)?;
    Some(match (answer.rule, answer.reason) {
        (Rule::AskTooLate, Reason::Law) => Met::Law,
        (Rule::AskTooLate, Reason::Watched) => Met::Watched,
        (Rule::AskTooLate, _) => Met::Locked,
        (Rule::AskTooEarly, Reason::NoRapport) => Met::NoRapport,
        (Rule::AskTooEarly, _) => Met::NothingStuck,
        (_, Reason::Always) if before.mandate() => Met::Session,
        (_, Reason::Always) => Met::Untold,
        _ if before.rapport() < scenario.numbers().trust => Met::BelowTrust,
        (_, Reason::TensionNearLock) => Met::Short,
        _ => Met::Talk,
    })
}

/// What the turns of a stretch would have met, as far as the play reached them: runs of the same.
pub fn spans(stretch: &Stretch, met: impl Fn(u8) -> Option<Met>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (turn, met) in (stretch.first..=stretch.last).filter_map(|turn| Some((turn, met(turn)?))) {
        match spans.last_mut() {
            Some(span) if span.met == met && span.last + 1 == turn => span.last = turn,
            _ => spans.push(Span { first: turn, last: turn, met }),
        }
    }
    spans
}

/// The turns in runs of the same ripeness, in their order.
pub fn stretches(moments: &[Moment]) -> Vec<Stretch> {
    let best = moments.iter().map(|moment| moment.value).max().unwrap_or_default();
    let stretch = |run: &[Moment]| {
        let (first, last) = (run.first()?, run.last()?);
        let cost = run.iter().map(|moment| best - moment.value).max()?;
        Some(Stretch { ripeness: first.ripeness, first: first.turn, last: last.turn, cost })
    };
    moments.chunk_by(|one, next| one.ripeness == next.ripeness).filter_map(stretch).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Entry, ScenarioDraft};

    fn curve(by_turn: &[i16]) -> TimingCurve {
        let by_turn = by_turn.iter().map(|&value| (value >= 0).then_some(value)).collect();
        TimingCurve { by_turn, never: 300, own: Some(1) }
    }

    #[test]
    fn a_window_has_two_flanks() {
        let moments = moments(&curve(&[783, 850, 857, 850, 840, 800, -1]));
        assert_eq!(moments.len(), 6);
        assert_eq!(
            stretches(&moments),
            [
                Stretch { ripeness: Ripeness::TooEarly, first: 1, last: 1, cost: 74 },
                Stretch { ripeness: Ripeness::Ripe, first: 2, last: 4, cost: 7 },
                Stretch { ripeness: Ripeness::TooLate, first: 5, last: 6, cost: 57 },
            ]
        );
    }

    #[test]
    fn between_two_good_moments_there_can_be_bad_ones() {
        let ripeness: Vec<Ripeness> =
            stretches(&moments(&curve(&[650, 800, 470, 660, 800, 570]))).iter().map(|it| it.ripeness).collect();
        assert_eq!(
            ripeness,
            [Ripeness::TooEarly, Ripeness::Ripe, Ripeness::Between, Ripeness::Ripe, Ripeness::TooLate]
        );
    }

    #[test]
    fn a_case_that_is_ripe_at_once_has_no_early_flank() {
        let stretches = stretches(&moments(&curve(&[850, 700])));
        assert_eq!(stretches[0].ripeness, Ripeness::Ripe);
        assert_eq!(stretches[1].ripeness, Ripeness::TooLate);
    }

    #[test]
    fn what_a_word_outside_would_have_met_depends_on_the_turns_before() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let entries = [Move::Explain, Move::StandUp, Move::Explain, Move::StandUp, Move::Ask, Move::GoBack];
        let replay = Replay::new(&scenario, &entries.map(Entry::Move)).unwrap();
        let met = |turn| met(&scenario, &replay, turn);
        assert_eq!(met(1), Some(Met::NothingStuck));
        assert!(met(5).is_some_and(Met::is_talk));
        assert_eq!(met(6), None);
    }

    #[test]
    fn a_flank_says_of_each_turn_what_the_play_had_there_and_not_what_the_first_had() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let entries = [Move::Explain, Move::StandUp, Move::Explain, Move::StandUp, Move::Ask].map(Entry::Move);
        let replay = Replay::new(&scenario, &entries).unwrap();
        let stretch = Stretch { ripeness: Ripeness::TooEarly, first: 1, last: 7, cost: 60 };
        let spans = spans(&stretch, |turn| met(&scenario, &replay, turn));
        let reason = scenario.numbers().ripe_from;
        for span in &spans {
            for turn in span.first..=span.last {
                let tension = replay.states[usize::from(turn) - 1].tension();
                assert_eq!(span.met == Met::NothingStuck, tension < reason, "turn {turn}: {tension}");
            }
        }
        assert!(spans.len() > 1, "{spans:?}");
        assert_eq!(spans.last().map(|span| span.last), Some(5), "nothing is said of turns that the play did not reach");
    }

    #[test]
    fn where_no_talk_was_possible_there_is_nothing_to_read() {
        assert_eq!(moments(&curve(&[-1, -1])), []);
        assert_eq!(stretches(&[]), []);
    }
}
