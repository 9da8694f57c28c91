//! Scrolling to what appears where nobody looks, while the focus stays where it is.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// Scrolls as little as it takes to have an element in view; not at all where it is.
pub fn into_view(node: &NodeRef) {
    let Some(element) = node.get().and_then(|node| node.dyn_into::<Element>().ok()) else { return };
    if !can_scroll(&element) {
        return;
    }
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Whether the browser scrolls to elements. Where it does not, everything else goes on.
pub fn can_scroll(element: &Element) -> bool {
    Reflect::has(element, &"scrollIntoView".into()).unwrap_or(false)
}
