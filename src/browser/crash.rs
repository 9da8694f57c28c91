//! What happens when the program itself fails: a static block in the page, which needs none of it.

use super::document;
use wasm_bindgen::JsValue;

/// From now on a panic shows the page's crash block instead of a frozen screen.
pub fn install() {
    // Through yew, which would put its own hook in the place of ours.
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&JsValue::from_str(&panic.to_string()));
        show();
    }));
}

/// Shows the page's crash block.
pub fn show() {
    // Without the block there is nothing that could be shown.
    let _ = reveal();
}

fn reveal() -> Option<()> {
    let document = document()?;
    document.get_element_by_id("app")?.set_attribute("hidden", "").ok()?;
    document.get_element_by_id("crash")?.remove_attribute("hidden").ok()
}
