//! The list of cases, the case on screen and the words of another language are fetched when the session waits for
//! them.

use crate::browser::fetch::{self, FetchError};
use crate::locale::{Language, Locale, Offered};
use crate::notice::Failure;
use crate::session::{Arrival, Loaded, Session};
use script::{Case, Index};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use words::Words;
use yew::prelude::*;

const INDEX: &str = "cases/index.bin";

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
