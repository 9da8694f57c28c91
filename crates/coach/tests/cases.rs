//! The cases that ship are good ones: what can be said of them by searching each once.
//!
//! Numbers of properties are those that every case must have (a deal worth 80, a price for never
//! stepping out, a best moment that is neither the first nor the last, trades that pay both).

use coach::{Report, Search};
use negotiation::{Entry, Move, Scenario, State, Verdict, advance, legal_but_packages, value, verdict};
use script::author::{Folder, Source};
use std::path::Path;

fn scenario(id: &str) -> Scenario {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios").join(id);
    let source = |name: &str| {
        let bytes = std::fs::read(folder.join(name)).expect("the file is there");
        Source::new(name, &bytes).expect("it is text")
    };
    let files =
        Folder { name: Some(id.into()), numbers: source("scenario.toml"), words: vec![source("lines.en.toml")] };
    let case = files.check().cases.into_iter().next().expect("the case has no error");
    case.scenario().clone()
}

fn report(scenario: &Scenario, moves: &[Move]) -> Report {
    let entries: Vec<Entry> = moves.iter().copied().map(Entry::Move).collect();
    Report::of(&mut Search::new(scenario), &entries).expect("the play is legal")
}

/// Properties 1 to 3, for one case.
fn a_good_case(id: &str) {
    let scenario = scenario(id);
    let report = report(&scenario, &[]);
    let curve = &report.curve;
    assert!(report.best >= 800, "1: a deal worth 80 or more: {}", report.best);
    assert!(curve.never <= report.best - 200, "2: never stepping out costs 20: {}", curve.never);

    let best = curve.best().expect("one can step out");
    let window: Vec<usize> =
        (0..curve.by_turn.len()).filter(|&turn| curve.by_turn[turn].is_some_and(|value| value >= best - 10)).collect();
    let possible: Vec<i16> = curve.by_turn.iter().flatten().copied().collect();
    assert!((1..=4).contains(&window.len()), "3: the window is {window:?}");
    assert!(!window.contains(&0) && !window.contains(&(curve.by_turn.len() - 1)), "3: inside: {window:?}");
    assert!(possible[0] <= best - 40, "3: the first turn loses 4: {possible:?}");
    assert!(possible[possible.len() - 1] <= best - 40, "3: the last talk loses 4: {possible:?}");
    assert!(report.states <= 1_000_000, "9: {} states", report.states);
}

#[test]
fn the_offer_is_a_good_case() {
    a_good_case("the-offer");
}

#[test]
fn night_shift_is_a_good_case() {
    a_good_case("night-shift");
}

#[test]
fn two_public_postures_move_the_window_of_night_shift_and_lower_its_ceiling() {
    let scenario = scenario("night-shift");
    let [fresh, hardened] = [&[][..], &[Move::StandUp, Move::StandUp][..]].map(|moves| report(&scenario, moves).curve);
    let best_turn = |curve: &coach::TimingCurve, from: usize| {
        let best = curve.by_turn[from..].iter().max().copied().flatten();
        let turn = curve.by_turn.iter().rposition(|value| *value == best);
        (turn.expect("there is one"), best.expect("it is possible"))
    };
    let ((early, ceiling), (late, lowered)) = (best_turn(&fresh, 0), best_turn(&hardened, 2));
    assert!(late > early, "from turn {} to turn {}", early + 1, late + 1);
    assert!(lowered <= ceiling - 100, "from {ceiling} to {lowered}");
}

#[test]
fn no_fact_told_is_ever_better_than_keeping_it_on_a_best_line() {
    for id in ["the-offer", "night-shift"] {
        let scenario = scenario(id);
        let mut search = Search::new(&scenario);
        let mut state = State::start(&scenario);
        for entry in search.best_line(state) {
            let Entry::Move(mv) = entry else { continue };
            let options = search.options(state);
            let best = options.iter().map(|&(_, value)| value).max().unwrap_or_default();
            for (mv, value) in options {
                let trap = matches!(mv, Move::Reveal { .. } | Move::SettleDaylight | Move::Quote);
                assert!(!trap || value < best || best < 250, "{id}: {mv:?} is worth {value} of {best}");
            }
            state = advance(&scenario, state, mv);
        }
    }
}

#[test]
fn at_least_two_trades_pay_both_sides() {
    for id in ["the-offer", "night-shift"] {
        let scenario = scenario(id);
        let issues: Vec<_> = scenario.hidden().map(|issue| &scenario.setup().issues[issue.index()]).collect();
        let mut pays = 0;
        // A trade gives all of one issue for all of another.
        for (place, ours) in issues.iter().enumerate() {
            for theirs in issues.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, issue)| issue) {
                let we_win = i16::from(ours.ours[ours.ours.len() - 1]) - i16::from(theirs.ours[theirs.ours.len() - 1]);
                let they_win = i16::from(theirs.theirs[0]) - i16::from(ours.theirs[0])
                    + i16::from(ours.theirs[ours.theirs.len() - 1])
                    - i16::from(theirs.theirs[theirs.theirs.len() - 1]);
                pays += u32::from(we_win > 0 && they_win > 0);
            }
        }
        assert!(pays >= 2, "{id}: {pays} trades pay both");
    }
}

/// A strategy: what to do in a state.
type Strategy = fn(&Scenario, &State, &[Move]) -> Move;

fn played(scenario: &Scenario, strategy: Strategy) -> i16 {
    let mut state = State::start(scenario);
    while state.ending().is_none() {
        let mut moves = Vec::new();
        legal_but_packages(scenario, &state, &mut moves);
        let passing = scenario.package_ids().filter(|&id| verdict(scenario, &state, id) == Verdict::Ratified);
        let best = passing.max_by_key(|&id| scenario.nash_product(id));
        let mv = match best.filter(|_| state.talk().is_none()) {
            Some(package) => Move::Table { package },
            None => strategy(scenario, &state, &moves),
        };
        state = advance(scenario, state, mv);
    }
    value(scenario, &state)
}

fn first_of(moves: &[Move], wanted: &[fn(&Move) -> bool]) -> Option<Move> {
    wanted.iter().find_map(|want| moves.iter().copied().find(want))
}

#[test]
fn naive_strategies_stay_below_sixty() {
    let tell_all: Strategy = |_, state, moves| {
        let outside: &[fn(&Move) -> bool] = &[|mv| matches!(mv, Move::Reveal { .. }), |mv| *mv == Move::GoBack];
        let inside: &[fn(&Move) -> bool] = &[|mv| *mv == Move::Ask, |mv| *mv == Move::Explain];
        first_of(moves, if state.talk().is_some() { outside } else { inside }).unwrap_or(Move::WalkAway)
    };
    let stonewall: Strategy = |_, _, _| Move::StandUp;
    let concede: Strategy = |_, _, moves| {
        first_of(moves, &[|mv| matches!(mv, Move::Concede { .. }), |mv| *mv == Move::Explain]).unwrap_or(Move::WalkAway)
    };
    let never_talk: Strategy = |_, _, moves| {
        first_of(moves, &[|mv| *mv == Move::OpenDaylight, |mv| *mv == Move::Explain]).unwrap_or(Move::WalkAway)
    };
    let first_chance: Strategy = |_, state, moves| {
        let outside: &[fn(&Move) -> bool] = &[|mv| matches!(mv, Move::Trade { .. }), |mv| *mv == Move::GoBack];
        let inside: &[fn(&Move) -> bool] = &[|mv| *mv == Move::Ask, |mv| *mv == Move::Explain];
        first_of(moves, if state.talk().is_some() { outside } else { inside }).unwrap_or(Move::WalkAway)
    };
    for id in ["the-offer", "night-shift"] {
        let scenario = scenario(id);
        for (name, strategy) in [
            ("tell all", tell_all),
            ("stonewall", stonewall),
            ("concede in public", concede),
            ("never talk", never_talk),
            ("first chance", first_chance),
        ] {
            let value = played(&scenario, strategy);
            assert!(value < 600, "{id}: {name} is worth {value}");
        }
    }
}
