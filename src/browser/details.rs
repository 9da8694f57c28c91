//! Disclosures (`details`) that open without being pressed.

use super::{document, window};
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// The attribute of a disclosure that is open.
const OPEN: &str = "open";

/// Opens the disclosure with this id, if it is there.
pub fn open_id(id: &str) {
    if let Some(details) = document().and_then(|document| document.get_element_by_id(id)) {
        open(&details);
    }
}

/// Has everything unfolded while the page is printed, until the listeners are dropped. Styles alone do that
/// in browsers that know the content of a disclosure by name, and only there.
pub fn open_in_print() -> Option<[EventListener; 2]> {
    let window = window()?;
    let opened = Rc::new(RefCell::new(Vec::<Element>::new()));
    let close = opened.clone();
    Some([
        EventListener::new(&window, "beforeprint", move |_| {
            let closed = closed();
            closed.iter().for_each(open);
            *opened.borrow_mut() = closed;
        }),
        EventListener::new(&window, "afterprint", move |_| {
            for details in close.take() {
                // The name of the attribute is well-formed, so that this cannot fail.
                let _ = details.remove_attribute(OPEN);
            }
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
