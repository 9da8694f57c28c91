//! How fast the whole game is valued, and how its cost grows with it.
//!
//! Sizes are the example case with more turns or from a later one on, so that the same code meets from
//! some ten thousand to a million states. The counts are asserted, so that a faster
//! search that merely searches less does not go unnoticed.

use coach::{Progress, Search};
use divan::Bencher;
use divan::counter::ItemsCount;
use negotiation::{Move, Scenario, ScenarioDraft, State, advance};
use script::author::shipped;

fn main() {
    divan::main();
}

/// The example with so many turns, from one of them on, and the states that lie beyond it.
const SIZES: [(u8, u8, usize); 5] =
    [(8, 5, 8_071), (8, 4, 41_472), (8, 2, 280_323), (8, 0, 641_486), (10, 0, 1_164_554)];

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn values_of_every_state(bencher: Bencher, (turns, from, states): (u8, u8, usize)) {
    let scenario = Scenario::new(ScenarioDraft { turns, ..ScenarioDraft::example() }).expect("the example is sound");
    let start = (0..from).fold(State::start(&scenario), |state, _| advance(&scenario, state, Move::Explain));
    measure(bencher, &scenario, start, states);
}

/// The cases that ship, whole.
const CASES: [(&str, usize); 2] = [("the-offer", 371_649), ("night-shift", 712_742)];

#[divan::bench(args = CASES, sample_count = 5, sample_size = 1)]
fn values_of_a_case(bencher: Bencher, (id, states): (&str, usize)) {
    let case = shipped::case(id);
    let scenario = case.scenario();
    measure(bencher, scenario, State::start(scenario), states);
}

fn measure(bencher: Bencher, scenario: &Scenario, start: State, states: usize) {
    bencher.counter(ItemsCount::new(states)).bench_local(|| {
        let mut search = Search::new(scenario);
        search.begin(start);
        while let Progress::Searching { .. } = search.step(100_000) {}
        assert_eq!(search.states(), states);
        search
    });
}
