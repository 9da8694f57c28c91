//! Which screen a session shows.

use crate::about::about;
use crate::briefing::{self, Around, BriefedClass};
use crate::class::ClassPage;
use crate::components::{ScreenHeading, attending, failed, loading};
use crate::debrief::{ComparedPlay, Debrief};
use crate::hand_in;
use crate::home::home;
use crate::join::join;
use crate::marks::{marks, show};
use crate::opened::opened;
use crate::play::PlayScreen;
use crate::profile::profile;
use crate::retry::{Retry, no_such_decision};
use crate::route::Route;
use crate::session::{Action, Loaded, Session};
use crate::settings::settings;
use negotiation::Entry;
use reading::{Digest, Mode};
use script::Case;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// The screen of a session.
pub fn screen(session: &Rc<Session>, on_action: &Callback<Action>) -> Html {
    let phrases = session.locale.0;
    let with_case = |case, screen: &dyn Fn(Rc<Case>) -> Html| match case {
        Loaded::Waiting => loading(phrases),
        Loaded::Failed(failure) => failed(&failure, on_action, phrases),
        Loaded::Here(case) => screen(case),
    };
    let briefing = |id: &str, case: Loaded<Case>| with_case(case, &|case| briefing(session, on_action, id, &case));
    match &session.route {
        Route::Home => home(session, on_action, phrases),
        Route::Marks(id) => marks(session, *id),
        Route::Show(id) => show(session, *id),
        Route::Open => opened(session, "", on_action, phrases),
        Route::Run(code) => opened(session, code, on_action, phrases),
        Route::Profile => profile(session, on_action, phrases),
        Route::Settings => settings(session.settings, on_action, phrases),
        Route::About => about(phrases),
        Route::Daily => {
            let id = session.daily().map(|listing| listing.id.as_str()).unwrap_or_default();
            briefing(id, session.todays_case(id))
        }
        Route::Case(id) => briefing(id, session.case(id)),
        Route::Variant(id, seed) => briefing(id, session.variant(id, *seed)),
        Route::Class => html! { <ClassPage key="class" session={session.clone()} {on_action} /> },
        Route::Join(_) => join(session, on_action, phrases),
        // A case that the class does not play leads to those that it does.
        Route::Task(_, id, seed) => match session.class_of_briefing() {
            Some(_) => briefing(id, session.variant(id, *seed)),
            None => join(session, on_action, phrases),
        },
        Route::Play(id) => with_case(session.case(id), &|case| play(session, on_action, id, &case)),
        Route::Debrief(id) => with_case(session.case(id), &|_| debrief(session, on_action, id)),
        Route::Retry(id, entry) => with_case(session.case(id), &|_| retry(session, on_action, id, *entry)),
    }
}

fn briefing(session: &Session, on_action: &Callback<Action>, id: &str, case: &Rc<Case>) -> Html {
    let today = (session.route == Route::Daily).then(|| (&*session.today, session.todays()));
    let (play, kept) = (session.play_of(id), session.kept_of(id).map(|kept| &**kept));
    let (class, usual) = (BriefedClass::new(session, id), session.site.site.mode.unwrap_or(Mode::Practice));
    briefing::briefing(case, Around { usual, today, class, play, kept }, on_action, session.locale.0)
}

/// The address of a play that is not there leads to the briefing, where one begins.
fn play(session: &Session, on_action: &Callback<Action>, id: &str, case: &Rc<Case>) -> Html {
    let Some(play) = session.play_of(id).cloned() else { return briefing(session, on_action, id, case) };
    let shortcuts = session.settings.shortcuts;
    let first = session.kept.journal.plays() == 0;
    let class = session.class_of(&play).map(|known| known.class.clone());
    let attending = attending(session, &play).map(AttrValue::from);
    html! { <PlayScreen key={id} hint_steps={session.hint_steps_of(&play)} {play} {attending} {first} {shortcuts} movable=true {class} reply={session.reply.clone()} {on_action} /> }
}

fn debrief(session: &Session, on_action: &Callback<Action>, id: &str) -> Html {
    let Some(play) = session.finished_play_of(id).cloned() else { return no_play(id, session.locale.0) };
    let phrases = session.locale.0;
    let today = session.is_todays(&play).then(|| session.today.clone());
    let section =
        || (hand_in::HEADING, hand_in::title(&play, phrases), hand_in::hand_in(session, &play, on_action, phrases));
    let hand_in = play.class.is_some().then(section);
    let comes_next = hand_in::comes_next(&play, phrases);
    let attending = attending(session, &play).map(AttrValue::from);
    let class = session.class_of(&play).map(|known| Route::of_class(&known.class));
    html! { <Debrief key={id} {play} {today} {attending} {class} {hand_in} {comes_next} others={others(session, id)} back_from={session.back_from} reply={session.reply.clone()} {on_action} /> }
}

fn retry(session: &Session, on_action: &Callback<Action>, id: &str, entry: usize) -> Html {
    let Some(play) = session.finished_play_of(id).cloned() else { return no_play(id, session.locale.0) };
    match play.story.entries().get(entry) {
        Some(Entry::Move(_)) => {
            let attending = attending(session, &play).map(AttrValue::from);
            html! { <Retry key={entry} {play} {entry} {attending} shortcuts={session.settings.shortcuts} {on_action} /> }
        }
        Some(Entry::Remark(_)) | None => no_such_decision(id, session.locale.0),
    }
}

/// There is no finished play of a case to look at.
fn no_play(case: &str, phrases: &'static Words) -> Html {
    html! {
        <div key="no-play" class="missing">
            <ScreenHeading text={phrases.debrief()} />
            <p>{ phrases.no_play() }</p>
            <p><a class="button primary" href={Route::Case(case.to_owned()).href()}>{ phrases.open_case() }</a></p>
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
