//! A case in the list.

use crate::route::Route;
use crate::session::KeptCase;
use script::{Difficulty, Listing};
use words::Words;
use yew::prelude::*;

/// The card, with what the device keeps of the case, and whether there is a play that fits it: one that goes on, or
/// one that has ended.
pub fn card(listing: &Listing, kept: Option<&KeptCase>, going: Option<bool>, phrases: &'static Words) -> Html {
    let to = |route: fn(String) -> Route| route(listing.id.clone()).href();
    let heading = format!("case-{}", listing.id);
    let best = kept.and_then(|kept| kept.best);
    let changed = going.is_none() && kept.is_some_and(|kept| kept.minutes.is_some());
    let earlier_rules = kept.is_some_and(|kept| kept.is_of_earlier_rules());
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
            if best.is_some() || going != Some(true) {
                <p class="best">{ best.map_or(phrases.not_played().to_owned(), |best| phrases.best(best)) }</p>
            }
            if changed {
                <p class="note">
                    { if earlier_rules { phrases.case_of_earlier_rules() } else { phrases.case_changed() } }
                </p>
            }
            <p class="row">
                if going == Some(true) {
                    <a class="button primary" href={to(Route::Play)} aria-describedby={heading.clone()}>{ phrases.go_on() }</a>
                }
                <a
                    class={classes!("button", (going != Some(true)).then_some("primary"))}
                    href={to(Route::Case)}
                    aria-describedby={heading.clone()}
                >
                    { phrases.open_case() }
                </a>
                if going == Some(false) {
                    <a class="button" href={to(Route::Debrief)} aria-describedby={heading}>{ phrases.last_debrief() }</a>
                }
            </p>
        </article>
    }
}
