//! Conditions of scenes and lines, as their author wrote them.

use super::fault::Fault;
use super::names::Names;
use super::read::{Fields, Report};
use super::source::At;
use crate::act::Act;
use crate::when::{Band, Condition, Counted, Moment, Programme, Truth, When};
use negotiation::Daylight;
use strum::{VariantArray, VariantNames};

/// Conditions; their flags are still names.
#[derive(Default)]
pub struct WhenDraft {
    /// All conditions but the flags.
    pub conditions: Vec<Condition>,
    /// What is counted, with the places of the ranges.
    pub ranges: Vec<(Counted, At<(u8, u8)>)>,
    /// Flags that must be set.
    pub flags: Vec<At<String>>,
    /// Flags that must not be.
    pub unless: Vec<At<String>>,
    /// What the last move was.
    pub after: Option<At<Vec<Act>>>,
    /// Whether some of it cannot be read, so that nobody knows what it excludes.
    pub lost: bool,
}

const TENSIONS: &[&str] = &["low", "mid", "high"];
const RAPPORTS: &[&str] = &["cold", "warm"];

impl Band {
    /// How a file of words names its tension, and its rapport.
    pub fn names(self) -> (&'static str, &'static str) {
        let name = |names: &[&'static str], place: u8| names.get(usize::from(place)).copied().unwrap_or_default();
        (name(TENSIONS, self.tension), name(RAPPORTS, self.rapport))
    }
}

impl WhenDraft {
    /// Reads the table `when`, if there is one.
    pub(super) fn read(fields: &Fields<'_>) -> Option<WhenDraft> {
        let before = fields.report.count();
        let Some(table) = fields.maybe("when").and_then(|value| fields.report.table(value)) else {
            let lost = fields.report.count() > before;
            return lost.then(|| WhenDraft { lost, ..WhenDraft::default() });
        };
        let mut draft = WhenDraft::default();
        for &counted in Counted::VARIANTS {
            let Some(range) = table.maybe(counted.name()).and_then(|value| table.report.range(value)) else { continue };
            draft.conditions.push(Condition::Within(counted, range.value.0, range.value.1));
            draft.ranges.push((counted, range));
        }
        for &truth in Truth::VARIANTS {
            let wanted = table.maybe(truth.name()).and_then(|value| table.report.truth(value));
            draft.conditions.extend(wanted.map(|wanted| Condition::Is(truth, wanted)));
        }
        let masks = [
            mask(&table, "daylight", |status: Daylight| status as u8).map(Condition::Daylight),
            mask(&table, "moment", |moment: Moment| moment as u8).map(Condition::Moment),
            mask(&table, "programme", |programme: Programme| programme as u8).map(Condition::Programme),
        ];
        draft.conditions.extend(masks.into_iter().flatten());
        draft.take_flags(&table);
        draft.lost = fields.report.count() > before;
        table.finish();
        Some(draft)
    }

    /// Reads the conditions of a line: its table `when`, and those that stand by themselves.
    pub(super) fn of_line(fields: &Fields<'_>) -> WhenDraft {
        let report = fields.report;
        let before = report.count();
        let mut draft = WhenDraft::read(fields).unwrap_or_default();
        let bands = |field, names, bits: &[u8]| {
            let read = fields
                .maybe(field)
                .and_then(|value| report.filled(value, |report, value| report.one_of_these(value, names, bits)))?;
            Some(read.value.iter().fold(0, |mask, bit| mask | bit.value)).filter(|&mask| mask != 0)
        };
        draft.conditions.extend(bands("tension", TENSIONS, &[1, 2, 4]).map(Condition::TensionBand));
        draft.conditions.extend(bands("rapport", RAPPORTS, &[1, 2]).map(Condition::RapportBand));
        draft.take_flags(fields);
        let after =
            fields.maybe("after").and_then(|value| report.filled(value, |report, value| report.one_of::<Act>(value)));
        draft.after = after.map(|list| list.map(|acts| acts.into_iter().map(|act| act.value).collect()));
        draft.lost = report.count() > before;
        draft
    }

    fn take_flags(&mut self, fields: &Fields<'_>) {
        self.flags.append(&mut fields.names("if"));
        self.unless.append(&mut fields.names("unless"));
    }

    /// The conditions of a scene (`act` is none) or of a line for an act. What they can never have
    /// to do with is noted.
    pub(super) fn compile(&self, report: &Report<'_>, names: &Names<'_>, act: Option<Act>) -> When {
        let mut when = When(self.conditions.clone());
        let against = self.ranges.iter().find(|(counted, _)| *counted == Counted::Against);
        if let Some((_, range)) = against.filter(|_| act != Some(Act::Table)) {
            report.add(&range.span, Fault::StrayAgainst);
        }
        match (&self.after, act) {
            (Some(after), Some(Act::Cue)) if !after.value.is_empty() => {
                when.0.push(Condition::After(after.value.iter().fold(0, |mask, &act| mask | 1 << act as u32)));
            }
            (Some(after), Some(act)) if act != Act::Cue => report.add(&after.span, Fault::StrayAfter { act }),
            _ => {}
        }
        let (flags, unless) = (names.flags(report, &self.flags), names.flags(report, &self.unless));
        when.0.extend((flags != 0).then_some(Condition::Flags(flags)));
        when.0.extend((unless != 0).then_some(Condition::Unless(unless)));
        when
    }
}

/// The bits of a list of values that have names; an empty one is as none.
fn mask<T: Copy + VariantArray + VariantNames>(
    fields: &Fields<'_>,
    field: &'static str,
    bit: impl Fn(T) -> u8,
) -> Option<u8> {
    let list =
        fields.maybe(field).and_then(|value| fields.report.filled(value, |report, it| report.one_of::<T>(it)))?;
    Some(list.value.into_iter().fold(0, |mask, value| mask | 1 << bit(value.value))).filter(|&mask| mask != 0)
}
