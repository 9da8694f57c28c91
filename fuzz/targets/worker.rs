//! What the page and its worker say to each other.
#![no_main]

use coach::{Answer, Coach, Request};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|message: &[u8]| {
    let _: Result<Answer, _> = postcard::from_bytes(message);
    let Ok(request) = postcard::from_bytes::<Request>(message) else { return };
    let mut coach = Coach::default();
    coach.ask(request);
    // The clock runs fast, so that one look at the game is all.
    let clock = std::cell::Cell::new(0);
    coach.work(1, || clock.replace(clock.get() + 1), |_| {});
});
