//! What comes of a play that is handed in: played again by the rules, and looked at whole.

use crate::findings::Findings;
use crate::hand_in::HandIn;
use coach::{Report, Search};
use negotiation::{Ending, Illegal, ReplayError, Run};
use script::{Case, Story, StoryError};
use serde::{Deserialize, Serialize};
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
    /// What a class is shown of it.
    pub findings: Findings,
}

/// Why a play cannot be marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// Plays a play again and looks at it whole, in the search of its variant.
///
/// # Errors
/// Why it cannot be marked. A search of other numbers is one of them: [`Unmarked::NoSuchCase`].
pub fn mark(hand_in: &HandIn, case: &Case, search: &mut Search) -> Result<Marked, Unmarked> {
    let story = replayed(case, &hand_in.run)?;
    if search.scenario() != story.case().scenario() {
        return Err(Unmarked::NoSuchCase);
    }
    let refused = |error: ReplayError| Unmarked::Refused(error.entry + 1, error.why);
    let report = Report::new(search, story.entries()).map_err(refused)?;
    let findings = Findings::new(search.scenario(), story.entries(), &report).map_err(refused)?;
    let ending = story.state().ending().ok_or(Unmarked::NotOver)?;
    Ok(Marked { hand_in: hand_in.clone(), case: case.structure().id.clone(), ending, report, findings })
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
