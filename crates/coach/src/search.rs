//! The value of every state: forward through the game a layer at a time, then back.
//!
//! The game has no cycles: each move uses up a turn or an exchange. So all states of one moment (a
//! turn at the table, or so many exchanges left outside) form a [`Layer`] that leads to later
//! layers only. A pass opens every state, first layer first, and then values them, last layer
//! first; both look at little memory at a time, and both can stop after any state.
//!
//! States that cannot differ in value are merged first ([`State::merged`]), all packages that are
//! refused count as one move, since they all do the same, and moves that another legal move always
//! equals or beats are left out ([`never_better`]), unless the search is to be exhaustive. The
//! tests hold all three against a search that does none of it.

use crate::closing::Closing;
use crate::layer::{Layer, NoMemory};
use negotiation::{
    Entry, MAX_RAPPORT, MOMENTS, Matter, Move, PackageAnswer, PackageId, Phase, Scenario, State, advance,
    legal_but_packages, legality, package_answer, value,
};

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It goes on.
    Searching {
        /// States found so far.
        found: usize,
        /// States valued so far.
        valued: usize,
    },
    /// It has ended.
    Done,
    /// It was given up, as there was no memory for it. Whatever is asked of it from here on means nothing.
    OutOfMemory,
}

/// Whether a search looks at a move in a state.
pub(crate) type Allowed = fn(&Scenario, &State, Move) -> bool;

/// A search of one scenario. What it has found stays found.
pub struct Search {
    scenario: Scenario,
    /// Which moves it looks at.
    looks_at: Allowed,
    closing: Closing,
    /// A package that is always refused: it stands for all others. None where every package
    /// satisfies both reservation values, so that each may be accepted one day.
    refused: Option<PackageId>,
    layers: Vec<Layer>,
    pass: Pass,
    moves: Vec<Move>,
    /// Whether it may be given up for want of memory. Otherwise that ends the program.
    may_give_up: bool,
}

/// What the search is about to do: the layer it is at.
#[derive(Clone, Copy)]
enum Pass {
    Idle,
    Forward(usize),
    Back(usize),
    GivenUp,
}

impl Search {
    /// Prepares a search for values.
    pub fn new(scenario: &Scenario) -> Self {
        Search {
            scenario: scenario.clone(),
            looks_at: |scenario, state, mv| !never_better(scenario, state, mv),
            closing: Closing::new(scenario),
            refused: scenario.package_ids().find(|&id| scenario.surpluses(id).is_none()),
            layers: layers(scenario),
            pass: Pass::Idle,
            moves: Vec::new(),
            may_give_up: false,
        }
    }

    /// Prepares one that is given up where there is no memory for it, so that what runs beside it goes on.
    pub fn within_memory(scenario: &Scenario) -> Self {
        Search { may_give_up: true, ..Search::new(scenario) }
    }

    /// Prepares a search that leaves no move out, so that it meets every state there is.
    pub fn exhaustive(scenario: &Scenario) -> Self {
        Search::restricted(scenario, |_, _, _| true)
    }

    /// Prepares a search of a game in which only some moves are allowed: what is the rest worth? In
    /// every state one of the moves that are always legal must be among them.
    pub(crate) fn restricted(scenario: &Scenario, allowed: Allowed) -> Self {
        Search { looks_at: allowed, ..Search::new(scenario) }
    }

    /// The scenario it searches.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// States found so far; valued, once a search is done.
    pub fn states(&self) -> usize {
        self.layers.iter().map(Layer::len).sum()
    }

    /// Every state found so far, from the first turn to the last, states that cannot differ in
    /// value made one.
    pub fn found(&self) -> impl Iterator<Item = State> + '_ {
        self.layers.iter().flat_map(Layer::states)
    }

    /// Whether it was given up.
    pub fn is_given_up(&self) -> bool {
        matches!(self.pass, Pass::GivenUp)
    }

    /// Gives up, and gives back all memory.
    fn give_up(&mut self) {
        assert!(self.may_give_up, "there is no memory for the search");
        self.layers = layers(&self.scenario);
        self.pass = Pass::GivenUp;
    }

    /// Sets out to value a state, and all that can follow.
    pub fn begin(&mut self, state: State) {
        if self.is_given_up() || state.ending().is_some() || self.known(state).is_some() {
            return;
        }
        let state = state.merged(&self.scenario);
        // A pass never comes back to a layer that it has left behind.
        if !matches!(self.pass, Pass::Forward(at) if at <= state.moment()) {
            while self.go_on() {}
            if self.is_given_up() {
                return;
            }
            self.pass = Pass::Forward(0);
        }
        if self.place(state).is_err() {
            self.give_up();
        }
    }

    /// Sets out to value everything that a state can lead to at once, by whatever move.
    pub fn begin_all_after(&mut self, state: State) {
        for mv in self.distinct_moves(state) {
            self.begin(advance(&self.scenario, state, mv));
        }
    }

    /// Goes on for about so many states.
    pub fn step(&mut self, budget: u32) -> Progress {
        for _ in 0..budget {
            if !self.go_on() {
                break;
            }
        }
        match self.pass {
            Pass::Idle => Progress::Done,
            Pass::GivenUp => Progress::OutOfMemory,
            Pass::Forward(_) | Pass::Back(_) => {
                Progress::Searching { found: self.states(), valued: self.layers.iter().map(Layer::valued).sum() }
            }
        }
    }

    /// The best that can still be reached from a state, in tenths of a point, timing aside.
    pub fn value(&mut self, state: State) -> i16 {
        if state.ending().is_some() {
            return value(&self.scenario, &state);
        }
        loop {
            if let Some(known) = self.known(state) {
                return known;
            }
            if self.is_given_up() {
                return 0;
            }
            self.begin(state);
            while self.go_on() {}
        }
    }

    /// The value of a state that has been searched.
    fn known(&self, state: State) -> Option<i16> {
        let merged = state.merged(&self.scenario);
        self.layers.get(merged.moment())?.value_of(&merged)
    }

    /// The value of a state after a move.
    pub fn value_after(&mut self, state: State, mv: Move) -> i16 {
        let next = advance(&self.scenario, state, mv);
        self.value(next)
    }

    /// Every move that differs from the others, with what it leads to: all moves but packages, the
    /// best package that closes, one that is refused and one "what if".
    pub fn options(&mut self, state: State) -> Vec<(Move, i16)> {
        self.distinct_moves(state).into_iter().map(|mv| (mv, self.value_after(state, mv))).collect()
    }

    /// The best move of a state and its value; of equally good ones the first in the order of
    /// moves. None once the play is over.
    pub fn best_move(&mut self, state: State) -> Option<(Move, i16)> {
        let options = self.moves_worth_a_look(state).into_iter().map(|mv| (mv, self.value_after(state, mv)));
        // The last of several greatest is the first in order, since they come in reverse.
        options.collect::<Vec<_>>().into_iter().rev().max_by_key(|&(_, value)| value)
    }

    /// A best line from a state to its end; of equally good moves always the first in the order of
    /// moves, so that two such lines can be compared.
    pub fn best_line(&mut self, mut state: State) -> Vec<Entry> {
        let mut line = Vec::new();
        while let Some((mv, _)) = self.best_move(state) {
            line.push(Entry::Move(mv));
            state = advance(&self.scenario, state, mv);
        }
        line
    }

    /// Where a line leads.
    pub(crate) fn end_of(&self, state: State, line: &[Entry]) -> State {
        line.iter().fold(state, |state, entry| match *entry {
            Entry::Move(mv) => advance(&self.scenario, state, mv),
            Entry::Remark(_) => state,
        })
    }

    /// Every move that differs from the others, in the order of moves.
    pub(crate) fn distinct_moves(&mut self, state: State) -> Vec<Move> {
        let mut moves = Vec::new();
        self.list_moves(&state, &mut moves);
        moves.sort_unstable();
        moves
    }

    /// Those of them that the search looks at, in the order of moves.
    pub(crate) fn moves_worth_a_look(&mut self, state: State) -> Vec<Move> {
        let mut moves = self.distinct_moves(state);
        self.leave_out(&state, &mut moves);
        moves
    }

    fn leave_out(&self, state: &State, moves: &mut Vec<Move>) {
        moves.retain(|&mv| (self.looks_at)(&self.scenario, state, mv));
    }

    /// Opens or values one state. False when there is nothing to do.
    fn go_on(&mut self) -> bool {
        loop {
            match self.pass {
                Pass::Idle | Pass::GivenUp => return false,
                Pass::Forward(at) if at == self.layers.len() => self.pass = Pass::Back(at),
                Pass::Forward(at) => match self.layers[at].next_to_open() {
                    Some(state) => {
                        if self.open(at, state).is_err() {
                            self.give_up();
                        }
                        return true;
                    }
                    None => self.pass = Pass::Forward(at + 1),
                },
                Pass::Back(0) => self.pass = Pass::Idle,
                Pass::Back(above) => {
                    let (earlier, later) = self.layers.split_at_mut(above);
                    if earlier[above - 1].value_next(later) {
                        return true;
                    }
                    self.pass = Pass::Back(above - 1);
                }
            }
        }
    }

    /// Finds what a state leads to.
    fn open(&mut self, at: usize, state: State) -> Result<(), NoMemory> {
        let mut moves = std::mem::take(&mut self.moves);
        moves.clear();
        self.list_moves(&state, &mut moves);
        self.leave_out(&state, &mut moves);
        let mut best_end = 0;
        for &mv in &moves {
            let next = advance(&self.scenario, state, mv);
            match next.phase() {
                Phase::Over(_) => best_end = best_end.max(value(&self.scenario, &next)),
                _ => {
                    let (layer, place) = self.place(next.merged(&self.scenario))?;
                    self.layers[at].leads_to(layer - at, place)?;
                }
            }
        }
        self.layers[at].opened(best_end)?;
        self.moves = moves;
        Ok(())
    }

    /// Where a merged state stands; a new one gets a place.
    fn place(&mut self, state: State) -> Result<(usize, u32), NoMemory> {
        let layer = state.moment();
        Ok((layer, self.layers[layer].place(state)?))
    }

    fn list_moves(&mut self, state: &State, moves: &mut Vec<Move>) {
        legal_but_packages(&self.scenario, state, moves);
        match state.phase() {
            Phase::Table => {
                let closing = self.closing.best(&self.scenario, state);
                let refused_now =
                    |&id: &PackageId| package_answer(&self.scenario, state, id) != PackageAnswer::Ratified;
                let refused = self.refused.or_else(|| self.scenario.package_ids().find(refused_now));
                moves.extend(closing.into_iter().chain(refused).map(|package| Move::Table { package }));
            }
            Phase::Corridor(_) => {
                // Whatever is shared, it comes to the same.
                moves.retain(|mv| !matches!(mv, Move::Share { matter } if *matter != Matter::Feelings));
                // The status quo moves nothing, so that it can be floated whenever anything can.
                let floated = self.scenario.package_ids().next().map(|package| Move::Float { package });
                moves.extend(floated.filter(|&mv| legality(&self.scenario, state, mv).is_ok()));
            }
            Phase::Over(_) => {}
        }
    }
}

/// One for each moment of a game, with nothing in it.
fn layers(scenario: &Scenario) -> Vec<Layer> {
    (0..=MOMENTS * usize::from(scenario.numbers().turns)).map(|_| Layer::default()).collect()
}

/// Whether another legal move is always as good, so that the value of a state does not need this one.
///
/// More exchanges left, more rapport, fewer gifts and secrets told, and a lower reservation value
/// of theirs never hurt: whatever is played without them can be played with them, and one can
/// always go back in. So a move outside that only spends these is no better than going on without
/// it; one shares something of oneself before one goes back in, unless one would be seen; and quoting at the table, which
/// ends all private talk, is no better than explaining. Neither is leaving where an agreement is possible: to run out of time is worth as much.
/// Tension is another matter (too little of it makes a talk premature), and so nothing that moves
/// tension is left out.
pub(crate) fn never_better(scenario: &Scenario, state: &State, mv: Move) -> bool {
    match mv {
        _ if is_idle(state, mv) => true,
        Move::Reveal { .. } => true,
        Move::GoBack => state.talk().is_some_and(|talk| {
            let seen = talk.exchanges == 1 && scenario.seen_returning(state.turn() + 1);
            !talk.shared && !seen
        }),
        Move::WalkAway => !scenario.numbers().no_agreement,
        // To look at a move is never wrong, only slower.
        _ => false,
    }
}

/// What never wins anything, whatever else one may do or not.
pub(crate) fn is_idle(state: &State, mv: Move) -> bool {
    match mv {
        Move::Float { .. } | Move::NotHere | Move::Quote => true,
        Move::AskBare { .. } => state.rapport() < MAX_RAPPORT,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Known, ScenarioDraft, Spell, SpellKind};

    /// What is left out in a state that a play of the example leads to.
    fn left_out(change: impl FnOnce(&mut ScenarioDraft), play: &[Move]) -> Vec<Move> {
        let mut draft = ScenarioDraft::example();
        change(&mut draft);
        let scenario = Scenario::new(draft).unwrap();
        let state = play.iter().fold(State::start(&scenario), |state, &mv| advance(&scenario, state, mv));
        let mut search = Search::new(&scenario);
        let looked_at = search.moves_worth_a_look(state);
        let mut rest = search.distinct_moves(state);
        rest.retain(|mv| !looked_at.contains(mv));
        assert!(Search::exhaustive(&scenario).moves_worth_a_look(state).is_sorted());
        assert_eq!(Search::exhaustive(&scenario).moves_worth_a_look(state).len(), looked_at.len() + rest.len());
        rest
    }

    #[test]
    fn leaving_is_left_out_where_an_agreement_is_possible() {
        assert_eq!(left_out(|_| {}, &[]), [Move::WalkAway]);
        assert_eq!(left_out(|draft| (draft.no_agreement, draft.floors.theirs) = (true, u16::MAX), &[]), []);
    }

    /// The example with a lull in its first turn, in which a talk is ripe, and this in its second.
    fn lull_before(kind: SpellKind) -> impl FnOnce(&mut ScenarioDraft) {
        let spell = |id: u8, kind| Spell { id, kind, from: id + 1, to: id + 1, known: Known::Before };
        move |draft| (draft.tension, draft.programme) = (3, vec![spell(0, SpellKind::Lull), spell(1, kind)])
    }

    #[test]
    fn going_back_is_left_out_until_one_has_said_something_of_oneself() {
        let share = Move::Share { matter: Matter::Feelings };
        for kind in [SpellKind::Lull, SpellKind::Watched] {
            assert!(left_out(lull_before(kind), &[Move::Ask]).contains(&Move::GoBack));
            assert!(!left_out(lull_before(kind), &[Move::Ask, share]).contains(&Move::GoBack));
        }
    }

    #[test]
    fn going_back_is_looked_at_where_one_would_be_seen_to_come() {
        let last = [Move::Ask, Move::NotHere, Move::NotHere];
        assert!(left_out(lull_before(SpellKind::Lull), &last).contains(&Move::GoBack));
        for kind in [SpellKind::Watched, SpellKind::Law] {
            assert!(!left_out(lull_before(kind), &last).contains(&Move::GoBack), "{kind:?}");
        }
    }
}
