//! What could have been agreed: every package by what it is worth to both sides.

use negotiation::{Ending, PackageId, Scenario, State};

/// What people usually reach of what is possible, in per cent (Yao, Li & Storme 2026).
pub const USUAL: u32 = 75;

/// Points for us, points for them.
pub type Worth = (u16, u16);

/// Everything a picture and a table of the packages need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Possible {
    /// Every package's worth, each once.
    pub all: Vec<Worth>,
    /// The efficient packages, from the best for us to the best for them.
    pub frontier: Vec<PackageId>,
    /// The one with the highest product of surpluses; none where no agreement was possible.
    pub fair: Option<PackageId>,
    /// The one that closed the talks.
    pub own: Option<PackageId>,
    /// Both reservation values as the case has them.
    pub limits: Worth,
    /// Their reservation value at the end: what they were told raised it.
    pub their_limit: u16,
}

impl Possible {
    /// What was possible in a play that ended here.
    pub fn new(scenario: &Scenario, last: &State) -> Possible {
        let mut all: Vec<Worth> = Vec::new();
        for worth in scenario.package_ids().map(|id| worth(scenario, id)) {
            if !all.contains(&worth) {
                all.push(worth);
            }
        }
        let own = match last.ending() {
            Some(Ending::Ratified(package)) => Some(package),
            _ => None,
        };
        let floors = scenario.numbers().floors;
        Possible {
            all,
            frontier: scenario.efficient(),
            fair: scenario.fair(),
            own,
            limits: (floors.ours, floors.theirs),
            their_limit: last.their_floor(scenario),
        }
    }

    /// The most that any package is worth to us, and to them.
    pub fn most(&self) -> Worth {
        let most = |of: fn(&Worth) -> u16| self.all.iter().map(of).max().unwrap_or_default();
        (most(|worth| worth.0), most(|worth| worth.1))
    }

    /// The line of packages that reach what people usually reach, by the measure of the first
    /// dimension: where the product of surpluses has the same share of the fair package's, squared.
    /// From the best for us to the best for them, as far as the best packages go.
    pub fn usual(&self, scenario: &Scenario) -> Vec<(f32, f32)> {
        let Some(fair) = self.fair else { return Vec::new() };
        let product = (scenario.nash_product(fair) * USUAL * USUAL) as f32 / 10_000.0;
        let (most_ours, most_theirs) = self.most();
        let (ours, theirs) = (most_ours.saturating_sub(self.limits.0), most_theirs.saturating_sub(self.limits.1));
        let line = (1..=2 * ours).rev().map(|half| f32::from(half) / 2.0).map(|surplus| (surplus, product / surplus));
        let within = line.filter(|&(_, their)| their <= f32::from(theirs));
        within.map(|(our, their)| (f32::from(self.limits.0) + our, f32::from(self.limits.1) + their)).collect()
    }
}

/// What a package is worth to us and to them.
pub fn worth(scenario: &Scenario, id: PackageId) -> Worth {
    let package = scenario.package(id);
    (package.ours, package.theirs)
}

/// How much of the possible value a package reaches, in per cent: the square root of its product of
/// surpluses against the fair package's, as the first dimension measures it.
pub fn share(scenario: &Scenario, id: PackageId) -> Option<u8> {
    let best = scenario.nash_product(scenario.fair()?);
    (10_000 * scenario.nash_product(id)).checked_div(best).map(|square| square.isqrt() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::ScenarioDraft;

    #[test]
    fn the_fair_package_is_all_of_what_is_possible_and_the_usual_line_lies_below_it() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let possible = Possible::new(&scenario, &State::start(&scenario));
        let fair = possible.fair.unwrap();
        assert_eq!(share(&scenario, fair), Some(100));
        assert!(scenario.package_ids().all(|id| share(&scenario, id).is_some_and(|share| share <= 100)));
        let (ours, theirs) = worth(&scenario, fair);
        let usual = possible.usual(&scenario);
        assert!(!usual.is_empty());
        assert!(usual.iter().any(|&(our, their)| our < f32::from(ours) && their < f32::from(theirs)));
        let (most_ours, most_theirs) = possible.most();
        assert!(usual.iter().all(|&(our, their)| our <= f32::from(most_ours) && their <= f32::from(most_theirs)));
    }

    #[test]
    fn every_package_is_on_the_frontier_or_below_it() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let possible = Possible::new(&scenario, &State::start(&scenario));
        let frontier: Vec<Worth> = possible.frontier.iter().map(|&id| worth(&scenario, id)).collect();
        let below = |&(our, their): &Worth| frontier.iter().any(|&(ours, theirs)| our <= ours && their <= theirs);
        assert!(possible.all.iter().all(below));
        assert_eq!(possible.own, None);
    }
}
