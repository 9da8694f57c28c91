//! The numbers of a case, as somebody might write them.
#![no_main]

mod checked;

use libfuzzer_sys::fuzz_target;

/// The words of the case that `otr new` makes.
const WORDS: &str = include_str!("../../crates/cli/template/lines.en.toml");

fuzz_target!(|numbers: &[u8]| checked::check(numbers, WORDS.as_bytes()));
