//! Each property at its edges: what just holds, and what just does not.

use super::*;
use negotiation::{Floors, Known, MoveKind, ScenarioDraft, Spell, SpellKind};

/// A case with few states: two options an issue, and one secret.
fn small() -> Scenario {
    let mut draft = ScenarioDraft { turns: 7, tension: 4, ..ScenarioDraft::example() };
    draft.issues.truncate(4);
    draft.daylight = 3;
    draft.secrets.truncate(1);
    for issue in &mut draft.issues {
        issue.ours.remove(1);
        issue.theirs.remove(1);
    }
    draft.floors = Floors { ours: 14, theirs: 22 };
    Scenario::new(draft).unwrap()
}

/// A search that has valued every state of a case.
fn every_state(scenario: &Scenario) -> Search {
    let mut search = Search::exhaustive(scenario);
    search.value(State::start(scenario));
    search
}

#[test]
fn traps_that_pay_are_counted_and_the_worst_is_shown_by_a_play() {
    // The rules have none, so that here what pays best outside stands for one.
    let is_trap = |mv| matches!(mv, Move::Trade { .. });
    let scenario = small();
    let mut search = every_state(&scenario);
    let finding = traps(&mut search, is_trap);

    let (mut states, mut worst) = (0, None);
    for state in search.found().collect::<Vec<_>>() {
        let options = search.options(state);
        // Of several that are worth most, the first.
        let best = |wanted: bool| {
            let some = options.iter().rev().filter(|&&(mv, _)| is_trap(mv) == wanted);
            some.copied().max_by_key(|&(_, value)| value)
        };
        let (Some((trap, value)), Some((_, other))) = (best(true), best(false)) else { continue };
        if value > other && value >= LOST {
            states += 1;
            if worst.is_none_or(|(_, _, gain)| value - other > gain) {
                worst = Some((state, trap, value - other));
            }
        }
    }
    let (state, trap, gain) = worst.unwrap();
    assert_eq!(finding.facts, Facts::Traps { states, worst: Some((trap, gain)) });
    assert_eq!((finding.property, finding.holds), (4, false));

    let play = finding.counter_example.unwrap();
    let (&last, before) = play.split_last().unwrap();
    assert_eq!(last, Entry::Move(trap));
    assert_eq!(Replay::new(&scenario, before).unwrap().last().merged(&scenario), state);

    let none = traps(&mut search, |_| false);
    assert_eq!((none.holds, none.facts), (true, Facts::Traps { states: 0, worst: None }));
}

#[test]
fn a_state_that_is_lost_has_no_traps() {
    let draft = ScenarioDraft { no_agreement: true, ..small().numbers().clone() };
    let hopeless = Floors { ours: 14, theirs: u16::MAX };
    let scenario = Scenario::new(ScenarioDraft { floors: hopeless, standing: 0, ..draft }).unwrap();
    let mut search = every_state(&scenario);
    let worth = |search: &mut Search, state| search.value(state) >= LOST;
    let states: Vec<State> = search.found().collect();
    let alive = states.iter().filter(|&&state| worth(&mut search, state)).count();
    let Facts::Traps { states: found, .. } = traps(&mut search, |_| true).facts else { panic!("other facts") };
    assert_eq!(found, alive, "where every move is a trap, each state that is worth something has one");
    assert!(0 < alive && alive < states.len());
}

/// A small case of five issues that begins near the breaking point; with these floors some of its states are
/// worth exactly [`LOST`], with others its first moves are worth the same.
fn tense(tension: u8, ours: u16, theirs: u16) -> Scenario {
    let mut draft = ScenarioDraft { turns: 7, drift: 1, lock: 10, ..ScenarioDraft::example() };
    (draft.tension, draft.rapport, draft.standing) = (tension, 0, 6);
    draft.secrets.truncate(1);
    for issue in &mut draft.issues {
        issue.ours.remove(1);
        issue.theirs.remove(1);
    }
    draft.floors = Floors { ours, theirs };
    Scenario::new(draft).unwrap()
}

#[test]
fn a_state_that_is_worth_exactly_the_limit_is_not_lost() {
    let mut search = every_state(&tense(6, 20, 26));
    let values: Vec<i16> = search.found().collect::<Vec<_>>().into_iter().map(|state| search.value(state)).collect();
    let Facts::Traps { states, .. } = traps(&mut search, |_| true).facts else { panic!("other facts") };
    assert_eq!(states, values.iter().filter(|&&value| value >= LOST).count());
    assert!(values.contains(&LOST));
}

#[test]
fn of_traps_that_gain_the_same_the_first_is_shown() {
    let scenario = tense(8, 14, 22);
    let start = State::start(&scenario);
    let mut search = every_state(&scenario);
    let (best, worth) = search.best_move(start).unwrap();
    let as_good: Vec<Move> = search.options(start).into_iter().filter(|it| it.1 == worth).map(|it| it.0).collect();
    assert!(as_good.len() > 1 && as_good[0] == best, "{as_good:?}");
    // No state is worth more than the first.
    let finding = traps(&mut search, |_| true);
    assert!(matches!(finding.facts, Facts::Traps { worst: Some(worst), .. } if worst == (best, worth)));
    assert_eq!(finding.counter_example, Some(vec![Entry::Move(best)]));
}

#[test]
fn the_traps_are_oversharing_private_settling_and_quoting() {
    let scenario = small();
    let traps = [MoveKind::Quote, MoveKind::Reveal, MoveKind::SettleDaylight];
    let mut met = Vec::new();
    let mut search = every_state(&scenario);
    for state in search.found().collect::<Vec<_>>() {
        for mv in search.distinct_moves(state) {
            let kind = MoveKind::from(mv);
            assert_eq!(is_trap(mv), traps.contains(&kind), "{mv:?}");
            met.push(kind);
        }
    }
    assert!(traps.iter().all(|kind| met.contains(kind)));
}

#[test]
fn a_case_may_have_a_million_states_and_no_more() {
    assert!(size(MOST_STATES).holds);
    let too_large = size(MOST_STATES + 1);
    assert!(!too_large.holds);
    assert_eq!((too_large.property, too_large.facts), (9, Facts::States(1_000_001)));
}

/// The curve of so many turns; 0 where no talk is possible.
fn curve<const TURNS: usize>(by_turn: [i16; TURNS]) -> TimingCurve {
    TimingCurve { by_turn: by_turn.map(|value| (value > 0).then_some(value)).to_vec(), never: 100, own: None }
}

/// Whether the best moments of a curve are as few and as steep as they should be.
fn decides<const TURNS: usize>(by_turn: [i16; TURNS]) -> bool {
    timing(&curve(by_turn), false, false).holds
}

#[test]
fn the_best_moment_has_a_window_of_a_few_turns_and_steep_sides() {
    assert!(decides([760, 840, 860, 840, 760, 0, 0]), "by a hair");
    assert!(!decides([761, 840, 860, 840, 760, 0, 0]), "not steep before");
    assert!(!decides([760, 840, 860, 840, 761, 0, 0]), "not steep after");
    assert!(!decides([0, 0, 860, 840, 760, 0, 0]), "nothing before");
    assert!(!decides([760, 840, 860, 0, 0, 0, 0]), "nothing after");
    assert!(!decides([0; 7]), "no talk at all");
    assert!(decides([760, 839, 840, 860, 840, 840, 760, 760]), "four turns");
    assert!(!decides([760, 840, 840, 860, 840, 840, 760, 760]), "five turns");
    assert!(!decides([860, 840, 760, 760, 700, 0, 0]), "from the first turn");
    assert!(!decides([700, 700, 700, 700, 840, 850, 860]), "to the last turn");

    let finding = timing(&curve([760, 839, 860, 840, 760, 0, 0]), false, false);
    let by_turn = vec![Some(760), Some(839), Some(860), Some(840), Some(760), None, None];
    assert_eq!((finding.property, finding.facts), (3, Facts::Timing { by_turn, window: vec![3, 4] }));
}

#[test]
fn a_third_of_the_moments_at_which_one_may_ask_are_wrong() {
    assert!(decides([760, 860, 781, 781, 781, 760, 0]), "two of six");
    assert!(!decides([760, 860, 781, 781, 781, 781, 760]), "two of seven");
    assert!(decides([760, 860, 781, 781, 781, 780, 760]), "three of seven");
}

#[test]
fn a_case_that_is_ripe_already_has_no_left_side_and_one_without_agreement_has_no_window() {
    assert!(timing(&curve([860, 840, 760, 0, 0, 0, 0]), false, true).holds);
    assert!(!timing(&curve([860, 840, 761, 0, 0, 0, 0]), false, true).holds, "the right side stays");
    assert!(!timing(&curve([860, 840, 840, 840, 840, 760, 760, 760]), false, true).holds, "and so does the window");
    assert!(timing(&curve([0; 7]), true, false).holds);
}

/// Three issues to trade, and a fourth that belongs in the open.
fn trade_finding(issues: [([u8; 2], [u8; 2]); 3], floors: (u16, u16), exempt: bool) -> Finding {
    let daylight = ([3, 9], [9, 2]);
    let issues = issues.into_iter().chain([daylight]);
    let issues = issues.map(|(ours, theirs)| IssuePoints { ours: ours.to_vec(), theirs: theirs.to_vec() }).collect();
    let floors = Floors { ours: floors.0, theirs: floors.1 };
    let draft = ScenarioDraft { issues, floors, daylight: 3, secrets: Vec::new(), ..ScenarioDraft::example() };
    trades(&Scenario::new(draft).unwrap(), exempt)
}

fn traded(issues: [([u8; 2], [u8; 2]); 3], floors: (u16, u16)) -> (bool, usize, bool) {
    match trade_finding(issues, floors, false) {
        Finding { property: 5, holds, facts: Facts::Trades { pairs, without_daylight }, .. } => {
            (holds, pairs, without_daylight)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_trade_pays_where_each_side_wins_more_than_it_gives() {
    assert_eq!(traded([([0, 20], [5, 0]), ([0, 10], [15, 0]), ([0, 4], [20, 0])], (1, 1)), (true, 3, true));
    // What counts is the way from one end to the other.
    assert_eq!(traded([([0, 20], [25, 20]), ([0, 10], [15, 0]), ([0, 4], [20, 0])], (1, 1)), (true, 3, true));
    assert_eq!(traded([([0, 20], [5, 0]), ([0, 20], [15, 0]), ([0, 4], [20, 0])], (1, 1)), (true, 2, true));
    assert_eq!(traded([([0, 20], [5, 0]), ([0, 10], [5, 0]), ([0, 4], [20, 0])], (1, 1)), (true, 2, true));
    assert_eq!(traded([([0, 20], [5, 0]), ([0, 10], [5, 0]), ([0, 4], [5, 0])], (1, 1)), (false, 0, true));
    assert_eq!(traded([([0, 20], [5, 0]), ([0, 20], [5, 0]), ([0, 4], [4, 0])], (1, 1)), (false, 0, true));
    assert_eq!(traded([([0, 20], [20, 0]), ([0, 20], [20, 0]), ([0, 4], [21, 0])], (1, 1)), (true, 2, true));
    assert_eq!(traded([([0, 20], [20, 0]), ([0, 19], [20, 0]), ([0, 19], [21, 0])], (1, 1)), (false, 1, true));
}

#[test]
fn the_issue_that_belongs_in_the_open_is_no_currency() {
    let issues = [([0, 20], [5, 0]), ([0, 10], [15, 0]), ([0, 4], [20, 0])];
    // The first issue for us and the others for them come to 20 and 35 points without the fourth.
    assert_eq!(traded(issues, (20, 35)), (true, 3, true));
    assert_eq!(traded(issues, (21, 35)), (false, 3, false));
    assert_eq!(traded(issues, (20, 36)), (false, 3, false));
    assert!(trade_finding(issues, (21, 35), true).holds, "a case without any agreement is spared");
}

#[test]
fn every_property_but_the_seventh_is_looked_at_in_the_whole_game() {
    let scenario = small();
    let findings = prove(&mut Search::new(&scenario), Declared::default());
    assert_eq!(findings.iter().map(|it| it.property).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 8, 9, 12]);
    let mut search = Search::new(&scenario);
    let best = search.value(State::start(&scenario));
    assert_eq!(findings[0].facts, Facts::BestDeal(best));
    assert_eq!(findings[7].facts, Facts::States(search.states()));
    let Facts::Strategies { bots, novice: median, agreements } = &findings[6].facts else { panic!("{findings:?}") };
    assert_eq!(bots.len(), Bot::ALL.len() - 1);
    assert_eq!(bots[0], (Bot::Expert, best));
    let plays = novice(&scenario, NOVICES);
    let agreed = plays.iter().filter(|(_, end)| matches!(end, Ending::Ratified(_) | Ending::Framework)).count();
    assert_eq!(usize::from(*agreements), agreed * 100 / plays.len());
    assert_eq!(*median, Distribution::new(&plays).median());
}

#[test]
fn care_pays_shortcuts_do_not_and_a_novice_is_not_crushed() {
    let ranks = |expert, planner, cautious, shortcut, novice| {
        let careful = [(Bot::Expert, expert), (Bot::Planner, planner), (Bot::Cautious, cautious)];
        let bots = [&careful[..], &[(Bot::TellAll, 0), (Bot::NeverTalk, shortcut)]].concat();
        move |agreements, tutorial, exempt| {
            ranking(bots.clone(), novice, agreements, Declared { tutorial, ..Declared::default() }, exempt).holds
        }
    };
    assert!(ranks(850, 850, 850, 599, 101)(0, false, false), "by a hair");
    assert!(!ranks(849, 850, 850, 599, 101)(0, false, false), "the expert is the best");
    assert!(!ranks(850, 849, 850, 599, 101)(0, false, false), "to look ahead is worth something");
    assert!(!ranks(850, 200, 200, 599, 200)(0, false, false), "luck is worth as much as care");
    assert!(!ranks(850, 300, 200, 599, 300)(0, false, true), "luck is worth more than care");
    assert!(!ranks(850, 850, 850, 600, 101)(0, false, false), "a shortcut pays");
    assert!(!ranks(850, 850, 850, 599, 100)(0, false, false), "a novice is crushed");
    assert!(ranks(850, 850, 850, 600, 100)(0, false, true), "as is fair where no agreement is possible");
    assert!(ranks(850, 850, 850, 599, 101)(25, true, false), "a quarter of a tutorial's plays end in an agreement");
    assert!(!ranks(850, 850, 850, 599, 101)(24, true, false), "not even a quarter");
    let finding = ranking(vec![(Bot::Expert, 850)], 101, 7, Declared::default(), false);
    let facts = Facts::Strategies { bots: vec![(Bot::Expert, 850)], novice: 101, agreements: 7 };
    assert_eq!((finding.property, finding.facts, finding.holds), (8, facts, false));
}

/// The small case with secrets that leave nothing to agree on once they are told.
fn fragile() -> ScenarioDraft {
    let mut draft = ScenarioDraft { lock: 6, standing: 6, rapport: 3, ..small().numbers().clone() };
    draft.floors.ours = 45;
    // Time to talk whenever one likes.
    draft.programme = vec![Spell { id: 0, kind: SpellKind::Lull, from: 1, to: 7, known: Known::Before }];
    draft.secrets = ScenarioDraft::example().secrets;
    draft.secrets.iter_mut().for_each(|secret| secret.leverage = 60);
    draft
}

#[test]
fn a_dead_end_is_a_turn_with_time_left_in_which_nothing_beats_walking() {
    let scenario = Scenario::new(fragile()).unwrap();
    let mut search = every_state(&scenario);
    let finding = dead_ends(&mut search);
    // The last two of seven turns, and talks that are about to break, are no longer asked.
    let mut stuck = Vec::new();
    let mut spared = [0; 4];
    for state in search.found().collect::<Vec<_>>() {
        if search.value(state) > value(&scenario, &advance(&scenario, state, Move::WalkAway)) {
            continue;
        }
        match (state.turn(), state.tension(), state.quoted(), state.phase()) {
            (0..=4, 0..=5, false, Phase::Table) => stuck.push(state),
            (5, 0..=5, false, Phase::Table) => spared[0] += 1,
            (0..=4, 6, false, Phase::Table) => spared[1] += 1,
            (0..=4, 0..=5, true, Phase::Table) => spared[2] += 1,
            (0..=4, 0..=5, false, Phase::Corridor(_)) => spared[3] += 1,
            _ => {}
        }
    }
    assert!(spared.iter().all(|&states| states > 0), "each reason to spare a state is met: {spared:?}");
    assert!(stuck.iter().any(|state| state.turn() == 4) && stuck.iter().any(|state| state.tension() == 5));
    assert_eq!(finding.facts, Facts::DeadEnds { states: stuck.len(), unreached: vec![] });
    assert_eq!((finding.property, finding.holds), (6, false));
    let end = Replay::new(&scenario, &finding.counter_example.unwrap()).unwrap().last();
    assert_eq!(end.merged(&scenario), stuck[0]);
}

#[test]
fn every_ending_is_reached_but_an_agreement_where_none_is_possible() {
    let found = |draft: ScenarioDraft| {
        let finding = dead_ends(&mut every_state(&Scenario::new(draft).unwrap()));
        let Facts::DeadEnds { states, unreached } = finding.facts else { panic!("other facts") };
        (finding.holds, states > 0, unreached)
    };
    let sound = ScenarioDraft { secrets: Vec::new(), ..small().numbers().clone() };
    assert_eq!(found(sound.clone()), (true, false, vec![]));
    // They are never seen leaving with us: nothing is unlocked, and no agreement comes of it.
    let locked = ScenarioDraft { tension: 6, lock: 3, ripe_from: 1, drift: 4, ..sound.clone() };
    assert_eq!(found(locked), (false, false, vec![Close::Ratified, Close::Framework]));
    let hopeless = Floors { ours: 14, theirs: u16::MAX };
    let declared = ScenarioDraft { no_agreement: true, floors: hopeless, ..sound };
    let (holds, _, unreached) = found(declared);
    assert!(holds && !unreached.contains(&Close::Ratified), "{unreached:?}");
}

#[test]
fn a_decoy_tempts_in_one_of_twenty_plays_and_costs_five_points() {
    let holds = |tempted, chosen, lost| Temptation { plays: 400, tempted, chosen, lost }.holds();
    assert!(holds(20, 40, 2_000), "by a hair");
    assert!(!holds(19, 40, 2_000), "hardly anybody meets it");
    assert!(!holds(20, 40, 1_999), "it is nearly free");
    assert!(!holds(0, 0, 0), "nobody ever meets it");
    let (some, others) = (
        Temptation { plays: 400, tempted: 8, chosen: 9, lost: 90 },
        Temptation { plays: 400, tempted: 40, chosen: 51, lost: 5_000 },
    );
    assert_eq!((some.and(others).share(), some.and(others).cost()), (6, 84));
}

#[test]
fn a_beginner_meets_every_decoy_and_loses_by_it_unless_nobody_can_be_seen_leaving() {
    let example = Scenario::new(ScenarioDraft::example()).unwrap();
    for (decoy, temptation) in temptations(&example) {
        assert!(temptation.tempted > 0 && temptation.cost() > 0, "{decoy:?} {temptation:?}");
    }
    let locked = ScenarioDraft { tension: 6, lock: 3, ripe_from: 1, ..ScenarioDraft::example() };
    for (decoy, temptation) in temptations(&Scenario::new(locked).unwrap()) {
        assert_eq!((temptation.chosen, temptation.lost), (0, 0), "{decoy:?}");
    }
}
