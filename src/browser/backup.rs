//! Everything the device keeps, as a file of names and texts.

use super::{document, window};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

/// What a file of ours begins with, so that no other is taken for one.
const MARK: (&str, &str) = ("program", "Off-The-Record");
/// The version of such files, and the name that it is under. The first had none.
const VERSION: (&str, u32) = ("version", 2);
/// No file of ours has as many bytes: browsers keep ten millions for a site.
const MOST_BYTES: f64 = 40_000_000.0;

/// Why a file brings nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileTrouble {
    /// The browser cannot read it: it is gone, or a folder.
    Unreadable,
    /// It is larger than any of ours.
    TooLarge,
    /// It is of another program, a picture, or anything else.
    NotOurs,
    /// It is of ours, but cut off or changed by another program.
    Damaged,
    /// A newer version of the game made it.
    Newer,
    /// All that it holds is here already.
    NothingNew,
    /// Here is a play of a newer version of the game, which may not be changed.
    NewerHere,
}

/// Hands the player a file of this name with these names and texts. Where a browser makes no files,
/// nothing happens, as with its own command.
pub fn save(name: &str, texts: &[(String, String)]) {
    let all = Object::new();
    let set = |name: &str, text: &str| Reflect::set(&all, &name.into(), &text.into()).is_ok();
    set(MARK.0, MARK.1);
    set(VERSION.0, &VERSION.1.to_string());
    texts.iter().for_each(|(name, text)| {
        set(name, text);
    });
    if let Ok(text) = JSON::stringify_with_replacer_and_space(&all, &JsValue::NULL, &1.into()) {
        hand_over(name, "application/json", &text);
    }
}

/// Hands the player a file of this name with this text.
pub fn save_text(name: &str, text: &str) {
    hand_over(name, "text/plain", &text.into());
}

fn hand_over(name: &str, of_kind: &str, text: &JsValue) {
    let kind = BlobPropertyBag::new();
    kind.set_type(of_kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(text), &kind) else { return };
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

/// Lets a file be dropped here: the browser would open it in the place of the page. A text goes where it is dropped.
pub fn allow_drop(event: &DragEvent) {
    if brings_files(event) {
        event.prevent_default();
    }
}

/// Whether it is files that are dragged.
pub fn brings_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// The file that was dropped just now; none where something else was.
pub fn dropped(event: &DragEvent) -> Option<ChosenFile> {
    event.prevent_default();
    event.data_transfer()?.files()?.get(0).map(ChosenFile)
}

/// Until the listeners are dropped, a file that misses the place for it is not opened in the place of the page.
pub fn keep_page() -> Option<[EventListener; 2]> {
    let window = window()?;
    let refuse = |event: &Event| {
        let into_field = event.target().is_some_and(|target| target.has_type::<HtmlInputElement>());
        if !into_field && event.dyn_ref::<DragEvent>().is_some_and(brings_files) {
            event.prevent_default();
        }
    };
    let options = EventListenerOptions::enable_prevent_default();
    Some(["dragover", "drop"].map(|kind| EventListener::new_with_options(&window, kind, options, refuse)))
}

/// What a file of ours holds: names and texts; and the names of all that is no text there.
///
/// # Errors
/// Where it is none of ours, or cannot be read.
pub async fn load(chosen: &ChosenFile) -> Result<(Vec<(String, String)>, Vec<String>), FileTrouble> {
    if chosen.0.size() > MOST_BYTES {
        return Err(FileTrouble::TooLarge);
    }
    let text = JsFuture::from(chosen.0.text()).await.map_err(|_| FileTrouble::Unreadable)?;
    let text = text.as_string().ok_or(FileTrouble::Unreadable)?;
    // A file of ours that is cut off, or that a hand has changed, still names the program; where a browser does not read
    // UTF-16, in which some editors save, there are zeros between its letters.
    let broken = if text.replace('\0', "").contains(MARK.1) { FileTrouble::Damaged } else { FileTrouble::NotOurs };
    let all: Object = JSON::parse(&text).ok().and_then(|all| all.dyn_into().ok()).ok_or(broken)?;
    let (mut texts, mut others) = (Vec::new(), Vec::new());
    for name in Object::keys(&all).iter() {
        let text = Reflect::get(&all, &name).ok().and_then(|text| text.as_string());
        match (name.as_string(), text) {
            (Some(name), Some(text)) => texts.push((name, text)),
            (Some(name), None) => others.push(name),
            (None, _) => {}
        }
    }
    Ok((entries(texts)?, others))
}

/// What is kept, of all names and texts that a file holds.
///
/// # Errors
/// Where the file is none of ours.
pub fn entries(mut all: Vec<(String, String)>) -> Result<Vec<(String, String)>, FileTrouble> {
    let mut take = |name: &str| {
        let place = all.iter().position(|(other, _)| other == name)?;
        Some(all.remove(place).1)
    };
    if take(MARK.0).as_deref() != Some(MARK.1) {
        return Err(FileTrouble::NotOurs);
    }
    match take(VERSION.0).map_or(Ok(1), |version| version.parse()) {
        Ok(version) if version > VERSION.1 => Err(FileTrouble::Newer),
        Ok(_) => Ok(all),
        Err(_) => Err(FileTrouble::Damaged),
    }
}
