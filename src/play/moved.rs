//! What the last choice moved, and why: one tap away.

use super::state::Play;
use crate::phrases::{Names, use_phrases};
use negotiation::Event;
use yew::prelude::*;

/// What it needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play.
    pub play: Play,
}

/// The disclosure.
#[component]
pub fn Moved(props: &Props) -> Html {
    let phrases = use_phrases();
    let story = &props.play.story;
    let Some(events) = story.replay().events.last() else { return Html::default() };
    let names = Names(story.case().words());
    let event = |event: &Event| {
        html! { <li><strong>{ phrases.what(event, names) }</strong>{ ". " }{ phrases.why(event) }</li> }
    };
    html! {
        <details class="drawer moved" key={story.entries().len()} data-testid="moved">
            <summary>{ phrases.what_moved() }</summary>
            if events.is_empty() {
                <p>{ phrases.nothing_moved() }</p>
            } else {
                <ul>{ for events.iter().map(event) }</ul>
            }
        </details>
    }
}
