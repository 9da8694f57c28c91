//! Each move at the table, by name.

mod common;

use common::{Play, example, scenario};
use negotiation::{
    Daylight, Illegal, Matter, Move, Objection, PackageAnswer, Reason, Rule, Scenario, State, legality, package_answer,
    step,
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
fn a_refused_move_names_its_rule_and_leaves_the_state_untouched() {
    let scenario: Scenario = example();
    let state = State::start(&scenario);
    let refused = step(&scenario, state, Move::GoBack).unwrap_err();
    assert_eq!((refused.state, refused.refused, refused.why), (state, Move::GoBack, Illegal::OnlyInTheCorridor));
}
