//! The names that sentences about a case need.

use negotiation::{IssueId, SecretId};
use script::Text;

/// The names of a case.
#[derive(Clone, Copy)]
pub struct Names<'a>(pub &'a script::Words);

impl<'a> Names<'a> {
    /// An issue's name.
    pub fn issue(&self, issue: IssueId) -> &'a str {
        self.0.issues.get(issue.index()).map_or("", |words| &words.name)
    }

    /// What a secret says.
    pub fn secret(&self, secret: SecretId) -> String {
        self.0.secrets.get(secret.index()).map(Text::plain).unwrap_or_default()
    }

    /// The person one steps out with.
    pub fn lead(&self) -> &'a str {
        self.0.people.get(usize::from(self.0.lead)).map_or("", |person| &person.name)
    }
}
