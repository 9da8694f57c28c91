//! Versions of the game on the device. The script beside the page that keeps the copy tells of them.

use super::{dispatch, window};
use gloo::events::EventListener;

/// Calls back once another version lies ready, until the listener is dropped.
pub fn on_ready(call: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "otr-version-ready", move |_| call()))
}

/// Goes over to it: the page is loaded anew.
pub fn take() {
    dispatch("otr-use-version");
}
