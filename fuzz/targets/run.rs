//! Run codes, as somebody might type or alter them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use negotiation::{Run, encode};
use script::{Case, Story};
use std::rc::Rc;
use std::sync::OnceLock;

fn case() -> &'static Case {
    static CASE: OnceLock<Case> = OnceLock::new();
    CASE.get_or_init(|| script::author::shipped::case("the-offer"))
}

/// Reads a code and plays it as far as the rules allow.
fn read(code: &str) {
    let Ok(run) = code.parse::<Run>() else { return };
    assert_eq!(run.to_string().parse::<Run>().as_ref(), Ok(&run), "a code is read back as another run");
    let _ = Story::from_entries(Rc::new(case().clone()), &run.entries);
}

fuzz_target!(|bytes: &[u8]| {
    // What is altered on its way is found out by its check; here it is right, so that the rest is looked at.
    read(&encode(bytes));
    if let Ok(code) = str::from_utf8(bytes) {
        read(code);
    }
});
