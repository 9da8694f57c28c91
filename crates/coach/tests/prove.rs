//! A sound case proves; one that breaks a property is told which, by how much, and by which play.

use coach::{Bot, Close, Declared, Facts, Finding, Kind, Search, prove, worth_of_kinds};
use negotiation::{Bounds, IssuePoints, Move, Parameter, Replay, Scenario, ScenarioDraft, Shift, State, advance};

/// A small case that holds every property.
fn sound() -> ScenarioDraft {
    let mut draft = ScenarioDraft::example();
    draft.issues.remove(0);
    draft.daylight = 3;
    draft.standing = 5;
    draft.trust = 3;
    draft.floors.ours = 14;
    draft.floors.theirs = 22;
    (draft.secrets[0].leverage, draft.secrets[1].leverage) = (18, 10);
    draft
}

fn findings(draft: ScenarioDraft, declared: Declared) -> Vec<Finding> {
    prove(&mut Search::new(&Scenario::new(draft).expect("it can be played")), declared)
}

fn finding(draft: &ScenarioDraft, property: u8) -> Finding {
    let all = findings(draft.clone(), Declared::default());
    all.into_iter().find(|finding| finding.property == property).expect("it was looked at")
}

#[test]
fn a_sound_case_holds_every_property() {
    let declared = Declared { tutorial: true, ..Declared::default() };
    let findings = findings(sound(), declared);
    assert_eq!(findings.iter().map(|it| it.property).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 8, 9, 12]);
    for finding in findings {
        assert!(finding.holds && finding.counter_example.is_none(), "{finding:?}");
    }
}

#[test]
fn in_a_sound_case_to_look_ahead_is_worth_at_least_as_much_as_rules_of_thumb() {
    let Facts::Strategies { bots, novice, .. } = finding(&sound(), 8).facts else { panic!("other facts") };
    let worth = |wanted: Bot| bots.iter().find(|(bot, _)| *bot == wanted).map(|&(_, value)| value);
    assert!(worth(Bot::Expert) >= worth(Bot::Planner) && worth(Bot::Planner) >= worth(Bot::Cautious), "{bots:?}");
    assert!(worth(Bot::Cautious) > Some(novice), "{bots:?}");
}

#[test]
fn a_case_that_is_worth_little_breaks_the_first() {
    // Whoever comes in with their back to the wall has no turns left for what makes a good deal.
    let draft = ScenarioDraft { standing: 0, tension: 8, drift: 1, ..sound() };
    let finding = finding(&draft, 1);
    assert!(!finding.holds, "{finding:?}");
    assert!(matches!(finding.facts, Facts::BestDeal(best) if best < 800));
}

/// They can never be seen leaving with us.
fn locked() -> ScenarioDraft {
    ScenarioDraft { tension: 6, lock: 3, ripe_from: 1, drift: 4, ..sound() }
}

#[test]
fn a_case_without_any_use_for_a_talk_breaks_the_second() {
    let finding = finding(&locked(), 2);
    assert!(matches!(finding.facts, Facts::NeverTalking { never, best } if never == best), "{finding:?}");
    assert!(!finding.holds);
}

#[test]
fn a_case_that_is_ripe_at_once_breaks_the_third_unless_it_says_so() {
    let draft = ScenarioDraft { tension: 4, rapport: 2, unannounced_cost: 0, drift: 1, ..sound() };
    let by = |declared| findings(draft.clone(), declared).into_iter().find(|it| it.property == 3).expect("it is there");
    let undeclared = by(Declared::default());
    assert!(!undeclared.holds, "{undeclared:?}");
    assert!(matches!(&undeclared.facts, Facts::Timing { window, .. } if window.contains(&1)));
    let declared = by(Declared { already_ripe: true, ..Declared::default() });
    assert!(declared.holds, "{declared:?}");
}

/// What the best play of a case is worth, and the best that tells all, nothing, or begins with what is sensitive; and
/// whether all three cost enough.
fn disclosure(draft: &ScenarioDraft) -> ([i16; 4], bool) {
    let finding = finding(draft, 12);
    let Facts::Disclosure { best, all, none, sensitive_first } = finding.facts else { panic!("other facts") };
    ([best, all, none, sensitive_first], finding.holds)
}

#[test]
fn a_case_with_little_to_give_away_breaks_the_twelfth() {
    let ([best, all, ..], holds) = disclosure(&sound());
    assert!(holds && all <= best - 250, "{all} of {best}");
    let mut harmless = sound();
    harmless.secrets.truncate(1);
    harmless.secrets[0].leverage = 1;
    let ([best, all, ..], holds) = disclosure(&harmless);
    assert!(!holds && all > best - 250, "{all} of {best}");
    harmless.secrets.clear();
    let ([best, all, ..], holds) = disclosure(&harmless);
    assert!(!holds && all == best, "{all} of {best}");
}

/// The sound case with so much trust at the start, and facts that cost most of what there is.
fn costly(trust: u8, rapport: u8) -> ScenarioDraft {
    let mut draft = ScenarioDraft { trust, rapport, ..sound() };
    draft.secrets.iter_mut().for_each(|secret| secret.leverage = 40);
    draft
}

#[test]
fn to_tell_nothing_of_oneself_must_cost_where_public_talk_builds_little_trust() {
    let ([best, _, none, _], holds) = disclosure(&costly(2, 2));
    assert!(holds && none == best, "elsewhere it need not");
    let ([best, _, none, _], holds) = disclosure(&ScenarioDraft { public_rapport: 1, ..costly(2, 2) });
    assert!(!holds && none == best);
    let ([best, _, none, _], holds) = disclosure(&ScenarioDraft { public_rapport: 1, ..costly(2, 1) });
    assert!(holds && none <= best - 30, "{none} of {best}");
}

#[test]
fn what_they_would_rather_not_speak_of_must_cost_where_one_begins_with_it() {
    let ([best, all, _, sensitive_first], holds) = disclosure(&costly(3, 3));
    assert!(all <= best - 250 && sensitive_first > best - 40, "{all} and {sensitive_first} of {best}");
    assert!(!holds);
}

#[test]
fn no_game_is_worth_more_without_one_kind_of_move() {
    for draft in [sound(), ScenarioDraft { public_rapport: 1, drift: 3, ..sound() }] {
        let scenario = Scenario::new(draft).expect("it can be played");
        let best = Search::new(&scenario).value(State::start(&scenario));
        let worth = worth_of_kinds(&scenario);
        assert_eq!(worth.map(|(kind, _)| kind).as_slice(), Kind::ALL);
        assert!(worth.iter().all(|&(_, value)| value <= best), "{best}: {worth:?}");
    }
}

#[test]
fn issues_that_both_sides_rank_alike_break_the_fifth() {
    let mut draft = sound();
    for issue in &mut draft.issues {
        *issue = IssuePoints { ours: vec![0, 10, 20], theirs: vec![20, 10, 0] };
    }
    let finding = finding(&draft, 5);
    assert!(matches!(finding.facts, Facts::Trades { pairs: 0, .. }), "{finding:?}");
    assert!(!finding.holds);
}

#[test]
fn secrets_that_cost_everything_break_the_sixth_by_a_play_to_a_dead_end() {
    let mut draft = sound();
    draft.floors.ours = 45;
    draft.secrets.iter_mut().for_each(|secret| secret.leverage = 60);
    let finding = finding(&draft, 6);
    assert!(matches!(finding.facts, Facts::DeadEnds { states, .. } if states > 0), "{finding:?}");
    assert!(!finding.holds);

    let scenario = Scenario::new(draft).expect("it can be played");
    let play = finding.counter_example.expect("there is one");
    let end = Replay::new(&scenario, &play).expect("it can be played").last();
    let walking = advance(&scenario, end, Move::WalkAway);
    let mut search = Search::exhaustive(&scenario);
    assert_eq!(search.value(end), negotiation::value(&scenario, &walking), "nothing beats walking from there");
}

#[test]
fn an_ending_that_no_play_reaches_breaks_the_sixth() {
    // Nothing is unlocked, so that no framework comes of it.
    let finding = finding(&locked(), 6);
    assert!(
        matches!(&finding.facts, Facts::DeadEnds { unreached, .. } if *unreached == [Close::Framework]),
        "{finding:?}"
    );
    assert!(!finding.holds);
}

#[test]
fn a_case_that_nobody_can_settle_by_luck_breaks_the_eighth() {
    let draft = ScenarioDraft { standing: 2, drift: 1, tension: 3, ..sound() };
    let finding = finding(&draft, 8);
    assert!(matches!(finding.facts, Facts::Strategies { novice, .. } if novice <= 100), "{finding:?}");
    assert!(!finding.holds);
}

/// What traps pay in variants of the sound case, and whether they insult by it.
fn traps_of_variants(taboo_trade: bool) -> Vec<Facts> {
    let bounds = Bounds {
        points: 6,
        floors: 8,
        leverage: 9,
        programme: vec![
            Shift { earliest: 2, latest: 5, optional: false },
            Shift { earliest: 3, latest: 6, optional: true },
        ],
        ranges: vec![(Parameter::Tension, 0, 5), (Parameter::Rapport, 0, 3), (Parameter::Trust, 1, 3)],
    };
    let small = ScenarioDraft { turns: 7, taboo_trade, ..sound() };
    let cases = (1..=6).filter_map(|seed| Scenario::new(small.varied(&bounds, seed)).ok());
    let proven = cases.flat_map(|scenario| prove(&mut Search::new(&scenario), Declared::default()));
    proven.filter(|finding| finding.property == 4).map(|finding| finding.facts).collect()
}

#[test]
fn no_trap_pays_in_any_case_because_none_gives_relief() {
    let facts = traps_of_variants(false);
    assert!(facts.len() > 4, "{facts:?}");
    assert!(facts.iter().all(|facts| *facts == Facts::Traps { states: 0, worst: None }), "{facts:?}");
}

/// An insult raises tension, and a case may need some for the next talk to be ripe: that is for its proof to find.
#[test]
fn where_the_open_issue_is_sacred_no_trap_can_pay_but_to_settle_it() {
    for facts in traps_of_variants(true) {
        let pays = |worst: &Option<(Move, i16)>| worst.is_none_or(|(mv, _)| mv == Move::SettleDaylight);
        assert!(matches!(&facts, Facts::Traps { worst, .. } if pays(worst)), "{facts:?}");
    }
}
