//! How the program comes onto the page.
//!
//! Where a first screen stands there (see [`crate::first_screen`]), the program takes that over as it is, so
//! that whoever reads it keeps their place. `static/start.js` then presses again what was pressed meanwhile.

use crate::app::{App, Props};
use crate::browser::{clock, crash, location, page};
use crate::first_screen::FirstScreen;
use crate::keeper::{fetch_case, fetch_index, kept_journal, linked_settings};
use crate::phrases::Language;
use crate::route::Route;
use crate::session::Session;
use script::{Case, Index};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::Renderer;

/// Puts the program on the page.
pub fn start() {
    crash::install();
    spawn_local(async {
        let language = page::language().and_then(|code| Language::of_code(&code)).unwrap_or(Language::English);
        if let Some(session) = drawn_session(language).await
            && let Some(root) = page::first_screen()
        {
            Renderer::<App>::with_root_and_props(root, Props { session }).hydrate();
        } else if let Some(root) = page::clear() {
            let route = Route::parse(&location::hash()).ok();
            let mut session = Session::begin(route, &clock::today(), language, linked_settings(), kept_journal());
            // Who has gone on before the program was there comes from somewhere.
            session.visits = page::was_left().into();
            Renderer::<App>::with_root_and_props(root, Props { session: Rc::new(session) }).render();
        }
    });
}

/// The session whose screen stands on the page; none where no such screen does, or its files do not come.
async fn drawn_session(language: Language) -> Option<Rc<Session>> {
    page::first_screen()?;
    let index: Rc<Index> = Rc::new(fetch_index().await.ok()?);
    let mut here: Option<(String, Rc<Case>)> = None;
    // As long as a case is on its way, one may go on to another screen.
    loop {
        page::first_screen()?;
        let screen = FirstScreen::at(&location::hash(), page::play_has_begun(), language)?;
        let session = |case| screen.session(&index, case, linked_settings(), &clock::today());
        let Some(file) = screen.file(&index) else { return Some(session(None)) };
        match &here {
            Some((known, case)) if *known == file => return Some(session(Some(case))),
            _ => here = Some((file.clone(), Rc::new(fetch_case(&file).await.ok()?))),
        }
    }
}
