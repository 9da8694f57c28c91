//! The program on the page: one session, one screen at a time, and what is around it.

use crate::browser::{page, platform};
use crate::coaching::Client;
use crate::components::{notices, two_plays};
use crate::effects::{Running, use_session};

use crate::locale::Around;
use crate::route::Route;
use crate::screen::screen;
use crate::session::{Action, Arrival, Session};
use crate::told::Told;
use std::rc::Rc;
use yew::prelude::*;

/// What the program begins with.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The session as it is at first.
    pub session: Rc<Session>,
}

/// The program.
#[component]
pub fn App(props: &Props) -> Html {
    let Running { session, on_action, on_arrival } = use_session(&props.session);
    let client = use_memo((), move |()| Client::new(on_arrival.reform(|()| Arrival::Unaided)));
    let around = Around { locale: session.locale, visits: session.visits };
    html! {
        <ContextProvider<Around> context={around}>
            <ContextProvider<Rc<Client>> context={(*client).clone()}>
                { frame(&session, &on_action) }
            </ContextProvider<Rc<Client>>>
        </ContextProvider<Around>>
    }
}

/// The screen, and what is around every one.
fn frame(session: &Rc<Session>, on_action: &Callback<Action>) -> Html {
    let phrases = session.locale.0;
    let skip = |event: MouseEvent| {
        // Behind the # is the address of the screen, so that the link cannot put its target there.
        event.prevent_default();
        page::arrive_at_id("main");
    };
    let here = |route: Route| (session.route == route).then_some("page");
    html! {
        <>
            <a class="skip" href="#main" data-to="main" onclick={skip}>{ phrases.skip() }</a>
            <header class="site">
                <a class="brand" href={Route::Home.href()}><span class="lamp" aria-hidden="true" />{ phrases.name() }</a>
                <nav aria-label={phrases.navigation()}>
                    <a href={Route::Home.href()} aria-current={here(Route::Home)}>{ phrases.cases() }</a>
                    <a href={Route::Profile.href()} aria-current={here(Route::Profile)}>{ phrases.plays_link() }</a>
                    <a href={Route::About.href()} aria-current={here(Route::About)}>{ phrases.rules_link() }</a>
                    <a href={Route::Settings.href()} aria-current={here(Route::Settings)}>{ phrases.settings() }</a>
                </nav>
            </header>
            { notices(session.notices.shown(), two_plays(session, on_action, phrases), on_action, phrases) }
            if let Some(play) = session.play.clone().filter(|_| platform::listens()) {
                <Told {play} />
            }
            <main id="main" tabindex="-1">{ screen(session, on_action) }</main>
        </>
    }
}
