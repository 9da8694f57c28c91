//! First screens: what somebody who comes for the first time sees before the program is there. They are
//! drawn when the site is built, by the program itself, which takes them over when it comes.

#[cfg(feature = "prerender")]
mod drawn;

#[cfg(feature = "prerender")]
pub use drawn::{Drawn, drawn};

use crate::briefing::unasked;
use crate::phrases::Language;
use crate::route::Route;
use crate::session::{Action, Session, Settings, listings_in};
use reading::{Journal, Mode};
use script::{Case, Index};
use std::rc::Rc;
use yew::Reducible;

/// A first screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstScreen {
    /// The language it is in.
    pub language: Language,
    /// The case that is briefed; none for the list of cases.
    pub case: Option<String>,
    /// Whether the play has begun, as it does for somebody who chooses nothing but that.
    pub begun: bool,
}

impl FirstScreen {
    /// The one at an address, where that can have one.
    pub fn at(hash: &str, begun: bool, language: Language) -> Option<FirstScreen> {
        let case = match Route::parse(hash).ok()? {
            Route::Home => None,
            // There is no play yet, so that its address leads to the briefing.
            Route::Case(id) | Route::Play(id) => Some(id),
            Route::Variant(..)
            | Route::Debrief(_)
            | Route::Again(..)
            | Route::Daily
            | Route::Profile
            | Route::Model
            | Route::Settings => return None,
        };
        Some(FirstScreen { language, case, begun })
    }

    /// The file of its case.
    pub fn file(&self, index: &Index) -> Option<String> {
        let id = self.case.as_deref()?;
        let listed = listings_in(index, self.language).into_iter().find(|listing| listing.id == id);
        listed.map(|listing| listing.file.clone())
    }

    /// The session that shows it.
    pub fn session(&self, index: &Rc<Index>, case: Option<&Rc<Case>>, settings: Settings, today: &str) -> Rc<Session> {
        let route = self.case.clone().map_or(Route::Home, Route::Case);
        let session = Session::begin(Some(route), today, self.language, settings, Journal::default());
        let listed = Action::IndexArrived(index.clone(), Vec::new());
        let briefed = case.map(|case| Action::CaseArrived(case.structure().id.clone(), case.clone()));
        let begin = |case: &Rc<Case>| Action::Begin(case.structure().id.clone(), 0, Mode::Practice, unasked(case));
        let begun = case.filter(|_| self.begun).map(begin);
        let actions = [Some(listed), briefed, begun].into_iter().flatten();
        let mut session = Rc::unwrap_or_clone(actions.fold(Rc::new(session), Session::reduce));
        // The focus is where somebody has put it, and stays there.
        session.visits = 0;
        Rc::new(session)
    }
}
