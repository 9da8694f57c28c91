//! Which package closes the talks best.

use negotiation::{Ending, PackageAnswer, PackageId, Scenario, State, package_answer, value};

/// The best package that would be ratified, remembered by all that decides it.
pub struct Closing {
    /// Packages both could live with, the best for the score first.
    packages: Vec<PackageId>,
    best: Vec<Option<Option<PackageId>>>,
}

/// Bits of all that decides the answer to a package.
const BITS: u32 = 6 + 2 + 3 + 3 + 4 + 1;

impl Closing {
    /// Prepares for a scenario.
    pub fn new(scenario: &Scenario) -> Closing {
        let start = State::start(scenario);
        let mut packages: Vec<(i16, PackageId)> = Vec::new();
        for id in scenario.package_ids().filter(|&id| scenario.surpluses(id).is_some()) {
            let worth = value(scenario, &start.ended(Ending::Ratified(id)));
            packages.insert(packages.partition_point(|&(other, _)| other >= worth), (worth, id));
        }
        let packages = packages.into_iter().map(|(_, id)| id).collect();
        Closing { packages, best: vec![None; 1 << BITS] }
    }

    /// The best package that closes if it is tabled now.
    pub fn best(&mut self, scenario: &Scenario, state: &State) -> Option<PackageId> {
        if state.fresh() {
            return None;
        }
        let packages = &self.packages;
        *self.best[key(state)].get_or_insert_with(|| {
            packages.iter().copied().find(|&id| package_answer(scenario, state, id) == PackageAnswer::Ratified)
        })
    }
}

/// All that decides the answer to a package, as one number.
fn key(state: &State) -> usize {
    let conceded = state.conceded().map_or(7, |issue| issue.index());
    let fields = [
        (usize::from(state.unlocked().bits()), 6),
        (state.daylight() as usize, 2),
        (conceded, 3),
        (usize::from(state.standing()), 3),
        (usize::from(state.told().bits()), 4),
        (usize::from(state.interest_named()), 1),
    ];
    fields.into_iter().fold(0, |key, (field, bits)| key << bits | field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{IssuePoints, Move, ScenarioDraft, step};

    #[test]
    fn of_six_issues_the_last_has_its_place_too() {
        let mut draft = ScenarioDraft { tension: 3, rapport: 3, standing: 6, ..ScenarioDraft::example() };
        draft.issues.push(IssuePoints { ours: vec![0, 20], theirs: vec![10, 0] });
        let scenario = Scenario::new(draft).unwrap();
        let trade = Move::Trade { issue: scenario.issue(5).unwrap() };
        // The only exchange of a talk in session; explaining brings it back.
        let play = [Move::OpenDaylight, Move::TellTeam, Move::Ask, trade, Move::Explain];
        let end = play.into_iter().fold(State::start(&scenario), |state, mv| step(&scenario, state, mv).unwrap().0);
        assert_eq!(end.unlocked().bits(), 1 << 5);
        let worth = |id: PackageId| value(&scenario, &end.ended(Ending::Ratified(id)));
        let closing = |&id: &PackageId| package_answer(&scenario, &end, id) == PackageAnswer::Ratified;
        let best = scenario.package_ids().filter(closing).map(worth).max();
        let mut remembered = Closing::new(&scenario);
        for _ in 0..2 {
            assert_eq!(remembered.best(&scenario, &end).map(worth), best);
        }
        assert!(best.is_some());
    }

    #[test]
    fn while_something_is_fresh_nothing_closes_and_that_is_not_remembered_for_later() {
        let scenario =
            Scenario::new(ScenarioDraft { tension: 3, rapport: 3, standing: 6, ..ScenarioDraft::example() }).unwrap();
        let trade = Move::Trade { issue: scenario.issue(1).unwrap() };
        let after = |play: &[Move]| {
            play.iter().fold(State::start(&scenario), |state, &mv| step(&scenario, state, mv).unwrap().0)
        };
        let told = [Move::Ask, trade];
        let (fresh, brought_back) = (after(&told), after(&[&told[..], &[Move::Explain]].concat()));
        assert!(fresh.fresh() && !brought_back.fresh());
        let mut closing = Closing::new(&scenario);
        for _ in 0..2 {
            assert_eq!(closing.best(&scenario, &fresh), None);
            assert!(closing.best(&scenario, &brought_back).is_some());
        }
    }
}
