//! Each move outside, by name.

mod common;

use common::{Play, example, quiet, scenario};
use negotiation::{
    Daylight, Effect, Illegal, Matter, Move, Openness, ScenarioDraft, SecretClass, SharedInterest, legality,
};

#[test]
fn a_trade_at_trust_unlocks_the_issue_and_builds_rapport() {
    let mut play = Play::outside(example());
    let issue = play.issue(1);
    play.make(Move::Trade { issue });
    assert!(play.has(Effect::Unlocked(issue)) && play.state.unlocked().contains(issue));
    assert_eq!(play.state.rapport(), 3);
    assert_eq!(legality(&play.scenario, &play.state, Move::Trade { issue }), Err(Illegal::UnlockedBefore));
}

#[test]
fn a_trade_below_trust_is_a_gift_and_may_be_traded_again_at_trust() {
    let mut play = Play::of(quiet(|draft| draft.tension = 3));
    let issue = play.issue(1);
    play.make(Move::Ask).make(Move::Trade { issue });
    assert!(play.has(Effect::Given(issue)));
    assert_eq!((play.state.gifts(), play.state.rapport(), play.state.unlocked().len()), (1, 2, 0));
    play.make(Move::Trade { issue });
    assert!(play.state.unlocked().contains(issue));
    assert_eq!(play.state.gifts(), 1, "the gift stays counted");
}

#[test]
fn a_gift_builds_rapport_to_two_only() {
    let mut play = Play::of(scenario(|draft| (draft.tension, draft.rapport, draft.trust) = (3, 2, 3)));
    let issue = play.issue(1);
    play.make(Move::Ask).make(Move::Trade { issue });
    assert_eq!((play.state.gifts(), play.state.rapport()), (1, 2));
}

#[test]
fn a_shared_interest_named_below_rapport_three_hands_over_leverage() {
    let shared = |draft: &mut ScenarioDraft| draft.shared_interest = Some(SharedInterest { issue: 1, leverage: 8 });
    let mut early = Play::outside(scenario(shared));
    let issue = early.issue(1);
    early.make(Move::Trade { issue });
    assert!(early.has(Effect::Leverage(8)));
    assert_eq!(early.state.their_floor(&early.scenario), 38);
    let mut late = Play::outside(scenario(shared));
    late.all([Move::Share { matter: Matter::Deadline }, Move::Trade { issue }]);
    assert_eq!(late.state.their_floor(&late.scenario), 30);
}

#[test]
fn asking_without_giving_works_at_full_rapport_and_costs_it() {
    let mut play = Play::outside(example());
    let issues = [0, 1, 2].map(|place| play.issue(place));
    play.make(Move::AskBare { issue: issues[0] });
    assert_eq!((play.state.rapport(), play.state.unlocked().len()), (1, 0));

    let mut play = Play::of(scenario(|draft| (draft.tension, draft.rapport) = (3, 4)));
    play.make(Move::Ask).make(Move::AskBare { issue: issues[0] });
    assert_eq!((play.state.rapport(), play.state.unlocked().len()), (2, 1));
}

#[test]
fn sharing_something_of_oneself_is_safe_and_done_once_a_talk() {
    for matter in Matter::ALL {
        let mut play = Play::outside(example());
        play.make(Move::Share { matter });
        assert_eq!((play.state.rapport(), play.state.gifts(), play.state.told().len()), (3, 0, 0));
        assert_eq!(play.state.their_floor(&play.scenario), 30);
        let again = Move::Share { matter: Matter::Deadline };
        assert_eq!(legality(&play.scenario, &play.state, again), Err(Illegal::SharedBefore));
    }
}

#[test]
fn a_float_moves_unlocked_issues_only_binds_nobody_and_costs_an_exchange() {
    let mut play = Play::outside(example());
    let float = |play: &Play, options| Move::Float { package: play.package(options) };
    let nothing = float(&play, &[0; 5]);
    assert_eq!(legality(&play.scenario, &play.state, nothing), Err(Illegal::NothingUnlocked));
    play.make(Move::Trade { issue: play.issue(1) });
    let locked = float(&play, &[1, 0, 0, 0, 0]);
    assert_eq!(legality(&play.scenario, &play.state, locked), Err(Illegal::FloatsLockedIssue));
    let before = play.state;
    play.make(float(&play, &[0, 2, 0, 0, 0]));
    assert!(play.has(Effect::Echo(None)));
    assert_eq!(play.state.talk().map(|talk| talk.exchanges), Some(1));
    assert_eq!((play.state.tension(), play.state.rapport()), (before.tension(), before.rapport()));
}

#[test]
fn agreeing_how_to_proceed_needs_an_unlocked_issue_and_lowers_tension() {
    let mut play = Play::outside(example());
    assert_eq!(legality(&play.scenario, &play.state, Move::AgreeProcess), Err(Illegal::NothingUnlocked));
    play.make(Move::Trade { issue: play.issue(1) });
    let tension = play.state.tension();
    play.make(Move::AgreeProcess);
    assert_eq!(play.state.tension(), tension - 2);
}

#[test]
fn oversharing_raises_their_floor_for_good_and_brings_no_relief_of_any_kind() {
    let mut play = Play::outside(example());
    let before = play.state;
    let secret = play.scenario.secrets().next().expect("it has one");
    play.make(Move::Reveal { secret });
    let after = play.state;
    assert_eq!(after.their_floor(&play.scenario), 51);
    assert_eq!(
        (after.tension(), after.rapport(), after.standing(), after.unlocked()),
        (before.tension(), before.rapport(), before.standing(), before.unlocked())
    );
    assert_eq!(legality(&play.scenario, &after, Move::Reveal { secret }), Err(Illegal::ToldBefore));
}

#[test]
fn every_class_of_strategic_fact_is_oversharing() {
    for class in [SecretClass::Limit, SecretClass::Alternative, SecretClass::Team, SecretClass::ThirdParty] {
        let mut play = Play::outside(scenario(|draft| draft.secrets[0].class = class));
        let secret = play.scenario.secrets().next().expect("it has one");
        play.make(Move::Reveal { secret });
        assert_eq!(play.state.their_floor(&play.scenario), 51);
    }
}

#[test]
fn settling_the_daylight_issue_in_private_taints_it_and_insults_where_it_is_sacred() {
    let mut play = Play::outside(example());
    let tension = play.state.tension();
    play.make(Move::SettleDaylight);
    assert_eq!((play.state.daylight(), play.state.tension()), (Daylight::Tainted, tension));
    let mut sacred = Play::outside(scenario(|draft| (draft.taboo_trade, draft.openness) = (true, Openness::Sacred)));
    let tension = sacred.state.tension();
    assert_eq!(sacred.make(Move::SettleDaylight).state.tension(), tension + 2);
}

#[test]
fn keeping_the_daylight_issue_for_the_open_changes_no_number() {
    let mut play = Play::outside(example());
    let before = play.state;
    play.make(Move::NotHere);
    assert_eq!((play.state.tension(), play.state.rapport()), (before.tension(), before.rapport()));
    assert_eq!(play.state.talk().map(|talk| talk.exchanges), Some(2));
}

#[test]
fn the_daylight_issue_can_be_neither_traded_nor_conceded() {
    let mut play = Play::of(example());
    let issue = play.scenario.daylight();
    assert_eq!(legality(&play.scenario, &play.state, Move::Concede { issue }), Err(Illegal::BelongsInTheOpen));
    play = Play::outside(example());
    assert_eq!(legality(&play.scenario, &play.state, Move::Trade { issue }), Err(Illegal::BelongsInTheOpen));
}
