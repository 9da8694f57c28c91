//! What the player's plays came to: on this device, and nowhere else.

mod data;
mod progress;

use crate::components::{Elsewhere, ScreenHeading};
use crate::route::Route;
use crate::session::{Action, Loaded, SavedPlay, Session};
use data::data;
use progress::progress;
use reading::{Digest, Why};
use script::Listing;
use words::Words;
use yew::prelude::*;

/// So many plays are listed; the oldest of more are left out.
const LISTED: usize = 20;

/// The screen.
pub fn profile(session: &Session, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let plays = session.kept.journal.latest();
    let heading = html! {
        <header>
            <ScreenHeading text={phrases.your_plays()} />
            <p class="note">{ phrases.about_your_plays() }</p>
        </header>
    };
    // The titles of cases come with the list of them.
    if session.index == Loaded::Waiting {
        return html! { <article key="profile" class="profile">{ heading }<p>{ phrases.loading() }</p></article> };
    }
    html! {
        <article key="profile" class="profile">
            { heading }
            { next(session, phrases) }
            { under_way(session, on_action, phrases) }
            <p><a class="alone" href={Route::Open.href()}>{ phrases.open_code() }</a></p>
            if !plays.is_empty() {
                { progress(&session.kept.journal, phrases) }
                <section aria-labelledby="plays">
                    <h2 id="plays">{ phrases.play_by_play() }</h2>
                    <ol class="played" role="list">{ for plays.into_iter().take(LISTED).map(|digest| played(session, digest, phrases)) }</ol>
                </section>
            }
            { data(session, on_action, phrases) }
        </article>
    }
}

/// What to play next, and why.
fn next(session: &Session, phrases: &'static Words) -> Html {
    let Some((listing, why)) = session.kept.journal.next(&session.offered()) else { return Html::default() };
    let reason = match why {
        Why::Weak(dimension) => phrases.next_because_weak(phrases.dimension(dimension)),
        Why::Begin => phrases.next_because_first().into(),
        Why::Again => phrases.next_because_again().into(),
        Why::New => phrases.next_because_new().into(),
        Why::OtherNumbers => phrases.next_because_all_good().into(),
    };
    html! {
        <section class="next" aria-labelledby="next" data-testid="next">
            <h2 id="next">{ phrases.play_next() }</h2>
            <p><strong>{ &listing.title }</strong>{ ". " }{ reason }</p>
            <p class="row">
                <a class="button primary" href={Route::Case(listing.id.clone()).href()}>{ phrases.open_case() }</a>
                <a class="button" href={Route::Daily.href()}>{ phrases.todays_case() }</a>
            </p>
        </section>
    }
}

/// The plays that go on, here or elsewhere.
fn under_way(session: &Session, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let listings = session.listings().into_iter();
    let going = listings.filter_map(|listing| Some((listing, session.can_go_on(listing).filter(|play| !play.over)?)));
    let row = |(listing, play): (&Listing, &SavedPlay)| {
        let class = play.class.and_then(|class| session.kept.classes.get(class.class)).map(|known| known.class.clone());
        html! {
            <li key={listing.id.clone()}>
                <p>
                    <strong>{ &listing.title }</strong>{ " " }
                    <a class="button primary" href={Route::Play(listing.id.clone()).href()}>{ phrases.go_on() }</a>
                </p>
                <Elsewhere id={format!("elsewhere-{}", listing.id)} play={play.clone()} {class} reply={session.reply.clone()} {on_action} />
            </li>
        }
    };
    let rows: Vec<Html> = going.map(row).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="under-way" data-testid="plays-under-way">
            <h2 id="under-way">{ phrases.plays_under_way() }</h2>
            <ol class="played" role="list">{ rows }</ol>
        </section>
    }
}

/// One play, and what it taught.
fn played(session: &Session, digest: &Digest, phrases: &'static Words) -> Html {
    let title = session.listing(&digest.case).map_or(digest.case.to_string(), |listing| listing.title.clone());
    html! {
        <li key={format!("{} {}", digest.case, digest.code)}>
            <p>
                <strong>{ title }</strong>{ ", " }<time datetime={digest.day.to_string()}>{ phrases.day(&digest.day) }</time>{ ": " }
                <b class="num">{ phrases.decimal(digest.total()) }</b>{ ", " }
                { phrases.accuracy_of(digest.accuracy) }{ " " }
                <a href={Route::Run(digest.code.replace('-', "")).href()}>{ phrases.read_debrief() }</a>
            </p>
            if let Some(lesson) = digest.lesson {
                <p class="note">{ phrases.what_it_taught(phrases.advice(lesson)) }</p>
            } else if digest.is_good() {
                <p class="note">{ phrases.nothing_left_to_learn() }</p>
            }
        </li>
    }
}
