//! Single keys as shortcuts. Whoever listens must let the player switch them off.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, KeyboardEvent};

/// Calls back with what each key says that is pressed alone and outside of a field, until the
/// listener is dropped. Where the callback says that it took the key, the browser does nothing more.
pub fn on_key(call: impl Fn(&str) -> bool + 'static) -> Option<EventListener> {
    let document = document()?;
    let may_prevent = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&document, "keydown", may_prevent, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"));
        if typing || !is_alone(event) || event.repeat() {
            return;
        }
        // What is open over the page has the keys: they must not choose what lies under it.
        if !is_covered() && call(&said(event)) {
            event.prevent_default();
        }
    }))
}

/// Calls back whenever Escape is pressed and the browser itself has nothing to close, until the listener is dropped.
pub fn on_escape(call: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&document()?.into(), "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.key() == "Escape" && is_alone(event) && !event.is_composing() && !is_covered() {
            call();
        }
    }))
}

/// Whether a key is pressed without any that gives it another meaning; Shift only makes another letter of it.
fn is_alone(event: &KeyboardEvent) -> bool {
    !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.get_modifier_state("AltGraph"))
}

/// Whether something is open over the page, by the browser or, where it does not know how, by static/popover.js.
fn is_covered() -> bool {
    let open = |page: Document| {
        page.query_selector(":popover-open").or_else(|_| page.query_selector("[popover][data-open]")).ok()?
    };
    document().and_then(open).is_some()
}

/// What a key says. Keyboards have digits that need Shift, and letters that are not ours: there the key in the
/// same place counts.
fn said(event: &KeyboardEvent) -> String {
    let (key, place) = (event.key(), event.code());
    let is_plain = key == "?" || key.len() == 1 && key.as_bytes()[0].is_ascii_digit();
    let digit = place.strip_prefix("Digit").filter(|_| !is_plain && !event.shift_key());
    let letter = place.strip_prefix("Key").filter(|_| !key.is_ascii());
    digit.or(letter).map_or_else(|| key.clone(), str::to_owned)
}

/// Calls back whenever the player presses or scrolls anything, until the listeners are dropped.
pub fn on_any_press(call: impl Fn() + Clone + 'static) -> Option<[EventListener; 3]> {
    let document = document()?;
    let listen = |kind: &'static str| {
        let call = call.clone();
        EventListener::new(&document, kind, move |_| call())
    };
    Some([listen("pointerdown"), listen("keydown"), listen("wheel")])
}

/// Moves focus from one button to the next or the one before, within the element with this id.
/// False where the focus is on none of them.
pub fn step_focus(within: &str, back: bool) -> bool {
    let Some(document) = document() else { return false };
    let (Some(active), Some(list)) = (document.active_element(), document.get_element_by_id(within)) else {
        return false;
    };
    let buttons = list.get_elements_by_tag_name("button");
    let buttons: Vec<HtmlElement> = (0..buttons.length())
        .filter_map(|place| buttons.item(place)?.dyn_into::<HtmlElement>().ok())
        // Those in a folded list are not drawn, and take no focus.
        .filter(|button| button.offset_width() > 0)
        .collect();
    let Some(place) = buttons.iter().position(|button| **button == active) else { return false };
    let next = if back { place.checked_sub(1) } else { Some(place + 1) };
    if let Some(button) = next.and_then(|next| buttons.get(next)) {
        // Fails for an element that has left the page meanwhile, and then there is nothing to do.
        let _ = button.focus();
    }
    true
}
