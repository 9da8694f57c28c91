//! What the rules find wrong with the numbers, put where the numbers stand.

use super::fault::{Fault, Name};
use super::numbers::NumbersDraft;
use super::problem::Note;
use super::programme::SpellDraft;
use super::read::Report;
use negotiation::{Flaw, Scenario};
use std::collections::HashSet;
use std::ops::Range;

/// The lowest tension at which they can refuse to be seen with you: above the lowest `ripe_from`.
const LEAST_LOCK: u16 = 2;

/// Has the rules check the numbers. None where anything in the file is wrong.
pub(super) fn check(draft: &NumbersDraft, report: &Report<'_>) -> Option<Scenario> {
    let flaws = if report.is_sound() {
        match Scenario::new(draft.scenario.clone()) {
            Ok(scenario) => return Some(scenario),
            Err(flaws) => flaws,
        }
    } else {
        draft.scenario.flaws()
    };
    note(draft, report, flaws);
    None
}

/// Notes each flaw at its place.
fn note(draft: &NumbersDraft, report: &Report<'_>, flaws: Vec<Flaw>) {
    // The rules do not say which secret's leverage is out of range, only each in turn.
    let mut leverages = draft.secrets.iter().zip(&draft.scenario.secrets);
    let is_off = |name: &str| flaws.iter().any(|flaw| matches!(flaw, Flaw::OutOfRange { field, .. } if *field == name));
    // Limits that hang on another number say nothing where that one is wrong itself.
    let (ripe_from_is_off, turns_are_off, programme_is_off) =
        (is_off("ripe_from"), is_off("turns"), is_off("programme"));
    if programme_is_off && !turns_are_off {
        draft
            .programme
            .iter()
            .filter(|spell| !spell.turns_lost)
            .for_each(|spell| note_turns(spell, draft.scenario.turns, report));
    }
    let badly_counted: HashSet<usize> = flaws
        .iter()
        .filter_map(|flaw| match flaw {
            Flaw::OptionCount { issue, .. } => Some(*issue),
            _ => None,
        })
        .collect();
    let count_is_off = |issue| badly_counted.contains(&issue);
    for flaw in flaws {
        let (span, fault) = match flaw {
            Flaw::OutOfRange { field: "lock", .. } if ripe_from_is_off => continue,
            Flaw::OutOfRange { field: "lock", found, most, .. } if (LEAST_LOCK..=most).contains(&found) => {
                let lower = place(draft, "ripe_from");
                let fault = Fault::LockTooLow { lock: draft.scenario.lock, ripe_from: draft.scenario.ripe_from };
                report.add_with(&place(draft, "lock"), fault, Note::Declared, &lower);
                continue;
            }
            // Nor do they say which spell it is: those are looked through below.
            Flaw::OutOfRange { field: "programme", .. } => continue,
            Flaw::SpellsOverlap { .. } if turns_are_off || programme_is_off => continue,
            Flaw::OutOfRange { field: "sensitive", found, least, most } => {
                let (found, least, most) = (found.into(), least.into(), most.into());
                (place(draft, "sensitive"), Fault::Count { of: Name::Sensitive, found, least, most })
            }
            Flaw::OutOfRange { field, found, least, most } => {
                let span = match field {
                    "leverage" => leverages
                        .find(|(_, secret)| u16::from(secret.leverage) == found)
                        .map_or_else(|| draft.whole.clone(), |(draft, _)| draft.leverage.clone()),
                    _ => place(draft, field),
                };
                let least = if field == "lock" { LEAST_LOCK } else { least };
                let found = as_written(report, &span);
                (span, Fault::OutOfRange { found, least, most })
            }
            Flaw::IssueCount(found) => {
                let span = draft.issues.last().map_or_else(|| draft.whole.clone(), |issue| issue.id.span.clone());
                (span, Fault::Count { of: Name::Issue, found, least: 4, most: 6 })
            }
            Flaw::OptionCount { issue, found } => {
                (points(draft, issue, true), Fault::Count { of: Name::Option, found, least: 2, most: 5 })
            }
            // Of a list that is too short or too long for itself, that is enough to say.
            Flaw::UnevenPoints { issue, .. } if count_is_off(issue) => continue,
            Flaw::UnevenPoints { issue, ours, theirs } => {
                (points(draft, issue, false), Fault::UnevenPoints { ours, theirs })
            }
            Flaw::WrongWay { issue, ours } => (points(draft, issue, ours), Fault::WrongWay { ours }),
            Flaw::SecretCount(found) => {
                let span = draft.secrets.last().map_or_else(|| draft.whole.clone(), |secret| secret.id.span.clone());
                (span, Fault::Count { of: Name::Secret, found, least: 0, most: 4 })
            }
            // Names are looked up before the rules see them.
            Flaw::NoSuchIssue { .. } => continue,
            Flaw::SharedIsDaylight => {
                let shared = draft.shared.clone().unwrap_or_else(|| draft.daylight.clone());
                (shared.span, Fault::Currency { issue: shared.value })
            }
            Flaw::SensitiveIsDaylight => {
                let sensitive = draft.sensitive.iter().find(|issue| issue.value == draft.daylight.value);
                let issue = sensitive.unwrap_or(&draft.daylight);
                (issue.span.clone(), Fault::Currency { issue: issue.value.clone() })
            }
            Flaw::SpellsOverlap { turn } => {
                let spell = draft.programme.iter().find(|spell| spell.from.value == turn);
                let span = spell.map_or_else(|| draft.whole.clone(), |spell| spell.from.span.clone());
                (span, Fault::Overlap { turn })
            }
            Flaw::NoZoneOfAgreement => (place(draft, "floors"), Fault::NoZone),
            Flaw::ZoneOfAgreement => (place(draft, "floors"), Fault::Zone),
        };
        report.add(&span, fault);
    }
}

/// Notes the turns of a spell that lie outside of the day, and an end before the beginning.
fn note_turns(spell: &SpellDraft, turns: u8, report: &Report<'_>) {
    let SpellDraft { from, to, .. } = spell;
    let day = 1..=turns;
    for turn in [from, to].into_iter().filter(|turn| !day.contains(&turn.value)) {
        let found = as_written(report, &turn.span);
        report.add(&turn.span, Fault::OutOfRange { found, least: 1, most: turns.into() });
    }
    if day.contains(&from.value) && day.contains(&to.value) && to.value < from.value {
        report.add_with(&to.span, Fault::EmptyRange { from: from.value, to: to.value }, Note::Declared, &from.span);
    }
}

/// A number as it stands in the file: what was read of one beyond all limits is not what was written.
fn as_written(report: &Report<'_>, span: &Range<usize>) -> String {
    report.source.text().get(span.clone()).unwrap_or_default().to_string()
}

fn place(draft: &NumbersDraft, field: &str) -> Range<usize> {
    let found = draft.places.iter().find(|(name, _)| *name == field);
    found.map_or_else(|| draft.whole.clone(), |(_, span)| span.clone())
}

fn points(draft: &NumbersDraft, issue: usize, ours: bool) -> Range<usize> {
    draft
        .issues
        .get(issue)
        .map_or_else(|| draft.whole.clone(), |issue| if ours { issue.ours.clone() } else { issue.theirs.clone() })
}
