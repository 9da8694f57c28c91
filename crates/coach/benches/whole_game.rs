//! How fast the whole game is valued, and how its cost grows with it.
//!
//! Each size is the example case cut to fewer turns, so that the same code meets some ten
//! thousand to some hundred thousand states; the counts are asserted, so that a faster search
//! that merely searches less does not go unnoticed.

use coach::{Progress, Search};
use divan::Bencher;
use divan::counter::ItemsCount;
use negotiation::{Move, Scenario, Setup, State, advance};

fn main() {
    divan::main();
}

/// The turn to begin at, and the states that lie beyond it.
const SIZES: [(u8, usize); 4] = [(5, 9_034), (4, 46_359), (2, 299_416), (0, 668_545)];

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn values_of_every_state_from_turn(bencher: Bencher, (turn, states): (u8, usize)) {
    let scenario = Scenario::new(Setup::example()).expect("the example is sound");
    let from = (0..turn).fold(State::start(&scenario), |state, _| advance(&scenario, state, Move::Explain));
    bencher.counter(ItemsCount::new(states)).bench(|| {
        let mut search = Search::new(&scenario);
        search.begin(from);
        while let Progress::Searching { .. } = search.step(100_000) {}
        assert_eq!(search.states(), states);
        search
    });
}
