//! English.

mod again;
mod briefing;
mod coach;
mod common;
mod debrief;
mod home;
mod model;
mod play;
mod profile;
mod rules;
mod settings;

use super::Names;
use negotiation::IssueId;

/// The English strings.
pub struct English;

impl super::Phrases for English {}

impl super::StudyPhrases for English {}

/// A number with its noun.
fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Points as they are spoken, from tenths.
fn points(tenths: i16) -> String {
    let (whole, rest) = (tenths / 10, tenths % 10);
    match (whole, rest) {
        (1, 0) => "1 point".into(),
        (_, 0) => format!("{whole} points"),
        _ => format!("{whole}.{rest} points"),
    }
}

/// A list as it is spoken.
fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// A change with its sign.
fn signed(change: i8) -> String {
    if change < 0 { format!("\u{2212}{}", change.unsigned_abs()) } else { format!("+{change}") }
}

/// An issue in quotation marks.
fn quoted(issue: IssueId, names: Names<'_>) -> String {
    format!("\u{201c}{}\u{201d}", names.issue(issue))
}
