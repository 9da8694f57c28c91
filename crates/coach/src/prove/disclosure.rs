//! Property 12: what is said decides. Whoever tells all of their strategy loses much, whoever tells
//! nothing of themselves loses something where talk at the table builds little trust, and whoever
//! begins with what the other side would rather not speak of loses, too.

use super::finding::{Facts, Finding, finding};
use crate::search::{Search, is_idle};
use crate::thresholds::{SENSITIVE_FIRST, TELL_ALL, TELL_NONE};
use negotiation::{Move, Scenario, State, legality};

/// Judges a case by three searches of it.
pub(super) fn disclosure(scenario: &Scenario, best: i16, exempt: bool) -> Finding {
    let start = State::start(scenario);
    let worth = |allowed| Search::restricted(scenario, allowed).value(start);
    let (all, none, sensitive_first) = (worth(telling_all), worth(telling_nothing), worth(sensitive_issues_first));
    let guarded = scenario.numbers().public_rapport == 1;
    let holds =
        all <= best - TELL_ALL && (!guarded || none <= best - TELL_NONE) && sensitive_first <= best - SENSITIVE_FIRST;
    finding(12, exempt || holds, Facts::Disclosure { best, all, none, sensitive_first })
}

/// Outside, every strategic fact comes first.
fn telling_all(scenario: &Scenario, state: &State, mv: Move) -> bool {
    let tells = |mv| matches!(mv, Move::Reveal { .. });
    let untold = scenario.secrets().any(|secret| legality(scenario, state, Move::Reveal { secret }).is_ok());
    if untold { tells(mv) } else { !is_idle(state, mv) }
}

/// Neither strategy nor anything of oneself is told.
fn telling_nothing(_: &Scenario, state: &State, mv: Move) -> bool {
    !matches!(mv, Move::Reveal { .. } | Move::Share { .. }) && !is_idle(state, mv)
}

/// The first trade is on an issue that they would rather not speak of.
fn sensitive_issues_first(scenario: &Scenario, state: &State, mv: Move) -> bool {
    let first = state.unlocked().is_empty() && state.gifts() == 0;
    match mv {
        Move::Trade { issue } => !first || scenario.is_sensitive(issue),
        Move::AskBare { .. } => !first && !is_idle(state, mv),
        Move::Reveal { .. } => false,
        _ => !is_idle(state, mv),
    }
}
