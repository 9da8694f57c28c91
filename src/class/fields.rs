//! What is typed and chosen in the form of a class, and the class that comes of it.

use crate::browser::{clock, page, random};
use crate::components::class_flaw;
use crate::locale::Language;
use classroom::{Class, ClassDraft, ClassFlaw, HowPlayed, Minute, Name, NotAName, Task, Which};
use words::Words;

/// The ids of the fields at which something can be wrong.
pub const NAME: &str = "class-name";
pub const CASES: &str = "class-cases";
pub const FROM: &str = "class-from";
pub const UNTIL: &str = "class-until";
pub const PASS_MARK: &str = "class-pass-mark";

/// The fields.
#[derive(Clone, Debug)]
pub struct Fields {
    /// What the class is called.
    pub name: String,
    /// The cases that are chosen, and with which numbers.
    pub tasks: Vec<Task>,
    /// How they are played.
    pub play: HowPlayed,
    /// In which language.
    pub language: Option<Language>,
    /// From when on, as the field has it.
    pub from: String,
    /// Until when, as the field has it.
    pub until: String,
    /// The pass mark, as it was typed.
    pub pass_mark: String,
}

/// What is wrong, at the field with this id.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// The id of the field.
    pub field: &'static str,
    /// A sentence.
    pub what: String,
}

impl Default for Fields {
    fn default() -> Fields {
        Fields {
            name: String::new(),
            tasks: Vec::new(),
            play: HowPlayed { assessed: true, meters: true, hints: true },
            language: None,
            from: String::new(),
            until: String::new(),
            pass_mark: String::new(),
        }
    }
}

impl Fields {
    /// With which numbers a case is played; nothing where it is not chosen.
    pub fn numbers_of(&self, case: &str) -> Option<Which> {
        self.tasks.iter().find(|task| task.case == case).map(|task| task.variant)
    }

    /// Has a case played with these numbers, or not at all.
    pub fn choose(&mut self, case: &str, numbers: Option<Which>) {
        match (self.tasks.iter_mut().find(|task| task.case == case), numbers) {
            (Some(task), Some(variant)) => task.variant = variant,
            (None, Some(variant)) => self.tasks.push(Task { case: case.to_owned(), variant }),
            (_, None) => self.tasks.retain(|task| task.case != case),
        }
    }

    /// The class, where the cases on the list have this order.
    ///
    /// # Errors
    /// What is wrong, and at which fields.
    pub fn class(&self, order: &[String], phrases: &Words) -> Result<Class, Vec<Wrong>> {
        let mut wrongs = Vec::new();
        let mut wrong = |field, what: String| wrongs.push(Wrong { field, what });
        let name = Name::new(&self.name);
        if let Err(flaw) = name {
            wrong(NAME, name_flaw(flaw, phrases));
        }
        let mut date = |field, text: &str| {
            let minute = clock::minute_at(text).map(Minute);
            if minute.is_none() && (!text.is_empty() || page::is_half_typed(field)) {
                wrong(field, phrases.class_flaw_no_date().into());
            }
            minute
        };
        let (from, until) = (date(FROM, &self.from), date(UNTIL, &self.until));
        let typed = self.pass_mark.trim();
        // Whatever is no number is no mark that anybody can have.
        let half_typed = typed.is_empty() && page::is_half_typed(PASS_MARK);
        let pass_mark = (!typed.is_empty() || half_typed).then(|| typed.parse().unwrap_or(u8::MAX));
        let mut tasks = self.tasks.clone();
        tasks.sort_by_key(|task| order.iter().position(|id| *id == task.case));
        let language = self.language.map(|language| language.code().to_owned());
        let play = HowPlayed { hints: self.play.hints && !self.play.assessed, ..self.play };
        // What is wrong with the rest is found with any name.
        let named = name.clone().or_else(|_| Name::new("-"));
        let draft =
            named.map(|name| ClassDraft { id: random::number(), name, tasks, play, language, from, until, pass_mark });
        match draft.map(Class::new) {
            Ok(Ok(class)) if wrongs.is_empty() => return Ok(class),
            Ok(Err(flaw)) => wrongs.push(Wrong { field: field_of(flaw), what: class_flaw(flaw, phrases) }),
            Ok(Ok(_)) | Err(_) => {}
        }
        Err(wrongs)
    }
}

fn field_of(flaw: ClassFlaw) -> &'static str {
    match flaw {
        ClassFlaw::NoTask | ClassFlaw::TooManyTasks(_) | ClassFlaw::Twice(_) | ClassFlaw::TooLong => CASES,
        ClassFlaw::EndsBeforeItBegins => UNTIL,
        ClassFlaw::PassMark(_) => PASS_MARK,
    }
}

fn name_flaw(flaw: NotAName, phrases: &Words) -> String {
    match flaw {
        NotAName::Empty => phrases.name_flaw_empty().into(),
        NotAName::TooLong(length) => phrases.name_flaw_too_long(length, Name::LONGEST),
    }
}
