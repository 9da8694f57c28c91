//! Who sits in for a person: knows the case, and what every strategy asks about it.

use negotiation::{
    Ending, IssueId, Move, PackageAnswer, PackageId, Scenario, State, advance, legality, package_answer, value,
};

/// One case, as the strategies see it.
pub struct Player<'a> {
    scenario: &'a Scenario,
    /// Packages both could live with, the best for the score first: no other is ever ratified.
    packages: Vec<PackageId>,
    /// The issues that can be traded, those that matter most to us first.
    issues: Vec<IssueId>,
}

impl<'a> Player<'a> {
    /// Takes a seat in a case.
    pub fn new(scenario: &'a Scenario) -> Self {
        let start = State::start(scenario);
        let mut packages: Vec<PackageId> =
            scenario.package_ids().filter(|&id| scenario.surpluses(id).is_some()).collect();
        packages.sort_by_key(|&id| std::cmp::Reverse(value(scenario, &start.ended(Ending::Ratified(id)))));
        let mut issues: Vec<IssueId> = scenario.hidden().collect();
        issues.sort_by_key(|issue| std::cmp::Reverse(scenario.numbers().issues[issue.index()].ours.last().copied()));
        Player { scenario, packages, issues }
    }

    /// Plays by whatever chooses, to the end, and tells every move.
    pub(super) fn play_by(&self, mut choose: impl FnMut(&State) -> Move, mut tell: impl FnMut(Move)) -> State {
        let mut state = State::start(self.scenario);
        while state.ending().is_none() {
            let mv = choose(&state);
            debug_assert_eq!(legality(self.scenario, &state, mv), Ok(()));
            tell(mv);
            state = advance(self.scenario, state, mv);
        }
        state
    }

    pub(super) fn scenario(&self) -> &Scenario {
        self.scenario
    }

    /// Every package that would be ratified now, the best for the score first.
    pub(super) fn passing(&self, state: &State) -> impl Iterator<Item = PackageId> + Clone {
        self.packages.iter().copied().filter(|&id| package_answer(self.scenario, state, id) == PackageAnswer::Ratified)
    }

    /// To table the best package that would be ratified now, if there is one.
    pub(crate) fn table_best(&self, state: &State) -> Option<Move> {
        self.passing(state).next().map(|package| Move::Table { package })
    }

    /// A move, where it is legal.
    pub(super) fn if_legal(&self, state: &State, mv: Move) -> Option<Move> {
        legality(self.scenario, state, mv).is_ok().then_some(mv)
    }

    /// Whether any package satisfies both sides.
    pub(super) fn could_agree(&self) -> bool {
        !self.packages.is_empty()
    }

    /// To trade on any issue they have not told us about, the one that matters most to us first.
    pub(super) fn trades(&self, state: &State) -> impl Iterator<Item = Move> {
        self.issues.iter().filter_map(|&issue| self.if_legal(state, Move::Trade { issue }))
    }

    /// To trade on any issue at all, the one that matters most to us first.
    pub(crate) fn trades_in_order(&self) -> impl Iterator<Item = Move> {
        self.issues.iter().map(|&issue| Move::Trade { issue })
    }

    /// To concede on the issue that matters most to us.
    pub(super) fn concede(&self, state: &State) -> Option<Move> {
        self.issues.iter().find_map(|&issue| self.if_legal(state, Move::Concede { issue }))
    }

    /// To tell the next strategic fact that they do not know.
    pub(super) fn reveal(&self, state: &State) -> Option<Move> {
        self.scenario.secrets().find_map(|secret| self.if_legal(state, Move::Reveal { secret }))
    }
}
