//! Recipes: sequences of moves that somebody could play blindly, whatever happens.
//!
//! A game about when to step out must not be won by a sequence that one learns by heart. The family
//! is published in `docs/strategies.md`: up to five moves before the first talk, what is said in it,
//! up to two moves between, perhaps a second talk and up to one move after it, and then the best
//! package that passes. A move that is not legal when its turn comes is passed over.

use crate::bots::{Bot, Player};
use crate::curve::{Prospector, TimingCurve, ask_now, points};
use crate::search::Search;
use crate::thresholds::{GOOD_SHARE, PLANNER_LEAST};
use negotiation::{
    Dimension, Ending, Matter, Move, PackageId, Replay, Scenario, State, advance, counts_timing, legality, value,
};
use std::collections::HashMap;

/// One recipe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The moves at the table before the first talk.
    pub before: Vec<Move>,
    /// What follows.
    pub rest: Rest,
}

/// What follows the first moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// What is said outside, as far as there is time.
    pub said: [Said; 3],
    /// Whether issues are traded from the one that matters least to us, and not from the most.
    pub upward: bool,
    /// The moves at the table after the first talk.
    pub between: Vec<Move>,
    /// Whether there is a second talk, and the moves after it.
    pub again: Option<Vec<Move>>,
}

/// What a recipe says outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// What the next issue means to us.
    Trade,
    /// Something of ourselves.
    Share,
    /// How to proceed on stage.
    Agree,
}

/// The whole family.
pub struct Recipes {
    befores: Vec<Vec<Move>>,
    rests: Vec<Rest>,
}

/// How one variant of a case fares.
pub struct Trial {
    /// What its best play is worth, in tenths of a point, timing aside.
    pub best: i16,
    /// The package of its best play.
    pub package: Option<PackageId>,
    /// The result of the planner, timing counted.
    pub planner: i16,
    /// Of every recipe, whether it is good here.
    good: Vec<bool>,
}

/// What several trials have in common.
pub struct Common {
    /// The recipe that is good in most of them.
    pub recipe: Recipe,
    /// In how many it is.
    pub good: usize,
    /// In how many the planner is good.
    pub planner_good: usize,
    /// The least that the planner reaches of what one of them allows, in per cent.
    pub planner_least: u8,
}

impl Common {
    /// Whether no recipe is good in more than a third of so many variants, and the planner is in nine
    /// of ten; in a hard case in half, and nowhere below 40 per cent.
    pub fn holds(&self, variants: usize, hard: bool) -> bool {
        let planner = if hard {
            2 * self.planner_good >= variants && self.planner_least >= PLANNER_LEAST
        } else {
            10 * self.planner_good >= 9 * variants
        };
        // One case alone has no variants to copy from.
        variants == 1 || 3 * self.good <= variants && planner
    }
}

impl Trial {
    /// Whether the planner's result is good.
    pub fn planner_is_good(&self) -> bool {
        is_good(self.best, self.planner)
    }

    /// What the planner reaches of what the variant allows, in per cent.
    fn planner_share(&self) -> u8 {
        (100 * i32::from(self.planner) / possible(self.best)) as u8
    }
}

/// The most that a result can be, timing counted.
fn possible(best: i16) -> i32 {
    i32::from(best) + i32::from(Dimension::Timing.most())
}

/// Whether a result, timing counted, is at least 85 per cent of what is possible.
fn is_good(best: i16, total: i16) -> bool {
    100 * i32::from(total) >= GOOD_SHARE * possible(best)
}

/// Every sequence of so many of these moves or fewer. What can be done once is in it once.
fn sequences(moves: &[Move], most: usize) -> Vec<Vec<Move>> {
    let mut all = vec![Vec::new()];
    // Where the longest begin.
    let mut longest = 0;
    for _ in 0..most {
        let end = all.len();
        for place in longest..end {
            for &mv in moves {
                let once = matches!(mv, Move::OpenDaylight | Move::TellTeam);
                if !(once && all[place].contains(&mv)) {
                    all.push([&all[place][..], &[mv]].concat());
                }
            }
        }
        longest = end;
    }
    all
}

impl Recipes {
    /// Writes them all down.
    pub fn all() -> Recipes {
        use Said::{Agree, Share, Trade};
        let befores = sequences(&[Move::Explain, Move::StandUp, Move::OpenDaylight, Move::TellTeam], 5);
        let betweens = sequences(&[Move::Explain, Move::StandUp, Move::OpenDaylight], 2);
        let afters = sequences(&[Move::Explain, Move::OpenDaylight], 1);
        let mut rests = Vec::new();
        for said in [[Trade, Trade, Trade], [Share, Trade, Trade], [Trade, Trade, Agree]] {
            for upward in [false, true] {
                for between in &betweens {
                    let agains = std::iter::once(None).chain(afters.iter().cloned().map(Some));
                    rests.extend(agains.map(|again| Rest { said, upward, between: between.clone(), again }));
                }
            }
        }
        Recipes { befores, rests }
    }

    /// How many there are.
    #[expect(clippy::len_without_is_empty, reason = "a family is never empty")]
    pub fn len(&self) -> usize {
        self.befores.len() * self.rests.len()
    }

    fn at(&self, place: usize) -> Recipe {
        let (before, rest) = (place / self.rests.len(), place % self.rests.len());
        Recipe { before: self.befores[before].clone(), rest: self.rests[rest].clone() }
    }

    /// Tries every recipe, and the planner, on one variant.
    pub fn tried(&self, search: &mut Search) -> Trial {
        let start = State::start(search.scenario());
        let best = search.value(start);
        let line = search.best_line(start);
        let package = match search.end_of(start, &line).ending() {
            Some(Ending::Ratified(package)) => Some(package),
            _ => None,
        };
        let planner = planner(search);
        let scenario = search.scenario().clone();
        let mut cook = Cook::new(&scenario, search);
        let mut good = Vec::with_capacity(self.len());
        for before in &self.befores {
            let (state, timing) = cook.before(before);
            good.extend(self.rests.iter().map(|rest| is_good(best, cook.rest(state, rest, timing))));
        }
        Trial { best, package, planner, good }
    }

    /// What these trials have in common.
    pub fn common(&self, trials: &[&Trial]) -> Common {
        let good_in = |place: usize| trials.iter().filter(|trial| trial.good[place]).count();
        // Of several, the first.
        let commonest = (0..self.len()).rev().max_by_key(|&place| good_in(place)).unwrap_or(0);
        Common {
            recipe: self.at(commonest),
            good: good_in(commonest),
            planner_good: trials.iter().filter(|trial| trial.planner_is_good()).count(),
            planner_least: trials.iter().map(|trial| trial.planner_share()).min().unwrap_or(0),
        }
    }

    /// So many of these trials, by their places, the first always among them, in which as few as
    /// possible have a good recipe in common: each is the one that makes the commonest recipe least
    /// common, one after the other.
    pub fn least_alike(&self, trials: &[&Trial], count: usize) -> Vec<usize> {
        let mut chosen = Vec::new();
        let mut good_in = vec![0usize; self.len()];
        while chosen.len() < count.min(trials.len()) {
            let rest = (0..trials.len()).filter(|place| !chosen.contains(place));
            let next =
                if chosen.is_empty() { Some(0) } else { rest.min_by_key(|&place| alike(&good_in, trials[place])) };
            let Some(next) = next else { break };
            chosen.push(next);
            good_in.iter_mut().zip(&trials[next].good).for_each(|(count, &good)| *count += usize::from(good));
        }
        chosen
    }
}

/// In how many trials the commonest recipe would be good with this one more, and how many recipes
/// would be as common, or nearly.
fn alike(good_in: &[usize], trial: &Trial) -> (usize, usize) {
    let with = |(count, &good): (&usize, &bool)| count + usize::from(good);
    let most = good_in.iter().zip(&trial.good).map(with).max().unwrap_or(0);
    let near = good_in.iter().zip(&trial.good).map(with).map(|count| match most - count {
        0 => 4,
        1 => 1,
        _ => 0,
    });
    (most, near.sum())
}

/// The planner's result, timing counted.
fn planner(search: &mut Search) -> i16 {
    let play = Bot::Planner.play(search, 0);
    // The rules refuse nothing of what a strategy plays.
    let Ok(replay) = Replay::new(search.scenario(), &play) else { return 0 };
    let timing = TimingCurve::new(search, &replay, &play).timing();
    result(search.scenario(), &replay.last(), timing)
}

/// The result of an ended play whose first talk is worth so much for its timing.
fn result(scenario: &Scenario, end: &State, timing: i16) -> i16 {
    value(scenario, end) + if counts_timing(scenario, end) { timing } else { 0 }
}

/// Who plays recipes in one scenario.
struct Cook<'a> {
    scenario: &'a Scenario,
    player: Player<'a>,
    prospector: Prospector<'a>,
    /// Every trade, the issue that matters most to us first.
    trades: Vec<Move>,
}

impl<'a> Cook<'a> {
    fn new(scenario: &'a Scenario, search: &'a mut Search) -> Cook<'a> {
        let player = Player::new(scenario);
        let trades = player.trades_in_order().collect();
        Cook { scenario, player, prospector: Prospector { search, known: HashMap::default() }, trades }
    }

    /// Plays the moves before the first talk: where they lead, and the points that asking there is
    /// worth for its timing.
    fn before(&mut self, moves: &[Move]) -> (State, i16) {
        let mut state = State::start(self.scenario);
        let mut best = 0;
        for &mv in moves {
            if self.makes(&state, mv) {
                best = best.max(ask_now(self.prospector.search, state).unwrap_or(0));
                self.play(&mut state, mv);
            }
        }
        let Some(own) = ask_now(self.prospector.search, state) else { return (state, 0) };
        let later = self.prospector.prospects(state).first_talk_at;
        let best = later.into_iter().skip(usize::from(state.turn())).flatten().fold(best, i16::max);
        (state, points(best, own))
    }

    /// Plays the rest: the result.
    fn rest(&self, mut state: State, rest: &Rest, timing: i16) -> i16 {
        self.talk(&mut state, rest);
        self.play_all(&mut state, &rest.between);
        if let Some(after) = &rest.again {
            self.talk(&mut state, rest);
            self.play_all(&mut state, after);
        }
        while state.ending().is_none() {
            state = advance(self.scenario, state, self.player.table_best(&state).unwrap_or(Move::Explain));
        }
        result(self.scenario, &state, timing)
    }

    fn talk(&self, state: &mut State, rest: &Rest) {
        self.play(state, Move::Ask);
        for said in rest.said {
            match said {
                Said::Trade => {
                    let legal = |mv: &&Move| self.makes(state, **mv);
                    let next =
                        if rest.upward { self.trades.iter().rev().find(legal) } else { self.trades.iter().find(legal) };
                    let next = next.copied();
                    next.into_iter().for_each(|mv| self.play(state, mv));
                }
                Said::Share => self.play(state, Move::Share { matter: Matter::Feelings }),
                Said::Agree => self.play(state, Move::AgreeProcess),
            }
        }
        self.play(state, Move::GoBack);
    }

    fn play_all(&self, state: &mut State, moves: &[Move]) {
        moves.iter().for_each(|&mv| self.play(state, mv));
    }

    /// Plays a move, if it is legal.
    fn play(&self, state: &mut State, mv: Move) {
        if self.makes(state, mv) {
            *state = advance(self.scenario, *state, mv);
        }
    }

    fn makes(&self, state: &State, mv: Move) -> bool {
        legality(self.scenario, state, mv).is_ok()
    }
}

#[cfg(test)]
mod tests;
