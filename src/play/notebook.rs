//! What was learned, and what was given away.

use crate::components::{Sheet, spans};
use crate::session::Play;
use negotiation::{IssueId, SecretId};
use words::Words;
use yew::prelude::*;

/// The notebook, as a sheet: how much is in it is on its button.
pub fn notebook(play: &Play, phrases: &'static Words) -> Sheet {
    let story = &play.story;
    let (state, words) = (story.state(), story.case().words());
    let learned = |issue: IssueId| {
        let issue = words.issues.get(issue.index());
        issue.map(|issue| html! { <div><dt>{ &issue.name }</dt><dd>{ spans(&issue.hidden) }</dd></div> })
    };
    let told = |secret: SecretId| words.secrets.get(secret.index()).map(|secret| html! { <li>{ spans(secret) }</li> });
    let count = phrases.notebook_count(state.unlocked().len(), story.case().scenario().hidden_count());
    let body = html! {
        <>
            if state.unlocked().is_empty() {
                <p>{ phrases.notebook_empty() }</p>
            } else {
                <dl class="definitions">{ for state.unlocked().iter().filter_map(learned) }</dl>
            }
            if state.fresh() {
                <p><strong>{ phrases.not_brought_back() }</strong></p>
            }
            if !state.told().is_empty() {
                <h3>{ phrases.they_know() }</h3>
                <ul>{ for state.told().iter().filter_map(told) }</ul>
            }
        </>
    };
    let button = format!("{} {count}", phrases.sheet_notebook());
    Sheet { id: "notebook", button: button.into(), heading: phrases.notebook().into(), body }
}
