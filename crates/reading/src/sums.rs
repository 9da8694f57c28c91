//! The result as a bill: every dimension with what moved it, so that the sums can be followed.

use negotiation::{Dimension, Entry, Move, Reckoning, Replay, Rule};

/// A dimension's points and where they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// What is measured.
    pub dimension: Dimension,
    /// Points, in tenths.
    pub tenths: i16,
    /// Every cause, in the order of the play. They add up to `tenths`.
    pub causes: Vec<Cause>,
}

/// What won or lost points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// What it counts for.
    pub dimension: Dimension,
    /// Tenths of a point; negative where it cost some.
    pub tenths: i16,
    /// The rule behind it; none for what one has without doing anything.
    pub rule: Option<Rule>,
    /// The move that did it.
    pub made: Option<Move>,
    /// The turn of that move, from 1.
    pub turn: Option<u8>,
}

/// Groups reckonings by dimension, and finds the move and the turn of each.
pub fn sums(reckonings: &[Reckoning], replay: &Replay, entries: &[Entry]) -> Vec<Sum> {
    let cause = |reckoning: &Reckoning| Cause {
        dimension: reckoning.dimension,
        tenths: reckoning.tenths,
        rule: reckoning.rule,
        made: reckoning.entry.and_then(|entry| match entries.get(entry) {
            Some(Entry::Move(made)) => Some(*made),
            _ => None,
        }),
        turn: reckoning.entry.and_then(|entry| replay.states.get(entry)).map(|before| before.turn() + 1),
    };
    let sum = |dimension: Dimension| {
        let own = reckonings.iter().filter(|reckoning| reckoning.dimension == dimension);
        let causes: Vec<Cause> = own.map(cause).collect();
        Sum { dimension, tenths: causes.iter().map(|cause| cause.tenths).sum(), causes }
    };
    Dimension::ALL.into_iter().map(sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Scenario, ScenarioDraft, Score};

    fn played(scenario: &Scenario, moves: &[Move]) -> (Replay, Vec<Entry>) {
        let entries: Vec<Entry> = moves.iter().map(|&made| Entry::Move(made)).collect();
        (Replay::new(scenario, &entries).unwrap(), entries)
    }

    #[test]
    fn every_cause_is_kept_and_the_sums_add_up_to_the_result() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let issue = scenario.hidden().next().unwrap();
        let moves = [Move::Explain, Move::StandUp, Move::TellTeam, Move::Ask, Move::Trade { issue }, Move::GoBack];
        for length in 0..=moves.len() {
            let (replay, entries) = played(&scenario, &moves[..length]);
            let score = Score::new(&scenario, &replay);
            let sums = sums(&score.reckonings, &replay, &entries);
            assert_eq!(sums.iter().map(|sum| sum.causes.len()).sum::<usize>(), score.reckonings.len());
            assert_eq!(sums.iter().map(|sum| sum.tenths).sum::<i16>(), score.total());
        }
    }

    #[test]
    fn a_cause_knows_its_move_and_turn() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let (replay, entries) = played(&scenario, &[Move::Explain, Move::OpenDaylight, Move::WalkAway]);
        let score = Score::new(&scenario, &replay);
        let sums = sums(&score.reckonings, &replay, &entries);
        let daylight = sums.iter().find(|sum| sum.dimension == Dimension::Daylight).unwrap();
        assert_eq!((daylight.causes[0].made, daylight.causes[0].turn), (None, None));
        assert_eq!((daylight.causes[1].made, daylight.causes[1].turn), (Some(Move::OpenDaylight), Some(2)));
    }
}
