//! Files that an instructor brings: many at once, and pictures of QR codes. They are passed on as they are.

use super::backup::allow_drop;
use super::window;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
pub use web_sys::File;
use web_sys::{DragEvent, Event, FileList, HtmlInputElement};

/// All files that were chosen just now. The field is emptied, so that the same can be chosen again.
pub fn chosen(event: &Event) -> Vec<File> {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return Vec::new() };
    let files = listed(field.files());
    field.set_value("");
    files
}

/// All files that were dropped just now.
pub fn dropped(event: &DragEvent) -> Vec<File> {
    allow_drop(event);
    listed(event.data_transfer().and_then(|data| data.files()))
}

fn listed(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|place| files.get(place)).collect()
}

/// The browser's reader of QR codes, where it has one.
const READER: &str = "BarcodeDetector";

/// Whether the browser reads QR codes.
pub fn reads_pictures() -> bool {
    window().is_some_and(|window| Reflect::has(&window, &READER.into()).unwrap_or(false))
}

/// The texts of all QR codes in a picture; none where it is no picture, or has none.
pub async fn texts_in(picture: &File) -> Vec<String> {
    texts(picture).await.unwrap_or_default()
}

async fn texts(picture: &File) -> Result<Vec<String>, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let only = Object::new();
    Reflect::set(&only, &"formats".into(), &Array::of1(&"qr_code".into()))?;
    let reader: Function = Reflect::get(&window, &READER.into())?.dyn_into()?;
    let reader = Reflect::construct(&reader, &Array::of1(&only))?;
    let bitmap = JsFuture::from(window.create_image_bitmap_with_blob(picture)?).await?;
    let detect: Function = Reflect::get(&reader, &"detect".into())?.dyn_into()?;
    let found: Promise = detect.call1(&reader, &bitmap)?.dyn_into()?;
    let found: Array = JsFuture::from(found).await?.dyn_into()?;
    Ok(found.iter().filter_map(|code| Reflect::get(&code, &"rawValue".into()).ok()?.as_string()).collect())
}

/// Whether people here write one and a half as 1,5: then their spreadsheets take semicolons.
pub fn writes_decimal_comma() -> bool {
    let locales = window().and_then(|window| window.navigator().language()).unwrap_or_default();
    let written = js_sys::Number::from(1.5).to_locale_string(&locales);
    String::from(written).contains(',')
}
