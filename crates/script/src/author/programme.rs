//! The programme of the day, and the order in which our facts are told: as their author wrote them.

use super::fault::{Fault, Name};
use super::index::Index;
use super::read::{Fields, Report};
use super::source::At;
use crate::case::Fact;
use negotiation::{Known, Matter, Shift, Spell, SpellKind};
use std::ops::RangeInclusive;
use strum::VariantNames;

/// A spell of the programme, with its places.
pub struct SpellDraft {
    /// Its id.
    pub id: At<String>,
    /// The first turn of it, from 1.
    pub from: At<u8>,
    /// The last.
    pub to: At<u8>,
    /// Whether one of these cannot be read.
    pub turns_lost: bool,
    /// What it is like.
    pub kind: SpellKind,
    /// When one learns of it.
    pub known: Known,
    /// What may become of it in a variant.
    pub shift: Shift,
}

impl SpellDraft {
    /// Reads the whole programme of a day with so many turns.
    pub(super) fn read(fields: &Fields<'_>, turns: u8) -> Vec<SpellDraft> {
        let spells: Vec<_> =
            fields.tables("programme").into_iter().map(|spell| SpellDraft::one(spell, turns)).collect();
        fields.report.check_twice(Name::Spell, spells.iter().map(|spell| &spell.id));
        spells
    }

    fn one(fields: Fields<'_>, turns: u8) -> SpellDraft {
        let report = fields.report;
        let id = fields.id("id");
        let kind = fields.need("kind").and_then(|value| report.one_of::<SpellKind>(value));
        let kind = kind.map_or(SpellKind::Lull, |kind| kind.value);
        let from = fields.need("from").and_then(|value| report.bounded(value));
        // A law that has come into force stays.
        let end = if kind == SpellKind::Law { fields.maybe("to") } else { fields.need("to") };
        let to = end.and_then(|value| report.bounded(value));
        let turns_lost = from.is_none() || to.is_none() && (end.is_some() || kind != SpellKind::Law);
        let from = from.unwrap_or_else(|| fields.nothing());
        let to = to.unwrap_or_else(|| At { value: turns, span: from.span.clone() });
        let known = fields.need("known").and_then(|value| report.one_of::<Known>(value));
        let known = known.map_or(Known::Before, |known| known.value);
        // Somebody must have time to announce it.
        let first = if known == Known::Announced { 2 } else { 1 };
        let last = turns.saturating_sub(to.value.saturating_sub(from.value));
        let shift = shift(&fields, if turns_lost { 0 } else { from.value }, first..=last);
        if known == Known::Announced && from.value < first && !turns_lost {
            note(report, &from, first, turns);
        }
        fields.finish();
        SpellDraft { id, from, to, turns_lost, kind, known, shift }
    }

    /// The spell as the rules know it: the one at this place.
    pub(super) fn spell(&self, place: usize) -> Spell {
        let (from, to) = (self.from.value, self.to.value);
        Spell { id: place.min(u8::MAX.into()) as u8, kind: self.kind, from, to, known: self.known }
    }
}

fn note(report: &Report<'_>, turn: &At<u8>, least: u8, most: u8) {
    let found = report.source.text().get(turn.span.clone()).unwrap_or_default().to_string();
    let fault = Fault::OutOfRange { found, least: least.into(), most: most.into() };
    report.add(&turn.span, fault);
}

/// What a variant may do with a spell that begins in `from`, and may in these turns. It stays where
/// nothing is said.
fn shift(fields: &Fields<'_>, from: u8, turns: RangeInclusive<u8>) -> Shift {
    let stays = Shift { earliest: from, latest: from, optional: false };
    let report = fields.report;
    let Some(table) = fields.maybe("shift").and_then(|value| report.table(value)) else { return stays };
    let turn = |field| table.maybe(field).and_then(|value| report.bounded(value));
    let (earliest, latest) = (turn("earliest"), turn("latest"));
    let optional = table.maybe("optional").and_then(|value| report.truth(value)).unwrap_or(false);
    let shift = Shift {
        earliest: earliest.as_ref().map_or(from, |turn| turn.value),
        latest: latest.as_ref().map_or(from, |turn| turn.value),
        optional,
    };
    // Where the spell itself lies outside of the day, nothing can be said of where it may move.
    let lies_in_the_day = turns.contains(&from) || *turns.start() == 2 && from == 1;
    let turn_is_off = |turn: &At<u8>| lies_in_the_day && !turns.contains(&turn.value);
    for turn in [earliest, latest].into_iter().flatten().filter(turn_is_off) {
        note(report, &turn, *turns.start(), *turns.end());
    }
    if shift.earliest > shift.latest {
        report.add(&table.span, Fault::EmptyRange { from: shift.earliest, to: shift.latest });
    }
    table.finish();
    shift
}

/// Reads the order of our facts: every matter and every secret once.
pub(super) fn facts(fields: &Fields<'_>, secrets: &[&At<String>]) -> Vec<Fact> {
    let report = fields.report;
    let Some(list) = fields.need("facts").and_then(|value| report.list(value, |report, value| report.text(value)))
    else {
        return Vec::new();
    };
    report.check_twice(Name::Fact, &list.value);
    let names = Index::new(Matter::VARIANTS.iter().copied().chain(secrets.iter().map(|secret| secret.value.as_str())));
    let listed = Index::new(list.value.iter().map(|found| found.value.as_str()));
    let all: Vec<Fact> = Fact::all(secrets.len()).collect();
    for (name, fact) in names.names().iter().zip(&all).filter(|(name, _)| !listed.has(name)) {
        let kind = if matches!(fact, Fact::Share(_)) { Name::Matter } else { Name::Secret };
        report.add(&list.span, Fault::Unlisted { name: kind, id: name.to_string() });
    }
    list.value.iter().filter_map(|found| find(report, found, &names, &all)).collect()
}

fn find(report: &Report<'_>, found: &At<String>, names: &Index<'_>, all: &[Fact]) -> Option<Fact> {
    let place = names.place(&found.value);
    if place.is_none() {
        let near = names.nearest(&found.value);
        report.add(&found.span, Fault::Unknown { name: Name::Fact, found: found.value.clone(), near });
    }
    place.and_then(|place| all.get(place)).copied()
}
