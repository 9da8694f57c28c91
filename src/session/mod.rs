//! Everything that the screens show, and how it changes: by what a person does ([`Action`]), and by what comes
//! from outside ([`Arrival`]). No I/O here: `effects` does that.

mod action;
mod arrival;
mod change;
mod classes;
mod hand_in;
mod kept;
mod loaded;
mod merge;
mod minutes;
mod notices;
mod opened;
mod play;
mod reply;
mod saved;
mod settings;
mod site;
mod unreadable;

pub use action::{Action, Message, Which};
pub use arrival::{Arrival, FileContents};
pub use classes::{Hand, KnownClass};
pub use kept::{CLASSES, Kept, KeptCase};
pub use loaded::Loaded;
pub use minutes::minutes;
pub use notices::Notices;
pub use opened::Meets;
pub use play::Play;
pub use reply::{Brought, Reply};
pub use saved::{Attending, SavedPlay};
pub use settings::Settings;
pub use site::{Flaw, Site, SiteRead};
pub use unreadable::Unreadable;

use crate::daily;
use crate::locale::{Language, Locale};
use crate::notice::{Failure, NoSuchVariant};
use crate::route::{Link, Route};
use classroom::{Class, NotAClass};
use negotiation::Run;
use reading::Digest;
use script::{Case, Index, Listing};
use std::rc::Rc;

/// A snapshot of the whole app. What is large is pointed at, so that the next snapshot shares all that
/// stays the same with this one.
#[derive(Clone, Debug)]
pub struct Session {
    /// The screen.
    pub route: Route,
    /// The decision that the player comes back from, to the debrief.
    pub back_from: Option<usize>,
    /// How often the player came to a screen: the first takes no focus, the others do.
    pub visits: u32,
    /// The day, as year-month-day.
    pub today: Rc<str>,
    /// What is spoken.
    pub locale: Locale,
    /// The language that is spoken to a player who prefers none: the browser's.
    usual: Language,
    /// The language of the class that was come to, spoken to a player who prefers none.
    class_language: Option<Language>,
    /// What the player prefers.
    pub settings: Settings,
    /// What whoever hosts the site says of it.
    pub site: Rc<SiteRead>,
    /// The list of cases.
    pub index: Loaded<Index>,
    /// Cases asked for so far, by their ids.
    pub cases: Rc<Vec<(String, Loaded<Case>)>>,
    /// What is to be kept.
    pub kept: Rc<Kept>,
    /// What the device kept when it was looked at last: `kept` was made from it.
    pub seen: Rc<Kept>,
    /// The play under way.
    pub play: Option<Play>,
    /// What the device answered to the last thing that the player wanted of it.
    pub reply: Option<Reply>,
    /// What a file brought that the device has been given to keep, and has not answered yet.
    bringing: Option<Brought>,
    /// What is said at the top of the screen.
    pub notices: Rc<Notices>,
}

/// What the player's plays of the case of the day came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Todays {
    /// There is none.
    NotPlayed,
    /// One has ended, and its debrief was not seen yet.
    Played,
    /// The best of those whose debriefs were seen, in tenths of a point.
    Best(i16),
}

/// Snapshots are replaced and never changed in place.
impl PartialEq for Session {
    fn eq(&self, other: &Session) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Session {
    /// The start of the program, at the place that a link leads to; what is spoken, and the language of the browser.
    pub fn begin(
        link: Link,
        today: &str,
        (locale, usual): (Locale, Language),
        settings: Settings,
        kept: Rc<Kept>,
    ) -> Session {
        let mut session = Session {
            route: Route::Home,
            back_from: None,
            visits: 0,
            today: today.into(),
            locale,
            usual,
            class_language: None,
            settings,
            site: Rc::default(),
            index: Loaded::Waiting,
            cases: Rc::default(),
            seen: kept.clone(),
            kept,
            play: None,
            reply: None,
            bringing: None,
            notices: Rc::default(),
        };
        session.follow(link);
        session.visits = 0;
        session
    }

    /// All cases there are: each once, in the player's language where there is such a version.
    pub fn listings(&self) -> Vec<&Listing> {
        let Loaded::Here(index) = &self.index else { return Vec::new() };
        listings_in(index, self.locale.language())
    }

    /// The cases on offer: those that whoever hosts the site has chosen, in their order, or else all.
    pub fn offered(&self) -> Vec<&Listing> {
        let all = self.listings();
        let chosen = self.site.site.cases.iter().flatten();
        let chosen: Option<Vec<&Listing>> =
            chosen.map(|id| all.iter().copied().find(|listing| listing.id == *id)).collect();
        chosen.filter(|chosen| !chosen.is_empty()).unwrap_or(all)
    }

    /// What is wrong with what whoever hosts the site says of it.
    pub fn site_flaws(&self) -> Vec<Flaw> {
        let all = self.listings();
        let is_unknown = |id: &&String| !all.is_empty() && all.iter().all(|listing| listing.id != **id);
        let unknown = self.site.site.cases.iter().flatten().filter(is_unknown);
        self.site.flaws.iter().cloned().chain(unknown.cloned().map(Flaw::UnknownCase)).collect()
    }

    /// The case in the list with this id.
    pub fn listing(&self, id: &str) -> Option<&Listing> {
        self.listings().into_iter().find(|listing| listing.id == id)
    }

    /// What became of a case that a screen needs.
    pub fn case(&self, id: &str) -> Loaded<Case> {
        match (&self.index, self.asked(id)) {
            (_, Some(case)) => case.clone(),
            (Loaded::Failed(failure), None) => Loaded::Failed(failure.clone()),
            (Loaded::Here(_), None) if self.listing(id).is_none() => Loaded::Failed(Failure::NoSuchCase),
            _ => Loaded::Waiting,
        }
    }

    /// What became of a case that was asked for.
    fn asked(&self, id: &str) -> Option<&Loaded<Case>> {
        self.cases.iter().find(|(of, _)| of == id).map(|(_, case)| case)
    }

    /// What became of a variant of a case.
    pub fn variant(&self, id: &str, variant: u32) -> Loaded<Case> {
        match self.case(id) {
            Loaded::Here(case) => match case.varied(variant) {
                Some(case) => Loaded::Here(Rc::new(case)),
                None => {
                    let seeds = case.structure().variants.seeds.clone();
                    Loaded::Failed(Failure::NoSuchVariant(NoSuchVariant { case: id.to_owned(), seeds }))
                }
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

    /// A language whose words have to be asked for now: that of the player is not spoken yet.
    pub fn wanted_language(&self) -> Option<Language> {
        let class = self.class_language.filter(|language| self.has_language(language.code()));
        let language = self.settings.language.or(class).unwrap_or(self.usual);
        (language != self.locale.language()).then_some(language)
    }

    /// What the player's plays of the case of the day came to: this case, and none with other numbers.
    pub fn todays(&self) -> Todays {
        let Some(listing) = self.daily() else { return Todays::NotPlayed };
        let Loaded::Here(case) = self.todays_case(&listing.id) else { return Todays::NotPlayed };
        let same = |run: &Run| run.fingerprint == case.fingerprint() && run.variant == case.variant();
        let played = |digest: &&&Digest| {
            digest.case == case.structure().id.as_str().into() && digest.code.parse().is_ok_and(|run| same(&run))
        };
        let plays = self.kept.journal.latest();
        let best = plays.iter().filter(played).map(|digest| digest.total()).max();
        let ended = self.kept_of(&listing.id).and_then(|kept| kept.play.as_ref());
        match (best, ended) {
            (Some(best), _) => Todays::Best(best),
            (None, Some(play)) if play.over && same(&play.run) => Todays::Played,
            (None, _) => Todays::NotPlayed,
        }
    }

    /// Whether a play is one of the case of the day.
    pub fn is_todays(&self, play: &Play) -> bool {
        let todays = |case: &Case| daily::variant_of(&self.today, case) == play.story.case().variant();
        self.daily().is_some_and(|listing| listing.id == play.id()) && todays(play.story.case())
    }

    /// Whether the screen cannot be shown yet.
    pub fn waits(&self) -> bool {
        let case = self.case_on_screen().map(|id| self.case(&id));
        self.index == Loaded::Waiting || case == Some(Loaded::Waiting)
    }

    /// A case that has to be asked for now: its id and file. The list of cases says whether that of the day was
    /// played, and which of its numbers are those of the day only the case knows.
    pub fn wanted(&self) -> Option<(String, String)> {
        let of_the_day = || {
            let id = &self.daily().filter(|_| self.route == Route::Home)?.id;
            self.kept_of(id).is_some().then(|| id.clone())
        };
        let of_classes = || self.cases_of_classes().into_iter().find(|id| self.asked(id).is_none());
        let id = self.case_on_screen().or_else(of_the_day).or_else(of_classes)?;
        let listing = self.listing(&id)?;
        self.asked(&id).is_none().then(|| (id, listing.file.clone()))
    }

    /// The cases that the screen of a class is about, as far as they are on the list: those of the class, or all of
    /// which one can be made.
    fn cases_of_classes(&self) -> Vec<String> {
        let listed = self.listings().into_iter().map(|listing| listing.id.clone());
        match (&self.route, self.class_on_screen()) {
            (Route::Class, _) => listed.collect(),
            (_, Some(Ok(class))) => {
                listed.filter(|id| class.draft().tasks.iter().any(|task| task.case == *id)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether there are cases in this language.
    pub fn has_language(&self, code: &str) -> bool {
        matches!(&self.index, Loaded::Here(index) if index.cases.iter().any(|listing| listing.language == code))
    }

    /// The class in the address, or why the address has none; nothing where it is about something else.
    pub fn class_on_screen(&self) -> Option<Result<Class, NotAClass>> {
        match &self.route {
            Route::Join(code) | Route::Task(code, ..) => Some(code.parse()),
            _ => None,
        }
    }

    /// The class that the briefing on screen is for, which plays this case with these numbers.
    pub fn class_of_briefing(&self) -> Option<Class> {
        let Route::Task(_, id, variant) = &self.route else { return None };
        let class = self.class_on_screen()?.ok()?;
        let plays = class.draft().tasks.iter().any(|task| task.case == *id && task.variant.allows(*variant));
        plays.then_some(class)
    }

    /// The case that the screen is about.
    pub fn case_on_screen(&self) -> Option<String> {
        match self.route {
            Route::Daily => self.daily().map(|listing| listing.id.clone()),
            Route::Run(_) => self.opened()?.ok().and_then(|code| Some(self.case_of(code.run()).ok()?.id.clone())),
            _ => self.route.case().map(str::to_owned),
        }
    }

    /// The case of the day.
    pub fn daily(&self) -> Option<&Listing> {
        daily::case_of(&self.today, &self.offered())
    }

    /// The play under way, if it is one of this case.
    pub fn play_of(&self, id: &str) -> Option<&Play> {
        self.play.as_ref().filter(|play| play.id() == id)
    }

    /// Whether the play that the device keeps of this case can be gone on with.
    pub fn can_go_on(&self, listing: &Listing) -> Option<&SavedPlay> {
        let saved = self.kept_of(&listing.id)?.play.as_ref()?;
        (saved.run.fingerprint.0 == listing.fingerprint).then_some(saved)
    }

    /// Of two plays of the case on screen, the one that does not go on there, as long as nobody has said which does.
    pub fn other_play(&self) -> Option<Play> {
        let id = match &self.route {
            // There is nothing to choose where a class waits for the play that is here.
            _ if self.case_on_screen().is_some_and(|id| self.is_owed(&id)) => return None,
            Route::Debrief(_) | Route::Retry(..) | Route::Run(_) => return None,
            _ => self.case_on_screen()?,
        };
        let Loaded::Here(case) = self.asked(&id)? else { return None };
        self.kept_of(&id)?.others.iter().find_map(|other| Play::resume(case, other))
    }

    /// What is kept of a case.
    pub fn kept_of(&self, id: &str) -> Option<&Rc<KeptCase>> {
        self.kept.case(id)
    }

    /// The class that a play is played for, where this device knows it.
    pub fn class_of(&self, play: &Play) -> Option<&KnownClass> {
        self.kept.classes.get(play.class?.class)
    }

    /// Which run of this case for the class with this number would begin now: 1 is the first.
    pub fn next_run(&self, class: u32, id: &str) -> u8 {
        self.kept.classes.get(class).map_or(0, |known| known.runs_of(id)).saturating_add(1)
    }

    /// Whether a class waits for the play that is kept of this case, and it can still be gone on with.
    pub fn is_owed(&self, id: &str) -> bool {
        let saved = self.kept_of(id).and_then(|kept| kept.play.as_ref()).filter(|saved| saved.is_owed());
        let Some(Loaded::Here(case)) = self.asked(id) else { return saved.is_some() };
        saved.is_some_and(|saved| Play::resume(case, saved).is_some())
    }

    /// The play of this case, if it has ended.
    pub fn finished_play_of(&self, id: &str) -> Option<&Play> {
        self.play_of(id).filter(|play| play.story.is_over())
    }

    /// How many steps a hint has in a play: none where its class plays without.
    pub fn hint_steps_of(&self, play: &Play) -> u8 {
        if self.has_hints(play) { self.hint_steps() } else { 0 }
    }

    /// Whether the coach helps in a play. Where this device has forgotten the class, nobody knows that it may.
    fn has_hints(&self, play: &Play) -> bool {
        play.class.is_none() || self.class_of(play).is_some_and(|known| known.class.draft().play.hints)
    }

    /// How many steps a hint has for this player.
    pub fn hint_steps(&self) -> u8 {
        self.settings.coaching.steps(self.kept.journal.plays())
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
    listings
}

#[cfg(test)]
mod tests;
