//! What a play came to, as far as the sentences about its points need it.

use negotiation::{Daylight, Ending, Scenario, State};

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
    pub fn new(scenario: &Scenario, last: &State) -> Outcome {
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

    /// Whether the points on the way count for a third only, because nothing came of them.
    pub fn reduced(&self) -> bool {
        !(self.closed()
            || self.ending == Some(Ending::Framework) && !self.no_agreement
            || self.ending == Some(Ending::WalkedAway) && self.no_agreement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::ScenarioDraft;

    #[test]
    fn points_are_reduced_exactly_where_nothing_came_of_the_talks() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let outcome = |ending| Outcome::new(&scenario, &State::start(&scenario).ended(ending));
        let package = scenario.package_ids().next().unwrap();
        assert!(!outcome(Ending::Ratified(package)).reduced());
        assert!(!outcome(Ending::Framework).reduced());
        for ending in [Ending::TimeOut, Ending::Deadlock, Ending::WalkedAway] {
            assert!(outcome(ending).reduced());
        }
    }
}
