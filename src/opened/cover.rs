//! Whose play it is: what stands before a play that was handed in.

use crate::browser::clock;
use classroom::Cover;
use words::Words;
use yew::prelude::*;

/// Name, class, run, how it was played, when it ended.
pub fn cover(cover: &Cover, class: Option<&str>, phrases: &'static Words) -> Html {
    let row = |name: &str, value: Html| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> };
    let mode = phrases.mode(if cover.play.assessed { reading::Mode::Assessed } else { reading::Mode::Practice });
    let mode = if cover.play.meters { mode.to_owned() } else { phrases.played_without_meters(mode) };
    let (day, time) = clock::local(cover.ended.0);
    html! {
        <dl class="cover" aria-label={phrases.cover()} data-testid="cover">
            { row(phrases.cover_name(), html! { <strong>{ cover.alias.as_str() }</strong> }) }
            { row(phrases.cover_class(), class.map_or_else(|| phrases.class_by_number(&cover.class.to_string()).into(), |name| name.to_owned().into())) }
            { row(phrases.cover_run(), cover.attempt.into()) }
            { row(phrases.cover_mode(), mode.into()) }
            { row(phrases.cover_ended(), format!("{}, {time} ({})", phrases.day(&day), phrases.by_their_clock()).into()) }
        </dl>
    }
}
