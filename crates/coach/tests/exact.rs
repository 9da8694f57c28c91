//! The search finds what a search without any of its shortcuts finds.

mod common;

use coach::{Cause, Reason, Report, Review, Search, TimingCurve};
use common::{Known, brute_force};
use negotiation::{
    Dimension, Entry, Known as When, Move, PackageAnswer, PackageId, Replay, Scenario, ScenarioDraft, SharedInterest,
    Spell, SpellKind, State, advance, legal_moves, package_answer, value,
};
use proptest::collection::vec;
use proptest::prelude::*;
use strum::VariantArray;

/// Turns of the small cases.
const TURNS: u8 = 7;

/// A programme of at most four spells.
fn programme() -> impl Strategy<Value = Vec<Spell>> {
    vec((0usize..3, 0u8..=1, 0u8..=1), 0..=4).prop_map(|spells| {
        let mut programme: Vec<Spell> = Vec::new();
        for (kind, gap, longer) in spells {
            let from = programme.last().map_or(0, |spell| spell.to) + 1 + gap;
            if from <= TURNS {
                let (id, kind, to) = (programme.len() as u8, SpellKind::VARIANTS[kind], (from + longer).min(TURNS));
                programme.push(Spell { id, kind, from, to, known: When::Before });
            }
        }
        programme
    })
}

/// Small cases: two options an issue, with all the special rules there are.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let meters = (0u8..7, 0u8..=4, 2u8..=6);
    let thresholds = (1u8..=3, 1u8..=4, 2u8..=5, 1u8..=3, 0u8..=3);
    let points = vec((1u8..20, 0u8..20), 4);
    let special = (proptest::option::of(0u8..3), any::<bool>(), 0usize..=2, 1u8..=2, any::<bool>());
    let sensitive = proptest::sample::subsequence(vec![0u8, 1, 2], 1..=3);
    let all = (meters, thresholds, points, special, sensitive, programme());
    all.prop_filter_map("a sound case", |(meters, thresholds, points, special, sensitive, programme)| {
        let mut draft = ScenarioDraft { turns: TURNS, sensitive, programme, ..ScenarioDraft::example() };
        (draft.tension, draft.rapport, draft.standing) = meters;
        let above;
        (draft.drift, draft.ripe_from, above, draft.trust, draft.unannounced_cost) = thresholds;
        draft.lock = draft.ripe_from + above;
        draft.issues.truncate(4);
        draft.daylight = 3;
        for (issue, (ours, theirs)) in draft.issues.iter_mut().zip(points) {
            (issue.ours, issue.theirs) = (vec![0, ours], vec![theirs, 0]);
        }
        (draft.floors.ours, draft.floors.theirs) = (8, 8);
        draft.shared_interest = special.0.map(|issue| SharedInterest { issue, leverage: 5 });
        draft.taboo_trade = special.1;
        draft.secrets.truncate(special.2);
        (draft.public_rapport, draft.future) = (special.3, special.4);
        Scenario::new(draft).ok()
    })
}

/// A legal play that these numbers pick.
fn play(scenario: &Scenario, picks: &[usize]) -> Vec<Entry> {
    let mut state = State::start(scenario);
    let mut entries = Vec::new();
    for pick in picks {
        let mut moves = legal_moves(scenario, &state);
        moves.retain(|&mv| mv != Move::WalkAway && (!matches!(mv, Move::Table { .. }) || pick % 8 == 0));
        let Some(&mv) = moves.get((pick / 8) % moves.len().max(1)) else { break };
        entries.push(Entry::Move(mv));
        state = advance(scenario, state, mv);
    }
    entries
}

fn reviewed(scenario: &Scenario, entries: &[Entry]) -> Report {
    Report::new(&mut Search::new(scenario), entries).expect("the play is legal")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn values_equal_brute_force_in_the_last_turns(
        scenario in scenarios(),
        talks in 1u8..=3,
        picks in vec(any::<usize>(), 5..9),
    ) {
        // Here a third talk is cheap: a whole case with three is many times as large as with two.
        let scenario = Scenario::new(ScenarioDraft { talks, ..scenario.numbers().clone() }).expect("as sound as before");
        let entries = play(&scenario, &picks);
        let replay = Replay::new(&scenario, &entries).expect("the play is legal");
        let mut search = Search::new(&scenario);
        let mut known = Known::new();
        for &state in replay.states.iter().filter(|state| state.turn() >= 4) {
            let worth = brute_force(&scenario, state, &mut known);
            prop_assert_eq!(search.value(state), worth);
            if state.ending().is_none() {
                prop_assert_eq!(brute_force(&scenario, state.merged(&scenario), &mut known), worth, "{:?}", state);
            }
        }
    }

    #[test]
    fn the_curve_never_exceeds_the_best_and_a_late_slice_finds_the_same(
        scenario in scenarios(),
        picks in vec(any::<usize>(), 0..12),
    ) {
        let entries = play(&scenario, &picks);
        let report = reviewed(&scenario, &entries);
        let replay = Replay::new(&scenario, &entries).expect("the play is legal");
        prop_assert!(report.curve.by_turn.iter().flatten().all(|&value| value <= report.best));
        prop_assert!(report.curve.never <= report.best);
        prop_assert!((0..=150).contains(&report.score.dimension(Dimension::Timing)));
        for decision in &report.decisions {
            prop_assert!(decision.lost() >= 0);
            let explained = decision.loss.as_ref().map_or(0, |loss| loss.by_dimension.iter().sum());
            prop_assert_eq!(explained, decision.lost());
            let (before, entry) = (replay.states[decision.entry], entries[decision.entry]);
            let Entry::Move(made) = entry else { continue };
            let reason = Reason::new(&scenario, before, made, decision);
            prop_assert_eq!(reason.is_some(), decision.loss.is_some(), "whatever lost something has a reason");
        }
        let mut search = Search::new(&scenario);
        let mut review = Review::new(&search, &entries).expect("the play is legal");
        let sliced = std::iter::repeat_with(|| review.step(&mut search, 1_000)).flatten().next();
        prop_assert_eq!(sliced, Some(report));
    }

    #[test]
    fn at_the_start_the_best_moment_or_none_is_worth_the_whole_case(scenario in scenarios()) {
        let mut search = Search::new(&scenario);
        let replay = Replay::new(&scenario, &[]).expect("nothing is legal");
        let best = search.value(State::start(&scenario));
        let curve = TimingCurve::new(&mut search, &replay, &[]);
        prop_assert_eq!(curve.best().unwrap_or(0).max(curve.never), best);
    }
}

/// Where every package satisfies both floors, one that is refused now may be accepted later; and
/// being refused can be the only way to the tension at which a talk is neither early nor late.
#[test]
fn a_refused_package_counts_where_none_is_always_refused() {
    let mut draft = ScenarioDraft::example();
    (draft.turns, draft.drift, draft.ripe_from, draft.lock) = (7, 4, 4, 5);
    (draft.tension, draft.rapport, draft.standing) = (1, 3, 4);
    draft.programme = vec![Spell { id: 0, kind: SpellKind::Lull, from: 1, to: 7, known: When::Before }];
    draft.issues.truncate(4);
    draft.daylight = 3;
    for issue in &mut draft.issues {
        (issue.ours, issue.theirs) = (vec![0, 9], vec![5, 0]);
    }
    (draft.floors.ours, draft.floors.theirs) = (0, 0);
    let scenario = Scenario::new(draft).expect("a sound case");
    let before = [Move::OpenDaylight, Move::TellTeam, Move::Explain, Move::Explain];
    let state = before.into_iter().fold(State::start(&scenario), |state, mv| advance(&scenario, state, mv));
    assert_eq!((state.turn(), state.tension()), (4, 3));
    let mut search = Search::new(&scenario);
    assert_eq!(search.value(state), brute_force(&scenario, state, &mut Known::new()));
    assert!(matches!(search.best_move(state), Some((Move::Table { .. }, _))));
}

#[test]
fn a_best_line_ends_at_the_value_of_its_start() {
    let scenario = Scenario::new(ScenarioDraft::example()).expect("it is sound");
    let mut search = Search::new(&scenario);
    let best = search.value(State::start(&scenario));
    let line = search.best_line(State::start(&scenario));
    let replay = Replay::new(&scenario, &line).expect("the line is legal");
    assert_eq!(value(&scenario, &replay.last()), best);
    let report = reviewed(&scenario, &line);
    assert_eq!(report.score.total(), best + report.score.dimension(Dimension::Timing));
    assert!(report.decisions.iter().all(|decision| decision.lost() == 0));
    assert_eq!(report.accuracy(), 100);
}

#[test]
fn a_package_that_closed_for_less_is_said_to_have_closed() {
    let scenario = Scenario::new(ScenarioDraft::example()).expect("it is sound");
    let mut search = Search::new(&scenario);
    let mut entries = search.best_line(State::start(&scenario));
    let Some(Entry::Move(Move::Table { package: best })) = entries.pop() else { panic!("it ends with a deal") };
    let before = Replay::new(&scenario, &entries).expect("the line is legal").last();
    let closes = |&package: &PackageId| package_answer(&scenario, &before, package) == PackageAnswer::Ratified;
    let mut lesser = scenario.package_ids().filter(closes).filter(|&package| package != best);
    entries.push(Entry::Move(Move::Table { package: lesser.next().expect("another one closes") }));
    let report = reviewed(&scenario, &entries);
    let decision = report.decisions.last().expect("there is one");
    let loss = decision.loss.as_ref().expect("it was worth less");
    assert_eq!(decision.after, report.score.total() - report.score.dimension(Dimension::Timing));
    assert_eq!((loss.line.len(), loss.rest.len()), (1, 0), "the better package would have closed at once");
    let Entry::Move(made) = entries[decision.entry] else { panic!("it is a package") };
    let reason = Reason::new(&scenario, before, made, decision).expect("it lost something");
    assert!(matches!(reason.cause, Cause::Closed { .. }), "{reason:?}");
    assert_eq!(reason.differences.len(), 1, "only the packages differ: {reason:?}");
}

#[test]
fn telling_all_in_the_first_turn_is_a_loss_and_is_found_out() {
    let scenario = Scenario::new(ScenarioDraft::example()).expect("it is sound");
    let mut draft = ScenarioDraft::example();
    // A lull from the first turn, so that there is time for both.
    draft.programme[0].from = 1;
    draft.tension = 3;
    let ripe = Scenario::new(draft).expect("it is sound");
    let mut entries = vec![Entry::Move(Move::Ask)];
    entries.extend(ripe.secrets().map(|secret| Entry::Move(Move::Reveal { secret })));
    let report = reviewed(&ripe, &entries);
    assert!(report.decisions[1].lost() > 50, "the first secret costs: {:?}", report.decisions);
    assert!(Review::new(&Search::new(&scenario), &entries).is_err(), "in the other case the talk is a polite chat");
}

#[test]
fn never_stepping_out_scores_nothing_for_timing() {
    let scenario = Scenario::new(ScenarioDraft::example()).expect("it is sound");
    let entries = [Move::Explain, Move::StandUp, Move::WalkAway].map(Entry::Move);
    let report = reviewed(&scenario, &entries);
    assert_eq!((report.curve.own, report.score.dimension(Dimension::Timing)), (None, 0));
}
