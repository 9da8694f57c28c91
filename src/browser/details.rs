//! Disclosures (`details`) that open without being pressed.

use super::page::focus;
use super::{document, window};
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// The attribute of a disclosure that is open.
const OPEN: &str = "open";

thread_local! {
    /// Where the focus was before a key opened a disclosure.
    static BEFORE: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Opens the disclosure with this id, if it is there.
pub fn open_id(id: &str) {
    if let Some(details) = by_id(id) {
        open(&details);
    }
}

/// Whether the disclosure with this id is open: it may have been opened before the program was there.
pub fn is_open(id: &str) -> bool {
    by_id(id).is_some_and(|details| details.has_attribute(OPEN))
}

/// Opens the disclosure with this id and moves the focus into it; or closes it.
pub fn toggle_id(id: &str) {
    let Some(details) = by_id(id) else { return };
    if close_id(id) {
        return;
    }
    BEFORE.set(document().and_then(|document| document.active_element()));
    open(&details);
    focus(details.first_element_child());
}

/// Closes the disclosure with this id, and moves the focus back to where it was before a key opened it. Whether
/// it was open.
pub fn close_id(id: &str) -> bool {
    let Some(details) = by_id(id).filter(|details| details.has_attribute(OPEN)) else { return false };
    focus(BEFORE.take().filter(|before| before.is_connected()).or_else(|| details.first_element_child()));
    close(&details);
    true
}

fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Has everything unfolded while the page is printed, until the listeners are dropped. Styles alone do that
/// in browsers that know the content of a disclosure by name, and only there.
pub fn open_in_print() -> Option<[EventListener; 2]> {
    let window = window()?;
    let opened = Rc::new(RefCell::new(Vec::<Element>::new()));
    let to_close = opened.clone();
    Some([
        EventListener::new(&window, "beforeprint", move |_| {
            let closed = closed();
            closed.iter().for_each(open);
            *opened.borrow_mut() = closed;
        }),
        EventListener::new(&window, "afterprint", move |_| {
            to_close.take().iter().for_each(close);
        }),
    ])
}

/// All disclosures that are closed.
fn closed() -> Vec<Element> {
    let Some(document) = document() else { return Vec::new() };
    let all = document.get_elements_by_tag_name("details");
    let all = (0..all.length()).filter_map(|place| all.item(place));
    all.filter(|details| !details.has_attribute(OPEN)).collect()
}

fn open(details: &Element) {
    // The name of the attribute is well-formed, so that this cannot fail.
    let _ = details.set_attribute(OPEN, "");
}

fn close(details: &Element) {
    // The name of the attribute is well-formed, so that this cannot fail.
    let _ = details.remove_attribute(OPEN);
}
