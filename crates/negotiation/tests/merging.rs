//! States that cannot differ in value are one, and others are not.

mod common;

use common::{Play, example, quiet, scenario};
use negotiation::{Matter, Move, State};

/// The play's state, merged.
fn merged(play: &Play) -> State {
    play.state.merged(&play.scenario)
}

#[test]
fn rapport_mandate_and_a_premature_talk_are_forgotten_at_the_table_when_no_talk_is_left() {
    let mut play = Play::of(scenario(|draft| draft.tension = 3));
    play.all([Move::TellTeam, Move::Ask, Move::GoBack]);
    let before = merged(&play);
    assert_eq!((before.rapport(), before.mandate()), (play.state.rapport(), true), "a talk is left");
    play.make(Move::Ask);
    let outside = merged(&play);
    assert_eq!((outside.rapport(), outside.mandate()), (play.state.rapport(), true), "both are of use out here");
    assert!(outside.rapport() > 0);
    play.make(Move::GoBack);
    assert_eq!((merged(&play).rapport(), merged(&play).mandate()), (0, false));

    let mut early = Play::of(example());
    early.all([Move::Ask, Move::GoBack]);
    assert!(merged(&early).premature());
    early.all([Move::Explain, Move::Explain, Move::Ask, Move::GoBack]);
    assert!(early.state.premature() && !merged(&early).premature());
}

#[test]
fn a_breach_of_confidence_uses_up_all_talks() {
    let mut play = Play::outside(example());
    play.all([Move::Trade { issue: play.issue(1) }, Move::GoBack, Move::Quote]);
    assert_eq!((play.state.talks(), merged(&play).talks()), (1, 2));
}

#[test]
fn a_concession_on_an_unlocked_issue_is_spent_whichever_it_was() {
    let conceded = |place: usize| {
        let mut play = Play::of(quiet(|draft| (draft.tension, draft.rapport) = (6, 3)));
        play.all([Move::Concede { issue: play.issue(place) }, Move::Ask]);
        assert_ne!(merged(&play).conceded(), None);
        play.all([1, 2].map(|place| Move::Trade { issue: play.scenario.issue(place).expect("it has five") }));
        play
    };
    let [one, two] = [1, 2].map(conceded);
    assert_ne!(one.state, two.state);
    assert_eq!(merged(&one), merged(&two));
    assert_ne!(merged(&conceded(0)), merged(&one), "that one is still of use");
}

#[test]
fn gifts_count_as_far_as_discretion_can_fall() {
    let given = |gifts: usize, told: usize| {
        let mut play = Play::of(quiet(|draft| {
            (draft.tension, draft.rapport, draft.trust, draft.talks) = (4, 1, 3, 3);
            (draft.turns, draft.drift) = (12, 4);
        }));
        let mut left: Vec<Move> = play.scenario.secrets().take(told).map(|secret| Move::Reveal { secret }).collect();
        left.extend((0..gifts).map(|_| Move::Trade { issue: play.scenario.issue(1).expect("it has five") }));
        while let Some(mv) = left.pop() {
            if play.state.talk().is_none() {
                play.make(Move::Ask);
            }
            play.make(mv);
        }
        (play.state.gifts(), merged(&play).gifts())
    };
    assert_eq!(given(3, 0), (3, 3));
    assert_eq!(given(6, 0), (6, 4));
    assert_eq!(given(4, 1), (4, 3));
    assert_eq!(given(4, 2), (4, 1));
}

#[test]
fn what_can_still_matter_is_kept() {
    let mut play = Play::outside(example());
    play.all([Move::Share { matter: Matter::Feelings }, Move::Trade { issue: play.issue(1) }]);
    assert_eq!(merged(&play), play.state);
}

#[test]
fn what_their_people_have_not_heard_is_kept_until_it_is_brought_back() {
    let mut play = Play::of(quiet(|draft| (draft.tension, draft.rapport, draft.talks) = (4, 2, 1)));
    play.all([Move::Ask, Move::Trade { issue: play.issue(1) }, Move::GoBack]);
    let waiting = merged(&play);
    assert_eq!((waiting.rapport(), waiting.fresh()), (0, true), "no talk is left");
    play.make(Move::Explain);
    assert!(!merged(&play).fresh());
}
