//! Whether the whole game of a case can be searched where it is played: on a phone, while somebody plays.

use coach::{MOST_STATES, Progress, Search};
use negotiation::{Scenario, State};
use rayon::prelude::*;
use script::Case;
use script::author::Fault;

/// States between two looks at their number.
const SLICE: u32 = 10_000;

/// What is wrong with the size of a case or of the variants that it offers.
pub fn fault(case: &Case) -> Option<Fault> {
    let too_large = |seed: &u32| case.varied(*seed).is_some_and(|case| is_too_large(case.scenario()));
    let seeds: Vec<u32> = match too_large(&0) {
        true => vec![0],
        false => case.structure().variants.seeds.par_iter().copied().filter(too_large).collect(),
    };
    (!seeds.is_empty()).then_some(Fault::TooManyStates { seeds, most: MOST_STATES })
}

/// Whether a search would meet more states than a case may have. It goes through the game once, as the search does, and
/// stops there: what the states are worth is not asked.
fn is_too_large(scenario: &Scenario) -> bool {
    let mut search = Search::new(scenario);
    search.begin(State::start(scenario));
    loop {
        match search.step(SLICE) {
            Progress::Searching { found, valued: 0 } if found <= MOST_STATES => {}
            _ => return search.states() > MOST_STATES,
        }
    }
}
