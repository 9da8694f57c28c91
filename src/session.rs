//! Everything that the screens show, and how it changes. No I/O here: `keeper` does that.

mod action;
mod minutes;
mod play;
mod saved;
mod settings;

pub use action::{Action, Kept};
pub use play::Play;
pub use saved::SavedPlay;
pub use settings::Settings;

use crate::daily;
use crate::notice::{Failure, Notice};
use crate::phrases::{Language, StudyPhrases, Tongue, tongue_of};
use crate::route::Route;
use negotiation::Entry;
use reading::{Journal, Mode, Prediction};
use script::{Case, Index, Listing};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use yew::Reducible;

/// A snapshot of the whole app.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The screen.
    pub route: Route,
    /// The decision that the player comes back from, to the debrief.
    pub back_from: Option<usize>,
    /// How often the player came to a screen: the first takes no focus, the others do.
    pub visits: u32,
    /// The day, as year-month-day.
    pub today: Rc<str>,
    /// What is said in it.
    pub tongue: Tongue<dyn StudyPhrases>,
    /// What the player prefers.
    pub settings: Settings,
    /// The list of cases.
    pub index: Loaded<Index>,
    /// Cases asked for so far.
    pub cases: BTreeMap<String, Loaded<Case>>,
    /// What the device keeps, by case.
    pub kept: BTreeMap<String, Kept>,
    /// What earlier plays came to.
    pub journal: Journal,
    /// The play under way.
    pub play: Option<Play>,
    /// What is said at the top of the screen.
    pub notices: Vec<Notice>,
    /// What has been said there before.
    said: BTreeSet<Notice>,
}

/// Something that comes from outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded<T> {
    /// Asked for.
    Waiting,
    /// Here.
    Here(Rc<T>),
    /// It did not come.
    Failed(Failure),
}

impl Session {
    /// The start of the program.
    pub fn begin(
        route: Option<Route>,
        today: &str,
        language: Language,
        settings: Settings,
        journal: Journal,
    ) -> Session {
        let mut session = Session {
            route: Route::Home,
            back_from: None,
            visits: 0,
            today: today.into(),
            tongue: tongue_of(language),
            settings,
            index: Loaded::Waiting,
            cases: BTreeMap::new(),
            kept: BTreeMap::new(),
            journal,
            play: None,
            notices: Vec::new(),
            said: BTreeSet::new(),
        };
        match route {
            Some(route) => session.route = route,
            None => session.say(Notice::UnknownAddress),
        }
        session
    }

    /// The cases on offer: each once, in the player's language where there is such a version.
    pub fn listings(&self) -> Vec<&Listing> {
        let Loaded::Here(index) = &self.index else { return Vec::new() };
        listings_in(index, self.tongue.0.speaks())
    }

    /// The case in the list with this id.
    pub fn listing(&self, id: &str) -> Option<&Listing> {
        self.listings().into_iter().find(|listing| listing.id == id)
    }

    /// What became of a case that a screen needs.
    pub fn case(&self, id: &str) -> Loaded<Case> {
        match (&self.index, self.cases.get(id)) {
            (_, Some(case)) => case.clone(),
            (Loaded::Failed(failure), None) => Loaded::Failed(*failure),
            (Loaded::Here(_), None) if self.listing(id).is_none() => Loaded::Failed(Failure::NoSuchCase),
            _ => Loaded::Waiting,
        }
    }

    /// What became of a variant of a case.
    pub fn variant(&self, id: &str, variant: u32) -> Loaded<Case> {
        match self.case(id) {
            Loaded::Here(case) => match case.varied(variant) {
                Some(case) => Loaded::Here(Rc::new(case)),
                None => Loaded::Failed(Failure::NoSuchCase),
            },
            other => other,
        }
    }

    /// The case of the day with the numbers of the day.
    pub fn todays_case(&self, id: &str) -> Loaded<Case> {
        match self.case(id) {
            Loaded::Here(case) => self.variant(id, daily::variant_of(&self.today, &case)),
            other => other,
        }
    }

    /// Whether the screen cannot be shown yet.
    pub fn waits(&self) -> bool {
        let case = self.case_on_screen().map(|id| self.case(&id));
        self.index == Loaded::Waiting || case == Some(Loaded::Waiting)
    }

    /// A case that has to be asked for now: its id and file.
    pub fn wanted(&self) -> Option<(String, String)> {
        let id = self.case_on_screen()?;
        let listing = self.listing(&id)?;
        (!self.cases.contains_key(&id)).then(|| (id, listing.file.clone()))
    }

    /// The case that the screen is about.
    pub fn case_on_screen(&self) -> Option<String> {
        match self.route {
            Route::Daily => self.daily().map(|listing| listing.id.clone()),
            _ => self.route.case().map(str::to_owned),
        }
    }

    /// The case of the day.
    pub fn daily(&self) -> Option<&Listing> {
        daily::case_of(&self.today, &self.listings())
    }

    /// The play under way, if it is one of this case.
    pub fn play_of(&self, id: &str) -> Option<&Play> {
        self.play.as_ref().filter(|play| play.id() == id)
    }

    /// The play of this case, if it has ended.
    pub fn finished_play_of(&self, id: &str) -> Option<&Play> {
        self.play_of(id).filter(|play| play.story.is_over())
    }

    /// Whether the play that the device keeps of this case can be gone on with.
    pub fn can_go_on(&self, listing: &Listing) -> Option<&SavedPlay> {
        let saved = self.kept.get(&listing.id)?.play.as_ref()?;
        let fits = saved.run().is_ok_and(|run| run.fingerprint.0 == listing.fingerprint);
        fits.then_some(saved)
    }

    /// How many steps a hint has for this player.
    pub fn hint_steps(&self) -> u8 {
        self.settings.coaching.steps(self.journal.plays())
    }

    fn say(&mut self, notice: Notice) {
        // A wrong address can be met again and again; trouble with the device is said once.
        let again = matches!(notice, Notice::UnknownAddress | Notice::Erased);
        if (self.said.insert(notice) || again) && !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    fn go(&mut self, route: Route) {
        if self.route != route {
            self.back_from = match (&self.route, &route) {
                (Route::Again(from, entry), Route::Debrief(to)) if from == to => Some(*entry),
                _ => None,
            };
            self.route = route;
            self.visits += 1;
            self.notices.retain(|notice| matches!(notice, Notice::NotKept(_) | Notice::Unaided | Notice::VersionReady));
        }
        self.resume();
    }

    /// Takes up the kept play of the case on screen, once everything it needs is here, also where
    /// another tab went on with it. A play that does not fit its case any more stays kept, and is
    /// shown as text.
    fn resume(&mut self) {
        let Some(id) = self.case_on_screen() else { return };
        let Some(Loaded::Here(case)) = self.cases.get(&id) else { return };
        let saved = self.kept.get(&id).and_then(|kept| kept.play.as_ref());
        if self.play_of(&id).map(Play::saved).as_ref() == saved {
            return;
        }
        if let Some(play) = saved.and_then(|saved| Play::resume(case, saved)) {
            self.play = Some(play);
        }
    }

    fn begin_play(&mut self, id: &str, variant: u32, mode: Mode, prediction: Prediction) {
        let Some(Loaded::Here(case)) = self.cases.get(id) else { return };
        let Some(case) = case.varied(variant) else { return };
        self.start(Play::begin(Rc::new(case), mode, prediction));
    }

    /// Goes on from an earlier moment of the play that was looked at.
    fn go_on(&mut self, entries: &[Entry]) {
        if let Some(play) = self.play.as_ref().and_then(|play| play.with(entries)) {
            self.start(play);
        }
    }

    /// A play takes the place of the one before, of which the minutes stay.
    fn start(&mut self, play: Play) {
        let id = play.id().to_owned();
        let kept = self.kept.entry(id.clone()).or_insert_with(|| Kept::nothing(&id));
        if let Some(minutes) = kept.minutes.take() {
            kept.earlier = Some(minutes);
        }
        self.play = Some(play);
        self.note_play();
        self.go(Route::Play(id));
        // Who came by the address of a play that was not there is on that address already.
        self.visits += 1;
    }

    /// Everything is said in this language from now on, the play under way too. As on another screen, the
    /// heading takes the focus.
    fn speak(&mut self, language: Language) {
        self.tongue = tongue_of(language);
        self.cases.clear();
        self.play = None;
        self.visits += 1;
    }

    /// Takes over what the device keeps.
    fn take(&mut self, kept: Vec<Kept>) {
        self.kept = kept.into_iter().map(|kept| (kept.case.clone(), kept)).collect();
    }

    /// Copies the play under way to what is kept, so that the list of cases knows of it.
    fn note_play(&mut self) {
        let Some(play) = &self.play else { return };
        let kept = self.kept.entry(play.id().to_owned()).or_insert_with(|| Kept::nothing(play.id()));
        kept.play = Some(play.saved());
        kept.minutes = Some(play.minutes(self.tongue.0).into());
        if play.story.is_over() {
            kept.best = kept.best.max(Some(play.tenths()));
        }
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Went(route) => self.go(route),
            Action::WentAstray => {
                self.go(Route::Home);
                self.say(Notice::UnknownAddress);
            }
            Action::IndexArrived(index, kept) => {
                self.index = Loaded::Here(index);
                self.take(kept);
            }
            Action::KeptElsewhere(kept, journal) => {
                self.take(kept);
                self.journal = journal;
                // Nobody's debrief is taken away while it is read.
                if !matches!(self.route, Route::Debrief(_) | Route::Again(..)) {
                    self.resume();
                }
            }
            Action::IndexFailed(failure) => self.index = Loaded::Failed(failure),
            Action::CaseArrived(id, case) => {
                self.cases.insert(id, Loaded::Here(case));
                self.resume();
            }
            Action::CaseFailed(id, failure) => {
                // Who left and came back asked twice: a case that is here stays.
                self.cases.entry(id).or_insert(Loaded::Failed(failure));
            }
            Action::Retry => {
                if matches!(self.index, Loaded::Failed(_)) {
                    self.index = Loaded::Waiting;
                }
                self.cases.retain(|_, case| !matches!(case, Loaded::Failed(_)));
                // The button that was pressed is gone: the heading takes the focus.
                self.visits += 1;
            }
            Action::Begin(id, variant, mode, prediction) => self.begin_play(&id, variant, mode, prediction),
            Action::Predict(prediction) => {
                if let Some(play) = &mut self.play {
                    play.prediction = prediction;
                }
                self.note_play();
            }
            Action::Choose(entry) => {
                if let Some(play) = &mut self.play {
                    play.choose(entry);
                }
                self.note_play();
            }
            Action::Undo => {
                if let Some(play) = &mut self.play {
                    play.undo();
                }
                self.note_play();
            }
            Action::Picked(pick) => {
                if let Some(play) = &mut self.play {
                    play.pick = Some(pick);
                }
                self.note_play();
            }
            Action::GoOn(entries) => self.go_on(&entries),
            Action::Reviewed(digest) => {
                let kept = self.kept.entry(digest.case.to_string()).or_insert_with(|| Kept::nothing(&digest.case));
                kept.best = kept.best.max(Some(digest.total()));
                self.journal.enter(*digest);
            }
            Action::Prefer(settings) => self.settings = settings,
            Action::Speak(language) => self.speak(language),
            Action::Unaided => self.say(Notice::Unaided),
            Action::VersionReady => self.say(Notice::VersionReady),
            Action::NotKept(trouble) => self.say(Notice::NotKept(trouble)),
            Action::Dismiss(notice) => self.notices.retain(|other| *other != notice),
            Action::BroughtBack(settings, kept, journal) => {
                self.settings = settings;
                self.take(kept);
                self.journal = journal;
                self.play = None;
            }
            Action::Erased => {
                self.kept.clear();
                self.journal = Journal::default();
                self.play = None;
                self.settings = Settings::default();
                self.say(Notice::Erased);
            }
        }
    }
}

/// The cases of a list: each once, in this language where there is such a version.
pub fn listings_in(index: &Index, language: Language) -> Vec<&Listing> {
    let mut listings: Vec<&Listing> = Vec::new();
    for listing in &index.cases {
        match listings.iter_mut().find(|other| other.id == listing.id) {
            None => listings.push(listing),
            Some(other) if listing.language == language.code() => *other = listing,
            Some(_) => {}
        }
    }
    listings.sort_by_key(|listing| listing.order);
    listings
}

impl Kept {
    /// What the device keeps of a case that was never played.
    pub fn nothing(case: &str) -> Kept {
        Kept { case: case.to_owned(), play: None, minutes: None, earlier: None, best: None }
    }
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.apply(action);
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests;
