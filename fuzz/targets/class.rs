//! Links of a class and codes that are handed in, as somebody might type or alter them, and a mailbox full of both.
#![no_main]

use classroom::{Class, HandIn, pasted};
use libfuzzer_sys::fuzz_target;
use negotiation::encode;

/// Reads a text as each of them: what is read is written so that it is read again.
fn read(text: &str) {
    if let Ok(class) = text.parse::<Class>() {
        assert_eq!(class.to_string().parse(), Ok(class), "a class is read back as another");
    }
    if let Ok(hand_in) = text.parse::<HandIn>() {
        let code = hand_in.to_string();
        let found: Vec<_> = pasted(&format!("> {code}\r\n")).into_iter().map(|it| it.found).collect();
        assert_eq!(found, [Ok(hand_in)], "{code} is not found in a mail");
    }
}

fuzz_target!(|bytes: &[u8]| {
    // What is altered on its way is found out by its check; here it is right, so that the rest is looked at.
    read(&encode(bytes));
    let Ok(text) = str::from_utf8(bytes) else { return };
    read(text);
    let lines = text.lines().count();
    for found in pasted(text) {
        assert!((1..=lines).contains(&found.line), "{found:?} lies outside of the text");
    }
});
