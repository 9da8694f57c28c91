//! What the device keeps, or the platform that the page runs in. Nothing stands in for it: whoever writes has to hear whether it is there now.

use super::{platform, window};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::PageTransitionEvent;

/// Every key of ours begins so, because other programs may share the host.
const OURS: &str = "otr.";

/// Why something is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StorageTrouble {
    /// The browser allows no storage here.
    Denied,
    /// There is no room left.
    Full,
}

fn device() -> Option<web_sys::Storage> {
    platform::storage().or_else(|| window()?.local_storage().ok().flatten())
}

/// What is kept under this name.
pub fn read(name: &str) -> Option<String> {
    device()?.get_item(&format!("{OURS}{name}")).ok().flatten()
}

/// Keeps a text under this name; no text where nothing is to be kept there.
///
/// # Errors
/// Where the device does not do so: what it kept before is still there.
pub fn write(name: &str, text: Option<&str>) -> Result<(), StorageTrouble> {
    let key = format!("{OURS}{name}");
    let device = device().ok_or(StorageTrouble::Denied)?;
    match text {
        Some(text) => device.set_item(&key, text).map_err(|_| StorageTrouble::Full),
        None => device.remove_item(&key).map_err(|_| StorageTrouble::Denied),
    }
}

/// Calls back whenever the device may keep something else than what was read from it last, because another tab wrote
/// there or the page was put aside meanwhile, until the listeners are dropped.
pub fn on_change(call: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = window()?;
    let heard = call.clone();
    let back = move |event: &web_sys::Event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            call();
        }
    };
    let storage = EventListener::new(&window, "storage", move |_| heard());
    Some([storage, EventListener::new(&window, "pageshow", back)])
}

/// Whether there is anything of ours.
pub fn keeps_anything() -> bool {
    names().iter().any(|key| key.starts_with(OURS))
}

/// Everything of ours: names and texts.
pub fn all() -> Vec<(String, String)> {
    let named = names().into_iter().filter_map(|key| key.strip_prefix(OURS).map(str::to_owned));
    named.filter_map(|name| read(&name).map(|text| (name, text))).collect()
}

/// Erases everything of ours, and nothing else.
pub fn erase() {
    let Some(device) = device() else { return };
    for key in names().iter().filter(|key| key.starts_with(OURS)) {
        // Fails only where storage is denied, and then nothing is there.
        let _ = device.remove_item(key);
    }
}

/// The names of all that the device keeps, also of what is not ours.
fn names() -> Vec<String> {
    let Some(device) = device() else { return Vec::new() };
    let count = device.length().unwrap_or(0);
    (0..count).filter_map(|place| device.key(place).ok().flatten()).collect()
}
