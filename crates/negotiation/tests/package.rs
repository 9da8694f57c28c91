//! What both sides say to a package on the table.

mod common;

use common::{Play, example, scenario};
use negotiation::{Ending, Illegal, Move, Objection, PackageAnswer, legality, package_answer};

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
