//! The strategies, on the cases that ship.

use coach::{Bot, Distribution, Search, novice};
use negotiation::{
    Ending, Entry, Move, PackageAnswer, Replay, Scenario, ScenarioDraft, SpellKind, State, package_answer, value,
};
use script::author::shipped;
use std::path::Path;

fn scenario(id: &str) -> Scenario {
    shipped::case(id).scenario().clone()
}

fn example() -> Scenario {
    Scenario::new(ScenarioDraft::example()).expect("the example is sound")
}

/// Property 8 of every case.
fn ranks_the_strategies(id: &str) {
    let scenario = scenario(id);
    let mut search = Search::new(&scenario);
    let [expert, planner, cautious] = [Bot::Expert, Bot::Planner, Bot::Cautious].map(|bot| bot.value(&mut search));
    assert_eq!(expert, search.value(State::start(&scenario)));
    let plays = Distribution::new(&novice(&scenario, 1_000));
    let found = format!("{id}: {expert}, {planner}, {cautious}, {}", plays.median());
    assert!(expert >= planner && planner >= cautious && cautious > plays.median(), "{found}");
    assert!(100 * i32::from(planner) >= 85 * i32::from(expert), "to look ahead goes a long way: {found}");
    for bot in [Bot::TellAll, Bot::Stonewall, Bot::FirstChance, Bot::ConcedeInPublic, Bot::NeverTalk] {
        let value = bot.value(&mut search);
        assert!(value < 600, "{id}: {} is worth {value}", bot.name());
    }
}

#[test]
fn the_offer_ranks_the_strategies() {
    ranks_the_strategies("the-offer");
}

#[test]
fn night_shift_ranks_the_strategies() {
    ranks_the_strategies("night-shift");
}

#[test]
fn every_play_is_legal_and_goes_to_an_end_that_is_worth_its_value() {
    let scenario = example();
    let mut search = Search::new(&scenario);
    for bot in Bot::ALL {
        let entries = bot.play(&mut search, 0);
        let end = Replay::new(&scenario, &entries).expect("the play is legal").last();
        assert!(end.ending().is_some(), "{}", bot.name());
        assert_eq!(value(&scenario, &end), bot.value(&mut search), "{}", bot.name());
    }
}

#[test]
fn only_the_novice_has_a_use_for_the_seed() {
    let scenario = example();
    let mut search = Search::new(&scenario);
    for bot in Bot::ALL {
        let plays: Vec<_> = (0..5).map(|seed| bot.play(&mut search, seed)).collect();
        assert_eq!(plays.iter().any(|play| *play != plays[0]), bot.is_random(), "{}", bot.name());
        assert_eq!(plays[3], bot.play(&mut search, 3), "{}: the same seed gives the same play", bot.name());
    }
}

#[test]
fn a_list_of_values_holds_the_plays_of_the_first_seeds() {
    let scenario = example();
    let mut search = Search::new(&scenario);
    for (seed, (worth, ending)) in novice(&scenario, 50).into_iter().enumerate() {
        let entries = Bot::Random.play(&mut search, seed as u64);
        let end = Replay::new(&scenario, &entries).expect("the play is legal").last();
        assert_eq!((value(&scenario, &end), end.ending()), (worth, Some(ending)));
    }
}

#[test]
fn the_novice_tables_what_could_pass_as_soon_as_it_can_and_never_adjourns() {
    let scenario = example();
    let mut search = Search::new(&scenario);
    for seed in 0..500 {
        let entries = Bot::Random.play(&mut search, seed);
        let replay = Replay::new(&scenario, &entries).expect("the play is legal");
        for (state, entry) in replay.states.iter().zip(&entries) {
            let ratified = |id| package_answer(&scenario, state, id) == PackageAnswer::Ratified;
            match entry {
                Entry::Move(Move::Table { package }) => assert!(ratified(*package)),
                Entry::Move(Move::WalkAway | Move::Float { .. }) => panic!("{entry:?}"),
                _ => assert!(state.talk().is_some() || !scenario.package_ids().any(ratified)),
            }
        }
    }
}

#[test]
fn the_novice_says_every_kind_of_line() {
    let scenario = example();
    let mut search = Search::new(&scenario);
    let plays: Vec<Entry> = (0..2_000).flat_map(|seed| Bot::Random.play(&mut search, seed)).collect();
    let [issue, other] = [0, 3].map(|place| scenario.issue(place).expect("it is there"));
    for mv in [
        Move::StandUp,
        Move::Explain,
        Move::Concede { issue },
        Move::OpenDaylight,
        Move::TellTeam,
        Move::Ask,
        Move::Quote,
        Move::Trade { issue: other },
        Move::AskBare { issue },
        Move::AgreeProcess,
        Move::SettleDaylight,
        Move::NotHere,
        Move::GoBack,
    ] {
        assert!(plays.contains(&Entry::Move(mv)), "{mv:?}");
    }
}

#[test]
fn the_planner_steps_out_in_lulls_speaks_of_small_things_first_and_brings_them_back() {
    let scenario =
        Scenario::new(ScenarioDraft { talks: 1, ..ScenarioDraft::example() }).expect("as sound as the example");
    let entries = Bot::Planner.play(&mut Search::new(&scenario), 0);
    let replay = Replay::new(&scenario, &entries).expect("the play is legal");
    let mut asked = 0;
    for (state, entry) in replay.states.iter().zip(&entries) {
        match entry {
            Entry::Move(Move::Ask) => {
                asked += 1;
                let spell = scenario.spell(state.turn() + 1).map(|spell| spell.kind);
                assert_eq!(spell, Some(SpellKind::Lull), "turn {}", state.turn() + 1);
            }
            Entry::Move(Move::Trade { issue }) => assert!(state.rapport() >= scenario.trust(*issue), "{issue:?}"),
            Entry::Move(Move::Table { .. }) => assert!(!state.fresh()),
            _ => {}
        }
    }
    let end = replay.last();
    assert!(asked == 1 && end.unlocked().len() >= 2 && end.gifts() == 0, "{entries:?}");
    assert!(matches!(end.ending(), Some(Ending::Ratified(_))), "{entries:?}");
}

#[test]
fn stonewalling_ends_in_deadlock() {
    let scenario = example();
    let entries = Bot::Stonewall.play(&mut Search::new(&scenario), 0);
    let end = Replay::new(&scenario, &entries).expect("the play is legal").last();
    assert_eq!(end.ending(), Some(Ending::Deadlock));
}

#[test]
fn what_is_published_is_what_stands_in_the_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let published = std::fs::read_to_string(root.join("../../docs/strategies.md")).expect("it is there");
    for bot in Bot::ALL {
        let file = root.join("src/bots").join(bot.name().replace('-', "_")).with_extension("rs");
        let source = std::fs::read_to_string(file).expect("it is there");
        let pseudocode: Vec<&str> = source
            .lines()
            .skip_while(|line| *line != "//! ```text")
            .take_while(|line| *line != "//! ```")
            .map(|line| line.trim_start_matches("//!").strip_prefix(' ').unwrap_or_default())
            .collect();
        assert!(pseudocode.len() > 2, "{} has no pseudocode", bot.name());
        assert!(published.contains(&pseudocode.join("\n")), "{}: docs/strategies.md says something else", bot.name());
    }
}
