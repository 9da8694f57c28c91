//! How often each act can be used by the same play, in each mood.
//!
//! Found by playing all plays at once. States that allow the same moves now and later are merged:
//! standing, gifts, facts told and what is still fresh decide points and replies, never what can be
//! said; of the issues only how many are unlocked matters, of those that they would rather not speak
//! of and of the others, and whether one of each, picked out, is; and a refused package is the same
//! whatever is in it. What the programme makes of a turn hangs on the turn alone. Each state then
//! keeps, for each act, the most uses on any way to it.
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
/// Counters of a way: one an act, and of trades and bare questions two more each, for an issue that
/// they would rather not speak of and for one of the others.
const COUNTERS: usize = ACTS + 4;

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
        layers.entry(start.moment()).or_default().insert(0, (start, way));
        let picked = Picked::new(scenario);
        while let Some((_, states)) = layers.pop_first() {
            for (state, way) in states.into_values() {
                for mv in moves(scenario, &picked, &state) {
                    let (next, way) = uses.make(scenario, &picked, &state, way, mv);
                    if next.ending().is_none() {
                        let states = layers.entry(next.moment()).or_default();
                        let (_, most) = states.entry(merged(scenario, &picked, &next)).or_insert((next, way));
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

    /// Has the uses of other numbers, too, where they are more.
    pub(super) fn join(&mut self, other: &Uses) {
        let others = other.most.iter().flatten();
        self.most.iter_mut().flatten().zip(others).for_each(|(most, other)| *most = *other.max(most));
    }

    /// The same, on one and the same issue, matter or secret; an issue may be one that they would
    /// rather not speak of.
    pub(super) fn most_on_one(&self, act: Act, sensitive: bool, band: Band) -> u8 {
        match act {
            Act::Trade | Act::AskBare => self.most[counter_on_one(act, sensitive)][index(band)],
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
    fn make(&mut self, scenario: &Scenario, picked: &Picked, state: &State, mut way: Way, mv: Move) -> (State, Way) {
        let next = advance(scenario, *state, mv);
        let (act, _) = Act::made_by(state, mv);
        self.count(&mut way, act, state);
        match mv {
            Move::Trade { issue } | Move::AskBare { issue } if picked.has(issue) => {
                self.count_at(&mut way, counter_on_one(act, scenario.is_sensitive(issue)), state);
            }
            _ => {}
        }
        // Whether a package closes hangs on points; in the same mood it may.
        if act == Act::Table {
            self.count(&mut way.clone(), Act::Ratified, state);
        }
        if state.talk().is_some() && next.talk().is_none() && act != Act::GoBack {
            self.count(&mut way, Act::CalledBack, &next);
        }
        let stayed = act != Act::GoBack && !state.mandate() && scenario.seen_returning(state.turn() + 1);
        if stayed && state.talk().is_some() && next.phase() == Phase::Table {
            self.count(&mut way, Act::SeenReturning, &next);
        }
        self.count(&mut way, Act::begun_in(&next), &next);
        (next, way)
    }
}

fn index(band: Band) -> usize {
    usize::from(band.tension) * 2 + usize::from(band.rapport)
}

fn counter_on_one(act: Act, sensitive: bool) -> usize {
    ACTS + 2 * usize::from(act == Act::Trade) + usize::from(sensitive)
}

/// The issues that are picked out: one that they would rather not speak of, and one of the others.
struct Picked([Option<IssueId>; 2]);

impl Picked {
    fn new(scenario: &Scenario) -> Picked {
        Picked(
            [true, false].map(|sensitive| scenario.hidden().find(|&issue| scenario.is_sensitive(issue) == sensitive)),
        )
    }

    fn has(&self, issue: IssueId) -> bool {
        self.0.contains(&Some(issue))
    }
}

/// All that decides what can be said, now and later, as one number.
fn merged(scenario: &Scenario, picked: &Picked, state: &State) -> u64 {
    let unlocked = |issue: &Option<IssueId>| issue.is_some_and(|issue| state.unlocked().contains(issue));
    let sensitive = state.unlocked().iter().filter(|&issue| scenario.is_sensitive(issue)).count() as u8;
    let [one, other] = &picked.0;
    let talk =
        state.talk().map_or(0, |talk| 1 + talk.exchanges + 4 * u8::from(talk.polite) + 8 * u8::from(talk.shared));
    let marks = [unlocked(one), unlocked(other), state.premature(), state.mandate(), state.conceded().is_some()];
    let fields = [
        state.turn(),
        state.tension(),
        state.rapport(),
        state.unlocked().len(),
        sensitive,
        state.daylight() as u8,
        state.talks(),
        marks.into_iter().fold(0, |key, mark| key << 1 | u8::from(mark)),
        u8::from(state.quoted()),
        talk,
    ];
    fields.into_iter().fold(0, |key, field| key << 5 | u64::from(field))
}

/// The legal moves, one of each kind that comes to the same.
fn moves(scenario: &Scenario, picked: &Picked, state: &State) -> Vec<Move> {
    let mut moves = Vec::new();
    let mut offer = |mv: Move| {
        if legality(scenario, state, mv).is_ok() {
            moves.push(mv);
        }
    };
    let open = |issue: &IssueId| !state.unlocked().contains(*issue) && !picked.has(*issue);
    // Those picked out, and of either kind the first of the others.
    let others = [true, false]
        .map(|sensitive| scenario.hidden().filter(open).find(|&issue| scenario.is_sensitive(issue) == sensitive));
    let issues = picked.0.into_iter().chain(others).flatten();
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
    use negotiation::{Draws, Known, MoveKind, ScenarioDraft, Spell, SpellKind, legal_moves};
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
                let (counted, there) = (kinds(&moves(&scenario, &Picked::new(&scenario), &state)), kinds(&legal));
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
    fn one_comes_back_in_full_view_where_a_lull_is_followed_by_a_watched_spell() {
        let apart = uses(|draft| (draft.programme[0].from, draft.programme[0].to) = (4, 4));
        assert_eq!(over_all(&apart, Act::SeenReturning), 0);
        let next = uses(|draft| (draft.programme[0].from, draft.programme[0].to) = (5, 5));
        assert_eq!(over_all(&next, Act::SeenReturning), 1);
    }

    #[test]
    fn what_they_would_rather_not_speak_of_can_be_offered_more_often_and_numbers_of_several_seeds_are_joined() {
        let most = |uses: &Uses, sensitive| {
            Band::all().map(|band| uses.most_on_one(Act::Trade, sensitive, band)).max().unwrap()
        };
        let change = |draft: &mut ScenarioDraft| {
            (draft.talks, draft.turns, draft.tension) = (3, 12, 2);
            draft.programme = vec![Spell { id: 0, kind: SpellKind::Lull, from: 1, to: 12, known: Known::Before }];
        };
        let mut once = uses(change);
        assert!(most(&once, true) > most(&once, false));
        let longer = uses(|draft| draft.turns = 14);
        once.join(&longer);
        assert_eq!(over_all(&once, Act::Explain), over_all(&longer, Act::Explain));
        assert!(over_all(&once, Act::Ask) == 3);
    }

    #[test]
    fn more_talks_mean_more_words_outside() {
        let two = uses(|_| {});
        let three = uses(|draft| {
            draft.talks = 3;
            draft.turns = 12;
        });
        assert!(over_all(&three, Act::Corridor) > over_all(&two, Act::Corridor));
        for sensitive in [true, false] {
            assert!(Band::all().all(|band| two.most_on_one(Act::Trade, sensitive, band) <= two.most(Act::Trade, band)));
        }
    }
}
