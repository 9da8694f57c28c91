//! The page as a whole: its title, focus, scroll and the attributes that its styles read.

use super::{dispatch, document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::NodeRef;

/// What a program lives in.
pub type Root = Element;

/// Names the page in tabs and history.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves focus to an element, and the page to its very top; neither where the screen is not on the page yet.
pub fn arrive_at_top(node: &NodeRef) {
    let element = node.cast::<Element>().filter(|element| element.is_connected());
    if let (Some(_), Some(window)) = (&element, window()) {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus(element);
}

/// Moves focus to the element with this id, and the page so that it is at the top.
pub fn arrive_at_id(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    focus(element.clone());
    if let Some(element) = element {
        element.scroll_into_view();
    }
}

/// Moves focus to the element with this id, if it is there.
pub fn focus_id(id: &str) {
    focus(document().and_then(|document| document.get_element_by_id(id)));
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Fails for an element that has left the page meanwhile, and then there is nothing to do.
        let _ = element.focus();
    }
}

/// Opens or closes the disclosure with this id, and moves focus into it.
pub fn toggle_id(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    // Names of attributes are ours and well-formed, so that this cannot fail.
    let _ = element.toggle_attribute("open");
    focus(element.first_element_child());
}

/// Sets an attribute of the page's root, or takes it away; styles and readers go by these.
pub fn set_root(attribute: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // Attribute names are ours and well-formed, so neither can fail.
    let _ = match value {
        Some(value) => root.set_attribute(attribute, value),
        None => root.remove_attribute(attribute),
    };
}

/// Turns sound on or off. What plays it is loaded the first time that it is on.
pub fn sound(on: bool) {
    set_root("data-sound", on.then_some("on"));
    if on {
        dispatch("otr-sound");
    }
}

/// Tells the page that a screen is there, with everything that it shows.
pub fn shown() {
    dispatch("otr-shown");
}

/// Opens the browser's way of printing the page.
pub fn print() {
    if let Some(window) = window() {
        // Where a page may not print, nothing happens, as with the browser's own command.
        let _ = window.print();
    }
}

/// Selects the text of the field with this id, so that it can be copied by hand.
pub fn select_id(id: &str) {
    let field = document().and_then(|document| document.get_element_by_id(id));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}
