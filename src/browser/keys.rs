//! Single keys as shortcuts. Whoever listens must let the player switch them off.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Calls back with the name of each key that is pressed alone and outside of a field, until the
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
        if typing || event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
            return;
        }
        // What is open over the page has the keys: they must not choose what lies under it.
        let covered = super::document().and_then(|page| page.query_selector(":popover-open").ok().flatten());
        if covered.is_none() && call(&event.key()) {
            event.prevent_default();
        }
    }))
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
