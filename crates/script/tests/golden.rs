//! The game tree of every case, counted: a change to a rule or a number shows here first.
//!
//! For each depth: how many different plays there are of so many moves (packages counted one by
//! one), and how many different states they lead to. The same counts must come out natively and
//! as WebAssembly. After a change that is meant to change them, `GOLDEN=write` writes them anew.
#![cfg(feature = "author")]

use negotiation::{Scenario, State, advance, legal_moves};
use script::author::{Folder, Source};
use std::collections::BTreeMap;
use std::fmt::Write;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const DEPTH: usize = 7;

macro_rules! golden {
    ($test:ident, $id:literal) => {
        #[test]
        fn $test() {
            let file = concat!("tests/golden/", $id, ".txt");
            let numbers = include_bytes!(concat!("../../../scenarios/", $id, "/scenario.toml"));
            let words = include_bytes!(concat!("../../../scenarios/", $id, "/lines.en.toml"));
            let counted = count(&scenario(numbers, words));
            if std::env::var_os("GOLDEN").is_some() {
                std::fs::write(file, counted).expect("the golden file can be written");
            } else {
                assert_eq!(counted, include_str!(concat!("golden/", $id, ".txt")), "{file}");
            }
        }
    };
}

golden!(the_offer_has_the_plays_it_had, "the-offer");
golden!(night_shift_has_the_plays_it_had, "night-shift");

fn scenario(numbers: &[u8], words: &[u8]) -> Scenario {
    let source = |name, bytes| Source::new(name, bytes).expect("it is text");
    let folder = Folder {
        name: None,
        numbers: source("scenario.toml", numbers),
        words: vec![source("lines.en.toml", words)],
        notes: Vec::new(),
    };
    let case = folder.check_variant(0).cases.into_iter().next().expect("the case has no error");
    case.scenario().clone()
}

/// Layer by layer: every state, with the number of plays that lead to it.
fn count(scenario: &Scenario) -> String {
    let mut table = String::from("depth plays states\n");
    let mut layer = BTreeMap::from([(State::start(scenario), 1u64)]);
    for depth in 1..=DEPTH {
        let mut next = BTreeMap::new();
        for (state, plays) in layer {
            for mv in legal_moves(scenario, &state) {
                *next.entry(advance(scenario, state, mv)).or_insert(0) += plays;
            }
        }
        let plays: u64 = next.values().sum();
        writeln!(table, "{depth} {plays} {}", next.len()).expect("a string takes it");
        layer = next;
    }
    table
}
