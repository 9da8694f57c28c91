//! What the last choice moved, and why: one tap away.

use crate::session::Play;
use negotiation::Event;
use words::{Names, Words};
use yew::prelude::*;

/// The disclosure.
pub fn moved(play: &Play, phrases: &'static Words) -> Html {
    let story = &play.story;
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
