//! The words of a case, as somebody might write them.
#![no_main]

mod checked;

use libfuzzer_sys::fuzz_target;

// How often each act can be used is found by playing all plays: with one private talk there are six times fewer.
fuzz_target!(|words: &[u8]| {
    let numbers = checked::NUMBERS.replace("{id}", "hall").replace("talks = 2", "talks = 1");
    checked::check(numbers.as_bytes(), words);
});
