//! Other numbers for the same case: as hard, told in the same words, and not to be copied from a
//! neighbour.
//!
//! A variant is a seed. It draws each number anew within the [`Bounds`] that the case gives; how
//! the issues rank for either side stays, because the words speak of it. Whether a variant is a
//! good case is for the coach to prove, seed by seed.

use crate::draft::{IssuePoints, ScenarioDraft};
use crate::draws::Draws;
use crate::programme::{Spell, SpellKind};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// How far a variant may differ from its case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounds {
    /// Points by which a step from one option to the next may be worth more or less, to either side.
    pub points: u8,
    /// Points by which each reservation value may differ.
    pub floors: u8,
    /// Points by which a fact's leverage may differ.
    pub leverage: u8,
    /// What may become of each spell of the programme, in its order. Those beyond the list stay.
    pub programme: Vec<Shift>,
    /// Numbers of the rules with the least and the most they may be. The others stay.
    pub ranges: Vec<(Parameter, u8, u8)>,
}

/// What may become of a spell of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// The earliest turn in which it may begin, counted from 1.
    pub earliest: u8,
    /// The latest.
    pub latest: u8,
    /// Whether a day can do without it.
    pub optional: bool,
}

/// A number of the rules that a variant may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of its name in `ScenarioDraft`")]
pub enum Parameter {
    Turns,
    Drift,
    RipeFrom,
    Lock,
    Trust,
    UnannouncedCost,
    Tension,
    Rapport,
    Standing,
}

impl Parameter {
    /// All of them.
    pub const ALL: &'static [Parameter] = Parameter::VARIANTS;

    /// Its field's name, as in authored text.
    pub fn name(self) -> &'static str {
        self.into()
    }

    fn field(self, numbers: &mut ScenarioDraft) -> &mut u8 {
        match self {
            Parameter::Turns => &mut numbers.turns,
            Parameter::Drift => &mut numbers.drift,
            Parameter::RipeFrom => &mut numbers.ripe_from,
            Parameter::Lock => &mut numbers.lock,
            Parameter::Trust => &mut numbers.trust,
            Parameter::UnannouncedCost => &mut numbers.unannounced_cost,
            Parameter::Tension => &mut numbers.tension,
            Parameter::Rapport => &mut numbers.rapport,
            Parameter::Standing => &mut numbers.standing,
        }
    }
}

/// Draws of points until the issues rank as they did; most cases need one or two.
const TRIES: usize = 100;

impl ScenarioDraft {
    /// The numbers of a variant. Seed 0 is the case itself. What comes out may have flaws, as any
    /// draft may.
    #[must_use]
    pub fn varied(&self, bounds: &Bounds, seed: u32) -> ScenarioDraft {
        let mut numbers = self.clone();
        if seed == 0 {
            return numbers;
        }
        let mut draws = Draws::new(seed.into());
        for &(parameter, least, most) in &bounds.ranges {
            *parameter.field(&mut numbers) = least + draws.next(usize::from(most.saturating_sub(least)) + 1) as u8;
        }
        numbers.floors.ours = shifted(numbers.floors.ours.into(), bounds.floors, &mut draws) as u16;
        numbers.floors.theirs = shifted(numbers.floors.theirs.into(), bounds.floors, &mut draws) as u16;
        for secret in &mut numbers.secrets {
            secret.leverage = shifted(secret.leverage.into(), bounds.leverage, &mut draws).clamp(1, 60) as u8;
        }
        for _ in 0..TRIES {
            let programme = self.shifted_programme(&bounds.programme, numbers.turns, &mut draws);
            if programme.windows(2).all(|pair| pair[0].to < pair[1].from) {
                numbers.programme = programme;
                break;
            }
        }
        for _ in 0..TRIES {
            let issues: Vec<IssuePoints> =
                self.issues.iter().map(|issue| issue.varied(bounds.points, &mut draws)).collect();
            if rankings(&issues) == rankings(&self.issues) {
                numbers.issues = issues;
                break;
            }
        }
        numbers
    }
}

impl ScenarioDraft {
    /// The programme with its spells at other turns, in the order of the day; they may overlap.
    fn shifted_programme(&self, shifts: &[Shift], turns: u8, draws: &mut Draws) -> Vec<Spell> {
        let mut programme: Vec<Spell> = Vec::new();
        let mut insert = |spell: Spell| {
            let before = programme.partition_point(|other| other.from <= spell.from);
            programme.insert(before, spell);
        };
        for (place, spell) in self.programme.iter().enumerate() {
            let Some(shift) = shifts.get(place) else {
                insert(*spell);
                continue;
            };
            let from = shift.earliest + draws.next(usize::from(shift.latest.saturating_sub(shift.earliest)) + 1) as u8;
            let missing = draws.next(2) == 0;
            if !(shift.optional && missing) {
                // A law that has come into force stays.
                let to = if spell.kind == SpellKind::Law { turns } else { (from + spell.to - spell.from).min(turns) };
                insert(Spell { from: from.min(to), to, ..*spell });
            }
        }
        programme
    }
}

impl IssuePoints {
    /// The same issue with other steps from option to option. A step that was worth something
    /// stays worth something.
    fn varied(&self, by: u8, draws: &mut Draws) -> IssuePoints {
        let mut vary = |points: &[u8]| -> Vec<u8> {
            // From the side's worst option to its best, so that what it has least of stays least.
            let worst = points.iter().min().copied().unwrap_or(0);
            let mut value = i32::from(worst);
            let mut varied = Vec::from([worst]);
            for pair in points.windows(2) {
                let step = i32::from(pair[1].abs_diff(pair[0]));
                value += if step == 0 { 0 } else { shifted(step, by, draws).max(1) };
                varied.push(value.clamp(0, 255) as u8);
            }
            varied
        };
        let ours = vary(&self.ours);
        let upward: Vec<u8> = self.theirs.iter().rev().copied().collect();
        let mut theirs = vary(&upward);
        theirs.reverse();
        IssuePoints { ours, theirs }
    }
}

/// A number moved by at most so much, and never below nothing.
fn shifted(number: i32, by: u8, draws: &mut Draws) -> i32 {
    (number - i32::from(by) + draws.next(2 * usize::from(by) + 1) as i32).max(0)
}

/// The issues in the order of what they are worth to each side.
fn rankings(issues: &[IssuePoints]) -> [Vec<usize>; 2] {
    let rank = |worth: &dyn Fn(&IssuePoints) -> u8| {
        let mut places: Vec<usize> = Vec::new();
        for (place, issue) in issues.iter().enumerate() {
            let before = places.iter().take_while(|&&other| worth(&issues[other]) >= worth(issue)).count();
            places.insert(before, place);
        }
        places
    };
    let spread = |points: &[u8]| points.iter().max().copied().unwrap_or(0) - points.iter().min().copied().unwrap_or(0);
    [rank(&|issue| spread(&issue.ours)), rank(&|issue| spread(&issue.theirs))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Known, Scenario};
    use alloc::collections::BTreeSet;

    fn bounds() -> Bounds {
        Bounds {
            points: 3,
            floors: 2,
            leverage: 4,
            programme: Vec::new(),
            ranges: Vec::from([(Parameter::Tension, 0, 2)]),
        }
    }

    #[test]
    fn seed_0_is_the_case_itself_and_a_seed_gives_the_same_numbers_again() {
        let numbers = ScenarioDraft::example();
        assert_eq!(numbers.varied(&bounds(), 0), numbers);
        assert_eq!(numbers.varied(&bounds(), 7), numbers.varied(&bounds(), 7));
        assert_ne!(numbers.varied(&bounds(), 7), numbers.varied(&bounds(), 8));
    }

    #[test]
    fn numbers_stay_within_their_bounds_and_issues_keep_their_rank() {
        let numbers = ScenarioDraft::example();
        for seed in 1..500 {
            let varied = numbers.varied(&bounds(), seed);
            assert!(varied.tension <= 2);
            assert!(varied.floors.ours.abs_diff(numbers.floors.ours) <= 2);
            assert!(varied.secrets.iter().zip(&numbers.secrets).all(|(a, b)| a.leverage.abs_diff(b.leverage) <= 4));
            assert_eq!(rankings(&varied.issues), rankings(&numbers.issues));
            assert!(varied.flaws().is_empty(), "{seed}: {:?}", varied.flaws());
        }
    }

    #[test]
    fn bounds_of_nothing_change_nothing() {
        let numbers = ScenarioDraft::example();
        assert_eq!(numbers.varied(&Bounds::default(), 5), numbers);
        assert!(Scenario::new(numbers.varied(&Bounds::default(), 5)).is_ok());
    }

    /// A day with a lull, a watched spell that it can do without, and a law at its end.
    fn day() -> ScenarioDraft {
        let spell = |id, kind, from, to| Spell { id, kind, from, to, known: Known::Announced };
        let programme = Vec::from([
            spell(0, SpellKind::Lull, 2, 3),
            spell(1, SpellKind::Watched, 4, 4),
            spell(2, SpellKind::Law, 7, 8),
        ]);
        ScenarioDraft { programme, ..ScenarioDraft::example() }
    }

    #[test]
    fn spells_move_within_their_shift_and_keep_their_id_their_length_and_the_order_of_the_day() {
        let shift = |earliest, latest| Shift { earliest, latest, optional: false };
        let bounds = Bounds { programme: Vec::from([shift(1, 5), shift(2, 6)]), ..Bounds::default() };
        let mut seen = BTreeSet::new();
        for seed in 1..300 {
            let varied = day().varied(&bounds, seed);
            assert_eq!(varied.flaws(), [], "{seed}");
            assert_eq!(varied.programme.len(), 3, "{seed}: none is optional");
            for spell in &varied.programme {
                let written = day().programme[usize::from(spell.id)];
                assert_eq!(
                    (spell.kind, spell.known, spell.to - spell.from),
                    (written.kind, written.known, written.to - written.from)
                );
                seen.insert((spell.id, spell.from));
            }
        }
        let turns = |id| seen.iter().filter(|spell| spell.0 == id).map(|spell| spell.1).collect::<Vec<u8>>();
        assert_eq!(turns(0), [1, 2, 3, 4, 5], "a lull of two turns ends before the law");
        assert_eq!(turns(1), [2, 3, 4, 5, 6]);
        assert_eq!(turns(2), [7], "beyond the list of shifts nothing moves");
    }

    #[test]
    fn only_what_a_day_can_do_without_is_left_out_and_not_always() {
        let shift = |place: usize, optional| {
            let from = day().programme[place].from;
            Shift { earliest: from, latest: from, optional }
        };
        let bounds =
            Bounds { programme: Vec::from([shift(0, false), shift(1, true), shift(2, false)]), ..Bounds::default() };
        let days: BTreeSet<Vec<u8>> =
            (1..100).map(|seed| day().varied(&bounds, seed).programme.iter().map(|spell| spell.id).collect()).collect();
        assert_eq!(days, BTreeSet::from([Vec::from([0, 2]), Vec::from([0, 1, 2])]));
    }

    #[test]
    fn a_law_that_comes_into_force_stays_until_the_end_however_long_the_day() {
        let shifts = Vec::from([2, 4, 6].map(|turn| Shift { earliest: turn, latest: turn + 1, optional: true }));
        let bounds = Bounds { programme: shifts, ranges: Vec::from([(Parameter::Turns, 8, 10)]), ..Bounds::default() };
        let mut laws = BTreeSet::new();
        for seed in 1..200 {
            let varied = day().varied(&bounds, seed);
            let law = varied.programme.iter().find(|spell| spell.kind == SpellKind::Law);
            laws.extend(law.map(|law| (law.from, varied.turns)));
            assert!(law.is_none_or(|law| law.to == varied.turns), "{seed}");
        }
        assert_eq!(laws.len(), 2 * 3, "{laws:?}");
    }

    #[test]
    fn every_step_is_worth_at_most_so_much_more_or_less_and_all_of_that_is_drawn() {
        let mut numbers = ScenarioDraft::example();
        // A step that is worth nothing to them stays one.
        numbers.issues[0].theirs = Vec::from([30, 30, 12]);
        let steps = |points: &[u8]| -> Vec<i32> {
            points.windows(2).map(|pair| i32::from(pair[0]).abs_diff(pair[1].into()) as i32).collect()
        };
        let (mut floors, mut changes) = (Vec::new(), Vec::new());
        for seed in 1..500 {
            let varied = numbers.varied(&bounds(), seed);
            floors.push(i32::from(varied.floors.ours) - i32::from(numbers.floors.ours));
            for (issue, before) in varied.issues.iter().zip(&numbers.issues) {
                assert_eq!((issue.ours[0], issue.theirs.last()), (before.ours[0], before.theirs.last()));
                let pairs = steps(&issue.ours).into_iter().zip(steps(&before.ours));
                let theirs = steps(&issue.theirs).into_iter().zip(steps(&before.theirs));
                for (step, before) in pairs.chain(theirs) {
                    assert!(if before == 0 { step == 0 } else { step > 0 }, "from {before} to {step} by seed {seed}");
                    changes.push(step - before);
                }
            }
        }
        for (mut found, by) in [(floors, 2), (changes, 3)] {
            found.sort_unstable();
            found.dedup();
            assert_eq!(found, (-by..=by).collect::<Vec<i32>>());
        }
    }

    #[test]
    fn issues_rank_by_what_lies_between_their_best_and_their_worst_option() {
        let issues = [([10, 12], [40, 31]), ([0, 5], [9, 1])]
            .map(|(ours, theirs)| IssuePoints { ours: ours.into(), theirs: theirs.into() });
        assert_eq!(rankings(&issues), [Vec::from([1, 0]), Vec::from([0, 1])]);
    }
}
