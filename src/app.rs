//! The app: one session, one screen at a time.

use crate::action::Action;
use crate::again::{Again, NoSuchDecision};
use crate::briefing::Briefing;
use crate::browser::{clock, location, page};
use crate::coaching::{Desk, SharedDesk};
use crate::debrief::{Debrief, Titled};
use crate::home::Home;
use crate::journal::Digest;
use crate::keeper::{kept_journal, kept_settings, use_keeper};
use crate::model::ModelScreen;
use crate::parts::{Missing, Notices, ScreenHeading, Visit};
use crate::phrases::Language;
use crate::play::PlayScreen;
use crate::profile::Profile;
use crate::route::Route;
use crate::session::{Loaded, Session};
use crate::settings::SettingsScreen;
use negotiation::Entry;
use script::Case;
use std::rc::Rc;
use yew::prelude::*;

/// The whole app.
#[component]
pub fn App() -> Html {
    let session = use_reducer(|| {
        Session::begin(Route::parse(&location::hash()).ok(), &clock::today(), kept_settings(), kept_journal())
    });
    let dispatcher = session.dispatcher();
    let on_action = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    use_keeper(&session, &on_action);
    let desk = {
        let on_action = on_action.clone();
        use_memo((), move |()| SharedDesk(Desk::new(Callback::from(move |()| on_action.emit(Action::Unaided)))))
    };

    let snapshot = Rc::new((*session).clone());
    html! {
        <ContextProvider<Language> context={session.settings.language}>
            <ContextProvider<Visit> context={Visit(session.visits)}>
                <ContextProvider<SharedDesk> context={(*desk).clone()}>
                    <Frame session={snapshot} {on_action} />
                </ContextProvider<SharedDesk>>
            </ContextProvider<Visit>>
        </ContextProvider<Language>>
    }
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    session: Rc<Session>,
    on_action: Callback<Action>,
}

/// What is around every screen.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let session = &props.session;
    let phrases = session.settings.language.phrases();
    let skip = |event: MouseEvent| {
        // Behind the # is the address of the screen, so that the link cannot put its target there.
        event.prevent_default();
        page::arrive_at_id("main");
    };
    let here = |route: Route| (session.route == route).then_some("page");
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ phrases.skip() }</a>
            <header class="site">
                <a class="brand" href={Route::Home.href()}><span class="lamp" aria-hidden="true" />{ phrases.name() }</a>
                <nav aria-label={phrases.navigation()}>
                    <a href={Route::Home.href()} aria-current={here(Route::Home)}>{ phrases.cases() }</a>
                    <a href={Route::Profile.href()} aria-current={here(Route::Profile)}>{ phrases.plays_link() }</a>
                    <a href={Route::Model.href()} aria-current={here(Route::Model)}>{ phrases.rules_link() }</a>
                    <a href={Route::Settings.href()} aria-current={here(Route::Settings)}>{ phrases.settings() }</a>
                </nav>
            </header>
            <Notices notices={session.notices.clone()} on_action={props.on_action.clone()} />
            <main id="main" tabindex="-1">{ screen(session, &props.on_action) }</main>
        </>
    }
}

fn screen(session: &Rc<Session>, on_action: &Callback<Action>) -> Html {
    let on_action = on_action.clone();
    match &session.route {
        Route::Home => html! { <Home session={session.clone()} {on_action} /> },
        Route::Profile => html! { <Profile session={session.clone()} {on_action} /> },
        Route::Daily => match session.daily() {
            Some(listing) => loaded(session, &listing.id, session.todays_case(&listing.id), on_action),
            None => loaded(session, "", session.case(""), on_action),
        },
        Route::Model => html! { <ModelScreen /> },
        Route::Settings => html! { <SettingsScreen settings={session.settings} {on_action} /> },
        Route::Case(id) | Route::Play(id) | Route::Debrief(id) | Route::Again(id, _) => {
            loaded(session, id, session.case(id), on_action)
        }
        Route::Variant(id, seed) => loaded(session, id, session.variant(id, *seed), on_action),
    }
}

/// A screen of a case, once it is here.
fn loaded(session: &Session, id: &str, case: Loaded<Case>, on_action: Callback<Action>) -> Html {
    match case {
        Loaded::Waiting => html! { <Missing failure={None} {on_action} /> },
        Loaded::Failed(failure) => html! { <Missing failure={Some(failure)} {on_action} /> },
        Loaded::Here(case) => case_screen(session, id, case, on_action),
    }
}

/// A screen of a case. The address of a play that is not there leads to the briefing, where one begins.
fn case_screen(session: &Session, id: &str, case: Rc<Case>, on_action: Callback<Action>) -> Html {
    let phrases = session.settings.language.phrases();
    let play = session.play_of(id).cloned();
    match (&session.route, play) {
        (Route::Play(_), Some(play)) => {
            html! { <PlayScreen key={id} {play} hint_steps={session.hint_steps()} shortcuts={session.settings.shortcuts} {on_action} /> }
        }
        (Route::Debrief(_), Some(play)) if play.story.is_over() => {
            html! { <Debrief key={id} {play} others={others(session, id)} back_from={session.back_from} {on_action} /> }
        }
        (&Route::Again(_, entry), Some(play)) if play.story.is_over() => match play.story.entries().get(entry) {
            Some(Entry::Move(_)) => {
                html! { <Again key={entry} {play} {entry} shortcuts={session.settings.shortcuts} {on_action} /> }
            }
            _ => html! { <NoSuchDecision case={id.to_owned()} /> },
        },
        (Route::Debrief(_) | Route::Again(..), _) => html! {
            <div class="missing">
                <ScreenHeading text={phrases.debrief()} />
                <p>{ phrases.no_play() }</p>
                <p><a class="button primary" href={Route::Case(id.to_owned()).href()}>{ phrases.open_case() }</a></p>
            </div>
        },
        (route, play) => {
            html! { <Briefing today={(*route == Route::Daily).then(|| session.today.clone())} {case} {play} kept={session.kept.get(id).cloned()} {on_action} /> }
        }
    }
}

/// The last plays of the other cases on the list, with their titles.
fn others(session: &Session, id: &str) -> Vec<Titled> {
    let titled = |digest: &Digest| {
        let title = session.listing(&digest.case)?.title.clone().into();
        Some(Titled { title, digest: digest.clone() })
    };
    session.journal.last_of_others(id).into_iter().filter_map(titled).collect()
}
