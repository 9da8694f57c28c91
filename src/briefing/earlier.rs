//! A play that can only be read: the case changed since, or a new play took its place.

use crate::session::KeptCase;
use words::Words;
use yew::prelude::*;

/// What was said in it, behind a disclosure.
pub fn earlier(kept: Option<&KeptCase>, goes_on: bool, phrases: &'static Words) -> Html {
    let stranded = kept.and_then(|kept| kept.minutes.clone()).filter(|_| !goes_on);
    let about = stranded.is_some().then(|| match kept {
        Some(kept) if kept.is_of_earlier_rules() => phrases.about_earlier_rules(),
        Some(_) | None => phrases.about_changed_case(),
    });
    let Some(minutes) = stranded.or_else(|| kept.and_then(|kept| kept.earlier.clone())) else { return Html::default() };
    html! {
        <section aria-labelledby="earlier" class="earlier" data-testid="earlier-play">
            <h2 id="earlier">{ phrases.earlier_play() }</h2>
            if let Some(about) = about {
                <p>{ about }</p>
            }
            <details>
                <summary>{ phrases.read_earlier_play() }</summary>
                { for minutes.text(phrases).lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }
            </details>
        </section>
    }
}
