//! What holds in every case and every play.

mod common;

use negotiation::{
    CodeError, Dimension, Ending, Entry, Fingerprint, Floors, IssuePoints, Known, Move, MoveKind, Objection, Openness,
    PackageAnswer, Replay, Run, Scenario, ScenarioDraft, Score, Secret, SecretClass, SharedInterest, Spell, SpellKind,
    State, advance, counts_timing, legal_moves, legality, package_answer, step, value,
};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;
use strum::VariantArray;

/// Points for the options of one issue: ours rise, theirs fall.
fn issue() -> impl Strategy<Value = IssuePoints> {
    (2usize..=4).prop_flat_map(|options| {
        (vec(1u8..15, options - 1), vec(0u8..15, options)).prop_map(|(rises, falls)| {
            let ours = std::iter::once(0)
                .chain(rises.iter().scan(0, |sum, rise| {
                    *sum += rise;
                    Some(*sum)
                }))
                .collect();
            let mut theirs: Vec<u8> = falls
                .iter()
                .scan(0, |sum, fall| {
                    *sum += fall;
                    Some(*sum)
                })
                .collect();
            theirs.reverse();
            IssuePoints { ours, theirs }
        })
    })
}

/// A programme of at most three spells, in so many turns.
fn programme(turns: u8) -> impl Strategy<Value = Vec<Spell>> {
    vec((0usize..3, 0u8..=2, 0u8..=2, any::<bool>()), 0..=3).prop_map(move |spells| {
        let mut programme: Vec<Spell> = Vec::new();
        for (kind, gap, longer, before) in spells {
            let from = programme.last().map_or(0, |spell| spell.to) + 1 + gap;
            if from <= turns {
                let known = if before { Known::Before } else { Known::Announced };
                let to = (from + longer).min(turns);
                programme.push(Spell { id: programme.len() as u8, kind: SpellKind::VARIANTS[kind], from, to, known });
            }
        }
        programme
    })
}

/// Sound cases of every kind.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let meters = (0u8..9, 0u8..=4, 0u8..=6);
    let thresholds = (1u8..=4, 1u8..=6, 1u8..=4, 1u8..=3, 0u8..=3);
    let options = (
        proptest::option::of((0u8..3, 1u8..20)),
        any::<bool>(),
        vec((0usize..4, 1u8..40), 0..=4),
        proptest::sample::subsequence(vec![0u8, 1, 2], 1..=3),
        1u8..=2,
        any::<bool>(),
    );
    let day = (7u8..=9, 1u8..=3).prop_flat_map(|(turns, talks)| (Just(turns), Just(talks), programme(turns)));
    (day, meters, thresholds, vec(issue(), 4..=5), options, (0u16..30, 0u16..30)).prop_filter_map(
        "a sound case",
        |((turns, talks, programme), meters, thresholds, issues, options, floors)| {
            let (shared, taboo_trade, secrets, sensitive, public_rapport, future) = options;
            let (tension, rapport, standing) = meters;
            let (drift, ripe_from, above, trust, unannounced_cost) = thresholds;
            let classes = [SecretClass::Limit, SecretClass::Alternative, SecretClass::Team, SecretClass::ThirdParty];
            let draft = ScenarioDraft {
                turns,
                drift,
                ripe_from,
                lock: (ripe_from + above).min(10),
                trust,
                unannounced_cost,
                tension,
                rapport,
                standing,
                public_rapport,
                talks,
                floors: Floors { ours: floors.0, theirs: floors.1 },
                daylight: issues.len() as u8 - 1,
                issues,
                openness: Openness::ManyHolders,
                secrets: secrets.iter().map(|&(class, leverage)| Secret { class: classes[class], leverage }).collect(),
                sensitive,
                programme,
                shared_interest: shared.map(|(issue, leverage)| SharedInterest { issue, leverage }),
                taboo_trade,
                future,
                no_agreement: false,
            };
            Scenario::new(draft).ok()
        },
    )
}

/// A play that takes the legal moves these numbers point at, to its end or to theirs.
fn play(scenario: &Scenario, picks: &[usize]) -> Vec<Entry> {
    let mut state = State::start(scenario);
    let mut entries = Vec::new();
    for pick in picks {
        let mut moves = legal_moves(scenario, &state);
        // Packages are most of the moves: they get as much room as all others together.
        let packages = moves.iter().filter(|mv| matches!(mv, Move::Table { .. } | Move::Float { .. })).count();
        if pick % 4 != 0 && packages > 0 {
            moves.retain(|mv| !matches!(mv, Move::Table { .. } | Move::Float { .. }));
        }
        // Leaving is legal in every turn, and would end most plays before they begin.
        if pick % 16 != 1 {
            moves.retain(|&mv| mv != Move::WalkAway);
        }
        let Some(&mv) = moves.get((pick / 64) % moves.len().max(1)) else { break };
        entries.push(Entry::Move(mv));
        state = advance(scenario, state, mv);
    }
    entries
}

/// A case and a play of it.
fn plays() -> impl Strategy<Value = (Scenario, Vec<Entry>)> {
    (scenarios(), vec(any::<usize>(), 0..40)).prop_map(|(scenario, picks)| {
        let entries = play(&scenario, &picks);
        (scenario, entries)
    })
}

/// Every move there could be, legal or not.
fn all_moves(scenario: &Scenario) -> Vec<Move> {
    use negotiation::Matter;
    let mut moves = vec![
        Move::StandUp,
        Move::Explain,
        Move::OpenDaylight,
        Move::TellTeam,
        Move::Ask,
        Move::Quote,
        Move::WalkAway,
        Move::AgreeProcess,
        Move::SettleDaylight,
        Move::NotHere,
        Move::GoBack,
    ];
    for issue in scenario.issues() {
        moves.extend([Move::Concede { issue }, Move::Trade { issue }, Move::AskBare { issue }]);
    }
    moves.extend(Matter::ALL.map(|matter| Move::Share { matter }));
    moves.extend(scenario.secrets().map(|secret| Move::Reveal { secret }));
    for package in scenario.package_ids() {
        moves.extend([Move::Table { package }, Move::Float { package }]);
    }
    moves.sort_unstable();
    let kinds: BTreeSet<MoveKind> = moves.iter().map(MoveKind::from).collect();
    let missing: Vec<_> = MoveKind::VARIANTS.iter().filter(|kind| !kinds.contains(kind)).collect();
    assert!(missing.iter().all(|&&kind| kind == MoveKind::Reveal), "{missing:?} is missing in this list");
    moves
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_frontier_is_what_nothing_betters(scenario in scenarios()) {
        let worth = |id| (scenario.package(id).ours, scenario.package(id).theirs);
        let bettered = |id| {
            let (ours, theirs) = worth(id);
            scenario.package_ids().map(worth).any(|(our, their)| our >= ours && their >= theirs && (our, their) != (ours, theirs))
        };
        let mut frontier = scenario.efficient();
        prop_assert!(frontier.is_sorted_by_key(|&id| std::cmp::Reverse(scenario.package(id).ours)));
        frontier.sort_unstable();
        let expected: Vec<_> = scenario.package_ids().filter(|&id| !bettered(id)).collect();
        prop_assert_eq!(frontier, expected);
    }

    #[test]
    fn every_legal_move_steps_and_no_illegal_one_does((scenario, entries) in plays()) {
        let replay = Replay::new(&scenario, &entries).expect("the play is legal");
        for &state in &replay.states {
            let legal = legal_moves(&scenario, &state);
            prop_assert!(legal.is_sorted());
            for mv in all_moves(&scenario) {
                let stepped = step(&scenario, state, mv);
                prop_assert_eq!(stepped.is_ok(), legal.binary_search(&mv).is_ok(), "{:?}", mv);
                match stepped {
                    Ok((next, _)) => prop_assert_eq!(next, advance(&scenario, state, mv)),
                    Err(refused) => {
                        prop_assert_eq!(refused.state, state);
                        prop_assert_eq!(Err(refused.why), legality(&scenario, &state, mv));
                    }
                }
            }
        }
    }

    #[test]
    fn every_play_ends_within_its_turns_and_every_meter_stays_in_its_range((scenario, entries) in plays()) {
        let replay = Replay::new(&scenario, &entries).expect("the play is legal");
        for state in &replay.states {
            prop_assert!(state.turn() <= scenario.numbers().turns);
            prop_assert!(state.tension() <= 10 && state.rapport() <= 4 && state.standing() <= 6);
            prop_assert_eq!(legal_moves(&scenario, state).is_empty(), state.ending().is_some());
            prop_assert!(state.tension() < 10 || state.ending().is_some());
        }
    }

    #[test]
    fn a_run_code_brings_back_the_same_run((_, entries) in plays(), variant: u32, fingerprint: [u8; 4], remark: u8) {
        let mut run = Run { fingerprint: Fingerprint(fingerprint), variant, entries };
        run.entries.push(Entry::Remark(remark));
        let code = run.to_string();
        prop_assert_eq!(code.parse::<Run>(), Ok(run.clone()));
        prop_assert_eq!(code.to_lowercase().replace('-', " ").parse(), Ok(run));
    }

    #[test]
    fn a_mistyped_code_is_noticed((_, entries) in plays(), place: prop::sample::Index, other in "[0-9A-HJKMNP-TV-Z]") {
        let code = Run { fingerprint: Fingerprint([1, 2, 3, 4]), variant: 0, entries }.to_string();
        let places: Vec<usize> = (0..code.len()).filter(|&at| !code[at..].starts_with('-')).collect();
        let at = places[place.index(places.len())];
        let mut typed = code.clone();
        typed.replace_range(at..=at, &other);
        prop_assume!(typed != code);
        prop_assert!(typed.parse::<Run>().is_err());
    }

    #[test]
    fn no_text_makes_a_code_panic(text: String) {
        let _ = text.parse::<Run>();
    }

    #[test]
    fn a_run_replays_to_the_same_events_and_score((scenario, entries) in plays()) {
        let code = Run { fingerprint: Fingerprint([0; 4]), variant: 0, entries: entries.clone() }.to_string();
        let again = code.parse::<Run>().expect("it was just made").entries;
        let [first, second] = [&entries, &again].map(|entries| Replay::new(&scenario, entries).expect("legal"));
        prop_assert_eq!(Score::new(&scenario, &first), Score::new(&scenario, &second));
        prop_assert_eq!(first, second);
    }

    #[test]
    fn the_score_is_the_sum_of_its_reasons((scenario, entries) in plays()) {
        let replay = Replay::new(&scenario, &entries).expect("the play is legal");
        let score = Score::new(&scenario, &replay);
        let sum: i16 = Dimension::ALL.iter().map(|&dimension| score.dimension(dimension)).sum();
        prop_assert_eq!(sum, score.total());
        prop_assert_eq!(score.total(), value(&scenario, &replay.last()));
        for dimension in Dimension::ALL {
            prop_assert!((0..=dimension.most()).contains(&score.dimension(dimension)), "{:?}", dimension);
        }
        prop_assert!(score.reckonings.iter().all(|reckoning| reckoning.tenths != 0));
    }

    #[test]
    fn no_deal_is_worth_more_than_fifteen_points_and_a_framework_no_more_than_forty((scenario, entries) in plays()) {
        let last = Replay::new(&scenario, &entries).expect("the play is legal").last();
        let most = match last.ending() {
            Some(Ending::Ratified(_)) => 850,
            Some(Ending::Framework) => 400,
            _ => 150,
        };
        prop_assert!(value(&scenario, &last) <= most);
        prop_assert_eq!(counts_timing(&scenario, &last), matches!(last.ending(), Some(Ending::Ratified(_))));
    }

    #[test]
    fn while_something_is_fresh_nothing_closes_and_only_their_word_outside_makes_it_so((scenario, entries) in plays()) {
        let replay = Replay::new(&scenario, &entries).expect("the play is legal");
        for (place, state) in replay.states.iter().enumerate().filter(|(_, state)| state.fresh()) {
            for package in scenario.package_ids() {
                prop_assert_eq!(package_answer(&scenario, state, package), PackageAnswer::They(Objection::Fresh));
            }
            prop_assert!(!state.unlocked().is_empty());
            prop_assert!(replay.states[place - 1].fresh() || replay.states[place - 1].talk().is_some());
        }
    }

    #[test]
    fn oversharing_never_raises_the_value_of_what_was_reached((scenario, entries) in plays()) {
        let replay = Replay::new(&scenario, &entries).expect("the play is legal");
        for state in replay.states.iter().filter(|state| state.talk().is_some()) {
            for secret in scenario.secrets() {
                if let Ok((told, _)) = step(&scenario, *state, Move::Reveal { secret }) {
                    // With its last exchange the play may end, and to end is worth something by itself.
                    let untold = told.ending().map_or(*state, |ending| state.ended(ending));
                    prop_assert!(value(&scenario, &told) <= value(&scenario, &untold));
                    prop_assert!(told.their_floor(&scenario) > state.their_floor(&scenario));
                }
            }
        }
    }
}

#[test]
fn the_most_points_a_case_can_have_are_counted_without_overflow() {
    let mut draft = ScenarioDraft::example();
    draft.issues = vec![IssuePoints { ours: vec![0, 255], theirs: vec![255, 0] }; 6];
    (draft.floors, draft.standing, draft.daylight) = (Floors { ours: 0, theirs: 0 }, 6, 5);
    let scenario = Scenario::new(draft).expect("a sound case");
    let fair = scenario.fair().expect("an agreement is possible");
    let agreed = value(&scenario, &State::start(&scenario).ended(Ending::Ratified(fair)));
    assert_eq!(agreed, 250 + 100 + 50 + 100 + 50, "agreement, value, daylight, standing and pace");

    draft = ScenarioDraft::example();
    draft.issues = vec![IssuePoints { ours: vec![0, 250, 255], theirs: vec![255, 250, 0] }; 6];
    draft.floors = Floors { ours: 0, theirs: 0 };
    let scenario = Scenario::new(draft).expect("a sound case");
    for package in scenario.package_ids() {
        let agreed = value(&scenario, &State::start(&scenario).ended(Ending::Ratified(package)));
        assert!((0..=850).contains(&agreed), "{agreed}");
    }
}

#[test]
fn a_floor_that_nothing_can_reach_stays_one_whatever_they_are_told() {
    let mut draft = ScenarioDraft::example();
    (draft.floors.theirs, draft.no_agreement, draft.tension) = (u16::MAX, true, 3);
    draft.programme = vec![common::spell(SpellKind::Lull, 1, draft.turns)];
    let scenario = Scenario::new(draft).expect("a sound case");
    let mut state = advance(&scenario, State::start(&scenario), Move::Ask);
    for secret in scenario.secrets() {
        state = step(&scenario, state, Move::Reveal { secret }).expect("it is legal").0;
    }
    assert_eq!(state.their_floor(&scenario), u16::MAX);
}

#[test]
fn what_is_wrong_with_a_code_is_said() {
    let code =
        Run { fingerprint: Fingerprint([1, 2, 3, 4]), variant: 7, entries: vec![Entry::Move(Move::Ask)] }.to_string();
    assert_eq!("".parse::<Run>(), Err(CodeError::Empty));
    assert_eq!(" - ".parse::<Run>(), Err(CodeError::Empty));
    assert_eq!("12!".parse::<Run>(), Err(CodeError::Character('!', 3)));
    assert_eq!(code[..code.len() - 3].parse::<Run>(), Err(CodeError::Mistyped));
    assert_eq!("12345".parse::<Run>(), Err(CodeError::Mistyped));
    assert_eq!("1".parse::<Run>(), Err(CodeError::Incomplete));
    assert_eq!("0".repeat(2_000).parse::<Run>(), Err(CodeError::TooLong(2_000)));
}

#[test]
fn letters_that_look_like_digits_are_read_as_digits() {
    let run = Run { fingerprint: Fingerprint([0, 0, 0, 1]), variant: 1, entries: vec![Entry::Move(Move::Explain)] };
    let code = run.to_string();
    assert_eq!(code.replace('0', "o").replace('1', "l").parse(), Ok(run));
}

#[test]
fn every_flaw_of_a_setup_is_reported_at_once() {
    let mut draft = ScenarioDraft::example();
    (draft.turns, draft.trust, draft.daylight) = (3, 9, 7);
    draft.programme.clear();
    draft.issues[0].ours.reverse();
    draft.issues[1].theirs.pop();
    let flaws = Scenario::new(draft).unwrap_err();
    assert_eq!(flaws.len(), 5, "{flaws:?}");
}
