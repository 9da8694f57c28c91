//! What every part of the debrief draws from.

use crate::coaching::Unanswered;
use crate::components::{doing, package_in_words};
use coach::{Decision, Reason, Report};
use negotiation::{Entry, Move, PackageId};
use reading::{Exchange, Pick, open_issue};
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
    /// The turn in which the player thought to step out first: 0 for never.
    pub prediction: Option<u8>,
    /// Which decision the player would change.
    pub pick: Pick,
}

impl<'a> View<'a> {
    /// A play of which nothing has been found out.
    pub fn new(phrases: &'static Words, story: &'a Story) -> View<'a> {
        View { phrases, story, exchanges: &[], report: Err(Unanswered::Yet), prediction: None, pick: Pick::Open }
    }

    /// The names that sentences need.
    pub fn names(&self) -> Names<'a> {
        Names(self.story.case().words())
    }

    /// The name of the issue that belongs in the open.
    pub fn open_issue(&self) -> &'a str {
        open_issue(self.story.case())
    }

    /// What is known of the decision at an entry.
    pub fn decision(&self, entry: usize) -> Option<&'a Decision> {
        self.report.ok()?.decisions.iter().find(|decision| decision.entry == entry)
    }

    /// Why a decision lost what it lost.
    pub fn why(&self, decision: &Decision) -> Option<String> {
        let case = self.story.case();
        let before = *self.story.replay().states.get(decision.entry)?;
        let Entry::Move(made) = *self.story.entries().get(decision.entry)? else { return None };
        let reason = Reason::new(case.scenario(), before, made, decision)?;
        Some(self.phrases.why_it_lost(&reason, before.turn() + 1, case))
    }

    /// A package in words.
    pub fn package(&self, package: PackageId) -> String {
        package_in_words(self.story.case(), package)
    }

    /// A move as the subject of a sentence.
    pub fn doing(&self, made: Move) -> String {
        doing(self.phrases, self.story.case(), made)
    }

    /// What the player did at an exchange, in a few words.
    pub fn did(&self, exchange: &Exchange) -> String {
        match exchange.made {
            Some(made) => self.phrases.did(made, self.names(), self.open_issue()),
            None => self.phrases.remarked().into(),
        }
    }
}
