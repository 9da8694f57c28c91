//! The address bar. `route` knows what an address means.

use super::window;
use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// The part behind the `#`, without it, as it is written.
pub fn written_hash() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash)
}

/// The same as it is read: programs that pass addresses on write some letters as numbers.
pub fn hash() -> String {
    let written = written_hash();
    js_sys::decode_uri_component(&written).map_or(written, String::from)
}

/// Sets it, as a new place that the back button leaves.
pub fn go(hash: &str) {
    if let Some(window) = window() {
        // Browsers refuse only when a page goes somewhere far too often; the screen is right anyway.
        let _ = window.location().set_hash(hash);
    }
}

/// Sets it in place of the one that is there: the back button does not lead to that one again, and nobody hears
/// of a change.
pub fn correct(hash: &str) {
    replace(&search(), hash);
}

/// The part behind the `?`.
pub fn search() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Has the link name this language, or none.
pub fn name_language(code: Option<&str>) {
    let search = search();
    let others = params(&search).filter(|param| !names_language(param)).map(str::to_owned);
    let all: Vec<String> = others.chain(code.map(|code| format!("lang={code}"))).collect();
    let query = if all.is_empty() { String::new() } else { format!("?{}", all.join("&")) };
    if query != search {
        replace(&query, &written_hash());
    }
}

fn replace(search: &str, hash: &str) {
    let Some(window) = window() else { return };
    let path = window.location().pathname().unwrap_or_default();
    let hash = if hash.is_empty() { String::new() } else { format!("#{hash}") };
    if let Ok(history) = window.history() {
        // Refused only where a page does so far too often; the screen is right anyway.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{search}{hash}")));
    }
}

fn names_language(param: &str) -> bool {
    param.split_once('=').is_some_and(|(name, _)| name.eq_ignore_ascii_case("lang"))
}

/// What a link asks for behind its question mark.
fn params(search: &str) -> impl Iterator<Item = &str> {
    search.trim_start_matches('?').split('&').filter(|param| !param.is_empty())
}

/// The whole address of a place of ours.
pub fn link(hash: &str) -> String {
    let page = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    format!("{}{hash}", page.split('#').next().unwrap_or_default())
}

/// Whether the page was opened as a file, without any host.
pub fn is_on_disk() -> bool {
    window().and_then(|window| window.location().protocol().ok()).is_some_and(|protocol| protocol == "file:")
}

/// Whether the page's address leads to it on this device alone.
pub fn is_of_this_device() -> bool {
    let host = window().and_then(|window| window.location().hostname().ok()).unwrap_or_default();
    is_on_disk() || ["localhost", "127.0.0.1", "[::1]"].contains(&host.as_str())
}

/// The same for somebody else, who has a language of their own.
pub fn link_for_others(hash: &str) -> String {
    let link = link(hash);
    let page = link.split(['?', '#']).next().unwrap_or_default();
    format!("{page}{hash}")
}

/// Calls back with it whenever it changes, until the listener is dropped.
pub fn on_change(call: impl Fn(String) + 'static) -> Option<EventListener> {
    // And not at `hashchange`, which does not come between places whose links name different languages.
    Some(EventListener::new(&window()?.into(), "popstate", move |_| call(hash())))
}
