//! What every part of the debrief draws from.

use crate::coaching::Unanswered;
use crate::components::{doing, package_in_words};
use crate::route::Route;
use coach::{Decision, Report};
use negotiation::{Move, PackageId, State};
use reading::{Exchange, Ground, Pick, daylight_issue};
use script::Story;
use words::{Names, Words};

/// The play, what was found out about it so far, and the strings.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The strings.
    pub phrases: &'static Words,
    /// The play.
    pub story: &'a Story,
    /// Its exchanges.
    pub exchanges: &'a [Exchange],
    /// What the search found.
    pub report: Result<&'a Report, Unanswered>,
    /// What stands beside the decisions that lost something.
    pub grounds: &'a [Ground],
    /// The turn in which the player thought to step out first: 0 for never.
    pub prediction: Option<u8>,
    /// Which decision the player would change.
    pub pick: Pick,
    /// The address of the screen, where the play was opened to be read; none where it is the player's own.
    pub opened: Option<&'a Route>,
}

impl<'a> View<'a> {
    /// A play of which nothing has been found out.
    pub fn new(phrases: &'static Words, story: &'a Story) -> View<'a> {
        let report = Err(Unanswered::Yet);
        View { phrases, story, exchanges: &[], report, grounds: &[], prediction: None, pick: Pick::Open, opened: None }
    }

    /// The address of the screen.
    pub fn here(&self) -> Route {
        let own = || Route::Debrief(self.story.case().structure().id.clone());
        self.opened.cloned().unwrap_or_else(own)
    }

    /// The names that sentences need.
    pub fn names(&self) -> Names<'a> {
        Names(self.story.case().words())
    }

    /// The name of the issue that belongs in the open.
    pub fn daylight_issue(&self) -> &'a str {
        daylight_issue(self.story.case())
    }

    /// What is known of the decision at an entry.
    pub fn decision(&self, entry: usize) -> Option<&'a Decision> {
        self.report.ok()?.decisions.iter().find(|decision| decision.entry == entry)
    }

    /// Why a decision lost, and what would have been said in its place.
    pub fn ground(&self, decision: &Decision) -> Option<&'a Ground> {
        self.grounds.iter().find(|ground| ground.entry == decision.entry)
    }

    /// Where the play stood before an entry.
    pub fn before(&self, entry: usize) -> Option<&'a State> {
        self.story.replay().states.get(entry)
    }

    /// Why a decision lost what it lost.
    pub fn why(&self, decision: &Decision) -> Option<String> {
        let ground = self.ground(decision)?;
        let (reason, turn) = (ground.reason.as_ref()?, self.before(decision.entry)?.turn() + 1);
        Some(self.phrases.why_here(reason, ground.said_before(self.grounds), turn, self.story.case()))
    }

    /// A package in words.
    pub fn package(&self, package: PackageId) -> String {
        package_in_words(self.story.case(), package)
    }

    /// A move that is made in a state, as the subject of a sentence.
    pub fn doing(&self, state: &State, made: Move) -> String {
        doing(self.phrases, self.story.case(), state, made)
    }

    /// What the player did at an exchange, in a few words.
    pub fn did(&self, exchange: &Exchange) -> String {
        match exchange.made {
            Some(made) => self.phrases.did(made, self.names(), self.daylight_issue()),
            None => self.phrases.remarked().into(),
        }
    }
}
