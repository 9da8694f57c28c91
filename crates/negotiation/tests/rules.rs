//! Each rule of the table and the corridor, by name.

mod common;

use common::{Play, example, quiet, scenario};
use negotiation::{
    Daylight, Effect, Ending, Illegal, MOMENTS, Matter, Move, Objection, Openness, PackageAnswer, Reason, Rule,
    Scenario, SecretClass, SharedInterest, State, legality, package_answer, step,
};

#[test]
fn standing_up_wins_standing_and_costs_tension_and_rapport() {
    let mut play = Play::of(example());
    play.make(Move::StandUp);
    assert_eq!((play.state.standing(), play.state.tension(), play.state.rapport()), (5, 3, 0));
}

#[test]
fn explaining_builds_rapport_in_public_to_two_only() {
    let mut play = Play::of(example());
    play.all([Move::Explain, Move::Explain, Move::Explain]);
    assert_eq!(play.state.rapport(), 2);
    assert!(play.events.iter().any(|event| event.rule == Rule::Explain && event.reason == Reason::AtLimit));
}

#[test]
fn where_they_are_guarded_explaining_builds_rapport_to_one_only() {
    let mut play = Play::of(scenario(|draft| (draft.rapport, draft.public_rapport) = (0, 1)));
    play.all([Move::Explain, Move::Explain]);
    assert_eq!(play.state.rapport(), 1);
    assert!(play.because(Reason::AtLimit));
}

#[test]
fn rapport_that_a_talk_built_is_not_lost_by_explaining() {
    let mut play = Play::outside(example());
    play.all([Move::Share { matter: Matter::Feelings }, Move::GoBack]);
    assert_eq!(play.state.rapport(), 3);
    play.make(Move::Explain);
    assert_eq!(play.state.rapport(), 3);
}

#[test]
fn conceding_costs_standing_lowers_tension_and_buys_half_way_once() {
    let mut play = Play::of(scenario(|draft| draft.tension = 4));
    let issue = play.issue(0);
    play.make(Move::Concede { issue });
    assert_eq!((play.state.standing(), play.state.tension()), (2, 2));
    assert_eq!(play.state.conceded(), Some(issue));
    let again = Move::Concede { issue: play.issue(1) };
    assert_eq!(legality(&play.scenario, &play.state, again), Err(Illegal::ConcededBefore));

    let [half, whole] = [[1, 0, 0, 0, 0], [2, 0, 0, 0, 0]].map(|options| play.package(&options));
    assert_ne!(package_answer(&play.scenario, &play.state, half), PackageAnswer::They(Objection::CannotMove(issue)));
    assert_eq!(package_answer(&play.scenario, &play.state, whole), PackageAnswer::They(Objection::OnlyHalfWay(issue)));
}

#[test]
fn opening_the_daylight_issue_costs_tension_and_wins_standing() {
    let mut play = Play::of(example());
    play.make(Move::OpenDaylight);
    assert_eq!((play.state.tension(), play.state.standing()), (2, 5));
    assert_eq!(play.state.daylight(), Daylight::Opened);
    assert_eq!(legality(&play.scenario, &play.state, Move::OpenDaylight), Err(Illegal::OpenedBefore));
}

#[test]
fn an_apology_reopens_what_was_settled_and_raises_the_need() {
    let mut play = Play::outside(example());
    play.all([Move::SettleDaylight, Move::GoBack]);
    assert_eq!(play.state.daylight(), Daylight::Tainted);
    let (tension, standing) = (play.state.tension(), play.state.standing());
    play.make(Move::OpenDaylight);
    assert_eq!(play.state.daylight(), Daylight::Apologised);
    assert_eq!(play.state.standing(), standing - 1);
    assert_eq!(play.state.tension(), tension + 2 + 1, "the apology, and the drift of the sixth turn");
    assert_eq!(play.state.need(), 7);
}

#[test]
fn telling_the_team_lasts_and_is_done_once() {
    let mut play = Play::of(example());
    play.all([Move::TellTeam, Move::Explain]);
    assert!(play.state.mandate());
    assert_eq!(legality(&play.scenario, &play.state, Move::TellTeam), Err(Illegal::TeamKnows));
}

#[test]
fn an_unannounced_talk_costs_standing_whatever_comes_of_it() {
    for tension in [0, 5, 9] {
        let mut play = Play::of(scenario(|draft| draft.tension = tension));
        play.make(Move::Ask);
        assert_eq!(play.state.standing(), 3, "at tension {tension}");
    }
    let mut play = Play::of(example());
    play.all([Move::TellTeam, Move::Ask]);
    assert_eq!(play.state.standing(), 4);
}

#[test]
fn a_talk_asked_for_at_the_lock_is_refused_on_stage_and_used_up() {
    let mut play = Play::of(scenario(|draft| (draft.tension, draft.drift) = (8, 2)));
    play.make(Move::Ask);
    assert!(play.has(Effect::TalkRefused) && !play.in_the_corridor());
    assert_eq!((play.state.talks(), play.state.tension(), play.state.turn()), (1, 9, 1));
    assert!(!play.state.premature());
}

#[test]
fn a_refused_talk_drifts_like_a_table_turn_and_a_held_one_does_not() {
    let mut refused = Play::of(scenario(|draft| (draft.tension, draft.drift) = (8, 1)));
    refused.make(Move::Ask);
    assert_eq!(refused.state.ending(), Some(Ending::Deadlock), "8, one for the refusal, one for the drift");
    let mut held = Play::of(scenario(|draft| (draft.tension, draft.drift) = (4, 1)));
    held.all([Move::Ask, Move::GoBack]);
    assert_eq!((held.state.tension(), held.state.turn()), (4, 1));
}

#[test]
fn a_talk_before_anything_is_stuck_is_a_polite_chat_and_premature() {
    let mut play = Play::of(example());
    play.make(Move::Ask);
    let talk = play.state.talk().expect("they step out all the same");
    assert!(talk.polite && talk.exchanges == 1 && play.state.premature());
    let issue = play.issue(0);
    assert_eq!(legality(&play.scenario, &play.state, Move::Trade { issue }), Err(Illegal::PoliteChat));
    for mv in [Move::Share { matter: Matter::Feelings }, Move::NotHere, Move::GoBack] {
        assert_eq!(legality(&play.scenario, &play.state, mv), Ok(()));
    }
}

#[test]
fn a_talk_without_rapport_is_premature_even_when_something_is_stuck() {
    let mut play = Play::of(scenario(|draft| (draft.tension, draft.rapport) = (4, 0)));
    play.make(Move::Ask);
    assert!(play.events.iter().any(|event| event.reason == Reason::NoRapport));
    assert!(play.state.premature());
}

#[test]
fn only_a_first_talk_can_be_premature() {
    let mut play = Play::of(scenario(|draft| draft.tension = 4));
    play.all([Move::Ask, Move::GoBack, Move::StandUp]);
    assert_eq!(play.state.rapport(), 0);
    play.make(Move::Ask);
    let talk = play.state.talk().expect("tension is below the lock");
    assert!(talk.polite && talk.exchanges == 1 && !play.state.premature());
}

#[test]
fn there_are_as_many_talks_as_the_case_says_and_no_more() {
    for talks in 1..=3 {
        let mut play = Play::of(scenario(|draft| (draft.tension, draft.talks) = (3, talks)));
        for _ in 0..talks {
            play.all([Move::Ask, Move::GoBack]);
        }
        for mv in [Move::Ask, Move::TellTeam] {
            assert_eq!(legality(&play.scenario, &play.state, mv), Err(Illegal::NoTalkLeft), "{mv:?} after {talks}");
        }
    }
}

#[test]
fn the_team_is_not_told_of_talks_that_a_breach_of_confidence_has_ended() {
    let mut play = Play::of(scenario(|draft| (draft.tension, draft.rapport) = (3, 2)));
    play.all([Move::Ask, Move::Trade { issue: play.issue(1) }]);
    assert_eq!(legality(&play.scenario, &play.state, Move::TellTeam), Ok(()));
    play.make(Move::Quote);
    assert_eq!(legality(&play.scenario, &play.state, Move::TellTeam), Err(Illegal::ConfidenceBroken));
}

#[test]
fn drift_falls_after_each_table_turn_that_it_divides() {
    let mut play = Play::of(scenario(|draft| draft.drift = 3));
    let tensions: Vec<u8> = (0..6).map(|_| play.make(Move::Explain).state.tension()).collect();
    assert_eq!(tensions, [1, 1, 2, 2, 2, 3]);
}

#[test]
fn where_both_must_live_together_afterwards_the_talks_drift_half_as_fast() {
    let mut play = Play::of(scenario(|draft| (draft.drift, draft.future) = (1, true)));
    let tensions: Vec<u8> = (0..6).map(|_| play.make(Move::Explain).state.tension()).collect();
    assert_eq!(tensions, [1, 2, 2, 3, 3, 4]);
}

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
    let shared =
        |draft: &mut negotiation::ScenarioDraft| draft.shared_interest = Some(SharedInterest { issue: 1, leverage: 8 });
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

#[test]
fn a_whole_talk_costs_one_turn() {
    let mut play = Play::outside(example());
    let turn = play.state.turn();
    play.all([Move::NotHere, Move::NotHere]);
    assert_eq!(play.state.turn(), turn);
    play.make(Move::NotHere);
    assert_eq!(play.state.turn(), turn + 1);
    assert!(!play.in_the_corridor());
}

#[test]
fn quoting_wins_nothing_and_ends_all_private_talk() {
    let mut play = Play::outside(example());
    play.all([Move::Trade { issue: play.issue(1) }, Move::GoBack]);
    let before = play.state;
    play.make(Move::Quote);
    assert_eq!(play.state.rapport(), 0);
    assert_eq!(play.state.standing(), before.standing());
    assert!(play.state.quoted());
    assert_eq!(legality(&play.scenario, &play.state, Move::Ask), Err(Illegal::ConfidenceBroken));
    assert_eq!(legality(&play.scenario, &play.state, Move::Quote), Err(Illegal::QuotedBefore));
}

#[test]
fn there_is_nothing_to_quote_before_they_told_us_something() {
    let play = Play::of(example());
    assert_eq!(legality(&play.scenario, &play.state, Move::Quote), Err(Illegal::NothingUnlocked));
}

#[test]
fn a_refused_package_costs_the_turn_and_the_talks_go_on() {
    let mut play = Play::of(example());
    let package = play.package(&[2, 2, 2, 2, 2]);
    play.make(Move::Table { package });
    assert_eq!((play.state.turn(), play.state.tension(), play.state.rapport()), (1, 2, 0));
    assert_eq!(play.state.ending(), None);
}

#[test]
fn their_first_failing_condition_is_said_first() {
    let mut play = Play::outside(example());
    play.all([Move::Trade { issue: play.issue(1) }, Move::GoBack, Move::Explain]);
    let says = |options: &[u8]| package_answer(&play.scenario, &play.state, play.package(options));
    assert_eq!(says(&[0, 1, 1, 0, 0]), PackageAnswer::They(Objection::CannotMove(play.issue(2))));
    assert_eq!(says(&[0, 2, 0, 0, 0]), PackageAnswer::Ratified, "an unlocked issue may move");
}

#[test]
fn they_refuse_what_leaves_them_below_their_floor_and_leverage() {
    let scenario = scenario(|draft| (draft.floors.ours, draft.floors.theirs) = (1, 90));
    let play = Play::of(scenario);
    let package = play.package(&[0, 0, 0, 0, 0]);
    assert_eq!(
        package_answer(&play.scenario, &play.state, package),
        PackageAnswer::OurSide(Objection::TooLittleStanding(2))
    );
    let secret = play.scenario.secrets().next().expect("it has one");
    let mut told = Play::outside(play.scenario.clone());
    told.make(Move::Reveal { secret });
    assert_eq!(
        package_answer(&told.scenario, &told.state, package),
        PackageAnswer::They(Objection::TooLittle(90 + 21 - 100))
    );
}

#[test]
fn our_side_refuses_what_was_settled_without_its_holders() {
    let mut play = Play::outside(example());
    play.all([Move::SettleDaylight, Move::GoBack]);
    let package = play.package(&[0, 0, 0, 0, 0]);
    assert_eq!(package_answer(&play.scenario, &play.state, package), PackageAnswer::OurSide(Objection::Tainted));
}

#[test]
fn our_side_ratifies_when_standing_and_visible_wins_reach_the_need() {
    let mut play = Play::outside(scenario(|draft| draft.standing = 2));
    play.all([1, 2].map(|place| Move::Trade { issue: play.scenario.issue(place).expect("it has five") }));
    play.make(Move::GoBack).make(Move::Explain);
    assert_eq!(play.state.standing(), 3);
    let says = |options: &[u8]| package_answer(&play.scenario, &play.state, play.package(options));
    assert_eq!(says(&[0, 2, 1, 0, 0]), PackageAnswer::OurSide(Objection::TooLittleStanding(2)));
    assert_eq!(says(&[0, 2, 2, 0, 0]), PackageAnswer::OurSide(Objection::TooLittleStanding(1)));
}

#[test]
fn our_side_refuses_what_lies_below_our_own_floor() {
    let play = Play::of(scenario(|draft| draft.standing = 6));
    let package = play.package(&[0, 0, 0, 0, 0]);
    assert_eq!(package_answer(&play.scenario, &play.state, package), PackageAnswer::OurSide(Objection::TooLittle(30)));
}

#[test]
fn a_good_package_is_ratified_and_ends_the_play() {
    let mut play = Play::outside(scenario(|draft| draft.standing = 5));
    play.all([1, 2].map(|place| Move::Trade { issue: play.scenario.issue(place).expect("it has five") }));
    play.make(Move::GoBack).make(Move::Explain);
    let package = play.package(&[0, 2, 1, 0, 0]);
    play.make(Move::Table { package });
    assert_eq!(play.state.ending(), Some(Ending::Ratified(package)));
    assert_eq!(legality(&play.scenario, &play.state, Move::Explain), Err(Illegal::Over));
}

#[test]
fn tension_ten_ends_the_talks_in_deadlock() {
    let mut play = Play::of(scenario(|draft| draft.tension = 8));
    play.make(Move::StandUp);
    assert_eq!((play.state.tension(), play.state.ending()), (10, Some(Ending::Deadlock)));
}

#[test]
fn time_that_runs_out_on_little_is_no_agreement() {
    let mut play = Play::of(scenario(|draft| draft.drift = 4));
    for _ in 0..8 {
        play.make(Move::Explain);
    }
    assert_eq!(play.state.ending(), Some(Ending::TimeOut));
}

#[test]
fn time_that_runs_out_on_two_unlocked_issues_leaves_a_framework() {
    let mut play = Play::outside(example());
    play.all([1, 2].map(|place| Move::Trade { issue: play.scenario.issue(place).expect("it has five") }));
    play.all([Move::GoBack, Move::Explain, Move::Explain, Move::Explain]);
    assert_eq!(play.state.ending(), Some(Ending::Framework));
}

#[test]
fn no_framework_survives_a_breach_of_confidence() {
    let mut play = Play::outside(example());
    play.all([1, 2].map(|place| Move::Trade { issue: play.scenario.issue(place).expect("it has five") }));
    play.all([Move::GoBack, Move::Quote, Move::Explain, Move::Explain]);
    assert_eq!(play.state.ending(), Some(Ending::TimeOut));
}

#[test]
fn walking_away_ends_the_talks_at_once() {
    let mut play = Play::of(example());
    assert_eq!(play.make(Move::WalkAway).state.ending(), Some(Ending::WalkedAway));
}

#[test]
fn a_refused_move_names_its_rule_and_leaves_the_state_untouched() {
    let scenario: Scenario = example();
    let state = State::start(&scenario);
    let refused = step(&scenario, state, Move::GoBack).unwrap_err();
    assert_eq!((refused.state, refused.refused, refused.why), (state, Move::GoBack, Illegal::OnlyInTheCorridor));
}

#[test]
fn every_move_leads_to_a_later_moment_of_the_same_turn_or_of_the_next() {
    let mut play = Play::of(example());
    assert_eq!(play.state.moment(), 0);
    play.make(Move::Explain);
    assert_eq!(play.state.moment(), MOMENTS);
    let mut outside = Play::outside(example());
    let turn = usize::from(outside.state.turn());
    let moments: Vec<usize> = (0..3)
        .map(|_| {
            let moment = outside.state.moment();
            outside.make(Move::NotHere);
            moment
        })
        .collect();
    assert_eq!(moments, [1, 2, 3].map(|within| MOMENTS * turn + within));
    assert_eq!(outside.state.moment(), MOMENTS * (turn + 1));
    outside.make(Move::WalkAway);
    assert_eq!(outside.state.moment(), MOMENTS * (turn + 2) + 4, "leaving takes a turn");
}
