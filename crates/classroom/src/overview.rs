//! What a class is shown of its plays: numbers, and nobody's name.

use crate::findings::Lost;
use crate::row::{Played, Row};
use coach::{Given, Lesson, Search, TimingCurve};
use negotiation::{Daylight, Dimension, Ending, IssueId, Move, PackageId, Replay, ReplayError};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::mem::discriminant;

/// What the plays of one case come to. Only those that count are in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// The id of the case.
    pub case: String,
    /// How many plays there are.
    pub plays: usize,
    /// How they ended; which package was ratified is left out.
    pub endings: Endings,
    /// Their results.
    pub results: Quartiles,
    /// The same of each dimension, in the order of [`Dimension::ALL`].
    pub dimensions: [Quartiles; 8],
    /// By variant, that with most plays first: other variants have other days and other points.
    pub variants: Vec<OfVariant>,
    /// How many plays heard what is behind each issue, in the order of the issues.
    pub unlocked: Vec<(IssueId, usize)>,
    /// What was given away, in the order of what most gave.
    pub given: Vec<GivenAway>,
    /// Points by which their limit rose.
    pub leverage: Quartiles,
    /// What became of the issue that belongs in the open: how many plays each.
    pub daylight: Vec<(Daylight, usize)>,
    /// Where the class lost most, by the kind of move.
    pub lost: Vec<LostByKind>,
}

/// How many plays ended in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is what its name says")]
pub struct Endings {
    pub ratified: usize,
    pub framework: usize,
    pub time_out: usize,
    pub deadlock: usize,
    pub walked_away: usize,
}

/// The value that a quarter, a half and three quarters of the plays do not exceed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is what its name says")]
pub struct Quartiles {
    pub lower: i16,
    pub median: i16,
    pub upper: i16,
}

/// The plays of one variant of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfVariant {
    /// The variant; 0 is the case as it is written.
    pub variant: u32,
    /// How many plays there are.
    pub plays: usize,
    /// What the first private talk is worth in each turn, with best play around it.
    pub curve: Option<TimingCurve>,
    /// How many stepped out first in each turn, from the first.
    pub first_talks: Vec<usize>,
    /// How many never did.
    pub never: usize,
    /// The packages that were agreed on, and how often.
    pub deals: Vec<(PackageId, usize)>,
}

/// Something that was given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenAway {
    /// What.
    pub given: Given,
    /// In how many plays, however often.
    pub plays: usize,
    /// In how many of these they answered in kind.
    pub answered: usize,
    /// Points by which it raised their limit, at the most.
    pub leverage: u16,
}

/// What the class lost by a kind of move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostByKind {
    /// A move of the kind: what it is about is that of the costliest.
    pub made: Move,
    /// What all of them lost, in tenths of a point.
    pub tenths: u32,
    /// In how many plays.
    pub plays: usize,
    /// What there is to learn from most of them, and in how many plays.
    pub lesson: Option<(Lesson, usize)>,
    /// The costliest: the place of its row, and which entry it is.
    pub costliest: (usize, usize),
}

/// What each moment to step out is worth in a variant of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Curve {
    /// The id of the case.
    pub case: String,
    /// The variant.
    pub variant: u32,
    /// The values, with best play before the talk, too.
    pub curve: TimingCurve,
}

impl Curve {
    /// That of the variant that is searched.
    ///
    /// # Errors
    /// None: a play in which nothing was done yet is one that the rules allow.
    pub fn new(case: &str, variant: u32, search: &mut Search) -> Result<Curve, ReplayError> {
        let replay = Replay::new(search.scenario(), &[])?;
        Ok(Curve { case: case.into(), variant, curve: TimingCurve::new(search, &replay, &[]) })
    }
}

/// What is shown of these rows, by case, in the order of their ids. Of curves that are not there nothing is shown.
pub fn overviews(rows: &[Row], curves: &[Curve]) -> Vec<Overview> {
    let mut cases: BTreeMap<&str, Vec<(usize, &Played)>> = BTreeMap::new();
    let counted = rows.iter().enumerate().filter(|(_, row)| row.counts);
    for (place, played) in counted.filter_map(|(place, row)| Some((place, row.played()?))) {
        cases.entry(&played.case).or_default().push((place, played));
    }
    cases.into_iter().map(|(case, plays)| overview(case, &plays, curves)).collect()
}

fn overview(case: &str, plays: &[(usize, &Played)], curves: &[Curve]) -> Overview {
    let of = |value: &dyn Fn(&Played) -> i16| Quartiles::new(plays.iter().map(|(_, played)| value(played)).collect());
    let dimension = |place: usize| of(&|played| played.dimensions[place]);
    Overview {
        case: case.into(),
        plays: plays.len(),
        endings: Endings::new(plays.iter().map(|(_, played)| played.ending)),
        results: of(&Played::total),
        dimensions: std::array::from_fn::<usize, { Dimension::ALL.len() }, _>(|place| place).map(dimension),
        variants: variants(case, plays, curves),
        unlocked: tallied(plays.iter().flat_map(|(_, played)| played.findings.unlocked.iter().copied())),
        given: given(plays),
        leverage: of(&|played| i16::try_from(played.findings.leverage).unwrap_or(i16::MAX)),
        daylight: tallied(plays.iter().map(|(_, played)| played.findings.daylight)),
        lost: lost(plays),
    }
}

/// How often each is there, in their own order.
fn tallied<T: Ord>(all: impl IntoIterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts = BTreeMap::new();
    all.into_iter().for_each(|one| *counts.entry(one).or_insert(0) += 1);
    counts.into_iter().collect()
}

fn variants(case: &str, plays: &[(usize, &Played)], curves: &[Curve]) -> Vec<OfVariant> {
    let mut variants: BTreeMap<u32, Vec<&Played>> = BTreeMap::new();
    for (_, played) in plays {
        variants.entry(played.hand_in.run.variant).or_default().push(played);
    }
    let one = |(variant, plays): (u32, Vec<&Played>)| {
        let curve = curves.iter().find(|curve| curve.case == case && curve.variant == variant);
        let turns = curve.map_or(0, |curve| curve.curve.by_turn.len());
        let last = plays.iter().filter_map(|played| played.first_talk).max().unwrap_or(0);
        let mut first_talks = vec![0; turns.max(last.into())];
        for turn in plays.iter().filter_map(|played| played.first_talk) {
            first_talks[usize::from(turn.max(1)) - 1] += 1;
        }
        OfVariant {
            variant,
            plays: plays.len(),
            curve: curve.map(|curve| curve.curve.clone()),
            first_talks,
            never: plays.iter().filter(|played| played.first_talk.is_none()).count(),
            deals: tallied(plays.iter().filter_map(|played| match played.ending {
                Ending::Ratified(package) => Some(package),
                Ending::Framework | Ending::TimeOut | Ending::Deadlock | Ending::WalkedAway => None,
            })),
        }
    };
    let mut variants: Vec<OfVariant> = variants.into_iter().map(one).collect();
    variants.sort_by_key(|variant| Reverse(variant.plays));
    variants
}

/// What was given away: of several times in one play the best that came of it counts.
fn given(plays: &[(usize, &Played)]) -> Vec<GivenAway> {
    let mut all: Vec<GivenAway> = Vec::new();
    for (_, played) in plays {
        let mut seen: Vec<(Given, bool)> = Vec::new();
        for exposure in &played.findings.given {
            let place = match all.iter().position(|other| other.given == exposure.given) {
                Some(place) => place,
                None => {
                    all.push(GivenAway { given: exposure.given, plays: 0, answered: 0, leverage: 0 });
                    all.len() - 1
                }
            };
            all[place].leverage = all[place].leverage.max(exposure.leverage);
            match seen.iter_mut().find(|(given, _)| *given == exposure.given) {
                Some((_, answered)) => *answered |= exposure.got.is_some(),
                None => seen.push((exposure.given, exposure.got.is_some())),
            }
        }
        for (given, was_answered) in seen {
            for one in all.iter_mut().filter(|one| one.given == given) {
                one.plays += 1;
                one.answered += usize::from(was_answered);
            }
        }
    }
    all.sort_by_key(|one| Reverse(one.plays));
    all
}

fn lost(plays: &[(usize, &Played)]) -> Vec<LostByKind> {
    let mut kinds: Vec<Vec<(usize, &Lost)>> = Vec::new();
    for (row, played) in plays {
        for one in &played.findings.losses {
            match kinds.iter_mut().find(|kind| discriminant(&kind[0].1.made) == discriminant(&one.made)) {
                Some(kind) => kind.push((*row, one)),
                None => kinds.push(vec![(*row, one)]),
            }
        }
    }
    let plays_of = |losses: &mut dyn Iterator<Item = usize>| {
        let mut rows: Vec<usize> = losses.collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    };
    let by_kind = |kind: Vec<(usize, &Lost)>| {
        let (row, costliest) = *kind.iter().rev().max_by_key(|(_, one)| one.tenths)?;
        let lessons = tallied(kind.iter().filter_map(|(_, one)| one.lesson));
        let in_plays = |lesson: Lesson| {
            plays_of(&mut kind.iter().filter(|(_, one)| one.lesson == Some(lesson)).map(|(row, _)| *row))
        };
        let lessons = lessons.into_iter().map(|(lesson, _)| (lesson, in_plays(lesson)));
        Some(LostByKind {
            made: costliest.made,
            tenths: kind.iter().map(|(_, one)| u32::from(one.tenths.unsigned_abs())).sum(),
            plays: plays_of(&mut kind.iter().map(|(row, _)| *row)),
            lesson: lessons.rev().max_by_key(|(_, plays)| *plays),
            costliest: (row, costliest.entry),
        })
    };
    let mut lost: Vec<LostByKind> = kinds.into_iter().filter_map(by_kind).collect();
    lost.sort_by_key(|kind| Reverse(kind.tenths));
    lost
}

impl Endings {
    fn new(endings: impl Iterator<Item = Ending>) -> Endings {
        let mut counts = Endings::default();
        for ending in endings {
            *match ending {
                Ending::Ratified(_) => &mut counts.ratified,
                Ending::Framework => &mut counts.framework,
                Ending::TimeOut => &mut counts.time_out,
                Ending::Deadlock => &mut counts.deadlock,
                Ending::WalkedAway => &mut counts.walked_away,
            } += 1;
        }
        counts
    }
}

impl Quartiles {
    /// Of these values; nothing of none.
    pub fn new(mut values: Vec<i16>) -> Quartiles {
        values.sort_unstable();
        let at = |quarters: usize| {
            let rank = (values.len() * quarters).div_ceil(4).max(1);
            values.get(rank - 1).copied().unwrap_or(0)
        };
        Quartiles { lower: at(1), median: at(2), upper: at(3) }
    }
}
