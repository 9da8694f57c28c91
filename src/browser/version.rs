//! Versions of the game, here and at its host. The script beside the page that keeps the copy tells of them.

use super::{dispatch, window};
use gloo::events::EventListener;

/// What that script has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Another version lies ready on the device.
    Ready,
    /// The host does not have the game any more, or something in between answers in its place.
    Gone,
}

/// Calls back with whatever it sees, until the listeners are dropped.
pub fn on_news(call: impl Fn(News) + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = window()?;
    let listen = |name: &'static str, news: News| {
        let call = call.clone();
        EventListener::new(&window, name, move |_| call(news))
    };
    Some([listen("otr-version-ready", News::Ready), listen("otr-gone", News::Gone)])
}

/// Loads the page anew, in the newest version that there is.
pub fn take() {
    if !dispatch("otr-use-version")
        && let Some(window) = window()
    {
        // Nothing could be done if it failed.
        let _ = window.location().reload();
    }
}
