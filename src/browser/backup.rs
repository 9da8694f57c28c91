//! Everything the device keeps, as a file of names and texts.

use super::{document, storage};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

/// What a file of ours begins with, so that no other is taken for one.
const MARK: (&str, &str) = ("program", "Off-The-Record");

/// Hands the player a file of this name with everything of ours. Where a browser makes no files,
/// nothing happens, as with its own command.
pub fn save(name: &str) {
    let all = Object::new();
    let set = |name: &str, text: &str| Reflect::set(&all, &name.into(), &text.into()).is_ok();
    set(MARK.0, MARK.1);
    storage::all().iter().for_each(|(name, text)| {
        set(name, text);
    });
    let Some(text) = JSON::stringify_with_replacer_and_space(&all, &JsValue::NULL, &1.into()).ok() else { return };
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&text), &kind) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link = document().and_then(|document| document.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has taken what it needs by now; and an address that is not given back costs memory only.
    let _ = Url::revoke_object_url(&address);
}

/// A file that the player chose.
#[derive(Clone, Debug)]
pub struct ChosenFile(File);

/// The file that was chosen just now. The field is emptied, so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<ChosenFile> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0)?;
    field.set_value("");
    Some(ChosenFile(file))
}

/// What a file of ours holds: names and texts.
pub async fn load(chosen: &ChosenFile) -> Option<Vec<(String, String)>> {
    let text = JsFuture::from(chosen.0.text()).await.ok()?.as_string()?;
    let all: Object = JSON::parse(&text).ok()?.dyn_into().ok()?;
    let of = |name: &JsValue| Reflect::get(&all, name).ok()?.as_string();
    if of(&MARK.0.into())? != MARK.1 {
        return None;
    }
    let names = Object::keys(&all);
    let entries = names.iter().filter_map(|name| Some((name.as_string()?, of(&name)?)));
    Some(entries.filter(|(name, _)| name != MARK.0).collect())
}
