//! What the search is compared with.

use negotiation::{Scenario, State, advance, legal_moves, value};
use std::collections::HashMap;

/// What every state that was looked at is worth.
pub type Known = HashMap<State, i16>;

/// The best that can be reached: every legal move, every package, no merging.
pub fn brute_force(scenario: &Scenario, state: State, known: &mut Known) -> i16 {
    if state.ending().is_some() {
        return value(scenario, &state);
    }
    if let Some(&best) = known.get(&state) {
        return best;
    }
    let moves = legal_moves(scenario, &state);
    let best = moves.into_iter().map(|mv| brute_force(scenario, advance(scenario, state, mv), known)).max();
    let best = best.unwrap_or_default();
    known.insert(state, best);
    best
}
