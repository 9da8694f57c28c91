//! The page as a whole: its title, focus, scroll and the attributes that its styles read.

use super::scroll::can_scroll;
use super::{dispatch, document, window};
use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{
    CssStyleSheet, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, InputEvent,
};
use yew::NodeRef;

/// Where the program lives; outside of it are the blocks for when it fails.
fn app() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// A first screen that stands on the page.
pub struct Drawn {
    /// What it stands in.
    pub root: Element,
    /// Whether it is the opening of a play that has begun.
    pub begun: bool,
}

/// The first screen, as long as one stands on the page and nobody but us has touched it: a translation within the
/// browser replaces texts, and then it is no longer what the program expects.
pub fn drawn() -> Option<Drawn> {
    let app = app()?;
    let begun = match app.get_attribute("data-first")?.as_str() {
        "" => false,
        "begun" => true,
        _ => return None,
    };
    Some(Drawn { root: app.first_element_child()?, begun })
}

/// Whether somebody has gone on to another screen, or begun to play, before the program was there.
pub fn was_left() -> bool {
    app().is_some_and(|app| app.has_attribute("data-left"))
}

/// An element for the program in the place of whatever stood there.
pub fn clear() -> Option<Element> {
    let (app, root) = (app()?, document()?.create_element("div").ok()?);
    set_root("data-room", None);
    app.replace_children_with_node_1(&root);
    Some(root)
}

/// Shows the page's block for when the program cannot start.
pub fn cannot_start() {
    let Some(document) = document() else { return };
    for (id, hidden) in [("app", true), ("no-start", false)] {
        if let Some(element) = document.get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            element.set_hidden(hidden);
        }
    }
}

/// The attribute that says what the page speaks. In `lang` a browser that translates the page says its own.
const LANGUAGE: &str = "data-language";

/// The language that the page speaks.
pub fn language() -> Option<String> {
    document()?.document_element()?.get_attribute(LANGUAGE)
}

/// Has the page speak a language, by its code, what stands beside the app included.
pub fn speak(code: &str, direction: &str) {
    set_root("lang", Some(code));
    set_root(LANGUAGE, Some(code));
    set_root("dir", Some(direction));
    let Some(said) = document().and_then(|document| document.query_selector_all("[data-shell] [lang]").ok()) else {
        return;
    };
    for element in (0..said.length()).filter_map(|place| said.item(place)?.dyn_into::<HtmlElement>().ok()) {
        element.set_hidden(element.lang() != code);
    }
}

/// The languages of the site, a line each.
pub fn languages() -> Vec<String> {
    let listed = document().and_then(|document| document.document_element()?.get_attribute("data-languages"));
    listed.unwrap_or_default().lines().map(str::to_owned).collect()
}

/// Where the script of the coach's worker lies, relative to the page.
pub fn coach() -> Option<String> {
    document()?.document_element()?.get_attribute("data-coach")
}

/// Where the script of the worker lies that marks what a class handed in.
pub fn marker() -> Option<String> {
    document()?.document_element()?.get_attribute("data-marker")
}

/// The one of ours that the browser prefers.
pub fn browser_language() -> Option<String> {
    document()?.document_element()?.get_attribute("data-browser-language")
}

/// Names the page in tabs and history.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves focus to an element, and the page to its very top; neither where the screen is not on the page yet.
pub fn arrive_at_top(node: &NodeRef) {
    let element = node.cast::<Element>().filter(|element| element.is_connected());
    if let (Some(_), Some(window)) = (&element, window()) {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus(element);
}

/// Moves focus to the element with this id, and the page so that it is at the top.
pub fn arrive_at_id(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    focus(element.clone());
    if let Some(element) = element.filter(can_scroll) {
        element.scroll_into_view();
    }
}

/// Moves focus to the element with this id, if it is there.
pub fn focus_id(id: &str) {
    focus(document().and_then(|document| document.get_element_by_id(id)));
}

/// Moves focus to an element, if there is one.
pub fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Fails for an element that has left the page meanwhile, and then there is nothing to do.
        let _ = element.focus();
    }
}

/// Sets an attribute of the page's root, or takes it away; styles and readers go by these.
pub fn set_root(attribute: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // Attribute names are ours and well-formed, so neither can fail.
    let _ = match value {
        Some(value) => root.set_attribute(attribute, value),
        None => root.remove_attribute(attribute),
    };
}

/// The id of the script that makes sound.
const SOUND: &str = "sound";

/// Turns sound on or off. What plays it is loaded the first time that it is on.
pub fn sound(on: bool) {
    set_root("data-sound", on.then_some("on"));
    if on {
        // Where it does not come, the rooms stay silent.
        let _ = load_sound();
    }
}

fn load_sound() -> Option<()> {
    let document = document()?;
    if document.get_element_by_id(SOUND).is_none() {
        let script = document.create_element("script").ok()?;
        script.set_id(SOUND);
        script.set_attribute("type", "module").ok()?;
        script.set_attribute("src", "sound.js").ok()?;
        document.head()?.append_child(&script).ok()?;
    }
    Some(())
}

/// Tells the page that the program takes over from here.
pub fn started() {
    let _ = dispatch("otr-started");
}

/// Tells the page that a screen is there, with everything that it shows.
pub fn shown() {
    let _ = dispatch("otr-shown");
}

/// Opens the browser's way of printing the page.
pub fn print() {
    if let Some(window) = window() {
        // Where a page may not print, nothing happens, as with the browser's own command.
        let _ = window.print();
    }
}

/// Has the page wear these styles over its own; none takes them away. The page's policy allows what its program adds so.
pub fn wear(styles: &str) {
    let Some(document) = document() else { return };
    let sheet = CssStyleSheet::new().and_then(|sheet| sheet.replace_sync(styles).map(|()| sheet));
    // A browser that cannot shows the same without them.
    let _ = sheet.and_then(|sheet| Reflect::set(&document, &"adoptedStyleSheets".into(), &Array::of1(&sheet)));
}

/// Whether an element can fill the screen.
pub fn can_fill_screen() -> bool {
    document().is_some_and(|document| document.fullscreen_enabled())
}

/// Has the element with this id fill the screen, and moves focus to it, so that keys scroll it.
pub fn fill_screen(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = &element {
        // Where somebody has forbidden it, the page stays as it is.
        let _ = element.request_fullscreen();
    }
    focus(element);
}

/// Selects the text of the field with this id, so that it can be copied by hand.
pub fn select_id(id: &str) {
    let field = document().and_then(|document| document.get_element_by_id(id));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// The place of the value that was chosen just now, from 0.
pub fn chosen_place(event: &Event) -> usize {
    let list = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    list.and_then(|list| usize::try_from(list.selected_index()).ok()).unwrap_or(0)
}

/// The text of the field or area in which somebody types.
pub fn text_of(event: &InputEvent) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => area.value(),
        Err(other) => other.dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default(),
    }
}

/// What a field holds that somebody has changed.
pub fn value_of(event: &web_sys::Event) -> String {
    let value = event.target().and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Whether something stands in the field with this id that the browser makes no value of, such as half a date.
pub fn is_half_typed(id: &str) -> bool {
    let of = |object: &wasm_bindgen::JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let field = document().and_then(|document| document.get_element_by_id(id));
    let bad = field.and_then(|field| of(&of(&field, "validity")?, "badInput"));
    bad.is_some_and(|bad| bad.is_truthy())
}

/// Moves focus to the area with this id, with the character at this place of its text selected, counted from 1.
pub fn select_character(id: &str, text: &str, place: usize) {
    let area = document().and_then(|document| document.get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(area) = area else { return };
    let _ = area.focus();
    // Browsers count in halves of what Unicode calls a surrogate pair.
    let before = text.chars().take(place.saturating_sub(1)).map(char::len_utf16).sum::<usize>();
    let length = text.chars().nth(place.saturating_sub(1)).map_or(0, char::len_utf16);
    let at = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let _ = area.set_selection_range(at(before), at(before + length));
}
