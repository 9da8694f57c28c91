//! What the search is compared with.

use negotiation::{Move, Scenario, State, advance, legal_moves, value};
use std::collections::HashMap;

/// What every state that was looked at is worth.
pub type Known = HashMap<State, i16>;

/// The best that can be reached: every legal move, every package, no merging.
pub fn brute_force(scenario: &Scenario, state: State, known: &mut Known) -> i16 {
    brute_force_with(scenario, state, known, &|_, _| true)
}

/// The same in a game in which only some moves are allowed.
pub fn brute_force_with(
    scenario: &Scenario,
    state: State,
    known: &mut Known,
    allowed: &dyn Fn(&State, Move) -> bool,
) -> i16 {
    if state.ending().is_some() {
        return value(scenario, &state);
    }
    if let Some(&best) = known.get(&state) {
        return best;
    }
    let moves = legal_moves(scenario, &state).into_iter().filter(|&mv| allowed(&state, mv));
    let best = moves.map(|mv| brute_force_with(scenario, advance(scenario, state, mv), known, allowed)).max();
    let best = best.unwrap_or_default();
    known.insert(state, best);
    best
}
