//! What an instructor sets a class: which cases, how they are played, and until when.

use crate::name::Name;
use negotiation::{CodeError, CodeKind, LONGEST, decode_as, encode};
use reading::Mode;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

const FORMAT: u8 = 1;
/// The most cases of a class.
pub const MOST_TASKS: usize = 12;

/// Minutes since the beginning of 1970, in universal time: as exact as a window of dates needs to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Minute(pub u32);

/// A class as it was typed or came in a link: anything may be wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassDraft {
    /// A number drawn when the class was made, so that two of one name differ.
    pub id: u32,
    /// What it is called.
    pub name: Name,
    /// The cases, in the order in which they are shown.
    pub tasks: Vec<Task>,
    /// How they are played.
    pub play: HowPlayed,
    /// The language in which learners see it, as in `en`; their own where there is none.
    pub language: Option<String>,
    /// From when on a play counts.
    pub from: Option<Minute>,
    /// Until when.
    pub until: Option<Minute>,
    /// The points of 100 from which on a play is passed.
    pub pass_mark: Option<u8>,
}

/// A case that a class plays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// The id of the case.
    pub case: String,
    /// With which numbers.
    pub variant: Which,
}

/// Which variant of a case is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Which {
    /// The case as its author wrote it.
    AsWritten,
    /// One for all.
    Same(u32),
    /// Any that is on offer, drawn by each device.
    Any,
}

impl Which {
    /// Whether a play of this variant is one that was set.
    pub fn allows(self, variant: u32) -> bool {
        match self {
            Which::AsWritten => variant == 0,
            Which::Same(seed) => variant == seed,
            // No seed is 0: that is the case as it is written, whose numbers are known to whoever played it before.
            Which::Any => variant != 0,
        }
    }
}

/// How a class plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HowPlayed {
    /// Measured: one run as it comes, without coach, warnings or taking back.
    pub assessed: bool,
    /// Whether tension, rapport and standing are shown.
    pub meters: bool,
    /// Whether the coach gives hints, in practice.
    pub hints: bool,
}

impl HowPlayed {
    /// In a word.
    pub fn mode(self) -> Mode {
        if self.assessed { Mode::Assessed } else { Mode::Practice }
    }
}

/// A class that can be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class(ClassDraft);

/// Why a class cannot be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassFlaw {
    /// It has no case.
    NoTask,
    /// It has so many, and may have [`MOST_TASKS`].
    TooManyTasks(usize),
    /// The case at this place is there before with the same numbers.
    Twice(usize),
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// Nobody can have so many points.
    PassMark(u8),
    /// Its names and the ids of its cases make a code longer than any that is read.
    TooLong,
}

/// Why a text is no class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAClass {
    /// It cannot be read.
    Code(CodeError),
    /// It can be read, and cannot be played.
    Flaw(ClassFlaw),
}

/// Whether a class has begun, and is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It begins at this minute.
    NotYet(Minute),
    /// It is open.
    Open,
    /// It was over at this minute.
    Over(Minute),
}

impl Class {
    /// Looks at a draft.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn new(draft: ClassDraft) -> Result<Class, ClassFlaw> {
        let ClassDraft { tasks, from, until, pass_mark, .. } = &draft;
        if tasks.is_empty() {
            return Err(ClassFlaw::NoTask);
        }
        if tasks.len() > MOST_TASKS {
            return Err(ClassFlaw::TooManyTasks(tasks.len()));
        }
        if let Some(place) = (1..tasks.len()).find(|&place| tasks[..place].contains(&tasks[place])) {
            return Err(ClassFlaw::Twice(place));
        }
        if from.zip(*until).is_some_and(|(from, until)| until <= from) {
            return Err(ClassFlaw::EndsBeforeItBegins);
        }
        if let Some(mark) = pass_mark.filter(|mark| *mark > 100) {
            return Err(ClassFlaw::PassMark(mark));
        }
        let class = Class(draft);
        // What is written must be readable.
        if class.to_string().len() > LONGEST {
            return Err(ClassFlaw::TooLong);
        }
        Ok(class)
    }

    /// What was set.
    pub fn draft(&self) -> &ClassDraft {
        &self.0
    }

    /// Whether a moment lies within the dates.
    pub fn opening(&self, at: Minute) -> Opening {
        match (self.0.from, self.0.until) {
            (Some(from), _) if at < from => Opening::NotYet(from),
            (_, Some(until)) if until <= at => Opening::Over(until),
            _ => Opening::Open,
        }
    }
}

impl fmt::Display for Class {
    /// The class as the text of a link: nobody reads it aloud, so that it has no groups.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let draft = postcard::to_allocvec(&self.0).map_err(|_| fmt::Error)?;
        let bytes = [&[CodeKind::Class.first_byte(FORMAT)][..], &draft].concat();
        f.write_str(&encode(&bytes).replace('-', ""))
    }
}

impl FromStr for Class {
    type Err = NotAClass;

    fn from_str(text: &str) -> Result<Class, NotAClass> {
        let bytes = decode_as(text, CodeKind::Class, FORMAT..=FORMAT).map_err(NotAClass::Code)?;
        let (draft, rest) = postcard::take_from_bytes(&bytes).map_err(|_| NotAClass::Code(CodeError::Incomplete))?;
        if !rest.is_empty() {
            return Err(NotAClass::Code(CodeError::Mistyped));
        }
        Class::new(draft).map_err(NotAClass::Flaw)
    }
}
