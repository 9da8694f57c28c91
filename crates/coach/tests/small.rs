//! One small case, looked at whole: every state there is, the curve and a report are what a search without any
//! shortcut finds.

mod common;

use coach::{Declared, Facts, Kind, Progress, Report, Search, TimingCurve, prove, worth_of_kinds};
use common::{Known, brute_force, brute_force_with};
use negotiation::{Entry, Move, Replay, Scenario, ScenarioDraft, State, advance, legal_moves, legality, value};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The case, and the value of every state that a play of it can reach.
static SMALL: LazyLock<(Scenario, Known)> = LazyLock::new(|| {
    let mut draft = ScenarioDraft { turns: 7, standing: 5, ..ScenarioDraft::example() };
    // From the second turn of the lull one may be seen to come back.
    draft.programme[0].to = 5;
    draft.secrets.clear();
    draft.issues.truncate(4);
    draft.daylight = 3;
    for (issue, (ours, theirs)) in draft.issues.iter_mut().zip([(4, 18), (20, 5), (16, 3), (6, 9)]) {
        (issue.ours, issue.theirs) = (vec![0, ours], vec![theirs, 0]);
    }
    (draft.floors.ours, draft.floors.theirs) = (14, 14);
    let scenario = Scenario::new(draft).expect("a sound case");
    let mut known = Known::new();
    brute_force(&scenario, State::start(&scenario), &mut known);
    (scenario, known)
});

/// How many of these states a search looks at, and how many there are when no move is left out.
const LOOKED_AT: usize = 78_757;
const ALL: usize = 106_648;

/// The value of a state by brute force.
fn worth(state: State) -> i16 {
    let (scenario, known) = &*SMALL;
    if state.ending().is_some() { value(scenario, &state) } else { known[&state] }
}

/// Some states of each turn, the latest first.
fn samples() -> Vec<State> {
    let mut states: Vec<State> = SMALL.1.keys().copied().collect();
    states.sort_unstable_by_key(|state| std::cmp::Reverse((state.moment(), state.key())));
    let mut seen = HashMap::new();
    states.retain(|state| {
        let count = seen.entry(state.moment()).or_insert(0);
        *count += 1;
        *count % 500 == 1
    });
    states
}

/// The best result by the turn of the first talk to come; in the last place, without any.
type ByTurn = [Option<i16>; 8];

fn by_first_talk(state: State, seen: &mut HashMap<State, ByTurn>) -> ByTurn {
    let scenario = &SMALL.0;
    let mut best: ByTurn = [None; 8];
    if state.ending().is_some() {
        best[7] = Some(worth(state));
        return best;
    }
    if let Some(&best) = seen.get(&state) {
        return best;
    }
    for mv in legal_moves(scenario, &state) {
        let next = advance(scenario, state, mv);
        if mv == Move::Ask {
            let place = &mut best[usize::from(state.turn())];
            *place = (*place).max(Some(worth(next)));
        } else {
            let after = by_first_talk(next, seen);
            best.iter_mut().zip(after).for_each(|(best, after)| *best = (*best).max(after));
        }
    }
    seen.insert(state, best);
    best
}

/// The state before each of these moves, and the last.
fn played(moves: &[Move]) -> (Vec<Entry>, Replay) {
    let entries: Vec<Entry> = moves.iter().copied().map(Entry::Move).collect();
    let replay = Replay::new(&SMALL.0, &entries).expect("the play is legal");
    (entries, replay)
}

#[test]
fn every_state_that_a_play_can_reach_has_its_value() {
    let (scenario, known) = &*SMALL;
    let mut search = Search::new(scenario);
    search.value(State::start(scenario));
    for (&state, &worth) in known {
        assert_eq!(search.value(state), worth, "{state:?}");
    }
}

#[test]
fn a_search_looks_at_each_state_once_and_at_no_more_than_it_needs() {
    let scenario = &SMALL.0;
    for (mut search, states) in [(Search::new(scenario), LOOKED_AT), (Search::exhaustive(scenario), ALL)] {
        assert_eq!(search.value(State::start(scenario)), worth(State::start(scenario)));
        assert_eq!(search.states(), states);
        let found: HashSet<u64> = search.found().map(|state| state.key()).collect();
        assert_eq!(found.len(), states);
        assert_eq!(search.scenario(), scenario);
    }
}

#[test]
fn it_opens_all_states_and_then_values_them_one_by_one() {
    let scenario = &SMALL.0;
    let mut search = Search::new(scenario);
    assert_eq!(search.step(1_000), Progress::Done, "nothing is asked yet");
    search.begin(State::start(scenario));
    for steps in (1_000..2 * LOOKED_AT).step_by(1_000) {
        let Progress::Searching { found, valued } = search.step(1_000) else { panic!("after {steps} steps") };
        assert_eq!(found, search.states());
        assert!(if steps < LOOKED_AT { found > steps } else { found == LOOKED_AT }, "{found} after {steps} steps");
        assert_eq!(valued, steps.saturating_sub(LOOKED_AT));
    }
    assert_eq!(search.step(1_000), Progress::Done);
    assert_eq!(search.step(0), Progress::Done);
}

#[test]
fn what_is_over_or_known_needs_no_search() {
    let scenario = &SMALL.0;
    let left = advance(scenario, State::start(scenario), Move::WalkAway);
    let mut search = Search::new(scenario);
    search.value(samples()[0]);
    let states = search.states();
    for state in [left, samples()[0]] {
        search.begin(state);
        assert_eq!((search.step(0), search.states()), (Progress::Done, states), "{state:?}");
    }
}

#[test]
fn to_begin_all_after_a_state_is_to_begin_whatever_its_options_lead_to() {
    let start = State::start(&SMALL.0);
    let mut search = Search::new(&SMALL.0);
    search.begin_all_after(start);
    while search.step(1_000) != Progress::Done {}
    let looked_at = search.states();
    assert!(looked_at > search.options(start).len());
    assert_eq!(search.states(), looked_at, "there was nothing left to look at");
}

#[test]
fn what_is_open_but_not_valued_yet_has_no_value_yet() {
    let start = State::start(&SMALL.0);
    for steps in [1, LOOKED_AT - 1, LOOKED_AT + 1_000] {
        let mut search = Search::new(&SMALL.0);
        search.value(samples()[0]);
        search.begin(start);
        search.step(steps as u32);
        assert_eq!(search.value(start), worth(start), "after {steps} steps");
    }
}

#[test]
fn what_is_asked_in_between_is_answered_and_disturbs_nothing() {
    let scenario = &SMALL.0;
    let start = State::start(scenario);
    for steps in [1, 1_000, LOOKED_AT - 1, LOOKED_AT + 1_000, 2 * LOOKED_AT - 1_000, 2 * LOOKED_AT] {
        let mut search = Search::new(scenario);
        search.begin(start);
        search.step(steps as u32);
        for state in samples().into_iter().step_by(3) {
            search.begin(state);
            search.step(1);
            search.begin(start);
        }
        for state in samples().into_iter().step_by(3).chain([start]) {
            assert_eq!(search.value(state), worth(state), "after {steps} steps: {state:?}");
        }
    }
}

#[test]
fn where_no_agreement_is_possible_leaving_may_be_the_best() {
    let mut draft = SMALL.0.numbers().clone();
    (draft.no_agreement, draft.floors.theirs) = (true, u16::MAX);
    let scenario = Scenario::new(draft).expect("a case without any agreement");
    let before = [Move::StandUp, Move::StandUp, Move::Explain];
    let state = before.into_iter().fold(State::start(&scenario), |state, mv| advance(&scenario, state, mv));
    let mut known = Known::new();
    brute_force(&scenario, state, &mut known);
    let mut search = Search::new(&scenario);
    let mut left = 0;
    for (&state, &worth) in &known {
        assert_eq!(search.value(state), worth, "{state:?}");
        left += usize::from(matches!(search.best_move(state), Some((Move::WalkAway, _))));
    }
    assert!(left > 0, "nobody leaves");
}

#[test]
fn from_the_end_to_the_start_each_question_takes_up_what_was_found_before() {
    let mut search = Search::new(&SMALL.0);
    let mut before = 0;
    for state in samples() {
        assert_eq!(search.value(state), worth(state), "{state:?}");
        assert!(search.states() >= before);
        before = search.states();
        assert_eq!(search.value(state), worth(state), "asked again: {state:?}");
        assert_eq!(search.states(), before);
    }
}

#[test]
fn the_options_of_a_state_are_worth_what_they_lead_to_and_the_first_of_the_best_is_the_best_move() {
    let scenario = &SMALL.0;
    let mut search = Search::new(scenario);
    for state in samples() {
        let options = search.options(state);
        for &(mv, worth_it) in &options {
            assert_eq!(worth_it, worth(advance(scenario, state, mv)), "{mv:?} in {state:?}");
            assert_eq!(search.value_after(state, mv), worth_it);
        }
        let best = options.iter().map(|&(_, value)| value).max();
        assert_eq!(best, Some(worth(state)));
        let moves: Vec<Move> = options.iter().map(|&(mv, _)| mv).collect();
        assert!(moves.is_sorted(), "{moves:?}");
        // Every kind of move that is legal is there once, and so is each issue.
        for mv in legal_moves(scenario, &state) {
            let same = |other: &Move| match (mv, *other) {
                (Move::Share { .. }, Move::Share { .. }) | (Move::Float { .. }, Move::Float { .. }) => true,
                (Move::Table { .. }, Move::Table { .. }) => true,
                (mv, other) => mv == other,
            };
            assert!(moves.iter().any(same), "{mv:?} in {state:?}");
        }
        let line = search.best_line(state);
        let end = line.iter().fold(state, |state, entry| match *entry {
            Entry::Move(mv) => advance(scenario, state, mv),
            Entry::Remark(_) => state,
        });
        assert_eq!(end.ending().map(|_| value(scenario, &end)), Some(worth(state)), "{line:?}");
        let (first, gained) = search.best_move(state).expect("the play goes on");
        assert_eq!((line[0], Some(gained)), (Entry::Move(first), best));
    }
    let left = advance(scenario, State::start(scenario), Move::WalkAway);
    assert_eq!((search.best_move(left), search.best_line(left), search.options(left)), (None, vec![], vec![]));
}

#[test]
fn the_curve_is_what_the_best_play_with_its_first_talk_then_is_worth() {
    let scenario = &SMALL.0;
    let mut search = Search::new(scenario);
    let mut seen = HashMap::new();
    let own_talk = [Move::StandUp, Move::Explain, Move::Ask, Move::GoBack, Move::Explain];
    let too_early = [Move::Ask, Move::GoBack, Move::Explain];
    for moves in [&[][..], &[Move::Explain, Move::TellTeam], &own_talk, &own_talk[..2], &too_early, &[Move::WalkAway]] {
        let (entries, replay) = played(moves);
        let curve = TimingCurve::new(&mut search, &replay, &entries);
        let asked = moves.iter().position(|&mv| mv == Move::Ask);
        assert_eq!(curve.own, asked.map(|turn| turn as u8 + 1));
        // On the play's own way one leaves it; beyond, the best way is open.
        let here = replay.states[asked.unwrap_or(moves.len())];
        let beyond = by_first_talk(here, &mut seen);
        for (turn, &worth) in curve.by_turn.iter().enumerate() {
            let on_the_way = replay.states[..asked.unwrap_or(moves.len())].get(turn);
            let expected = match on_the_way {
                Some(&state) => by_first_talk(state, &mut seen)[turn],
                None => beyond[turn],
            };
            assert_eq!(worth, expected, "turn {turn} of {moves:?}");
        }
        assert_eq!((curve.by_turn.len(), Some(curve.never)), (7, beyond[7]), "{moves:?}");
    }
}

#[test]
fn timing_is_fifteen_points_less_what_the_own_moment_is_worth_less_than_the_best() {
    let curve = |own| TimingCurve { by_turn: vec![Some(850), None, Some(864), Some(715), Some(713)], never: 74, own };
    assert_eq!(curve(None).best(), Some(864));
    assert_eq!([Some(1), Some(3), Some(4), Some(5)].map(|own| curve(own).timing()), [136, 150, 1, 0]);
    assert_eq!([None, Some(2)].map(|own| curve(own).timing()), [0, 0]);
    assert_eq!(TimingCurve { by_turn: vec![None; 7], never: 0, own: None }.best(), None);
}

#[test]
fn a_report_says_what_each_decision_was_worth() {
    let scenario = &SMALL.0;
    let moves = [Move::StandUp, Move::Concede { issue: scenario.issue(0).expect("there is one") }, Move::TellTeam];
    let (entries, replay) = played(&moves);
    let mut search = Search::new(scenario);
    let report = Report::new(&mut search, &entries).expect("the play is legal");
    assert_eq!((report.best, report.states), (worth(State::start(scenario)), search.states()));
    assert_eq!(report.curve, TimingCurve::new(&mut search, &replay, &entries));
    assert_eq!(report.decisions.len(), moves.len());
    for (entry, decision) in report.decisions.iter().enumerate() {
        let (state, next) = (replay.states[entry], replay.states[entry + 1]);
        assert_eq!((decision.entry, decision.before, decision.after), (entry, worth(state), worth(next)));
        let best: Vec<i16> = decision.best.iter().map(|&mv| worth(advance(scenario, state, mv))).collect();
        assert!(!best.is_empty() && best.iter().all(|&value| value == decision.before), "{decision:?}");
    }
}

#[test]
fn without_one_kind_of_move_the_game_is_worth_what_a_search_without_any_shortcut_finds() {
    let scenario = &SMALL.0;
    let best = worth(State::start(scenario));
    for (kind, found) in worth_of_kinds(scenario) {
        let is_of_it = |mv: Move| match kind {
            Kind::StandUp => mv == Move::StandUp,
            Kind::Explain => mv == Move::Explain,
            Kind::Concede => matches!(mv, Move::Concede { .. }),
            Kind::OpenDaylight => mv == Move::OpenDaylight,
            Kind::TellTeam => mv == Move::TellTeam,
            Kind::Trade => matches!(mv, Move::Trade { .. }),
            Kind::Share => matches!(mv, Move::Share { .. }),
            Kind::AgreeProcess => mv == Move::AgreeProcess,
        };
        let expected = brute_force_with(scenario, State::start(scenario), &mut Known::new(), &|_, mv| !is_of_it(mv));
        assert_eq!(found, expected, "{}", kind.name());
        assert!(found <= best, "{}", kind.name());
    }
}

#[test]
fn what_it_costs_to_tell_all_nothing_or_the_sensitive_first_is_what_a_search_without_any_shortcut_finds() {
    let mut draft = SMALL.0.numbers().clone();
    draft.secrets = ScenarioDraft::example().secrets[..1].to_vec();
    draft.secrets[0].leverage = 12;
    let scenario = Scenario::new(draft).expect("a sound case");
    let found =
        prove(&mut Search::new(&scenario), Declared::default()).into_iter().find_map(|finding| match finding.facts {
            Facts::Disclosure { all, none, sensitive_first, .. } => Some([all, none, sensitive_first]),
            _ => None,
        });
    let start = State::start(&scenario);
    let secret = scenario.secrets().next().expect("it has one");
    let tells = |mv| matches!(mv, Move::Reveal { .. });
    let all = |state: &State, mv| {
        let can_tell = legality(&scenario, state, Move::Reveal { secret }).is_ok();
        !can_tell || tells(mv)
    };
    let none = |_: &State, mv| !tells(mv) && !matches!(mv, Move::Share { .. });
    let sensitive_first = |state: &State, mv| {
        let first = state.unlocked().is_empty() && state.gifts() == 0;
        match mv {
            Move::Trade { issue } => !first || scenario.is_sensitive(issue),
            Move::AskBare { .. } => !first,
            _ => !tells(mv),
        }
    };
    let worth = |allowed: &dyn Fn(&State, Move) -> bool| brute_force_with(&scenario, start, &mut Known::new(), allowed);
    assert_eq!(found, Some([worth(&all), worth(&none), worth(&sensitive_first)]));
}
