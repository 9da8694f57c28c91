//! When to step out: what the first private talk is worth at every turn.

use crate::hash::ByKey;
use crate::search::Search;
use negotiation::{Dimension, Entry, Move, Replay, State, advance, legality};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// No case has more turns.
const TURNS: usize = 14;

/// The value of making the first private talk at each turn, seen from one play's own prefix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimingCurve {
    /// By turn, from the first: the best result with the first private talk then, in tenths of a
    /// point, timing aside; none where it is impossible.
    pub by_turn: Vec<Option<i16>>,
    /// The best result without any private talk.
    pub never: i16,
    /// The turn of the play's own first private talk, from 1.
    pub own: Option<u8>,
}

/// What a state without any talk so far is worth, by the turn of the first talk to come.
#[derive(Clone, Copy)]
pub(crate) struct Prospects {
    pub(crate) first_talk_at: [Option<i16>; TURNS],
    never: i16,
}

impl TimingCurve {
    /// The curve of a play: up to its own first talk along its own moves, beyond it along the best
    /// moves that keep away from the corridor until then.
    pub fn new(search: &mut Search, replay: &Replay, entries: &[Entry]) -> TimingCurve {
        let turns = usize::from(search.scenario().numbers().turns);
        let mut by_turn = vec![None; turns];
        let mut own = None;
        // Where the play's own moves end and the best ones go on.
        let (mut before, mut beyond) = (replay.last(), usize::from(replay.last().turn()));
        for (state, entry) in replay.states.iter().zip(entries) {
            let Entry::Move(mv) = entry else { continue };
            let turn = usize::from(state.turn());
            by_turn[turn] = ask_now(search, *state);
            if *mv == Move::Ask {
                own = Some(state.turn() + 1);
                (before, beyond) = (*state, turn + 1);
                break;
            }
        }
        let prospects = Prospector { search, known: HashMap::default() }.prospects(before);
        for (turn, value) in by_turn.iter_mut().enumerate().skip(beyond) {
            *value = prospects.first_talk_at[turn];
        }
        TimingCurve { by_turn, never: prospects.never, own }
    }

    /// The most that any moment is worth.
    pub fn best(&self) -> Option<i16> {
        self.by_turn.iter().flatten().copied().max()
    }

    /// Points of the timing dimension, in tenths: fifteen points less what the play's own moment is
    /// worth less than the best one; none for never stepping out.
    pub fn timing(&self) -> i16 {
        let own = self.own.and_then(|turn| self.by_turn[usize::from(turn) - 1]);
        match (self.best(), own) {
            (Some(best), Some(own)) => points(best, own),
            _ => 0,
        }
    }
}

/// Points of the timing dimension, in tenths, for a moment that is worth `own` where the best is worth `best`.
pub(crate) fn points(best: i16, own: i16) -> i16 {
    (Dimension::Timing.most() - (best - own)).max(0)
}

pub(crate) fn ask_now(search: &mut Search, state: State) -> Option<i16> {
    legality(search.scenario(), &state, Move::Ask).is_ok().then(|| search.value_after(state, Move::Ask))
}

/// Looks at states without any talk so far.
pub(crate) struct Prospector<'a> {
    pub(crate) search: &'a mut Search,
    pub(crate) known: HashMap<u64, Prospects, ByKey>,
}

impl Prospector<'_> {
    /// Goes no deeper than the game has turns.
    pub(crate) fn prospects(&mut self, state: State) -> Prospects {
        let mut prospects = Prospects { first_talk_at: [None; TURNS], never: 0 };
        if state.ending().is_some() {
            prospects.never = self.search.value(state);
            return prospects;
        }
        let state = state.merged(self.search.scenario());
        if let Some(known) = self.known.get(&state.key()) {
            return *known;
        }
        prospects.first_talk_at[usize::from(state.turn())] = ask_now(self.search, state);
        for mv in self.search.moves_worth_a_look(state).into_iter().filter(|&mv| mv != Move::Ask) {
            let next = advance(self.search.scenario(), state, mv);
            let after = self.prospects(next);
            prospects.never = prospects.never.max(after.never);
            for (best, later) in prospects.first_talk_at.iter_mut().zip(after.first_talk_at) {
                *best = (*best).max(later);
            }
        }
        self.known.insert(state.key(), prospects);
        prospects
    }
}
