//! What the rules did, as sentences.

use negotiation::{Event, IssueId, Move, SecretId};
use script::Words;

/// The names that sentences need.
#[derive(Clone, Copy)]
pub struct Names<'a>(pub &'a Words);

impl Names<'_> {
    /// An issue's name.
    pub fn issue(&self, issue: IssueId) -> &str {
        self.0.issues.get(issue.index()).map_or("", |words| &words.name)
    }

    /// What a secret says.
    pub fn secret(&self, secret: SecretId) -> String {
        self.0.secrets.get(secret.index()).map(script::Text::plain).unwrap_or_default()
    }

    /// The person one steps out with.
    pub fn lead(&self) -> &str {
        self.0.people.get(usize::from(self.0.lead)).map_or("", |person| &person.name)
    }
}

/// Strings for what the rules did.
pub trait RulePhrases {
    /// What happened, in a few words.
    fn what(&self, event: &Event, names: Names<'_>) -> String;
    /// Why, as a sentence.
    fn why(&self, event: &Event) -> &'static str;
    /// A move as the subject of a sentence; `package` says what is put together, where something is.
    fn doing(&self, made: Move, package: &str, names: Names<'_>, open: &str) -> String;
}
