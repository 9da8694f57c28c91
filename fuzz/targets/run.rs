//! Run codes, as somebody might type or alter them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use negotiation::Run;
use script::{Case, Story};
use std::rc::Rc;
use std::sync::OnceLock;

fn case() -> &'static Case {
    static CASE: OnceLock<Case> = OnceLock::new();
    CASE.get_or_init(|| script::author::shipped::case("the-offer"))
}

fuzz_target!(|code: &str| {
    let Ok(run) = code.parse::<Run>() else { return };
    assert_eq!(run.to_string().parse::<Run>().as_ref(), Ok(&run), "a code is read back as another run");
    let _ = Story::from_entries(Rc::new(case().clone()), &run.entries);
});
