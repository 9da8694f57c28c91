//! Issues that they would rather not speak of.

mod common;

use common::{Play, quiet, scenario};
use negotiation::{Effect, Move, Rule};

#[test]
fn a_sensitive_issue_asks_for_two_more_of_trust_and_never_for_more_than_there_can_be() {
    for (trust, sensitive) in [(1, 3), (2, 4), (3, 4)] {
        let scenario = scenario(|draft| (draft.trust, draft.sensitive) = (trust, vec![0, 2]));
        let asked = [0, 1, 2, 3].map(|place| scenario.trust(scenario.issue(place).expect("it has five")));
        assert_eq!(asked, [sensitive, trust, sensitive, trust]);
    }
}

#[test]
fn it_is_told_at_that_trust_and_not_before() {
    let traded = |rapport: u8| {
        let mut play = Play::of(quiet(|draft| (draft.tension, draft.rapport, draft.trust) = (3, rapport, 1)));
        let issue = play.issue(0);
        assert!(play.scenario.is_sensitive(issue));
        play.make(Move::Ask).make(Move::Trade { issue });
        (play.has(Effect::Unlocked(issue)), play.has(Effect::Given(issue)), play.state.rapport())
    };
    assert_eq!([2, 3].map(traded), [(false, true, 2), (true, false, 4)]);
}

#[test]
fn traded_too_early_it_is_a_gift_that_builds_no_rapport() {
    let mut play = Play::of(quiet(|draft| draft.tension = 3));
    let [sensitive, other] = [0, 1].map(|place| play.issue(place));
    play.make(Move::Ask).make(Move::Trade { issue: sensitive });
    assert_eq!((play.state.gifts(), play.state.rapport()), (1, 1));
    assert!(!play.events.iter().any(|event| matches!(event.effect, Effect::Rapport(_))), "{:?}", play.events);
    play.make(Move::Trade { issue: other });
    assert_eq!((play.state.gifts(), play.state.rapport()), (2, 2), "another gift builds some");
    assert!(play.events.iter().any(|event| event.rule == Rule::Gift));
}

#[test]
fn small_things_first_bring_one_to_it() {
    let mut play = Play::of(quiet(|draft| (draft.tension, draft.rapport) = (3, 2)));
    let issues = [1, 2, 0].map(|place| play.issue(place));
    play.make(Move::Ask).all(issues.map(|issue| Move::Trade { issue }));
    assert_eq!((play.state.unlocked().len(), play.state.gifts()), (3, 0));
}
