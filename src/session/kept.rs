//! What the device keeps: of each case the last play, and of all plays what they came to.

use super::classes::Classes;
use super::minutes::minutes;
use super::{Play, SavedPlay};
use classroom::Name;
use negotiation::RULES;
use reading::Journal;
use script::Story;
use std::rc::Rc;
use words::Words;

/// The name that the journal is kept under.
pub(super) const JOURNAL: &str = "journal";
/// The name that the classes are kept under.
pub const CLASSES: &str = "classes";

/// The names that what is kept of a case has, in the order in which it is written: if the device stops half-way,
/// nothing is lost that was there.
const FIELDS: [&str; 6] = ["earlier", "play", "others", "best", "minutes", "alias"];

/// Everything that is kept, except the preferences. What is the same as before is the same pointer, so that
/// nobody has to compare, render or write it again. A case, and the journal, are read and written as a whole;
/// `merge` says what becomes of two that differ.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// What earlier plays came to.
    pub journal: Rc<Journal>,
    /// What is kept of each case, by its id.
    pub cases: Vec<(Rc<str>, Rc<KeptCase>)>,
    /// The classes that were made or joined here.
    pub classes: Rc<Classes>,
}

/// What is kept of a case.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptCase {
    /// The last play: nothing where it cannot be read.
    pub play: Option<SavedPlay>,
    /// Other plays that another tab or device went on with, of which the player has not said yet which goes on.
    pub others: Vec<SavedPlay>,
    /// What was said in the play, so that it can be read whatever becomes of the case.
    pub minutes: Option<Minutes>,
    /// What was said in a play that a new one took the place of.
    pub earlier: Option<Minutes>,
    /// The best result so far, in tenths of a point.
    pub best: Option<i16>,
    /// Whether a newer program than this one has kept a play here: then nothing of it is changed.
    pub is_newer: bool,
    /// Under which name the play was handed in to a class.
    pub alias: Option<Name>,
}

/// What was said in a play. It is told as long as the program knows the play, and written down where it is
/// kept or shown: not at every choice.
#[derive(Clone, Debug)]
pub enum Minutes {
    /// As it was written down.
    Text(Rc<str>),
    /// As the play tells it.
    Story(Rc<Story>),
}

/// Stories are replaced and never changed in place, so that the same one has the same minutes.
impl PartialEq for Minutes {
    fn eq(&self, other: &Minutes) -> bool {
        match (self, other) {
            (Minutes::Text(one), Minutes::Text(other)) => one == other,
            (Minutes::Story(one), Minutes::Story(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
}

/// Replaced and never changed in place: the same one holds the same.
impl PartialEq for Kept {
    fn eq(&self, other: &Kept) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Minutes {
    /// Written down.
    pub fn text(&self, phrases: &'static Words) -> Rc<str> {
        match self {
            Minutes::Text(text) => text.clone(),
            Minutes::Story(story) => minutes(story, phrases).into(),
        }
    }
}

impl Kept {
    /// Writes down what the plays tell, in this language.
    pub fn write_down(&mut self, phrases: &'static Words) {
        for case in self.cases.iter_mut().map(|(_, case)| Rc::make_mut(case)) {
            for minutes in [&mut case.minutes, &mut case.earlier].into_iter().flatten() {
                *minutes = Minutes::Text(minutes.text(phrases));
            }
        }
    }

    /// Reads what is kept, from names and texts. Whatever cannot be read counts as not kept.
    pub fn from_texts(texts: &[(String, String)]) -> Kept {
        let mut kept = Kept::default();
        for (name, text) in texts {
            if name == JOURNAL {
                kept.journal = Rc::new(Journal::from(text.as_str()));
            } else if name == CLASSES {
                kept.classes = Rc::new(Classes::from(text.as_str()));
            } else if let Some((field, case)) = name.split_once('.') {
                kept.case_mut(case).read(field, text);
            }
        }
        kept
    }

    /// What has to be written where `before` is what is kept: names and texts; no text where nothing is to be kept.
    pub fn written_since(&self, before: &Kept, phrases: &'static Words) -> Vec<(String, Option<String>)> {
        let mut texts = Vec::new();
        let nothing = Rc::default();
        for (case, kept) in &self.cases {
            let before = before.case(case).unwrap_or(&nothing);
            if !Rc::ptr_eq(kept, before) {
                let fields = kept.written_since(before, phrases).into_iter();
                texts.extend(fields.map(|(field, text)| (format!("{field}.{case}"), text)));
            }
        }
        if self.journal != before.journal {
            texts.push((JOURNAL.to_owned(), Some(self.journal.to_string())));
        }
        if self.classes != before.classes {
            texts.push((CLASSES.to_owned(), Some(self.classes.to_string()).filter(|text| !text.is_empty())));
        }
        texts
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty() && self.journal.plays() == 0 && self.classes.all().is_empty()
    }

    /// What is kept of a case.
    pub fn case(&self, id: &str) -> Option<&Rc<KeptCase>> {
        self.cases.iter().find(|(of, _)| **of == *id).map(|(_, case)| case)
    }

    /// What is kept of a case, to be changed.
    pub fn case_mut(&mut self, id: &str) -> &mut KeptCase {
        let place = self.cases.iter().position(|(of, _)| **of == *id).unwrap_or_else(|| {
            self.cases.push((id.into(), Rc::default()));
            self.cases.len() - 1
        });
        Rc::make_mut(&mut self.cases[place].1)
    }

    /// Notes how a play stands.
    pub fn note(&mut self, play: &Play) {
        let kept = self.case_mut(play.id());
        kept.play = Some(play.saved());
        kept.minutes = Some(Minutes::Story(play.story.clone()));
        if play.story.is_over() {
            kept.best = kept.best.max(Some(play.tenths()));
        }
    }
}

/// The best result of a case as it is kept, in tenths of a point.
pub(super) fn read_best(text: &str) -> Option<i16> {
    text.parse().ok().filter(|tenths| (0..=1000).contains(tenths))
}

impl KeptCase {
    /// Whether the last play was played by earlier rules, so that it cannot be gone on with.
    pub fn is_of_earlier_rules(&self) -> bool {
        self.play.as_ref().is_some_and(|play| play.rules < RULES)
    }

    fn read(&mut self, field: &str, text: &str) {
        if matches!(field, "play" | "others") {
            self.is_newer |= text.lines().any(SavedPlay::is_of_newer_program);
        }
        match field {
            "play" => self.play = text.parse().ok(),
            "others" => self.others = text.lines().filter_map(|line| line.parse().ok()).collect(),
            "minutes" => self.minutes = Some(Minutes::Text(text.into())),
            "earlier" => self.earlier = Some(Minutes::Text(text.into())),
            "best" => self.best = read_best(text),
            "alias" => self.alias = Name::new(text).ok(),
            _ => {}
        }
    }

    /// As it is kept: a text for every field that has something.
    fn texts(&self, phrases: &'static Words) -> Vec<Option<String>> {
        let KeptCase { play, others, minutes, earlier, best, alias, is_newer: _ } = self;
        let text = |minutes: &Minutes| minutes.text(phrases).to_string();
        let lines = others.iter().map(SavedPlay::to_string).collect::<Vec<_>>().join("\n");
        vec![
            earlier.as_ref().map(text),
            play.as_ref().map(SavedPlay::to_string),
            Some(lines).filter(|lines| !lines.is_empty()),
            best.map(|tenths| tenths.to_string()),
            minutes.as_ref().map(text),
            alias.as_ref().map(Name::to_string),
        ]
    }

    fn written_since(&self, before: &KeptCase, phrases: &'static Words) -> Vec<(&'static str, Option<String>)> {
        let (now, before) = (self.texts(phrases), before.texts(phrases));
        let mut written = Vec::new();
        for (place, text) in now.into_iter().enumerate() {
            if text != before[place] {
                written.push((FIELDS[place], text));
            }
        }
        written
    }
}
