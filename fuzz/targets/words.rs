//! A language of the interface with a stretch of it changed: two bytes for the place, one for how much is taken out, and
//! what is put there.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;
use words::Words;
use words::compile::{Extent, Schema, compile};

const ENGLISH: &str = include_str!("../../crates/words/languages/en.toml");
const SPANISH: &str = include_str!("../../crates/words/languages/es.toml");

fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| Schema::read("en.toml", ENGLISH).unwrap_or_else(|_| unreachable!("it is compiled in each build")))
}

fuzz_target!(|change: (u32, u8, &str)| {
    let (place, taken, put) = change;
    let mut start = place as usize % SPANISH.len();
    while !SPANISH.is_char_boundary(start) {
        start -= 1;
    }
    let rest: String = SPANISH[start..].chars().skip(taken.into()).collect();
    let text = [&SPANISH[..start], put, &rest].concat();
    if let Ok(bytes) = compile(schema(), Extent::Page, "es.toml", &text) {
        let words = Words::read(&bytes).unwrap_or_else(|_| unreachable!("what was compiled can be read"));
        words.turn_of(3, 9);
    }
});
