//! `scenario.toml` as its author wrote it.

use super::fault::{Fault, Name};
use super::index::Index;
use super::programme::{SpellDraft, facts};
use super::read::{Fields, Report, Value};
use super::scenes::SceneDraft;
use super::source::At;
use super::variants::VariantsDraft;
use crate::case::{Declares, Difficulty, Fact};
use negotiation::{DEADLOCK, Floors, IssuePoints, Openness, ScenarioDraft, Secret, SecretClass, SharedInterest};
use std::ops::Range;

/// The format that this program reads.
const FORMAT: u16 = 2;
/// The most turns of a day, by the rules.
const MOST_TURNS: u8 = 14;
/// The most holders of a stake: the debrief names each.
const MOST_HOLDERS: usize = 20;

/// The numbers of a case and its scenes, with their places. What could not be read stands as in
/// [`ScenarioDraft::example`], so that everything else can still be checked.
pub struct NumbersDraft {
    /// The case's id.
    pub id: At<String>,
    /// Its place in the list of cases.
    pub order: u8,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The numbers of the rules.
    pub scenario: ScenarioDraft,
    /// The issues' ids and places.
    pub issues: Vec<IssueDraft>,
    /// The daylight issue's id.
    pub daylight: At<String>,
    /// The ids of its holders.
    pub holders: Vec<At<String>>,
    /// Whether they cannot be read, so that nobody knows whose words there should be.
    pub holders_lost: bool,
    /// The secrets' ids and places.
    pub secrets: Vec<SecretDraft>,
    /// The issues that they would rather not speak of.
    pub sensitive: Vec<At<String>>,
    /// Our facts in the order of the briefing.
    pub facts: Vec<Fact>,
    /// The programme of the day.
    pub programme: Vec<SpellDraft>,
    /// The shared interest's issue.
    pub shared: Option<At<String>>,
    /// The scenes.
    pub scenes: Vec<SceneDraft>,
    /// What may differ in a variant.
    pub variants: VariantsDraft,
    /// What the author declares.
    pub declares: Declares,
    /// Where the fields of the scenario stand.
    pub places: Vec<(&'static str, Range<usize>)>,
    /// Where the file says that it is over.
    pub whole: Range<usize>,
}

/// Where an issue stands.
pub struct IssueDraft {
    /// Its id.
    pub id: At<String>,
    /// How many options have points; none where no list of points can be read.
    pub options: Option<usize>,
    /// Its points for us.
    pub ours: Range<usize>,
    /// Its points for them.
    pub theirs: Range<usize>,
}

/// Where a secret stands.
pub struct SecretDraft {
    /// Its id.
    pub id: At<String>,
    /// Its leverage.
    pub leverage: Range<usize>,
}

impl NumbersDraft {
    /// Reads the whole file.
    pub(super) fn read(fields: Fields<'_>) -> NumbersDraft {
        let report = fields.report;
        if let Some(value) = fields.need("format") {
            report.check_format(value, FORMAT);
        }
        // In place of a number that cannot be read stands one to which others are likely to fit.
        let example = ScenarioDraft::example();
        let mut places = Places { fields: &fields, found: Vec::new() };
        let scenario = ScenarioDraft {
            turns: places.byte("turns", MOST_TURNS),
            drift: places.byte("drift", example.drift),
            ripe_from: places.byte("ripe_from", 1),
            lock: places.byte("lock", DEADLOCK),
            trust: places.byte("trust", example.trust),
            unannounced_cost: places.byte("unannounced_cost", example.unannounced_cost),
            talks: places.byte("talks", 3),
            public_rapport: places.byte("public_rapport", example.public_rapport),
            future: truth(&fields, "future"),
            sensitive: Vec::new(),
            programme: Vec::new(),
            shared_interest: None,
            taboo_trade: truth(&fields, "taboo_trade"),
            no_agreement: truth(&fields, "no_agreement"),
            issues: Vec::new(),
            secrets: Vec::new(),
            daylight: 0,
            ..example
        };
        let mut places = places.found;
        let mut draft = NumbersDraft {
            id: fields.id("id"),
            order: byte(&fields, "order"),
            difficulty: fields
                .need("difficulty")
                .and_then(|value| report.one_of(value))
                .map_or(Difficulty::Standard, |difficulty| difficulty.value),
            scenario,
            issues: Vec::new(),
            daylight: fields.nothing(),
            holders: Vec::new(),
            holders_lost: false,
            secrets: Vec::new(),
            sensitive: Vec::new(),
            facts: Vec::new(),
            programme: Vec::new(),
            shared: None,
            scenes: fields.tables("scenes").into_iter().map(SceneDraft::read).collect(),
            variants: VariantsDraft::read(&fields),
            declares: declares(&fields),
            places: Vec::new(),
            whole: fields.span.clone(),
        };
        if let Some(start) = fields.sub("start") {
            let mut found = Places { fields: &start, found: Vec::new() };
            draft.scenario.tension = found.byte("tension", draft.scenario.tension);
            draft.scenario.rapport = found.byte("rapport", draft.scenario.rapport);
            draft.scenario.standing = found.byte("standing", draft.scenario.standing);
            places.append(&mut found.found);
            start.finish();
        }
        if let Some(floors) = fields.sub("floors") {
            draft.scenario.floors = Floors { ours: word(&floors, "ours"), theirs: word(&floors, "theirs") };
            places.push(("floors", floors.span.clone()));
            floors.finish();
        }
        draft.places = places;
        draft.read_issues(&fields);
        draft.read_daylight(&fields);
        draft.read_secrets(&fields);
        draft.read_shared(&fields);
        draft.read_sensitive(&fields);
        draft.read_programme(&fields);
        draft.facts = facts(&fields, &draft.secrets.iter().map(|secret| &secret.id).collect::<Vec<_>>());
        report.check_twice(Name::Scene, draft.scenes.iter().map(|scene| &scene.id));
        fields.finish();
        draft
    }

    fn read_issues(&mut self, fields: &Fields<'_>) {
        let report = fields.report;
        let _ = fields.need("issues");
        for issue in fields.tables("issues") {
            let read = |field| issue.need(field).and_then(|value| points(report, value));
            let (ours, theirs) = (read("ours"), read("theirs"));
            let options = ours.as_ref().or(theirs.as_ref()).map(|points| points.value.len());
            let span = |points: &Option<At<Points>>| points.as_ref().map_or(&issue.span, |points| &points.span).clone();
            let id = issue.id("id");
            self.issues.push(IssueDraft { id, options, ours: span(&ours), theirs: span(&theirs) });
            // Points that cannot be read count as points that are fine.
            let fine = (0..options.unwrap_or(2)).map(|place| place.min(u8::MAX.into()) as u8);
            self.scenario.issues.push(IssuePoints {
                theirs: numbers(theirs).unwrap_or_else(|| fine.clone().rev().collect()),
                ours: numbers(ours).unwrap_or_else(|| fine.collect()),
            });
            issue.finish();
        }
        report.check_twice(Name::Issue, self.issues.iter().map(|issue| &issue.id));
    }

    fn read_daylight(&mut self, fields: &Fields<'_>) {
        let Some(daylight) = fields.sub("daylight") else { return };
        let report = fields.report;
        self.daylight = daylight.id("issue");
        let reason = daylight.need("reason").and_then(|value| report.one_of::<Openness>(value));
        self.scenario.openness = reason.map_or(self.scenario.openness, |reason| reason.value);
        let holders = daylight.need("holders");
        let holders = holders.and_then(|value| report.filled(value, |report, value| report.text(value)));
        self.holders_lost = holders.as_ref().is_none_or(|list| list.value.is_empty());
        self.holders = holders.unwrap_or_default().value;
        if let Some(one_more) = self.holders.get(MOST_HOLDERS) {
            let fault = Fault::Count { of: Name::Holder, found: self.holders.len(), least: 1, most: MOST_HOLDERS };
            report.add(&one_more.span, fault);
        }
        for holder in &self.holders {
            report.check_id(holder);
        }
        report.check_twice(Name::Holder, &self.holders);
        daylight.finish();
        self.scenario.daylight = self.place_of_issue(report, &self.daylight).unwrap_or(0);
    }

    fn read_secrets(&mut self, fields: &Fields<'_>) {
        let report = fields.report;
        for secret in fields.tables("secrets") {
            let class = secret.need("class").and_then(|value| report.one_of::<SecretClass>(value));
            let leverage = secret.need("leverage").and_then(|value| report.bounded(value));
            let leverage = leverage.unwrap_or(At { value: 1, span: secret.span.clone() });
            let class = class.map_or(SecretClass::Limit, |class| class.value);
            self.scenario.secrets.push(Secret { class, leverage: leverage.value });
            self.secrets.push(SecretDraft { id: secret.id("id"), leverage: leverage.span });
            secret.finish();
        }
        report.check_twice(Name::Secret, self.secrets.iter().map(|secret| &secret.id));
    }

    fn read_shared(&mut self, fields: &Fields<'_>) {
        let report = fields.report;
        let Some(shared) = fields.maybe("shared_interest").and_then(|value| report.table(value)) else { return };
        let issue = shared.id("issue");
        let leverage = shared.need("leverage").and_then(|value| report.bounded(value));
        let leverage = leverage.unwrap_or(At { value: 1, span: shared.span.clone() });
        self.places.push(("shared_interest", leverage.span));
        shared.finish();
        if let Some(place) = self.place_of_issue(report, &issue) {
            self.scenario.shared_interest = Some(SharedInterest { issue: place, leverage: leverage.value });
        }
        self.shared = Some(issue);
    }

    fn read_sensitive(&mut self, fields: &Fields<'_>) {
        let report = fields.report;
        let list = fields.need("sensitive").and_then(|value| report.list(value, |report, it| report.text(it)));
        let is_meant_empty = list.as_ref().is_some_and(|list| list.value.is_empty());
        if let Some(list) = list {
            report.check_twice(Name::Issue, &list.value);
            self.places.push(("sensitive", list.span));
            let places = self.places_of_issues(report, &list.value);
            self.scenario.sensitive.extend(places.into_iter().flatten());
            self.sensitive = list.value;
        }
        if self.scenario.sensitive.is_empty() && !is_meant_empty {
            // One that could not be read counts as one that is fine.
            self.scenario.sensitive.push(u8::from(self.scenario.daylight == 0));
        }
    }

    fn read_programme(&mut self, fields: &Fields<'_>) {
        // A day of a length that cannot be says nothing of its spells.
        let turns = if (7..=MOST_TURNS).contains(&self.scenario.turns) { self.scenario.turns } else { MOST_TURNS };
        self.programme = SpellDraft::read(fields, turns);
        // Of one whose turns cannot be read nothing follows.
        let read = self.programme.iter().enumerate().filter(|(_, spell)| !spell.turns_lost);
        (self.scenario.programme, self.variants.bounds.programme) =
            read.map(|(place, spell)| (spell.spell(place), spell.shift)).unzip();
    }

    /// The places of issues; a name that none has is noted.
    fn places_of_issues(&self, report: &Report<'_>, names: &[At<String>]) -> Vec<Option<u8>> {
        let issues = Index::new(self.issues.iter().map(|issue| issue.id.value.as_str()));
        let place = |name: &At<String>| {
            let place = issues.place(&name.value);
            if place.is_none() && !name.value.is_empty() {
                let near = issues.nearest(&name.value);
                report.add(&name.span, Fault::Unknown { name: Name::Issue, found: name.value.clone(), near });
            }
            place.map(|place| place.min(u8::MAX.into()) as u8)
        };
        names.iter().map(place).collect()
    }

    fn place_of_issue(&self, report: &Report<'_>, name: &At<String>) -> Option<u8> {
        self.places_of_issues(report, std::slice::from_ref(name)).pop().flatten()
    }
}

/// A list of points, each as far as it can be read.
type Points = Vec<Option<u8>>;

fn points(report: &Report<'_>, value: Value<'_>) -> Option<At<Points>> {
    report.list(value, |report, value| Some(report.byte(value).map(|point| point.value)))
}

/// All of the points; none where one of them cannot be read.
fn numbers(points: Option<At<Points>>) -> Option<Vec<u8>> {
    points?.value.into_iter().collect()
}

fn truth(fields: &Fields<'_>, field: &'static str) -> bool {
    fields.maybe(field).and_then(|value| fields.report.truth(value)).unwrap_or(false)
}

fn declares(fields: &Fields<'_>) -> Declares {
    let Some(table) = fields.maybe("declares").and_then(|value| fields.report.table(value)) else {
        return Declares::default();
    };
    let declares = Declares { already_ripe: truth(&table, "already_ripe") };
    table.finish();
    declares
}

fn byte(fields: &Fields<'_>, field: &'static str) -> u8 {
    fields.need(field).and_then(|value| fields.report.byte(value)).map_or(0, |number| number.value)
}

fn word(fields: &Fields<'_>, field: &'static str) -> u16 {
    fields.need(field).and_then(|value| fields.report.number(value, u16::MAX)).map_or(0, |number| number.value)
}

/// Fields of the scenario, with their places.
struct Places<'a, 'b> {
    fields: &'b Fields<'a>,
    found: Vec<(&'static str, Range<usize>)>,
}

impl Places<'_, '_> {
    fn byte(&mut self, field: &'static str, otherwise: u8) -> u8 {
        let number = self.fields.need(field).and_then(|value| self.fields.report.bounded(value));
        number.map_or(otherwise, |number| {
            self.found.push((field, number.span));
            number.value
        })
    }
}
