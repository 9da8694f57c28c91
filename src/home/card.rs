//! A case in the list.

use crate::locale::use_words;
use crate::route::Route;
use crate::session::KeptCase;
use script::{Difficulty, Listing};
use std::rc::Rc;
use yew::prelude::*;

/// What a card needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The case.
    pub listing: Listing,
    /// What the device keeps of it.
    pub kept: Option<Rc<KeptCase>>,
    /// Whether there is a play that fits the case: one that goes on, or one that has ended.
    pub going: Option<bool>,
}

/// The card.
#[component]
pub fn Card(props: &Props) -> Html {
    let phrases = use_words();
    let listing = &props.listing;
    let to = |route: fn(String) -> Route| route(listing.id.clone()).href();
    let heading = format!("case-{}", listing.id);
    let best = props.kept.as_ref().and_then(|kept| kept.best);
    let changed = props.going.is_none() && props.kept.as_ref().is_some_and(|kept| kept.minutes.is_some());
    let earlier_rules = props.kept.as_ref().is_some_and(|kept| kept.is_of_earlier_rules());
    let difficulty = match listing.difficulty {
        Difficulty::Tutorial => "tutorial",
        Difficulty::Standard => "standard",
        Difficulty::Hard => "hard",
    };
    html! {
        <article class="card" aria-labelledby={heading.clone()} data-case={listing.id.clone()}>
            <p class="field">{ &listing.field }</p>
            <h3 id={heading.clone()}><a href={to(Route::Case)}>{ &listing.title }</a></h3>
            <p class="summary">{ &listing.summary }</p>
            <ul class="facts" role="list">
                <li class={classes!("difficulty", difficulty)}>{ phrases.difficulty(listing.difficulty) }</li>
                <li>{ phrases.minutes(listing.minutes) }</li>
                <li>{ phrases.turns(listing.turns) }</li>
            </ul>
            // Of a play that is going on nothing can be said yet.
            if best.is_some() || props.going != Some(true) {
                <p class="best">{ best.map_or(phrases.not_played().to_owned(), |best| phrases.best(best)) }</p>
            }
            if changed {
                <p class="note">
                    { if earlier_rules { phrases.case_of_earlier_rules() } else { phrases.case_changed() } }
                </p>
            }
            <p class="row">
                if props.going == Some(true) {
                    <a class="button primary" href={to(Route::Play)} aria-describedby={heading.clone()}>{ phrases.go_on() }</a>
                }
                <a
                    class={classes!("button", (props.going != Some(true)).then_some("primary"))}
                    href={to(Route::Case)}
                    aria-describedby={heading.clone()}
                >
                    { phrases.open_case() }
                </a>
                if props.going == Some(false) {
                    <a class="button" href={to(Route::Debrief)} aria-describedby={heading}>{ phrases.last_debrief() }</a>
                }
            </p>
        </article>
    }
}
