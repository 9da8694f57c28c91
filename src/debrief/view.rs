//! What every part of the debrief draws from.

use super::exchange::Exchange;
use crate::phrases::{Names, Phrases};
use crate::play::Pick;
use coach::{Decision, Report};
use negotiation::{Move, PackageId};
use script::Story;

/// The play, what was found out about it so far, and the strings.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The strings.
    pub phrases: &'a dyn Phrases,
    /// The play.
    pub story: &'a Story,
    /// Its exchanges.
    pub exchanges: &'a [Exchange],
    /// What the search found; none while it goes on.
    pub report: Option<&'a Report>,
    /// The turn in which the player thought to step out first: 0 for never.
    pub prediction: Option<u8>,
    /// Which decision the player would change.
    pub pick: Pick,
}

impl<'a> View<'a> {
    /// A play of which nothing has been found out.
    pub fn of(phrases: &'a dyn Phrases, story: &'a Story) -> View<'a> {
        View { phrases, story, exchanges: &[], report: None, prediction: None, pick: Pick::Open }
    }

    /// The names that sentences need.
    pub fn names(&self) -> Names<'a> {
        Names(self.story.case().words())
    }

    /// The name of the issue that belongs in the open.
    pub fn open_issue(&self) -> &'a str {
        let daylight = self.story.case().scenario().daylight();
        self.story.case().words().issues.get(daylight.index()).map_or("", |words| &words.name)
    }

    /// What is known of the decision at an entry.
    pub fn decision(&self, entry: usize) -> Option<&'a Decision> {
        self.report?.decisions.iter().find(|decision| decision.entry == entry)
    }

    /// A package in words.
    pub fn package(&self, package: PackageId) -> String {
        let options = &self.story.case().scenario().package(package).options;
        let chosen = self.story.case().words().issues.iter().zip(options).filter_map(|(issue, &option)| {
            Some(format!("{}: {}", issue.name, issue.options.get(usize::from(option))?))
        });
        chosen.collect::<Vec<_>>().join("; ")
    }

    /// A move as the subject of a sentence.
    pub fn doing(&self, made: Move) -> String {
        let package = match made {
            Move::Table { package } | Move::Float { package } => self.package(package),
            _ => String::new(),
        };
        self.phrases.doing(made, &package, self.names(), self.open_issue())
    }

    /// What the player did at an exchange, in a few words.
    pub fn did(&self, exchange: &Exchange) -> String {
        match exchange.made {
            Some(made) => self.phrases.did(made, self.names(), self.open_issue()),
            None => self.phrases.remarked().into(),
        }
    }
}
