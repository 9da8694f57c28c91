//! What the device keeps. Where the browser denies it, memory stands in for as long as the page lives.

use super::window;
use gloo::events::EventListener;
use std::cell::RefCell;

/// Every key of ours begins so, because other programs may share the host.
const OURS: &str = "otr.";

thread_local! {
    /// What the device did not keep: keys and texts.
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Why something is kept in memory only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StorageTrouble {
    /// The browser allows no storage here.
    Denied,
    /// There is no room left.
    Full,
}

fn device() -> Option<web_sys::Storage> {
    window()?.local_storage().ok().flatten()
}

/// What is kept under this name. What memory has is newer: it is there because writing failed.
pub fn read(name: &str) -> Option<String> {
    let key = format!("{OURS}{name}");
    let remembered =
        MEMORY.with_borrow(|memory| memory.iter().find(|(of, _)| *of == key).map(|(_, text)| text.clone()));
    remembered.or_else(|| device()?.get_item(&key).ok().flatten())
}

/// Keeps a text under this name.
///
/// # Errors
/// Where the device does not keep it; it can be read back until the page is closed all the same.
pub fn write(name: &str, text: &str) -> Result<(), StorageTrouble> {
    let key = format!("{OURS}{name}");
    let kept = match device() {
        Some(device) => device.set_item(&key, text).map_err(|_| StorageTrouble::Full),
        None => Err(StorageTrouble::Denied),
    };
    forget(&key);
    if kept.is_err() {
        MEMORY.with_borrow_mut(|memory| memory.push((key, text.to_owned())));
    }
    kept
}

/// Calls back whenever another tab changes what the device keeps, until the listener is dropped.
pub fn on_change(call: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "storage", move |_| call()))
}

/// Keeps nothing under this name any more.
pub fn remove(name: &str) {
    let key = format!("{OURS}{name}");
    forget(&key);
    if let Some(device) = device() {
        // Fails only where storage is denied, and then nothing is there.
        let _ = device.remove_item(&key);
    }
}

fn forget(key: &str) {
    MEMORY.with_borrow_mut(|memory| memory.retain(|(of, _)| of != key));
}

/// Everything of ours: names and texts, each name once.
pub fn all() -> Vec<(String, String)> {
    let mut keys = names_in_memory();
    keys.extend(
        names_on_device()
            .into_iter()
            .filter(|key| !MEMORY.with_borrow(|memory| memory.iter().any(|(of, _)| of == key))),
    );
    let named = keys.iter().filter_map(|key| key.strip_prefix(OURS));
    named.filter_map(|name| Some((name.to_owned(), read(name)?))).collect()
}

/// Erases everything of ours, and nothing else.
pub fn erase() {
    MEMORY.with_borrow_mut(Vec::clear);
    let Some(device) = device() else { return };
    for key in names_on_device().iter().filter(|key| key.starts_with(OURS)) {
        // Fails only where storage is denied, and then nothing is there.
        let _ = device.remove_item(key);
    }
}

/// The names of all that the device keeps, also of what is not ours.
fn names_on_device() -> Vec<String> {
    let Some(device) = device() else { return Vec::new() };
    let count = device.length().unwrap_or(0);
    (0..count).filter_map(|place| device.key(place).ok().flatten()).collect()
}

fn names_in_memory() -> Vec<String> {
    MEMORY.with_borrow(|memory| memory.iter().map(|(key, _)| key.clone()).collect())
}
