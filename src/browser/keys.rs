//! Single keys as shortcuts. Whoever listens must let the player switch them off.

use super::document;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls back with 1-9 when such a key is pressed, until the listener is dropped. Keys that are
/// typed into a field, or pressed together with another, are not meant for us.
pub fn on_digit(call: impl Fn(usize) + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"));
        if typing || event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
            return;
        }
        if let Some(digit) = event.key().parse().ok().filter(|digit| (1..=9).contains(digit)) {
            call(digit);
        }
    }))
}
