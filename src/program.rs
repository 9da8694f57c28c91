//! A program on the page: it comes and goes as the page's start script says.

use crate::app::{App, Program, Props};
use crate::browser::crash;
use crate::browser::page::Root;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;

thread_local! {
    static PROGRAM: RefCell<Option<Program>> = const { RefCell::new(None) };
    static RUNNING: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// Makes this the program that the page enters and leaves.
pub fn install(program: Program) {
    crash::install();
    PROGRAM.replace(Some(program));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = otrLoadLater)]
    fn bring_later();
}

/// Brings what the first choice does not need, at once: most of the program comes as a second file, and
/// whatever calls into that before it is here calls this (see the crate `parting`).
#[wasm_bindgen]
pub fn load_later() {
    bring_later();
}

/// Shows the program in an element, which need not be on the page yet. Whether the player `arrives` from
/// the other program: then the screen takes the focus, as any other that one goes to.
#[wasm_bindgen]
pub fn enter(root: Root, arrives: bool) {
    let Some(program) = PROGRAM.with_borrow(Clone::clone) else { return };
    let app = yew::Renderer::<App>::with_root_and_props(root, Props { program, arrives }).render();
    RUNNING.replace(Some(app));
}

/// Takes the program off the page. It can be entered again.
#[wasm_bindgen]
pub fn leave() {
    if let Some(app) = RUNNING.take() {
        app.destroy();
    }
}
