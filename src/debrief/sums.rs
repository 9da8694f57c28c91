//! The result as a bill: every dimension with its reasons, so that the sums can be followed.

use negotiation::{Daylight, Dimension, Ending, Entry, Move, Reckoning, Replay, Rule, Scenario, State};

/// A dimension's points and where they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// What is measured.
    pub dimension: Dimension,
    /// Points, in tenths.
    pub tenths: i16,
    /// Every reason, in the order of the play. They add up to `tenths`.
    pub reasons: Vec<Reason>,
}

/// One reason for points won or lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
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

/// What a play came to, as far as the sentences about its points need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How it ended; none while it goes on.
    pub ending: Option<Ending>,
    /// Whether the case allows no agreement.
    pub no_agreement: bool,
    /// On how many issues they told us what matters to them.
    pub learned: u8,
    /// On how many they hid it.
    pub hidden: u8,
    /// Rapport at which they answer in kind.
    pub trust: u8,
    /// Whether we gave away a strategic fact, or an interest for nothing.
    pub gave_away: bool,
    /// What became of the daylight issue.
    pub daylight: Daylight,
    /// Whether we ever asked for a word outside.
    pub asked: bool,
    /// Turns left at the end.
    pub turns_left: u8,
}

impl Outcome {
    /// What came of a play that stands here.
    pub fn of(scenario: &Scenario, last: &State) -> Outcome {
        Outcome {
            ending: last.ending(),
            no_agreement: scenario.numbers().no_agreement,
            learned: last.unlocked().len(),
            hidden: scenario.hidden_count(),
            trust: scenario.numbers().trust,
            gave_away: !last.told().is_empty() || last.gifts() > 0,
            daylight: last.daylight(),
            asked: last.talks() > 0,
            turns_left: scenario.numbers().turns.saturating_sub(last.turn()),
        }
    }

    /// Whether both sides agreed on a package.
    pub fn closed(&self) -> bool {
        matches!(self.ending, Some(Ending::Ratified(_)))
    }

    /// Whether the points on the way count for three eighths only, because nothing came of them.
    pub fn reduced(&self) -> bool {
        !(self.closed()
            || self.ending == Some(Ending::Framework) && !self.no_agreement
            || self.ending == Some(Ending::WalkedAway) && self.no_agreement)
    }
}

/// Groups reckonings by dimension, and finds the move and the turn of each.
pub fn sums(reckonings: &[Reckoning], replay: &Replay, entries: &[Entry]) -> Vec<Sum> {
    let reason = |reckoning: &Reckoning| Reason {
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
        let reasons: Vec<Reason> = own.map(reason).collect();
        Sum { dimension, tenths: reasons.iter().map(|reason| reason.tenths).sum(), reasons }
    };
    Dimension::ALL.into_iter().map(sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{ScenarioDraft, Score};

    fn played(scenario: &Scenario, moves: &[Move]) -> (Replay, Vec<Entry>) {
        let entries: Vec<Entry> = moves.iter().map(|&made| Entry::Move(made)).collect();
        (Replay::new(scenario, &entries).unwrap(), entries)
    }

    #[test]
    fn every_reason_is_kept_and_the_sums_add_up_to_the_result() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let issue = scenario.hidden().next().unwrap();
        let moves = [Move::Explain, Move::StandUp, Move::TellTeam, Move::Ask, Move::Trade { issue }, Move::GoBack];
        for length in 0..=moves.len() {
            let (replay, entries) = played(&scenario, &moves[..length]);
            let score = Score::new(&scenario, &replay);
            let sums = sums(&score.reckonings, &replay, &entries);
            assert_eq!(sums.iter().map(|sum| sum.reasons.len()).sum::<usize>(), score.reckonings.len());
            assert_eq!(sums.iter().map(|sum| sum.tenths).sum::<i16>(), score.total());
        }
    }

    #[test]
    fn a_reason_knows_its_move_and_turn() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let (replay, entries) = played(&scenario, &[Move::Explain, Move::OpenDaylight, Move::WalkAway]);
        let score = Score::new(&scenario, &replay);
        let sums = sums(&score.reckonings, &replay, &entries);
        let daylight = sums.iter().find(|sum| sum.dimension == Dimension::Daylight).unwrap();
        assert_eq!((daylight.reasons[0].made, daylight.reasons[0].turn), (None, None));
        assert_eq!((daylight.reasons[1].made, daylight.reasons[1].turn), (Some(Move::OpenDaylight), Some(2)));
    }

    #[test]
    fn points_are_reduced_exactly_where_nothing_came_of_the_talks() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let outcome = |ending| Outcome::of(&scenario, &State::start(&scenario).ended(ending));
        let package = scenario.package_ids().next().unwrap();
        assert!(!outcome(Ending::Ratified(package)).reduced());
        assert!(!outcome(Ending::Framework).reduced());
        for ending in [Ending::TimeOut, Ending::Deadlock, Ending::WalkedAway] {
            assert!(outcome(ending).reduced());
        }
    }
}
