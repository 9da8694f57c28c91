//! Moves in words.

use negotiation::{Move, PackageId, State};
use reading::{chosen, daylight_issue};
use script::Case;
use words::{Names, Words};

/// A package in words.
pub fn package_in_words(case: &Case, package: PackageId) -> String {
    let options = chosen(case, package).map(|(issue, option)| format!("{issue}: {option}"));
    options.collect::<Vec<_>>().join("; ")
}

/// A move that is made in a state, as the subject of a sentence.
pub fn doing(phrases: &Words, case: &Case, state: &State, made: Move) -> String {
    let package = match made {
        Move::Table { package } | Move::Float { package } => package_in_words(case, package),
        _ => String::new(),
    };
    phrases.doing_in(state, made, &package, Names(case.words()), daylight_issue(case))
}
