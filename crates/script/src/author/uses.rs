//! How often each act can be used by the same play, in each mood.
//!
//! Found by playing all plays at once. States that allow the same moves now and later are merged:
//! standing, gifts and facts told decide points and never what can be said; of the issues only how
//! many are unlocked matters, and whether one of them, picked out, is; and a refused package is
//! the same whatever is in it. Each state then keeps, for each act, the most uses on any way to it.
//!
//! Merging only ever adds plays, so that what comes out is never too small. Scenes speak with
//! words of their own in place of an act's; they are left out, and can only lower the uses.

use crate::act::Act;
use crate::when::Band;
use negotiation::{IssueId, Matter, Move, PackageAnswer, Phase, Scenario, State, advance, legality, package_answer};
use std::collections::{BTreeMap, HashMap};

/// How many acts there are.
const ACTS: usize = Act::ALL.len();
/// Moods there are.
const BANDS: usize = 6;
/// Counters of a way: one an act, and of trades and bare questions one more each, for one issue.
const COUNTERS: usize = ACTS + 2;

/// The most uses of each act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Uses {
    most: [[u8; BANDS]; COUNTERS],
}

/// The most uses on any way to a state.
type Way = [u8; COUNTERS];

impl Uses {
    /// Plays all plays of a case.
    pub(super) fn new(scenario: &Scenario) -> Uses {
        let mut uses = Uses { most: [[0; BANDS]; COUNTERS] };
        let start = State::start(scenario);
        let mut way = [0; COUNTERS];
        uses.count(&mut way, Act::Opening, &start);
        // Moves lead from turn to turn and from exchange to exchange, never back.
        let mut layers: BTreeMap<usize, HashMap<u64, (State, Way)>> = BTreeMap::new();
        layers.entry(start.moment()).or_default().insert(merged(scenario, &start), (start, way));
        while let Some((_, states)) = layers.pop_first() {
            for (state, way) in states.into_values() {
                for mv in moves(scenario, &state) {
                    let (next, way) = uses.make(scenario, &state, way, mv);
                    if next.ending().is_none() {
                        let states = layers.entry(next.moment()).or_default();
                        let (_, most) = states.entry(merged(scenario, &next)).or_insert((next, way));
                        most.iter_mut().zip(way).for_each(|(most, count)| *most = count.max(*most));
                    }
                }
            }
        }
        uses
    }

    /// The most uses of an act up to and with one in this mood; 0 where it cannot be used in it.
    pub(super) fn most(&self, act: Act, band: Band) -> u8 {
        self.most[act as usize][index(band)]
    }

    /// The same, on one and the same issue, matter or secret.
    pub(super) fn most_on_one(&self, act: Act, band: Band) -> u8 {
        match act {
            Act::Trade => self.most[ACTS][index(band)],
            Act::AskBare => self.most[ACTS + 1][index(band)],
            // Both are done once with each.
            Act::Concede | Act::Reveal => self.most(act, band).min(1),
            _ => self.most(act, band),
        }
    }

    fn count(&mut self, way: &mut Way, act: Act, state: &State) {
        self.count_at(way, act as usize, state);
    }

    fn count_at(&mut self, way: &mut Way, counter: usize, state: &State) {
        way[counter] = way[counter].saturating_add(1);
        let most = &mut self.most[counter][index(Band::new(state))];
        *most = way[counter].max(*most);
    }

    /// Makes a move, and counts all that is said with it and after it.
    fn make(&mut self, scenario: &Scenario, state: &State, mut way: Way, mv: Move) -> (State, Way) {
        let next = advance(scenario, *state, mv);
        let (act, on) = Act::made_by(state, mv);
        self.count(&mut way, act, state);
        if picked(scenario).is_some_and(|issue| on == Some(issue.index() as u8)) {
            match act {
                Act::Trade => self.count_at(&mut way, ACTS, state),
                Act::AskBare => self.count_at(&mut way, ACTS + 1, state),
                _ => {}
            }
        }
        // Whether a package closes hangs on points; in the same mood it may.
        if act == Act::Table {
            self.count(&mut way.clone(), Act::Ratified, state);
        }
        if state.talk().is_some() && next.talk().is_none() && act != Act::GoBack {
            self.count(&mut way, Act::CalledBack, &next);
        }
        if state.talk().is_some() && next.talk().is_none() && scenario.seen_returning(state.turn() + 1) {
            self.count(&mut way, Act::SeenReturning, &next);
        }
        self.count(&mut way, Act::begun_in(&next), &next);
        (next, way)
    }
}

fn index(band: Band) -> usize {
    usize::from(band.tension) * 2 + usize::from(band.rapport)
}

/// The issue that is picked out.
fn picked(scenario: &Scenario) -> Option<IssueId> {
    scenario.hidden().next()
}

/// All that decides what can be said, now and later, as one number.
fn merged(scenario: &Scenario, state: &State) -> u64 {
    let picked = picked(scenario).is_some_and(|issue| state.unlocked().contains(issue));
    let talk =
        state.talk().map_or(0, |talk| 1 + talk.exchanges + 4 * u8::from(talk.polite) + 8 * u8::from(talk.shared));
    let fields = [
        state.turn(),
        state.tension(),
        state.rapport(),
        state.unlocked().len(),
        u8::from(picked),
        state.daylight() as u8,
        state.talks(),
        u8::from(state.premature()),
        u8::from(state.mandate()),
        u8::from(state.conceded().is_some()),
        u8::from(state.quoted()),
        talk,
    ];
    fields.into_iter().fold(0, |key, field| key << 5 | u64::from(field))
}

/// The legal moves, one of each kind that comes to the same.
fn moves(scenario: &Scenario, state: &State) -> Vec<Move> {
    let mut moves = Vec::new();
    let mut offer = |mv: Move| {
        if legality(scenario, state, mv).is_ok() {
            moves.push(mv);
        }
    };
    let open = |issue: &IssueId| !state.unlocked().contains(*issue);
    // The one picked out, and the first of the others.
    let issues = picked(scenario).into_iter().chain(scenario.hidden().skip(1).find(open));
    match state.phase() {
        Phase::Table => {
            [Move::StandUp, Move::Explain, Move::OpenDaylight, Move::TellTeam, Move::Ask, Move::Quote, Move::WalkAway]
                .into_iter()
                .for_each(&mut offer);
            scenario.hidden().take(1).map(|issue| Move::Concede { issue }).for_each(&mut offer);
            // Any package that is refused, if there is one.
            let refused =
                scenario.package_ids().find(|&id| package_answer(scenario, state, id) != PackageAnswer::Ratified);
            refused.map(|package| Move::Table { package }).into_iter().for_each(&mut offer);
        }
        Phase::Corridor(_) => {
            for issue in issues {
                offer(Move::Trade { issue });
                offer(Move::AskBare { issue });
            }
            // In a polite chat only feelings can be shared; otherwise all matters come to the same.
            offer(Move::Share { matter: Matter::Feelings });
            scenario.package_ids().take(1).map(|package| Move::Float { package }).for_each(&mut offer);
            [Move::AgreeProcess, Move::SettleDaylight, Move::NotHere, Move::GoBack].into_iter().for_each(&mut offer);
            // A fact can be told once; that it was is merged away, so that it may be told again.
            let polite = state.talk().is_some_and(|talk| talk.polite);
            moves.extend(scenario.secrets().take(1).filter(|_| !polite).map(|secret| Move::Reveal { secret }));
        }
        Phase::Over(_) => {}
    }
    moves
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Draws, MoveKind, ScenarioDraft, legal_moves};
    use std::collections::BTreeSet;

    fn uses(change: impl FnOnce(&mut ScenarioDraft)) -> Uses {
        let mut draft = ScenarioDraft::example();
        change(&mut draft);
        Uses::new(&Scenario::new(draft).unwrap())
    }

    fn over_all(uses: &Uses, act: Act) -> u8 {
        Band::all().map(|band| uses.most(act, band)).max().unwrap()
    }

    #[test]
    fn whatever_is_legal_is_counted() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let mut draws = Draws::new(1);
        for _ in 0..100 {
            let mut state = State::start(&scenario);
            while state.ending().is_none() {
                let kinds = |moves: &[Move]| moves.iter().map(MoveKind::from).collect::<BTreeSet<_>>();
                let mut legal = legal_moves(&scenario, &state);
                let (counted, there) = (kinds(&moves(&scenario, &state)), kinds(&legal));
                assert!(counted.is_superset(&there), "{:?} of {state:?}", there.difference(&counted));
                legal.retain(|&mv| mv != Move::WalkAway && (!matches!(mv, Move::Table { .. } | Move::Float { .. })));
                state = advance(&scenario, state, draws.pick(&legal).unwrap());
            }
        }
    }

    #[test]
    fn what_can_be_done_once_is_used_once() {
        let uses = uses(|_| {});
        for act in [
            Act::Opening,
            Act::TellTeam,
            Act::OpenDaylight,
            Act::Apologise,
            Act::Quote,
            Act::Concede,
            Act::WalkAway,
            Act::SettleDaylight,
            Act::Deadlock,
            Act::Ratified,
        ] {
            assert_eq!(over_all(&uses, act), 1, "{act:?}");
        }
        assert_eq!(over_all(&uses, Act::Ask), 2);
        assert_eq!(over_all(&uses, Act::Share), 2);
    }

    #[test]
    fn the_clock_and_tension_bound_the_rest() {
        let uses = uses(|draft| draft.turns = 7);
        assert_eq!(over_all(&uses, Act::Explain), 7);
        assert_eq!(over_all(&uses, Act::Cue), 6, "the first turn has the opening");
        assert!(over_all(&uses, Act::StandUp) < 7, "tension ends it before");
        let low = Band { tension: 0, rapport: 0 };
        assert!(uses.most(Act::StandUp, low) < over_all(&uses, Act::StandUp));
    }

    #[test]
    fn more_talks_mean_more_words_outside() {
        let two = uses(|_| {});
        let three = uses(|draft| {
            draft.talks = 3;
            draft.turns = 12;
        });
        assert!(over_all(&three, Act::Corridor) > over_all(&two, Act::Corridor));
        assert!(Band::all().all(|band| two.most_on_one(Act::Trade, band) <= two.most(Act::Trade, band)));
    }
}
