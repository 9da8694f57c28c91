//! The words of a case, as somebody might write them.
#![no_main]

mod checked;

use libfuzzer_sys::fuzz_target;

/// The numbers of the case that `otr new` makes.
const NUMBERS: &str = include_str!("../../crates/cli/template/scenario.toml");

// How often each act can be used is found by playing all plays: with one private talk there are six times fewer.
fuzz_target!(|words: &[u8]| {
    let numbers = NUMBERS.replace("{id}", "hall").replace("talks = 2", "talks = 1");
    checked::check(numbers.as_bytes(), words);
});
