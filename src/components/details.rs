//! What is folded away under a heading that stays: there for whoever wants it, for the search in the page
//! and for paper.

use crate::browser::{self, page};
use yew::prelude::*;

/// The id of what is folded under the element with this id.
pub fn details_id(id: &str) -> String {
    format!("{id}-fold")
}

/// What unfolds, and what it is called. Who comes to the element with this id by a link finds it open.
pub fn details(id: &str, summary: &str, body: Html) -> Html {
    html! {
        <details class="fold" id={details_id(id)}>
            <summary>{ summary.to_owned() }</summary>
            { body }
        </details>
    }
}

/// Moves focus to the element with this id, with what is folded under it open.
pub fn arrive(id: &str) {
    browser::details::open_id(&details_id(id));
    page::arrive_at_id(id);
}
