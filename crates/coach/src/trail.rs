//! How to get somewhere.

use crate::hash::ByKey;
use crate::search::Search;
use negotiation::{Entry, Move, State, advance};
use std::collections::{BTreeMap, HashMap};

/// A play from the start to a state that is wanted, as [`State::merged`] has it. None where no
/// play leads there. It looks at every state on the way, so it is for showing what was found, and
/// not for finding it.
pub fn trail_to(search: &mut Search, wanted: impl Fn(State) -> bool) -> Option<Vec<Entry>> {
    let scenario = search.scenario().clone();
    let start = State::start(&scenario);
    let mut before: Before = HashMap::default();
    before.insert(start.merged(&scenario).key(), None);
    let mut waiting: BTreeMap<usize, Vec<State>> = BTreeMap::from([(start.moment(), vec![start])]);
    while let Some((_, states)) = waiting.pop_first() {
        for state in states {
            let key = state.merged(&scenario).key();
            if wanted(state.merged(&scenario)) {
                return Some(back_from(key, &before));
            }
            // From states as they are, so that every move is legal in the play itself.
            for mv in search.distinct_moves(state) {
                let next = advance(&scenario, state, mv);
                let next_key = next.merged(&scenario).key();
                if next.ending().is_none() && !before.contains_key(&next_key) {
                    before.insert(next_key, Some((key, mv)));
                    waiting.entry(next.moment()).or_default().push(next);
                }
            }
        }
    }
    None
}

/// What led to each state, by keys.
type Before = HashMap<u64, Option<(u64, Move)>, ByKey>;

fn back_from(mut key: u64, before: &Before) -> Vec<Entry> {
    let mut trail = Vec::new();
    while let Some(&Some((earlier, mv))) = before.get(&key) {
        trail.push(Entry::Move(mv));
        key = earlier;
    }
    trail.reverse();
    trail
}
