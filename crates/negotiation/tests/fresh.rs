//! What they told us outside counts when their own people have heard of it.

mod common;

use common::{Play, example, quiet};
use negotiation::{Effect, Matter, Move, Objection, PackageAnswer, package_answer};

/// Outside, and they have told us what the second issue means to them.
fn told() -> Play {
    let mut play = Play::outside(example());
    play.make(Move::Trade { issue: play.issue(1) });
    play
}

#[test]
fn what_they_tell_outside_is_fresh_whether_traded_or_asked_for() {
    assert!(told().state.fresh());
    let mut asked = Play::of(quiet(|draft| (draft.tension, draft.rapport) = (3, 4)));
    asked.all([Move::Ask, Move::AskBare { issue: asked.issue(1) }]);
    assert!(asked.state.fresh());
}

#[test]
fn what_we_say_outside_leaves_nothing_fresh() {
    let mut play = Play::of(quiet(|draft| draft.tension = 3));
    let secret = play.scenario.secrets().next().expect("it has one");
    play.all([Move::Ask, Move::Trade { issue: play.issue(1) }]);
    assert_eq!((play.state.gifts(), play.state.fresh()), (1, false), "a gift brings nothing back");
    play.all([Move::Share { matter: Matter::Deadline }, Move::Reveal { secret }]);
    assert!(!play.state.fresh());
}

#[test]
fn while_something_is_fresh_every_package_is_refused_for_that_before_all_else() {
    let mut play = told();
    // They could not move on most of these, and our own side would take others.
    play.make(Move::GoBack);
    for package in play.scenario.package_ids() {
        let answer = package_answer(&play.scenario, &play.state, package);
        assert_eq!(answer, PackageAnswer::They(Objection::Fresh), "{package:?}");
    }
    let package = play.package(&[0, 2, 0, 0, 0]);
    let (tension, turn) = (play.state.tension(), play.state.turn());
    play.make(Move::Table { package });
    assert!(play.has(Effect::Answer(PackageAnswer::They(Objection::Fresh))));
    // One for the refusal, and one for the drift of the sixth turn.
    assert_eq!((play.state.tension(), play.state.turn()), (tension + 2, turn + 1));
    assert!(play.state.fresh(), "a package refused brings nothing back");
    play.make(Move::Explain);
    assert_eq!(package_answer(&play.scenario, &play.state, package), PackageAnswer::Ratified);
}

#[test]
fn explaining_at_the_table_brings_it_back_once() {
    let mut play = told();
    play.make(Move::GoBack).make(Move::Explain);
    assert!(play.has(Effect::BroughtBack) && !play.state.fresh());
    play.make(Move::Explain);
    assert!(!play.has(Effect::BroughtBack), "nothing is left to bring back");
}

#[test]
fn agreeing_how_to_proceed_brings_it_back_too_until_they_tell_more() {
    let mut play = told();
    play.make(Move::AgreeProcess);
    assert!(play.has(Effect::BroughtBack) && !play.state.fresh());
    play.make(Move::Trade { issue: play.issue(2) });
    assert!(play.state.fresh());
}

#[test]
fn nothing_else_at_the_table_brings_it_back() {
    for mv in [Move::StandUp, Move::OpenDaylight, Move::Quote] {
        let mut play = told();
        play.make(Move::GoBack).make(mv);
        assert!(play.state.fresh(), "{mv:?}");
    }
}

#[test]
fn what_is_floated_outside_is_answered_though_it_is_fresh() {
    let mut play = told();
    play.make(Move::Float { package: play.package(&[0, 2, 0, 0, 0]) });
    assert!(play.has(Effect::Echo(None)) && play.state.fresh());
}
