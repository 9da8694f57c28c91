//! Everything that touches the page: the only importer of `web_sys`.
//!
//! Nothing here panics when a browser lacks or denies something; it says so, or does without.

pub mod backup;
pub mod clicks;
pub mod clipboard;
pub mod clock;
pub mod copy;
pub mod crash;
pub mod details;
pub mod fetch;
pub mod handed_in;
pub mod json;
pub mod keys;
pub mod location;
pub mod page;
pub mod platform;
pub mod random;
pub mod scroll;
pub mod share;
pub mod storage;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
pub mod version;
pub mod worker;

/// The window; none outside a page.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// The document; none outside a page.
fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// Tells the page's own scripts of something. Whether one of them has said that it sees to it, by calling the event off.
fn dispatch(name: &str) -> bool {
    let init = web_sys::EventInit::new();
    init.set_cancelable(true);
    let event = web_sys::Event::new_with_event_init_dict(name, &init);
    let goes_on = window().zip(event.ok()).and_then(|(window, event)| window.dispatch_event(&event).ok());
    goes_on == Some(false)
}
