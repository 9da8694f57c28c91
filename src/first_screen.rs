//! First screens: what somebody who comes for the first time sees before the program is there. They are
//! drawn when the site is built, by the program itself, which takes them over when it comes.

#[cfg(feature = "prerender")]
mod drawn;
#[cfg(feature = "prerender")]
mod shell;

#[cfg(feature = "prerender")]
pub use drawn::{Drawn, drawn};
#[cfg(feature = "prerender")]
pub use shell::shell;

use crate::briefing::unasked;
use crate::locale::{Language, Locale};
use crate::route::Route;
use crate::session::{Action, Arrival, Message, Session, Settings, listings_in};
use reading::Mode;
use script::{Case, Index};
use std::rc::Rc;

/// A first screen.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstScreen {
    /// What it is in.
    pub locale: Locale,
    /// The case that is briefed; none for the list of cases.
    pub case: Option<String>,
    /// Whether the play has begun, as it does for somebody who chooses nothing but that.
    pub begun: bool,
}

impl FirstScreen {
    /// The one at an address, where that can have one.
    pub fn at(hash: &str, begun: bool, locale: Locale) -> Option<FirstScreen> {
        let case = match Route::parse(hash).ok()? {
            Route::Home => None,
            // There is no play yet, so that its address leads to the briefing.
            Route::Case(id) | Route::Play(id) => Some(id),
            Route::Variant(..)
            | Route::Debrief(_)
            | Route::Retry(..)
            | Route::Open
            | Route::Run(_)
            | Route::Daily
            | Route::Profile
            | Route::About
            | Route::Settings
            | Route::Class
            | Route::Marks(_)
            | Route::Show(_)
            | Route::Join(_)
            | Route::Task(..) => return None,
        };
        Some(FirstScreen { locale, case, begun })
    }

    /// The file of its case.
    pub fn file(&self, index: &Index) -> Option<String> {
        let id = self.case.as_deref()?;
        let listed = listings_in(index, self.locale.language()).into_iter().find(|listing| listing.id == id);
        listed.map(|listing| listing.file.clone())
    }

    /// The session that shows it. `usual` is the language that the browser prefers.
    pub fn session(
        &self,
        index: &Rc<Index>,
        case: Option<&Rc<Case>>,
        settings: Settings,
        usual: Language,
        today: &str,
    ) -> Rc<Session> {
        let route = self.case.clone().map_or(Route::Home, Route::Case);
        let spoken = (self.locale, usual);
        let session = Session::begin(route.into(), today, spoken, settings, Rc::default());
        let listed = Arrival::Index(Ok(index.clone()));
        let briefed = case.map(|case| Arrival::Case(case.structure().id.clone(), Ok(case.clone())));
        let begin = |case: &Rc<Case>| Action::Begin {
            case: case.structure().id.clone(),
            variant: 0,
            mode: Mode::Practice,
            meters: true,
            prediction: unasked(case),
        };
        let begun = case.filter(|_| self.begun).map(begin);
        let messages = [Some(listed.into()), briefed.map(Message::from), begun.map(Message::from)];
        let session = messages.into_iter().flatten().fold(Rc::new(session), |session, message| session.after(message));
        let mut session = Rc::unwrap_or_clone(session);
        // The focus is where somebody has put it, and stays there.
        session.visits = 0;
        Rc::new(session)
    }
}
