//! The first screens, drawn when the site is built: the page shows them before the program is here that
//! makes them, to somebody of whom the device keeps nothing.

use crate::app::{Page, PageProps, Shown};
use crate::phrases::Phrases;
use crate::play::{Mode, Prediction};
use crate::route::Route;
use crate::session::{Action, Arrival, Session};
use crate::settings::Settings;
use crate::stage::program_in;
use futures::executor::block_on;
use script::{Case, Index};
use std::rc::Rc;
use yew::{Callback, LocalServerRenderer};

/// What a link shows to somebody who comes for the first time.
pub struct FirstScreen {
    /// The case that is briefed; none for the list of cases.
    pub case: Option<String>,
    /// The screens that one can get to without the program, each as a `template`: the one of the link, and
    /// behind a briefing the opening of the play.
    pub html: String,
}

/// The first screens in one language: the list of cases, and every case of it that is among `cases`.
pub fn first_screens(phrases: &'static dyn Phrases, index: &Index, cases: &[Case]) -> Vec<FirstScreen> {
    let list = session(phrases, index, Route::Home, None);
    let home = FirstScreen { case: None, html: template(list.clone(), phrases, phrases.name()) };
    let listed = list.listings().into_iter().filter_map(|listing| {
        let (id, language) = (&listing.id, &listing.language);
        cases.iter().find(|case| (&case.structure().id, &case.words().language) == (id, language))
    });
    let briefings = listed.map(|case| {
        let (id, title) = (&case.structure().id, &case.words().title);
        let briefing = session(phrases, index, Route::Case(id.clone()), Some(case));
        // As a play begins where nobody has chosen anything. The guess shows in no opening.
        let begin = Action::Begin(id.clone(), case.variant(), Mode::Practice, Prediction::Open);
        let opening = briefing.after(begin);
        let html = template(briefing, phrases, &phrases.briefing_of(title)) + &template(opening, phrases, title);
        FirstScreen { case: Some(id.clone()), html }
    });
    [home].into_iter().chain(briefings).collect()
}

/// A session at its very first screen.
fn session(phrases: &'static dyn Phrases, index: &Index, route: Route, case: Option<&Case>) -> Rc<Session> {
    let session = Session::begin(route.into(), "", phrases.speaks(), Settings::default(), Rc::default());
    let index = Arrival::Index(Ok(Rc::new(index.clone())));
    let case = case.map(|case| Arrival::Case(case.structure().id.clone(), Ok(Rc::new(case.clone()))));
    [index].into_iter().chain(case).fold(Rc::new(session), |session, arrival| session.after(arrival))
}

/// The screen of a session, and what tabs and history say of it.
fn template(session: Rc<Session>, phrases: &'static dyn Phrases, title: &str) -> String {
    let shown = Shown { session, on_action: Callback::noop() };
    let props = PageProps { program: program_in(phrases), shown };
    let html = block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render());
    let title = phrases.page_title(title).replace('&', "&amp;").replace('"', "&quot;");
    format!("<template data-title=\"{title}\">{html}</template>")
}
