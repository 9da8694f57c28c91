//! Files that lie beside the page.

use super::window;
use js_sys::{ArrayBuffer, Map, Promise, Reflect, Uint8Array, global};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: offline, or something in between refused.
    NoAnswer,
    /// The host answered that it has no such thing, or worse.
    Status(u16),
}

/// A file that the start of the page asked for before the program was there. It is given out once.
fn early(address: &str) -> Option<Promise> {
    let files: Map = Reflect::get(&global(), &"otrEarly".into()).ok()?.dyn_into().ok()?;
    let file = files.get(&address.into()).dyn_into().ok();
    files.delete(&address.into());
    file
}

/// The bytes of a file, by its address relative to the page. A file that `changes` under its name, as the
/// list of cases does, is never taken from a copy without asking the host.
///
/// # Errors
/// Why it did not come.
pub async fn bytes(address: &str, changes: bool) -> Result<Vec<u8>, FetchError> {
    let window = window().ok_or(FetchError::NoAnswer)?;
    let answer = early(address).unwrap_or_else(|| {
        let init = RequestInit::new();
        if changes {
            init.set_cache(RequestCache::NoCache);
        }
        window.fetch_with_str_and_init(address, &init)
    });
    let response = JsFuture::from(answer).await;
    let response: Response = response.ok().and_then(|it| it.dyn_into().ok()).ok_or(FetchError::NoAnswer)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let buffer = response.array_buffer().map_err(|_| FetchError::NoAnswer)?;
    let buffer = JsFuture::from(buffer).await.map_err(|_| FetchError::NoAnswer)?;
    let buffer: ArrayBuffer = buffer.dyn_into().map_err(|_| FetchError::NoAnswer)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
