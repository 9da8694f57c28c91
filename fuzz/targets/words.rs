//! A language of the interface, as somebody might write it: of the texts, the first that stand in the schema.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;
use words::compile::{Extent, Schema, compile};

const ENGLISH: &str = include_str!("../../crates/words/languages/en.toml");

/// The first topic: all that there is would take a second a try.
fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let first = ENGLISH.split("\n[common.side]").next().unwrap_or_default();
        Schema::read("en.toml", first).unwrap_or_else(|_| unreachable!("it is read in each build"))
    })
}

fuzz_target!(|text: &str| {
    let _ = Schema::read("xx.toml", text);
    let _ = compile(schema(), Extent::Page, "xx.toml", text);
});
