//! What comes of a play that is handed in: played again by the rules, and compared with what was set and with
//! what others handed in. Nobody is judged: what is remarkable is said, and the instructor decides.

use crate::class::Class;
use crate::hand_in::HandIn;
use coach::{Report, Search};
use negotiation::{Ending, Illegal, Run};
use script::{Case, Story, StoryError};
use std::collections::HashMap;
use std::rc::Rc;

/// A play that is genuine: its code is whole, and the rules allow all of it.
#[derive(Clone, Debug)]
pub struct Marked {
    /// As it was handed in.
    pub hand_in: HandIn,
    /// The id of its case.
    pub case: String,
    /// How it ended.
    pub ending: Ending,
    /// What it came to, and what every decision was worth.
    pub report: Report,
}

/// Why a play cannot be marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmarked {
    /// No case of the site has the numbers that it was played with.
    NoSuchCase,
    /// The case has no such variant.
    NoSuchVariant(u32),
    /// The rules refuse the entry at this place, counted from 1: it was never played so.
    Refused(usize, Illegal),
    /// It has a remark at this place, counted from 1, that nobody could make there.
    NoSuchRemark(usize),
    /// It has no end.
    NotOver,
}

/// Something remarkable about a play. A place is one of the list that it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It was played for another class, of this number.
    OtherClass(u32),
    /// The class was not set this case.
    OtherCase,
    /// The class was set another variant of the case.
    OtherVariant(u32),
    /// It was played in another way than was set.
    OtherWay,
    /// It ended before the class began, by the clock of the device.
    TooEarly,
    /// It ended after the class was over.
    TooLate,
    /// The same was handed in before, at this place.
    Again(usize),
    /// Somebody of another name handed in the same moves of the same variant, at this place.
    SamePlay(usize),
    /// A name that differs by capitals or accents alone is at this place.
    AlikeName(usize),
}

/// Plays a play again and looks at it whole, in the search of its variant.
///
/// # Errors
/// Why it cannot be marked. A search of other numbers is one of them: [`Unmarked::NoSuchCase`].
pub fn mark(hand_in: HandIn, case: &Case, search: &mut Search) -> Result<Marked, Unmarked> {
    let story = replayed(case, &hand_in.run)?;
    if search.scenario() != story.case().scenario() {
        return Err(Unmarked::NoSuchCase);
    }
    let report = Report::new(search, story.entries()).map_err(|error| Unmarked::Refused(error.entry + 1, error.why))?;
    let ending = story.state().ending().ok_or(Unmarked::NotOver)?;
    Ok(Marked { hand_in, case: case.structure().id.clone(), ending, report })
}

/// Tells the story of a play that is over.
fn replayed(case: &Case, run: &Run) -> Result<Story, Unmarked> {
    if case.fingerprint() != run.fingerprint {
        return Err(Unmarked::NoSuchCase);
    }
    let variant = case.varied(run.variant).ok_or(Unmarked::NoSuchVariant(run.variant))?;
    let story = Story::from_entries(Rc::new(variant), &run.entries).map_err(|(place, error)| match error {
        StoryError::Illegal(why) => Unmarked::Refused(place + 1, why),
        StoryError::NoSuchRemark => Unmarked::NoSuchRemark(place + 1),
    })?;
    if story.is_over() { Ok(story) } else { Err(Unmarked::NotOver) }
}

/// What is remarkable about each play of a list, in the order in which they were handed in. `alike` makes the
/// same text of names that differ by capitals or accents alone.
pub fn remarks(class: &Class, plays: &[Marked], alike: impl Fn(&str) -> String) -> Vec<Vec<Remark>> {
    let (mut codes, mut runs, mut names) = (HashMap::new(), HashMap::new(), HashMap::<String, (usize, &str)>::new());
    let mut all = Vec::new();
    for (place, play) in plays.iter().enumerate() {
        let mut found = of_one(class, play);
        let HandIn { cover, run } = &play.hand_in;
        let alias = cover.alias.as_str();
        let first = *codes.entry(play.hand_in.to_string()).or_insert(place);
        let (same, by) = *runs.entry((run.fingerprint, run.variant, &run.entries)).or_insert((place, alias));
        if first != place {
            found.push(Remark::Again(first));
        } else if by != alias {
            found.push(Remark::SamePlay(same));
        }
        let (other, name) = *names.entry(alike(alias)).or_insert((place, alias));
        if name != alias {
            found.push(Remark::AlikeName(other));
        }
        all.push(found);
    }
    all
}

/// What can be said of a play without any other.
fn of_one(class: &Class, play: &Marked) -> Vec<Remark> {
    let set = class.draft();
    let HandIn { cover, run } = &play.hand_in;
    let mut found = Vec::new();
    if cover.class != set.id {
        found.push(Remark::OtherClass(cover.class));
    }
    let mut tasks = set.tasks.iter().filter(|task| task.case == play.case).peekable();
    if tasks.peek().is_none() {
        found.push(Remark::OtherCase);
    } else if !tasks.any(|task| task.variant.allows(run.variant)) {
        found.push(Remark::OtherVariant(run.variant));
    }
    if cover.play != set.play {
        found.push(Remark::OtherWay);
    }
    if set.from.is_some_and(|from| cover.ended < from) {
        found.push(Remark::TooEarly);
    }
    if set.until.is_some_and(|until| until <= cover.ended) {
        found.push(Remark::TooLate);
    }
    found
}
