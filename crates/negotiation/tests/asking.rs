//! Asking for a word outside: when it comes to something, and what it costs.

mod common;

use common::{Play, example, scenario, spell};
use negotiation::{Effect, Ending, Illegal, Matter, Move, Reason, SpellKind, legality, talks_left};

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
fn talks_that_nobody_will_come_to_are_not_counted_as_left() {
    let mut play = Play::of(scenario(|draft| (draft.tension, draft.rapport) = (3, 2)));
    assert_eq!(talks_left(&play.scenario, &play.state), 2);
    play.all([Move::Ask, Move::Trade { issue: play.issue(1) }]);
    assert_eq!(talks_left(&play.scenario, &play.state), 1);
    play.make(Move::Quote);
    assert_eq!(talks_left(&play.scenario, &play.state), 0, "after a breach of confidence");
    let mut play = Play::of(scenario(|draft| draft.programme = vec![spell(SpellKind::Law, 2, draft.turns)]));
    assert_eq!(talks_left(&play.scenario, &play.state), 2);
    play.make(Move::Explain);
    assert_eq!(talks_left(&play.scenario, &play.state), 0, "once the law forbids them");
}

#[test]
fn the_team_is_not_told_of_talks_that_a_breach_of_confidence_has_ended() {
    let mut play = Play::of(scenario(|draft| (draft.tension, draft.rapport) = (3, 2)));
    play.all([Move::Ask, Move::Trade { issue: play.issue(1) }]);
    assert_eq!(legality(&play.scenario, &play.state, Move::TellTeam), Ok(()));
    play.make(Move::Quote);
    assert_eq!(legality(&play.scenario, &play.state, Move::TellTeam), Err(Illegal::ConfidenceBroken));
}
