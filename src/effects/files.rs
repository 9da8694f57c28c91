//! The list of cases, the case on screen and the words of another language are fetched when the session waits for
//! them; what whoever hosts the site says of it, once.

use crate::browser::fetch::{self, FetchError};
use crate::browser::{copy, json};
use crate::locale::{Language, Locale, Offered};
use crate::notice::Failure;
use crate::session::{Arrival, Loaded, Session, Site, SiteRead};
use script::{Case, Index};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use words::Words;
use yew::prelude::*;

const INDEX: &str = "cases/index.bin";
const CLASS_FILE: &str = "class.json";
/// What hosts answer that have no such file, or have it no more.
const NO_SUCH_FILE: [u16; 2] = [404, 410];

/// Fetches them.
#[hook]
pub fn use_files(session: &Session, on_arrival: &Callback<Arrival>) {
    let to = on_arrival.clone();
    use_effect_with(session.index == Loaded::Waiting, move |&waiting| {
        if waiting {
            spawn_local(async move { to.emit(Arrival::Index(fetch_index().await.map(Rc::new))) });
        }
    });
    let to = on_arrival.clone();
    use_effect_with((), move |()| {
        spawn_local(async move {
            if let Some(site) = fetch_site().await {
                to.emit(Arrival::Site(site));
            }
        });
    });
    let to = on_arrival.clone();
    use_effect_with(session.wanted_language(), move |wanted| {
        if let Some(language) = *wanted {
            spawn_local(async move {
                let words = fetch_words(language).await;
                to.emit(words.map_or_else(|failure| Arrival::WordsFailed(language, failure), Arrival::Words));
            });
        }
    });
    let to = on_arrival.clone();
    use_effect_with(session.wanted(), move |wanted| {
        if let Some((id, file)) = wanted.clone() {
            spawn_local(async move { to.emit(Arrival::Case(id, fetch_case(&file).await.map(Rc::new))) });
        }
    });
}

thread_local! {
    /// The languages that were loaded.
    static LOADED: RefCell<Vec<Locale>> = const { RefCell::new(Vec::new()) };
}

/// The words of a language.
pub async fn fetch_words(language: Language) -> Result<Locale, Failure> {
    if let Some(here) = LOADED.with_borrow(|loaded| loaded.iter().find(|it| it.language() == language).copied()) {
        return Ok(here);
    }
    let offered = Offered::all().into_iter().find(|offered| offered.language == language);
    // What the list does not have, the host has not, either.
    let file = offered.ok_or(Failure::Status(404))?.file;
    let bytes = fetch::bytes(&file, false).await?;
    let locale = Locale(Words::read(&bytes).map_err(|_| Failure::Unreadable)?.leak());
    LOADED.with_borrow_mut(|loaded| loaded.push(locale));
    Ok(locale)
}

/// The list of cases.
pub async fn fetch_index() -> Result<Index, Failure> {
    let bytes = fetch::bytes(INDEX, true).await?;
    Index::from_bundle(&bytes).map_err(|_| Failure::Unreadable)
}

/// What whoever hosts the site says of it; nothing where there is no such file, or no network. The last good one is kept
/// for when there is none. A page in the place of the file says nothing of it: some hosts send one for a file that they have
/// not, and a network that one has to log into sends its own.
async fn fetch_site() -> Option<SiteRead> {
    let file = match fetch::bytes(CLASS_FILE, true).await {
        Ok(bytes) => String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned(),
        Err(error) => {
            if matches!(error, FetchError::Status(status) if NO_SUCH_FILE.contains(&status)) {
                copy::keep_class_file(None);
            }
            return None;
        }
    };
    if file.trim_start().starts_with('<') {
        return None;
    }
    let spoken: Vec<Language> = Offered::all().into_iter().map(|offered| offered.language).collect();
    let read = SiteRead::new(json::parse(&file), &spoken);
    if read.flaws.is_empty() {
        copy::keep_class_file((read.site != Site::default()).then_some(&file));
    }
    Some(read)
}

/// A case, by its file.
pub async fn fetch_case(file: &str) -> Result<Case, Failure> {
    let bytes = fetch::bytes(&format!("cases/{file}"), false).await?;
    Case::from_bundle(&bytes).map_err(|_| Failure::Unreadable)
}

impl From<FetchError> for Failure {
    fn from(error: FetchError) -> Failure {
        match error {
            FetchError::NoAnswer => Failure::NoAnswer,
            FetchError::Status(status) => Failure::Status(status),
        }
    }
}
