//! The moments that are worth being played again together: those at which the class lost most, however many stood there.

use crate::varied::Varied;
use classroom::{Played, Row};
use negotiation::{Entry, Move, Replay};
use script::Case;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::mem::{Discriminant, discriminant};
use std::rc::Rc;

/// How many are played again.
const MOST: usize = 3;

/// A moment, and all who stood there: whatever they did before, all that they could do was worth the same.
pub struct Moment<'a> {
    /// The case, with the numbers of the variant.
    pub case: Rc<Case>,
    /// The play that is shown, and which of its entries: one of those that cost most.
    pub shown: (&'a Played, usize),
    /// What was done, what that gave away in tenths of a point, and by how many; what cost least first.
    pub done: Vec<Done>,
}

/// Something that was done at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// What.
    pub made: Move,
    /// What it gave away, in tenths of a point; 0 where that is less than a point.
    pub tenths: i16,
    /// By how many.
    pub plays: usize,
}

impl Moment<'_> {
    /// How many stood there.
    pub fn plays(&self) -> usize {
        self.done.iter().map(|done| done.plays).sum()
    }

    /// What all of them lost there, in tenths of a point.
    fn lost(&self) -> u64 {
        self.done.iter().map(|done| u64::from(done.tenths.unsigned_abs()) * done.plays as u64).sum()
    }

    /// The kind of what cost most there.
    fn kind(&self) -> Option<Discriminant<Move>> {
        let (played, entry) = self.shown;
        played.findings.losses.iter().find(|lost| lost.entry == entry).map(|lost| discriminant(&lost.made))
    }
}

/// The moments at which those plays of the variants that count lost most, each by another kind of move.
pub fn costliest<'a>(rows: &'a [Row], variants: &[Varied<'_>]) -> Vec<Moment<'a>> {
    let mut all: Vec<Moment<'a>> = variants.iter().flat_map(|variant| moments(rows, variant)).collect();
    all.sort_by_key(|moment| Reverse(moment.lost()));
    let mut kinds = Vec::new();
    all.retain(|moment| match moment.kind() {
        Some(kind) if kinds.len() < MOST && !kinds.contains(&kind) => {
            kinds.push(kind);
            true
        }
        _ => false,
    });
    all
}

/// All moments of a variant at which somebody lost something.
fn moments<'a>(rows: &'a [Row], Varied { case, of }: &Varied<'_>) -> Vec<Moment<'a>> {
    let scenario = case.scenario();
    let plays = rows.iter().filter(|row| row.counts).filter_map(Row::played).filter(|played| {
        (played.case.as_str(), played.hand_in.run.variant) == (case.structure().id.as_str(), of.variant)
    });
    // By all that is worth something at that moment; what each did there, and what it cost.
    let mut stood: BTreeMap<u64, Vec<(&Played, usize, Move, i16)>> = BTreeMap::new();
    for played in plays {
        let entries = &played.hand_in.run.entries;
        // It was played again before: the rules allow it.
        let Ok(replay) = Replay::new(scenario, entries) else { continue };
        for (place, (state, entry)) in replay.states.iter().zip(entries).enumerate() {
            let Entry::Move(made) = *entry else { continue };
            let lost = played.findings.losses.iter().find(|lost| lost.entry == place);
            let here = stood.entry(state.merged(scenario).key()).or_default();
            here.push((played, place, made, lost.map_or(0, |lost| lost.tenths)));
        }
    }
    let moment = |here: Vec<(&'a Played, usize, Move, i16)>| {
        let &(played, entry, ..) =
            here.iter().rev().max_by_key(|(.., tenths)| *tenths).filter(|(.., tenths)| *tenths > 0)?;
        let mut done: Vec<Done> = Vec::new();
        for (_, _, made, tenths) in here {
            match done.iter_mut().find(|done| done.made == made) {
                Some(done) => done.plays += 1,
                None => done.push(Done { made, tenths, plays: 1 }),
            }
        }
        done.sort_by_key(|done| (done.tenths, Reverse(done.plays)));
        Some(Moment { case: case.clone(), shown: (played, entry), done })
    };
    stood.into_values().filter_map(moment).collect()
}
