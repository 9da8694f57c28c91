//! The numbers of a case, as somebody might write them.
#![no_main]

mod checked;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|numbers: &[u8]| checked::check(numbers, checked::WORDS.as_bytes()));
