//! Which screen a session shows.

use crate::about::About;
use crate::briefing::Briefing;
use crate::components::{Missing, ScreenHeading};
use crate::debrief::{ComparedPlay, Debrief};
use crate::home::Home;
use crate::locale::use_words;
use crate::play::PlayScreen;
use crate::profile::Profile;
use crate::retry::{NoSuchDecision, Retry};
use crate::route::Route;
use crate::session::{Action, Loaded, Session};
use crate::settings::SettingsScreen;
use negotiation::Entry;
use reading::Digest;
use script::Case;
use std::rc::Rc;
use yew::prelude::*;

/// The screen of a session.
pub fn screen(session: &Rc<Session>, on_action: &Callback<Action>) -> Html {
    let briefing =
        |id: &str, case: Loaded<Case>| with_case(case, on_action, |case| briefing(session, on_action, id, case));
    match &session.route {
        Route::Home => html! { <Home session={session.clone()} {on_action} /> },
        Route::Profile => html! { <Profile session={session.clone()} {on_action} /> },
        Route::Settings => html! { <SettingsScreen settings={session.settings} {on_action} /> },
        Route::About => html! { <About /> },
        Route::Daily => {
            let id = session.daily().map(|listing| listing.id.as_str()).unwrap_or_default();
            briefing(id, session.todays_case(id))
        }
        Route::Case(id) => briefing(id, session.case(id)),
        Route::Variant(id, seed) => briefing(id, session.variant(id, *seed)),
        Route::Play(id) => with_case(session.case(id), on_action, |case| play(session, on_action, id, case)),
        Route::Debrief(id) => with_case(session.case(id), on_action, |_| debrief(session, on_action, id)),
        Route::Retry(id, entry) => with_case(session.case(id), on_action, |_| retry(session, on_action, id, *entry)),
    }
}

/// A screen of a case, once that is here.
fn with_case(case: Loaded<Case>, on_action: &Callback<Action>, screen: impl FnOnce(Rc<Case>) -> Html) -> Html {
    match case {
        Loaded::Waiting => html! { <Missing failure={None} {on_action} /> },
        Loaded::Failed(failure) => html! { <Missing failure={Some(failure)} {on_action} /> },
        Loaded::Here(case) => screen(case),
    }
}

fn briefing(session: &Rc<Session>, on_action: &Callback<Action>, id: &str, case: Rc<Case>) -> Html {
    let today = (session.route == Route::Daily).then(|| (session.today.clone(), session.todays()));
    let (play, kept) = (session.play_of(id).cloned(), session.kept_of(id).cloned());
    html! { <Briefing {today} {case} {play} {kept} {on_action} /> }
}

/// The address of a play that is not there leads to the briefing, where one begins.
fn play(session: &Rc<Session>, on_action: &Callback<Action>, id: &str, case: Rc<Case>) -> Html {
    let Some(play) = session.play_of(id).cloned() else { return briefing(session, on_action, id, case) };
    let shortcuts = session.settings.shortcuts;
    let first = session.kept.journal.plays() == 0;
    html! { <PlayScreen key={id} {play} hint_steps={session.hint_steps()} {first} {shortcuts} {on_action} /> }
}

fn debrief(session: &Rc<Session>, on_action: &Callback<Action>, id: &str) -> Html {
    let Some(play) = session.finished_play_of(id).cloned() else { return html! { <NoPlay case={id.to_owned()} /> } };
    let today = session.is_todays(&play).then(|| session.today.clone());
    html! { <Debrief key={id} {play} {today} others={others(session, id)} back_from={session.back_from} reply={session.reply.clone()} {on_action} /> }
}

fn retry(session: &Rc<Session>, on_action: &Callback<Action>, id: &str, entry: usize) -> Html {
    let Some(play) = session.finished_play_of(id).cloned() else { return html! { <NoPlay case={id.to_owned()} /> } };
    match play.story.entries().get(entry) {
        Some(Entry::Move(_)) => {
            html! { <Retry key={entry} {play} {entry} shortcuts={session.settings.shortcuts} {on_action} /> }
        }
        Some(Entry::Remark(_)) | None => html! { <NoSuchDecision case={id.to_owned()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct NoPlayProps {
    case: String,
}

/// There is no finished play to look at.
#[component]
fn NoPlay(props: &NoPlayProps) -> Html {
    let phrases = use_words();
    html! {
        <div class="missing">
            <ScreenHeading text={phrases.debrief()} />
            <p>{ phrases.no_play() }</p>
            <p><a class="button primary" href={Route::Case(props.case.clone()).href()}>{ phrases.open_case() }</a></p>
        </div>
    }
}

/// The last plays of the other cases on the list, with their titles.
fn others(session: &Session, id: &str) -> Vec<ComparedPlay> {
    let titled = |digest: &Digest| {
        let title = session.listing(&digest.case)?.title.clone().into();
        Some(ComparedPlay { title, digest: digest.clone() })
    };
    session.kept.journal.last_of_others(id).into_iter().filter_map(titled).collect()
}
