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

/// From now on the block says so, or that this is not the case: the device has taken everything up to the last choice.
pub fn say_what_is_kept(everything: bool) {
    if let Some(block) = document().and_then(|document| document.get_element_by_id("crash")) {
        // The name of the attribute is ours and well-formed, so that this cannot fail.
        let _ = block.toggle_attribute_with_force("data-not-kept", !everything);
    }
}

fn reveal() -> Option<()> {
    let document = document()?;
    document.get_element_by_id("app")?.set_attribute("hidden", "").ok()?;
    document.get_element_by_id("crash")?.remove_attribute("hidden").ok()
}
