//! The list of cases.

mod card;
mod corridor;

use crate::components::{ScreenHeading, todays_in_words, ways_on};
use crate::notice::Failure;
use crate::route::Route;
use crate::session::{Action, Hand, Loaded, Session};
use card::card;
use corridor::corridor;
use words::Words;
use yew::prelude::*;

/// The first screen.
pub fn home(session: &Session, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let cases = match &session.index {
        Loaded::Waiting => html! { <p>{ phrases.loading() }</p> },
        Loaded::Failed(failure) => failed(phrases, failure, on_action),
        Loaded::Here(_) => cards(session, phrases),
    };
    html! {
        <div key="home" class="home">
            <header class="hero">
                <ScreenHeading text={phrases.name()} class="wordmark" />
                <p class="tagline">{ phrases.tagline() }</p>
                <p class="introduction">{ phrases.introduction() }</p>
                { corridor() }
            </header>
            { joined(session, phrases) }
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
                <p><a class="alone" href={Route::Open.href()}>{ phrases.open_code() }</a></p>
                <p><a class="alone" href={Route::Class.href()}>{ phrases.set_a_class() }</a></p>
                <p class="privacy">{ phrases.privacy() }</p>
            }
        </div>
    }
}

/// The classes that were joined here; nothing where there are none.
fn joined(session: &Session, phrases: &'static Words) -> Html {
    let joined = session.kept.classes.all().iter().filter(|known| known.hand == Hand::Joined);
    let links: Vec<Html> = joined
        .map(|known| {
            let name = known.class.draft().name.to_string();
            html! { <li key={known.id()}><a class="alone" href={Route::of_class(&known.class).href()}>{ name }</a></li> }
        })
        .collect();
    if links.is_empty() {
        return Html::default();
    }
    html! {
        <nav class="joined" aria-label={phrases.your_classes()} data-testid="joined">
            <span aria-hidden="true">{ phrases.your_classes() }</span>
            <ul role="list">{ for links }</ul>
        </nav>
    }
}

fn failed(phrases: &'static Words, failure: &Failure, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="missing" data-testid="failure" role="alert">
            <p><strong>{ phrases.failed() }</strong></p>
            <p>{ failure.text(phrases) }</p>
            { ways_on(failure, on_action, phrases) }
        </div>
    }
}

fn cards(session: &Session, phrases: &'static Words) -> Html {
    let listings = session.listings();
    if listings.is_empty() {
        return html! { <p>{ phrases.no_cases() }</p> };
    }
    let card = |listing: &script::Listing| {
        let kept = session.kept_of(&listing.id).map(|kept| &**kept);
        let going = session.can_go_on(listing).map(|saved| !saved.over);
        html! { <li key={listing.id.clone()}>{ card(listing, kept, going, phrases) }</li> }
    };
    html! { <ul class="cards" role="list">{ for listings.into_iter().map(card) }</ul> }
}
