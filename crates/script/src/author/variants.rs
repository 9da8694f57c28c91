//! What an author says about variants: how far numbers may differ, and which seeds were proven.

use super::fault::{Fault, Name};
use super::problem::Note;
use super::read::{Fields, Report, Value};
use super::source::At;
use negotiation::{Bounds, Parameter, Scenario, ScenarioDraft};
use std::collections::HashMap;

/// The most variants that a case can offer: as many as `otr variants --find` looks for at once. Each is checked.
const MOST_SEEDS: usize = 1_000;

/// `[variants]` as it was read.
#[derive(Default)]
pub struct VariantsDraft {
    /// How far the numbers may differ.
    pub bounds: Bounds,
    /// The seeds on offer.
    pub seeds: Vec<At<u16>>,
}

impl VariantsDraft {
    /// Reads the table; nothing varies where it is left out.
    pub(super) fn read(fields: &Fields<'_>) -> VariantsDraft {
        let report = fields.report;
        let Some(table) = fields.maybe("variants").and_then(|value| report.table(value)) else {
            return VariantsDraft::default();
        };
        let by = |field| table.maybe(field).and_then(|value| report.byte(value)).map_or(0, |number| number.value);
        let range = |parameter: Parameter| {
            let range = table.maybe(parameter.name()).and_then(|value| report.range(value))?;
            Some((parameter, range.value.0, range.value.1))
        };
        let bounds = Bounds {
            points: by("points"),
            floors: by("floors"),
            leverage: by("leverage"),
            // The programme says what may become of it where it stands.
            programme: Vec::new(),
            ranges: Parameter::ALL.iter().copied().filter_map(range).collect(),
        };
        // Seed 0 is the case itself.
        let seed = |report: &Report<'_>, value: Value<'_>| report.within(value, 1, u16::MAX);
        let seeds = table.maybe("seeds").and_then(|value| report.list(value, seed));
        let draft = VariantsDraft { bounds, seeds: seeds.unwrap_or_default().value };
        draft.check_seeds(report);
        table.finish();
        draft
    }

    fn check_seeds(&self, report: &Report<'_>) {
        if let Some(one_more) = self.seeds.get(MOST_SEEDS) {
            let fault = Fault::Count { of: Name::Seed, found: self.seeds.len(), least: 0, most: MOST_SEEDS };
            report.add(&one_more.span, fault);
        }
        let mut seen: HashMap<u16, &At<u16>> = HashMap::new();
        for seed in &self.seeds {
            if let Some(first) = seen.get(&seed.value) {
                let fault = Fault::Twice { name: Name::Seed, id: seed.value.to_string() };
                report.add_with(&seed.span, fault, Note::First, &first.span);
            } else {
                seen.insert(seed.value, seed);
            }
        }
    }

    /// The numbers of every variant on offer that can be played.
    pub(super) fn scenarios(&self, written: &ScenarioDraft) -> impl Iterator<Item = Scenario> {
        self.seeds.iter().filter_map(|seed| Scenario::new(written.varied(&self.bounds, seed.value.into())).ok())
    }

    /// Notes every seed that draws numbers which the rules refuse. Whether the others make good
    /// cases takes a search, and is not asked here.
    pub(super) fn check_numbers(&self, report: &Report<'_>, scenario: &ScenarioDraft) {
        for seed in &self.seeds {
            if Scenario::new(scenario.varied(&self.bounds, seed.value.into())).is_err() {
                report.add(&seed.span, Fault::Unplayable { seed: seed.value });
            }
        }
    }
}
