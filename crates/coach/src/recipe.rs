//! Recipes: sequences of moves that somebody could play blindly, whatever happens.

use crate::bots::Player;
use crate::curve::{Prospector, ask_now};
use crate::search::Search;
use negotiation::{Dimension, Ending, Matter, Move, State, advance, legality, value};
use std::collections::HashMap;

/// One fixed sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// Before the first talk.
    pub before: Vec<Move>,
    /// What is said in each talk.
    pub talk: [Said; 3],
    /// Between the talks.
    pub between: Vec<Move>,
    /// Whether there is a second talk.
    pub again: bool,
    /// After the last.
    pub after: Vec<Move>,
    /// Whether issues are traded from the one that matters least to us.
    pub upward: bool,
}

/// What is said outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Trade on the next issue.
    Trade,
    /// Something of oneself.
    Share,
    /// How to proceed.
    Agree,
}

/// All of the family.
pub struct RecipeBook {
    befores: Vec<Vec<Move>>,
    rests: Vec<(usize, [Said; 3], Vec<Move>, bool, Vec<Move>, bool)>,
}

fn words(letters: &[Move], most: usize) -> Vec<Vec<Move>> {
    let mut all = vec![vec![]];
    let mut from = 0;
    for _ in 0..most {
        let to = all.len();
        for place in from..to {
            for &letter in letters {
                if matches!(letter, Move::OpenDaylight | Move::TellTeam) && all[place].contains(&letter) {
                    continue;
                }
                let mut word = all[place].clone();
                word.push(letter);
                all.push(word);
            }
        }
        from = to;
    }
    all
}

impl RecipeBook {
    /// Writes them all down.
    pub fn new() -> Self {
        use Said::{Agree, Share, Trade};
        let befores = words(&[Move::Explain, Move::StandUp, Move::OpenDaylight, Move::TellTeam], 5);
        let betweens = words(&[Move::Explain, Move::StandUp, Move::OpenDaylight], 2);
        let afters = words(&[Move::Explain, Move::OpenDaylight], 1);
        let mut rests = vec![];
        for talk in [[Trade, Trade, Trade], [Share, Trade, Trade], [Trade, Trade, Agree]] {
            for upward in [false, true] {
                for between in &betweens {
                    rests.push((0, talk, between.clone(), false, vec![], upward));
                    for after in &afters {
                        rests.push((0, talk, between.clone(), true, after.clone(), upward));
                    }
                }
            }
        }
        RecipeBook { befores, rests }
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.befores.len() * self.rests.len()
    }

    /// None.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// One of them.
    pub fn recipe(&self, index: usize) -> Recipe {
        let (_, talk, between, again, after, upward) = self.rests[index % self.rests.len()].clone();
        Recipe { before: self.befores[index / self.rests.len()].clone(), talk, between, again, after, upward }
    }

    /// What each comes to, of 100 points, in tenths.
    pub fn totals(&self, search: &mut Search) -> Vec<i16> {
        let scenario = search.scenario().clone();
        let player = Player::new(&scenario);
        let start = State::start(&scenario);
        search.value(start);
        let mut prospector = Prospector { search, known: HashMap::default() };
        let mut totals = Vec::with_capacity(self.len());
        let play = |state: &mut State, mv: Move| {
            if legality(&scenario, state, mv).is_ok() {
                *state = advance(&scenario, *state, mv);
                true
            } else {
                false
            }
        };
        let down: Vec<Move> = player.trades_in_order().collect();
        let up: Vec<Move> = down.iter().rev().copied().collect();
        for before in &self.befores {
            let mut state = start;
            let mut best = 0;
            for &mv in before {
                let at = state;
                if state.ending().is_none() && play(&mut state, mv) {
                    best = best.max(ask_now(prospector.search, at).unwrap_or(0));
                }
            }
            let can_ask = state.ending().is_none() && legality(&scenario, &state, Move::Ask).is_ok();
            let mut timing = 0;
            if can_ask {
                let own = ask_now(prospector.search, state).unwrap_or(0);
                let turn = usize::from(state.turn());
                let later = prospector.prospects(state).first_talk_at;
                let best = later.iter().skip(turn).flatten().copied().max().unwrap_or(0).max(best);
                timing = (Dimension::Timing.most() - (best - own)).max(0);
            }
            for (_, talk, between, again, after, upward) in &self.rests {
                let mut state = state;
                let order = if *upward { &up } else { &down };
                let say = |state: &mut State| {
                    if !play(state, Move::Ask) {
                        return;
                    }
                    for said in talk {
                        if state.talk().is_none() {
                            return;
                        }
                        match said {
                            Said::Trade => {
                                for &mv in order {
                                    if play(state, mv) {
                                        break;
                                    }
                                }
                            }
                            Said::Share => {
                                play(state, Move::Share { matter: Matter::Feelings });
                            }
                            Said::Agree => {
                                play(state, Move::AgreeProcess);
                            }
                        }
                    }
                    play(state, Move::GoBack);
                };
                say(&mut state);
                for &mv in between {
                    play(&mut state, mv);
                }
                if *again {
                    say(&mut state);
                }
                for &mv in after {
                    play(&mut state, mv);
                }
                while state.ending().is_none() {
                    let mv = player.table_best(&state).unwrap_or(Move::Explain);
                    state = advance(&scenario, state, mv);
                }
                let v = value(&scenario, &state);
                let t = if matches!(state.ending(), Some(Ending::Ratified(_))) { timing } else { 0 };
                totals.push(v + t);
            }
        }
        totals
    }
}
