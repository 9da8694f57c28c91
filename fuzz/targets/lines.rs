//! The words of a case, as somebody might write them.
#![no_main]

mod checked;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|words: &[u8]| checked::check(checked::NUMBERS.replace("{id}", "hall").as_bytes(), words));
