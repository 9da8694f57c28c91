//! Where one chooses a case, is briefed, and plays.

use crate::app::{Program, Shown, with_case};
use crate::briefing::Briefing;
use crate::components::Missing;
use crate::home::Home;
use crate::phrases::{Phrases, Tongue};
use crate::play::PlayScreen;
use crate::profile::Profile;
use crate::program;
use crate::route::Route;
use crate::settings::SettingsScreen;
use script::Case;
use std::rc::Rc;
use yew::prelude::*;

/// Makes this the program of the page, in the language of these strings.
pub fn stage(phrases: &'static dyn Phrases) {
    program::install(program_in(phrases));
}

/// The program in the language of these strings.
pub fn program_in(phrases: &'static dyn Phrases) -> Program {
    Program { tongue: Tongue(phrases), screen: Callback::from(screen) }
}

fn screen(shown: Shown) -> Html {
    let Shown { session, on_action } = &shown;
    match &session.route {
        Route::Home => html! { <Home session={session.clone()} {on_action} /> },
        Route::Profile => html! { <Profile session={session.clone()} {on_action} /> },
        Route::Settings => html! { <SettingsScreen settings={session.settings} {on_action} /> },
        Route::Daily => {
            let id = session.daily().map(|listing| listing.id.as_str()).unwrap_or_default();
            with_case(session.todays_case(id), on_action, |case| case_screen(&shown, id, case))
        }
        Route::Case(id) | Route::Play(id) => {
            with_case(session.case(id), on_action, |case| case_screen(&shown, id, case))
        }
        Route::Variant(id, seed) => {
            with_case(session.variant(id, *seed), on_action, |case| case_screen(&shown, id, case))
        }
        // The other program is on its way.
        Route::Model | Route::Debrief(_) | Route::Again(..) => html! { <Missing failure={None} {on_action} /> },
    }
}

/// A screen of a case. The address of a play that is not there leads to the briefing, where one begins.
fn case_screen(shown: &Shown, id: &str, case: Rc<Case>) -> Html {
    let Shown { session, on_action } = shown;
    let play = session.play_of(id).cloned();
    match (&session.route, play) {
        (Route::Play(_), Some(play)) => {
            html! { <PlayScreen key={id} {play} hint_steps={session.hint_steps()} shortcuts={session.settings.shortcuts} {on_action} /> }
        }
        (route, play) => {
            let today = (*route == Route::Daily).then(|| session.today.clone());
            html! { <Briefing {today} {case} {play} kept={session.kept.get(id).cloned()} {on_action} /> }
        }
    }
}
