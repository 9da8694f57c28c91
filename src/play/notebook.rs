//! What was learned, and what was given away.

use crate::components::spans;
use crate::session::Play;
use negotiation::{IssueId, SecretId};
use words::Words;
use yew::prelude::*;

/// The notebook.
pub fn notebook(play: &Play, phrases: &'static Words) -> Html {
    let story = &play.story;
    let (state, words) = (story.state(), story.case().words());
    let learned = |issue: IssueId| {
        let issue = words.issues.get(issue.index());
        issue.map(|issue| html! { <div><dt>{ &issue.name }</dt><dd>{ spans(&issue.hidden) }</dd></div> })
    };
    let told = |secret: SecretId| words.secrets.get(secret.index()).map(|secret| html! { <li>{ spans(secret) }</li> });
    html! {
        <details class="drawer notebook" data-testid="notebook">
            <summary>
                { phrases.notebook() }
                { " " }<span class="count">{ phrases.notebook_count(state.unlocked().len(), story.case().scenario().hidden_count()) }</span>
            </summary>
            if state.unlocked().is_empty() {
                <p>{ phrases.notebook_empty() }</p>
            } else {
                <dl>{ for state.unlocked().iter().filter_map(learned) }</dl>
            }
            if !state.told().is_empty() {
                <h3>{ phrases.they_know() }</h3>
                <ul>{ for state.told().iter().filter_map(told) }</ul>
            }
        </details>
    }
}
