//! The copy of the site on the device, which the scripts beside the program keep.

use super::window;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// Has the copy keep this text of `class.json` for when there is no network, or none where there is no such file any more.
pub fn keep_class_file(text: Option<&str>) {
    let init = CustomEventInit::new();
    init.set_detail(&text.map_or(JsValue::NULL, JsValue::from_str));
    if let (Some(window), Ok(event)) = (window(), CustomEvent::new_with_event_init_dict("otr-class-file", &init)) {
        // It is refused only where somebody calls it off, and nobody does.
        let _ = window.dispatch_event(&event);
    }
}
