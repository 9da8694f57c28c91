//! Passing a text on with the device's own means, where it has any.

use super::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// Whether the device offers to pass something on.
pub fn is_offered() -> bool {
    let navigator = window().map(|window| window.navigator());
    navigator.is_some_and(|it| js_sys::Reflect::get(&it, &JsValue::from_str("share")).is_ok_and(|it| it.is_function()))
}

/// Lets the player choose whom to give a text to. A player who thinks better of it has not failed.
pub async fn share(text: &str) {
    let Some(navigator) = window().map(|window| window.navigator()) else { return };
    let data = ShareData::new();
    data.set_text(text);
    // Refused where the player closes the choice.
    let _ = JsFuture::from(navigator.share_with_data(&data)).await;
}
