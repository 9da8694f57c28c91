//! What a session does with whatever happens to it.

mod classes;
mod opened;
mod plays;
mod screens;
mod tabs;

use super::*;
use crate::browser::backup::FileTrouble;
use crate::browser::storage::StorageTrouble;
use crate::locale::Locale;
use crate::notice::{NotPlayable, Notice};
use negotiation::{Entry, Fingerprint, Move, Run};
use reading::{Asked, Mode, Prediction};

/// A session under test, and what happens to it.
struct Visit(Rc<Session>);

impl Visit {
    fn with_case() -> Visit {
        let case = Rc::new(Case::example());
        let index = Index { cases: vec![case.listing("example.bin".into())] };
        let (home, spoken) = (Link::from(Route::Home), (english(), Language::ENGLISH));
        let begun = Session::begin(home, "2026-11-24", spoken, Settings::default(), Rc::default());
        let mut visit = Visit(Rc::new(begun));
        visit.then(Arrival::Index(Ok(Rc::new(index))));
        visit.then(Arrival::Case("example".into(), Ok(case)));
        visit
    }

    fn playing(moves: &[Move]) -> Visit {
        let mut visit = Visit::with_case();
        visit.begin(0, Mode::Practice);
        moves.iter().for_each(|&mv| visit.choose(mv));
        visit
    }

    fn then(&mut self, message: impl Into<Message>) {
        self.0 = self.0.after(message);
    }

    fn begin(&mut self, variant: u32, mode: Mode) {
        let (case, prediction) = ("example".into(), Prediction::Turn(3));
        self.then(Action::Begin { case, variant, mode, meters: true, prediction });
    }

    fn choose(&mut self, mv: Move) {
        self.then(Action::Choose(Entry::Move(mv)));
    }

    fn go(&mut self, route: Route) {
        self.then(Arrival::Address(route.into()));
    }

    fn entries(&self) -> usize {
        self.0.play.as_ref().map_or(0, |play| play.story.entries().len())
    }

    fn kept(&self) -> &KeptCase {
        self.0.kept_of("example").unwrap()
    }
}

/// English, once for each thread: two copies would be two languages.
fn english() -> Locale {
    thread_local! {
        static ENGLISH: Locale = Locale(words::english().leak());
    }
    ENGLISH.with(Clone::clone)
}

fn spanish() -> Option<Language> {
    Language::new("es")
}

fn table() -> Route {
    Route::Play("example".into())
}

/// What is written on a device that keeps `before`: names and texts.
fn written(session: &Session, before: &Kept) -> Vec<(String, String)> {
    let written = session.kept.written_since(before, session.locale.0).into_iter();
    written.filter_map(|(name, text)| Some((name, text?))).collect()
}

/// The session on the same device, after the page was loaded again.
fn reloaded(visit: &Visit) -> Visit {
    let mut again = Visit::with_case();
    again.then(Arrival::Kept(Rc::new(Kept::from_texts(&written(&visit.0, &Kept::default())))));
    again
}
