//! The part of the address behind the `#`, which says which screen is shown.

use super::window;
use gloo::events::EventListener;

/// The part behind the `#`, without it.
pub fn hash() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash)
}

/// Sets it, as a new place that the back button leaves.
pub fn go(hash: &str) {
    if let Some(window) = window() {
        // Browsers refuse only when a page goes somewhere far too often; the screen is right anyway.
        let _ = window.location().set_hash(hash);
    }
}

/// Sets it in place of the one that is there: the back button does not lead to that one again.
pub fn correct(hash: &str) {
    if let Some(window) = window() {
        // As above.
        let _ = window.location().replace(&format!("#{hash}"));
    }
}

/// The whole address of a place of ours.
pub fn link(hash: &str) -> String {
    let page = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    format!("{}{hash}", page.split('#').next().unwrap_or_default())
}

/// Calls back with it whenever it changes, until the listener is dropped.
pub fn on_change(call: impl Fn(String) + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "hashchange", move |_| call(hash())))
}
