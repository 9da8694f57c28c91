//! Moves in words.

use crate::phrases::{Names, RulePhrases};
use negotiation::{Move, PackageId};
use script::Case;

/// The name of the issue that belongs in the open.
pub fn open_issue(case: &Case) -> &str {
    case.words().issues.get(case.scenario().daylight().index()).map_or("", |words| &words.name)
}

/// A package in words.
pub fn package_in_words(case: &Case, package: PackageId) -> String {
    let options = &case.scenario().package(package).options;
    let chosen =
        case.words().issues.iter().zip(options).filter_map(|(issue, &option)| {
            Some(format!("{}: {}", issue.name, issue.options.get(usize::from(option))?))
        });
    chosen.collect::<Vec<_>>().join("; ")
}

/// A move as the subject of a sentence.
pub fn doing<P: RulePhrases + ?Sized>(phrases: &P, case: &Case, made: Move) -> String {
    let package = match made {
        Move::Table { package } | Move::Float { package } => package_in_words(case, package),
        _ => String::new(),
    };
    phrases.doing(made, &package, Names(case.words()), open_issue(case))
}
