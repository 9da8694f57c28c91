//! How the program comes onto the page.
//!
//! Where a first screen stands there (see [`crate::first_screen`]), the program takes that over as it is, so
//! that whoever reads it keeps their place. `static/start.js` then presses again what was pressed meanwhile.

use crate::app::{App, Props};
use crate::browser::{clock, crash, location, page};
use crate::effects::{OnDevice, fetch_case, fetch_index, fetch_words, follow_link};
use crate::first_screen::FirstScreen;
use crate::locale::{Language, Locale};
use crate::route::Link;
use crate::session::{Session, Settings};
use script::{Case, Index};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::Renderer;

/// Puts the program on the page.
pub fn start() {
    crash::install();
    spawn_local(async {
        let of_page = |code: Option<String>| code.and_then(|code| Language::new(&code));
        let language = of_page(page::language()).unwrap_or(Language::ENGLISH);
        // They are here already, as the page asked for them first. What cannot be read is of another version.
        let Ok(locale) = fetch_words(language).await else { return page::cannot_start() };
        let usual = of_page(page::browser_language()).unwrap_or(language);
        let link = follow_link();
        if let Some(session) = drawn_session(locale, usual, &link).await
            && let Some(drawn) = page::drawn()
        {
            page::started();
            Renderer::<App>::with_root_and_props(drawn.root, Props { session }).hydrate();
        } else if let Some(root) = page::clear() {
            let OnDevice { settings, kept } = OnDevice::read();
            // Somebody may have gone on meanwhile.
            let link = Link { route: Link::parse("", &location::hash()).route, ..link };
            let mut session = Session::begin(link, &clock::today(), (locale, usual), settings, kept);
            // Who has gone on before the program was there has the focus on the heading, as on any later screen.
            session.visits = page::was_left().into();
            page::started();
            Renderer::<App>::with_root_and_props(root, Props { session: Rc::new(session) }).render();
        }
    });
}

/// The session whose screen stands on the page; none where no such screen does, or its files do not come.
async fn drawn_session(locale: Locale, usual: Language, link: &Link) -> Option<Rc<Session>> {
    page::drawn()?;
    let preferred = match link.language {
        None => None,
        Some(Ok(preferred)) if preferred == locale.language() => Some(preferred),
        // Something else has to be said than what stands there.
        Some(_) => return None,
    };
    let settings = Settings { language: preferred, ..Settings::default() };
    let index: Rc<Index> = Rc::new(fetch_index().await.ok()?);
    let mut here: Option<(String, Rc<Case>)> = None;
    // As long as a case is on its way, one may go on to another screen.
    loop {
        let screen = FirstScreen::at(&location::hash(), page::drawn()?.begun, locale)?;
        let session = |case| screen.session(&index, case, settings, usual, &clock::today());
        let Some(file) = screen.file(&index) else { return Some(session(None)) };
        match &here {
            Some((known, case)) if *known == file => return Some(session(Some(case))),
            _ => here = Some((file.clone(), Rc::new(fetch_case(&file).await.ok()?))),
        }
    }
}
