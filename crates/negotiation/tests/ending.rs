//! How the talks end without a package.

mod common;

use common::{Play, example, scenario};
use negotiation::{Ending, Move};

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
