//! `teaching.<language>.toml`: what somebody who teaches a case should know. It is no part of the case that is
//! played, so that no learner loads it.

use super::read::{Fields, LONGEST_NAME, Value};
use super::source::At;
use crate::text::Text;

/// The most minutes of a step of a lesson.
const LONGEST_STEP: u16 = 240;

/// A note for those who teach a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Teaching {
    /// The language, as in `en`.
    pub language: String,
    /// The file that it stands in.
    pub file: String,
    /// What the case is, in a paragraph.
    pub about: Text,
    /// What a learner can do afterwards.
    pub goals: Vec<Text>,
    /// What a lesson needs.
    pub needs: Vec<Text>,
    /// Lessons, of different lengths.
    pub lessons: Vec<Lesson>,
    /// What usually goes wrong.
    pub mistakes: Vec<Mistake>,
    /// What can be discussed.
    pub questions: Vec<Text>,
    /// What the model leaves out.
    pub limits: Vec<Text>,
}

/// A lesson, step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Its steps.
    pub steps: Vec<Step>,
}

/// A step of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// How many minutes it takes.
    pub minutes: u16,
    /// What is done.
    pub text: Text,
}

/// Something that usually goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// What one calls it.
    pub name: String,
    /// What happens.
    pub text: Text,
    /// What the class will see of it in its results.
    pub seen: Text,
    /// The name of a strategy that plays so, to measure it; whether there is one of that name knows who has them.
    pub strategy: Option<At<String>>,
}

impl Lesson {
    /// How many minutes it takes in all.
    pub fn minutes(&self) -> u16 {
        self.steps.iter().map(|step| step.minutes).sum()
    }
}

impl Teaching {
    /// Reads the whole file.
    pub(super) fn read(fields: Fields<'_>) -> (At<String>, Teaching) {
        let language = fields.id("language");
        let teaching = Teaching {
            language: language.value.clone(),
            file: fields.report.source.name().into(),
            about: text(&fields, "about"),
            goals: texts(&fields, "goals"),
            needs: texts(&fields, "needs"),
            lessons: filled(&fields, "lessons", lesson),
            mistakes: filled(&fields, "mistakes", mistake),
            questions: texts(&fields, "questions"),
            limits: texts(&fields, "limits"),
        };
        fields.finish();
        (language, teaching)
    }
}

fn lesson(fields: Fields<'_>) -> Lesson {
    let lesson = Lesson { steps: filled(&fields, "steps", step) };
    fields.finish();
    lesson
}

fn step(fields: Fields<'_>) -> Step {
    let minutes = fields.need("minutes").and_then(|value| fields.report.within(value, 1, LONGEST_STEP));
    let step = Step { minutes: minutes.unwrap_or_default().value, text: text(&fields, "text") };
    fields.finish();
    step
}

fn mistake(fields: Fields<'_>) -> Mistake {
    let mistake = Mistake {
        name: fields.name("name"),
        text: text(&fields, "text"),
        seen: text(&fields, "seen"),
        strategy: fields.maybe("strategy").and_then(|value| fields.report.unmarked(value, LONGEST_NAME)),
    };
    fields.finish();
    mistake
}

fn text(fields: &Fields<'_>, field: &'static str) -> Text {
    Text::parse(&fields.prose(field))
}

/// A list of texts that must be there and say something.
fn texts<'a>(fields: &Fields<'a>, field: &'static str) -> Vec<Text> {
    let report = fields.report;
    let read = |value: Value<'a>| report.filled(value, |report, value| report.prose(value));
    let read = fields.need(field).and_then(read).unwrap_or_default().value;
    read.iter().map(|text| Text::parse(&text.value)).collect()
}

/// A list of tables that must be there and say something.
fn filled<'a, T>(fields: &Fields<'a>, field: &'static str, read: impl Fn(Fields<'a>) -> T) -> Vec<T> {
    let report = fields.report;
    let tables = fields.need(field).and_then(|value| report.filled(value, |_, value| report.table(value)));
    tables.unwrap_or_default().value.into_iter().map(read).collect()
}
