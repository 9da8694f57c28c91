//! The list of cases, and the case on screen, are fetched when the session waits for them.

use crate::browser::fetch::{self, FetchError};
use crate::notice::Failure;
use crate::session::{Arrival, Loaded, Session};
use script::{Case, Index};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
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
    use_effect_with(session.wanted(), move |wanted| {
        if let Some((id, file)) = wanted.clone() {
            spawn_local(async move { to.emit(Arrival::Case(id, fetch_case(&file).await.map(Rc::new))) });
        }
    });
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
