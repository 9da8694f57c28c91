//! Whose play it is: what stands before a play that was handed in.

use crate::browser::clock;
use crate::components::way;
use crate::session::KnownClass;
use classroom::Cover;
use words::Words;
use yew::prelude::*;

/// Name, class, run, how it was played, when it ended.
pub fn cover(cover: &Cover, class: Option<&KnownClass>, phrases: &'static Words) -> Html {
    let row = |name: &str, value: Html| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> };
    let mode = phrases.way_alone(&way(cover.play.mode(), cover.play.meters, phrases));
    let (day, time) = clock::local(cover.ended.0);
    html! {
        <dl class="cover" aria-label={phrases.cover()} data-testid="cover">
            { row(phrases.cover_name(), html! { <strong>{ cover.alias.as_str() }</strong> }) }
            { row(phrases.cover_class(), class.map_or_else(|| phrases.class_by_number(&cover.class.to_string()), |known| known.class.draft().name.to_string()).into()) }
            { row(phrases.cover_run(), cover.attempt.into()) }
            { row(phrases.cover_mode(), mode.into()) }
            { row(phrases.cover_ended(), format!("{}, {time} ({})", phrases.day(&day), phrases.by_their_clock()).into()) }
        </dl>
    }
}
