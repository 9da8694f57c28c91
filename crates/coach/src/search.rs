//! The value of every state: depth first, with an explicit stack, a slice at a time.
//!
//! The game has no cycles (each move uses up a turn or an exchange), so that each state is opened
//! once. States that cannot differ in value are merged first ([`State::merged`]), all packages that
//! are refused count as one move, since they all do the same, and moves that another legal move
//! always equals or beats are left out ([`never_better`]); the tests hold all three against a
//! search that does none of it.

use negotiation::{
    Ending, Entry, MAX_RAPPORT, Move, PackageId, Phase, Scenario, State, Verdict, advance, legal_but_packages,
    legality, value, verdict,
};
use rustc_hash::FxBuildHasher;
use std::collections::HashMap;

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It goes on; so many states have been valued.
    Searching {
        /// States valued so far.
        states: usize,
    },
    /// It has ended.
    Done,
}

/// A search of one scenario. What it has found stays found.
pub struct Search {
    scenario: Scenario,
    /// Packages both could live with, the best for the score first.
    packages: Vec<PackageId>,
    /// A package that is always refused: it stands for all others. None where every package
    /// satisfies both reservation values, so that each may be accepted one day.
    refused: Option<PackageId>,
    values: HashMap<u64, i16, FxBuildHasher>,
    stack: Vec<Frame>,
    /// Successors of the states on the stack that are still to be looked at.
    waiting: Vec<State>,
    moves: Vec<Move>,
}

/// A state being valued.
struct Frame {
    key: u64,
    best: i16,
    /// Where its successors begin in `waiting`.
    from: usize,
}

impl Search {
    /// Prepares a search.
    pub fn new(scenario: &Scenario) -> Self {
        let mut packages: Vec<PackageId> =
            scenario.package_ids().filter(|&id| scenario.surpluses(id).is_some()).collect();
        let start = State::start(scenario);
        let worth = |id: &PackageId| std::cmp::Reverse(value(scenario, &closed(start, *id)));
        packages.sort_by_key(worth);
        let refused = scenario.package_ids().find(|&id| scenario.surpluses(id).is_none());
        Search {
            scenario: scenario.clone(),
            packages,
            refused,
            values: HashMap::default(),
            stack: Vec::new(),
            waiting: Vec::new(),
            moves: Vec::new(),
        }
    }

    /// The scenario it searches.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// States valued so far.
    pub fn states(&self) -> usize {
        self.values.len()
    }

    /// Sets out to value a state, and all that can follow.
    pub fn begin(&mut self, state: State) {
        let state = state.merged(&self.scenario);
        if state.ending().is_none() && !self.values.contains_key(&state.key()) {
            self.open(state);
        }
    }

    /// Goes on for about so many states.
    pub fn step(&mut self, budget: u32) -> Progress {
        for _ in 0..budget {
            if !self.value_one() {
                return Progress::Done;
            }
        }
        if self.stack.is_empty() { Progress::Done } else { Progress::Searching { states: self.states() } }
    }

    /// The best that can still be reached from a state, in tenths of a point, timing aside.
    pub fn value(&mut self, state: State) -> i16 {
        if state.ending().is_some() {
            return value(&self.scenario, &state);
        }
        self.begin(state);
        while self.value_one() {}
        self.values.get(&state.merged(&self.scenario).key()).copied().unwrap_or_default()
    }

    /// The value of a state after a move.
    pub fn value_after(&mut self, state: State, mv: Move) -> i16 {
        let next = advance(&self.scenario, state, mv);
        self.value(next)
    }

    /// Every move that differs from the others, with what it leads to: all moves but packages, the
    /// best package that closes, one that is refused and one "what if".
    pub fn options(&mut self, state: State) -> Vec<(Move, i16)> {
        self.moves_of(state).into_iter().map(|mv| (mv, self.value_after(state, mv))).collect()
    }

    /// Every move that differs from the others, in the order of moves.
    pub(crate) fn moves_of(&self, state: State) -> Vec<Move> {
        let mut moves = Vec::new();
        self.distinct_moves(&state, &mut moves);
        moves.sort_unstable();
        moves
    }

    /// The best move of a state and its value; of equally good ones the first in the order of
    /// moves. None once the play is over.
    pub fn best_move(&mut self, state: State) -> Option<(Move, i16)> {
        self.options(state).into_iter().rev().max_by_key(|&(_, value)| value)
    }

    /// A best line from a state to its end.
    pub fn best_line(&mut self, mut state: State) -> Vec<Entry> {
        let mut line = Vec::new();
        while let Some((mv, _)) = self.best_move(state) {
            line.push(Entry::Move(mv));
            state = advance(&self.scenario, state, mv);
        }
        line
    }

    /// Values the next state on the stack, or opens one more. False when there is nothing to do.
    fn value_one(&mut self) -> bool {
        loop {
            let Some(frame) = self.stack.last_mut() else { return false };
            if self.waiting.len() == frame.from {
                self.values.insert(frame.key, frame.best);
                self.stack.pop();
                return true;
            }
            let Some(state) = self.waiting.last().copied() else { return false };
            let known = match state.phase() {
                Phase::Over(_) => Some(value(&self.scenario, &state)),
                _ => self.values.get(&state.key()).copied(),
            };
            match known {
                Some(value) => {
                    frame.best = frame.best.max(value);
                    self.waiting.pop();
                }
                None => self.open(state),
            }
        }
    }

    fn open(&mut self, state: State) {
        self.stack.push(Frame { key: state.key(), best: 0, from: self.waiting.len() });
        let mut moves = std::mem::take(&mut self.moves);
        moves.clear();
        self.distinct_moves(&state, &mut moves);
        for mv in moves.iter().filter(|mv| !never_better(&state, **mv)) {
            self.waiting.push(advance(&self.scenario, state, *mv).merged(&self.scenario));
        }
        self.moves = moves;
    }

    fn distinct_moves(&self, state: &State, moves: &mut Vec<Move>) {
        legal_but_packages(&self.scenario, state, moves);
        match state.phase() {
            Phase::Table => {
                let closing = self.packages.iter().find(|&&id| verdict(&self.scenario, state, id) == Verdict::Ratified);
                let refused_now = |&id: &PackageId| verdict(&self.scenario, state, id) != Verdict::Ratified;
                let refused = self.refused.or_else(|| self.scenario.package_ids().find(refused_now));
                moves.extend(closing.copied().into_iter().chain(refused).map(|package| Move::Table { package }));
            }
            Phase::Corridor(_) => {
                // The status quo moves nothing, so that it can be floated whenever anything can.
                let floated = self.scenario.package_ids().next().map(|package| Move::Float { package });
                moves.extend(floated.filter(|&mv| legality(&self.scenario, state, mv).is_ok()));
            }
            Phase::Over(_) => {}
        }
    }
}

/// Whether another legal move is always as good, so that the value of a state does not need this one.
///
/// More exchanges left, more rapport, fewer gifts and secrets told, and a lower reservation value
/// of theirs never hurt: whatever is played without them can be played with them, and one can
/// always go back in. So a move outside that only spends these is no better than going on without
/// it, and quoting at the table, which ends all private talk, is no better than explaining.
/// Tension is another matter (too little of it makes a talk premature), and so nothing that moves
/// tension is left out.
fn never_better(state: &State, mv: Move) -> bool {
    match mv {
        Move::Reveal { .. } | Move::Float { .. } | Move::NotHere | Move::Quote => true,
        Move::AskBare { .. } => state.rapport() < MAX_RAPPORT,
        _ => false,
    }
}

/// The state as if this package had just been ratified in it.
fn closed(state: State, package: PackageId) -> State {
    state.ended(Ending::Ratified(package))
}
