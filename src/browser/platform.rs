//! What the page runs in, where that is a learning platform: a script beside the page (`static/lms`, which only
//! packages for such platforms have) finds it, keeps for it what is to be kept, and passes on what it is told.

use super::window;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Storage};

/// The name under which that script leaves a storage in the place of the device's own.
const STORAGE: &str = "otrStorage";
/// The event by which it is told of a play.
const PLAY: &str = "otr-play";

/// Where to keep things, if not on the device: the device may be somebody else's, too.
pub fn storage() -> Option<Storage> {
    let storage = Reflect::get(&window()?.into(), &STORAGE.into()).ok()?;
    storage.is_object().then(|| storage.unchecked_into())
}

/// Whether anybody listens. Nobody does where a first screen is drawn without a browser.
pub fn listens() -> bool {
    cfg!(target_arch = "wasm32") && storage().is_some()
}

/// Tells of a play.
pub fn tell(detail: &Facts) {
    let init = CustomEventInit::new();
    init.set_detail(&detail.0);
    if let (Some(window), Ok(event)) = (window(), CustomEvent::new_with_event_init_dict(PLAY, &init)) {
        // Whoever listens says nothing back.
        let _ = window.dispatch_event(&event);
    }
}

/// Facts by their names, as scripts read them.
#[derive(Default)]
pub struct Facts(Object);

impl Facts {
    /// With one more.
    pub fn with(self, name: &str, fact: impl Into<JsValue>) -> Facts {
        // Cannot fail on an object of ours.
        let _ = Reflect::set(&self.0, &name.into(), &fact.into());
        self
    }
}

impl From<Facts> for JsValue {
    fn from(facts: Facts) -> JsValue {
        facts.0.into()
    }
}

/// Several of them.
pub fn list(facts: impl Iterator<Item = Facts>) -> JsValue {
    facts.map(JsValue::from).collect::<Array>().into()
}
