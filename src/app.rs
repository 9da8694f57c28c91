//! What both programs share: one session, one screen at a time, and what is around it.

use crate::browser::{clock, location, page};
use crate::coaching::{Desk, SharedDesk};
use crate::components::{Missing, Notices, Visit};
use crate::keeper::{kept_journal, kept_settings, linked_settings, use_keeper};
use crate::phrases::{Phrases, Tongue, use_phrases};
use crate::route::Route;
use crate::session::{Action, Loaded, Session};
use script::Case;
use std::rc::Rc;
use yew::prelude::*;

/// A program: what it says, and which screens it has.
#[derive(Clone, PartialEq)]
pub struct Program {
    /// Its language.
    pub tongue: Tongue<dyn Phrases>,
    /// Its screen for a session.
    pub screen: Callback<Shown, Html>,
}

/// What a screen is made from.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// Everything it shows.
    pub session: Rc<Session>,
    /// Where it talks to.
    pub on_action: Callback<Action>,
}

/// What a program needs to be on the page.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which it is.
    pub program: Program,
    /// Whether the player comes from the other one.
    pub arrives: bool,
}

/// A program on the page.
#[component]
pub fn App(props: &Props) -> Html {
    let Props { program, arrives } = props;
    let session = use_reducer(|| {
        let route = Route::parse(&location::hash()).ok();
        let settings = if *arrives { kept_settings() } else { linked_settings() };
        Session::begin(route, *arrives, &clock::today(), program.tongue, settings, kept_journal())
    });
    let dispatcher = session.dispatcher();
    let on_action = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    use_keeper(&session, &on_action);
    let desk = {
        let on_action = on_action.clone();
        use_memo((), move |()| SharedDesk(Desk::new(Callback::from(move |()| on_action.emit(Action::Unaided)))))
    };

    let shown = Shown { session: Rc::new((*session).clone()), on_action };
    html! {
        <ContextProvider<SharedDesk> context={(*desk).clone()}>
            <Page program={program.clone()} {shown} />
        </ContextProvider<SharedDesk>>
    }
}

/// What a page needs.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// Whose it is.
    pub program: Program,
    /// What it shows.
    pub shown: Shown,
}

/// The page of a program at one moment. It needs no browser.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let PageProps { program, shown } = props;
    html! {
        <ContextProvider<Tongue<dyn Phrases>> context={program.tongue}>
            <ContextProvider<Visit> context={Visit(shown.session.visits)}>
                <Frame shown={shown.clone()} screen={program.screen.clone()} />
            </ContextProvider<Visit>>
        </ContextProvider<Tongue<dyn Phrases>>>
    }
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    shown: Shown,
    screen: Callback<Shown, Html>,
}

/// What is around every screen.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let phrases = use_phrases();
    let Shown { session, on_action } = &props.shown;
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
                    <a href={Route::Model.href()} aria-current={here(Route::Model)}>{ phrases.rules_link() }</a>
                    <a href={Route::Settings.href()} aria-current={here(Route::Settings)}>{ phrases.settings() }</a>
                </nav>
            </header>
            <Notices notices={session.notices.clone()} {on_action} />
            <main id="main" tabindex="-1">{ props.screen.emit(props.shown.clone()) }</main>
        </>
    }
}

/// A screen of a case, once that is here.
pub fn with_case(case: Loaded<Case>, on_action: &Callback<Action>, screen: impl FnOnce(Rc<Case>) -> Html) -> Html {
    match case {
        Loaded::Waiting => html! { <Missing failure={None} {on_action} /> },
        Loaded::Failed(failure) => html! { <Missing failure={Some(failure)} {on_action} /> },
        Loaded::Here(case) => screen(case),
    }
}
