//! The list of cases.

mod card;
mod corridor;

use crate::components::{ScreenHeading, todays_in_words};
use crate::locale::use_words;
use crate::notice::Failure;
use crate::route::Route;
use crate::session::{Action, Loaded, Session};
use card::Card;
use corridor::corridor;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// What the screen needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The session.
    pub session: Rc<Session>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The first screen.
#[component]
pub fn Home(props: &Props) -> Html {
    let phrases = use_words();
    let session = &props.session;
    let cases = match &props.session.index {
        Loaded::Waiting => html! { <p>{ phrases.loading() }</p> },
        Loaded::Failed(failure) => failed(phrases, failure, &props.on_action),
        Loaded::Here(_) => cards(&props.session, phrases.no_cases()),
    };
    html! {
        <div class="home">
            <header class="hero">
                <ScreenHeading text={phrases.name()} class="wordmark" />
                <p class="tagline">{ phrases.tagline() }</p>
                <p class="introduction">{ phrases.introduction() }</p>
                { corridor() }
            </header>
            <section aria-labelledby="cases">
                <h2 id="cases">{ phrases.choose_case() }</h2>
                { cases }
            </section>
            if session.daily().is_some() {
                <section aria-labelledby="daily" class="daily" data-testid="daily">
                    <h2 id="daily">{ phrases.todays_case() }</h2>
                    <p>{ phrases.about_todays_case() }{ " " }{ todays_in_words(session.todays(), phrases) }</p>
                    <p><a class="button" href={Route::Daily.href()}>{ phrases.open_case() }</a></p>
                </section>
            }
            // Not before the cases, which would push it down.
            if !matches!(session.index, Loaded::Waiting) {
                <p class="privacy">{ phrases.privacy() }</p>
            }
        </div>
    }
}

fn failed(phrases: &'static Words, failure: &Failure, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="missing" data-testid="failure" role="alert">
            <p><strong>{ phrases.failed() }</strong></p>
            <p>{ failure.text(phrases) }</p>
            <button type="button" class="primary" onclick={on_action.reform(|_| Action::Retry)}>{ phrases.retry() }</button>
        </div>
    }
}

fn cards(session: &Session, none: &str) -> Html {
    let listings = session.listings();
    if listings.is_empty() {
        return html! { <p>{ none }</p> };
    }
    let card = |listing: &script::Listing| {
        let kept = session.kept_of(&listing.id).cloned();
        let going = session.can_go_on(listing).map(|saved| !saved.over);
        html! { <li key={listing.id.clone()}><Card listing={listing.clone()} {kept} {going} /></li> }
    };
    html! { <ul class="cards" role="list">{ for listings.into_iter().map(card) }</ul> }
}
