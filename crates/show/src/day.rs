//! The turns of the day, of one variant or of several: what each was worth, what the day had there, and who stepped out.

use crate::varied::Varied;
use negotiation::SpellKind;
use reading::{Ripeness, moments};

/// A turn, counted in plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Who stepped out first here.
    pub talks: usize,
    /// Of these, for whom it was one of the best turns.
    pub talks_in_time: usize,
    /// For whom it was one of the best turns.
    pub ripe: usize,
    /// Who had a lull here.
    pub lull: usize,
    /// Who was watched here, or forbidden by law to step out.
    pub watched: usize,
    /// What the first talk here is worth at most, on average of those who can have it, in tenths of a point.
    pub value: Option<i16>,
}

/// The whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// From the first turn.
    pub turns: Vec<Turn>,
    /// Who never stepped out.
    pub never: usize,
    /// What that is worth at most, on average, in tenths of a point.
    pub worth_of_never: Option<i16>,
    /// How many plays there are.
    pub plays: usize,
}

impl Day {
    /// That of these variants of one case.
    pub fn new(variants: &[Varied<'_>]) -> Day {
        let (mut turns, mut values) = (Vec::new(), Vec::new());
        let (mut never, mut plays, mut worth_of_never) = (0, 0, Mean::default());
        for Varied { case, of } in variants {
            never += of.never;
            plays += of.plays;
            let numbers = case.scenario().numbers();
            let last = turns.len().max(numbers.turns.into()).max(of.first_talks.len());
            turns.resize(last, Turn::default());
            values.resize(last, Mean::default());
            for (turn, talks) in turns.iter_mut().zip(&of.first_talks) {
                turn.talks += talks;
            }
            for spell in &numbers.programme {
                for turn in turns.iter_mut().take(spell.to.into()).skip(usize::from(spell.from) - 1) {
                    *match spell.kind {
                        SpellKind::Lull => &mut turn.lull,
                        SpellKind::Watched | SpellKind::Law => &mut turn.watched,
                    } += of.plays;
                }
            }
            let Some(curve) = &of.curve else { continue };
            worth_of_never.add(curve.never, of.plays);
            for moment in moments(curve) {
                let place = usize::from(moment.turn) - 1;
                values[place].add(moment.value, of.plays);
                if moment.ripeness == Ripeness::Ripe {
                    turns[place].ripe += of.plays;
                    turns[place].talks_in_time += of.first_talks.get(place).copied().unwrap_or(0);
                }
            }
        }
        for (turn, value) in turns.iter_mut().zip(values) {
            turn.value = value.get();
        }
        Day { turns, never, worth_of_never: worth_of_never.get(), plays }
    }

    /// The first and the last turn, from 0, of each stretch of turns that were among the best for everybody.
    pub fn best_for_all(&self) -> Vec<(usize, usize)> {
        let best: Vec<usize> = (0..self.turns.len()).filter(|&turn| self.turns[turn].ripe == self.plays).collect();
        let stretches = best.chunk_by(|one, next| one + 1 == *next);
        stretches.filter_map(|stretch| Some((*stretch.first()?, *stretch.last()?))).collect()
    }
}

/// The mean of values that come so often each.
#[derive(Clone, Copy, Default)]
struct Mean {
    sum: i64,
    times: i64,
}

impl Mean {
    fn add(&mut self, value: i16, times: usize) {
        self.sum += i64::from(value) * times as i64;
        self.times += times as i64;
    }

    fn get(self) -> Option<i16> {
        i16::try_from(self.sum.checked_div(self.times)?).ok()
    }
}
