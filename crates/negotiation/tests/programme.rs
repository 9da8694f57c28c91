//! The programme of the day: when one can step out, for how long, and who sees it.

mod common;

use common::{Play, example, quiet, scenario, spell};
use negotiation::{
    Effect, Ending, Illegal, Known, Matter, Move, Reason, Rule, Scenario, ScenarioDraft, Spell, SpellKind, legality,
};

/// The example with this programme and something stuck, so that a talk is ripe in the first turn.
fn day(spells: &[(SpellKind, u8, u8)]) -> Scenario {
    scenario(|draft| {
        draft.tension = 3;
        draft.programme = spells.iter().map(|&(kind, from, to)| spell(kind, from, to)).collect();
    })
}

/// Asked for a word outside in the first turn.
fn asked(scenario: Scenario) -> Play {
    let mut play = Play::of(scenario);
    play.make(Move::Ask);
    play
}

#[test]
fn in_a_lull_a_talk_has_three_exchanges_and_nobody_wonders() {
    let play = asked(day(&[(SpellKind::Lull, 1, 1)]));
    assert_eq!(play.exchanges(), Some(3));
    assert_eq!(play.state.standing(), 4, "nobody was told, and nobody turned a head");
    assert!(play.because(Reason::Lull));
}

#[test]
fn in_session_a_talk_has_one_exchange_and_the_own_side_wonders() {
    let play = asked(day(&[(SpellKind::Lull, 2, 8)]));
    assert_eq!((play.exchanges(), play.state.standing()), (Some(1), 3));
    assert!(play.because(Reason::NoMandate));

    let mut told = Play::of(day(&[]));
    told.all([Move::TellTeam, Move::Ask]);
    assert_eq!((told.exchanges(), told.state.standing()), (Some(1), 4));
}

#[test]
fn while_everybody_watches_or_the_law_forbids_it_an_ask_is_refused_on_stage_and_used_up() {
    for (kind, reason) in [(SpellKind::Watched, Reason::Watched), (SpellKind::Law, Reason::Law)] {
        let play = asked(day(&[(kind, 1, 1)]));
        assert!(play.has(Effect::TalkRefused) && play.because(reason), "{:?}", play.events);
        assert!(!play.in_the_corridor());
        assert_eq!((play.state.talks(), play.state.tension(), play.state.turn()), (1, 4, 1));
        assert_eq!((play.state.standing(), play.state.premature()), (3, false), "the own side has seen it, too");
    }
}

#[test]
fn a_refusal_by_the_programme_comes_before_one_by_tension_and_a_lull_does_not_help_at_the_lock() {
    let at_the_lock = |spells: &[(SpellKind, u8, u8)]| {
        let draft = ScenarioDraft { tension: 8, ..day(spells).numbers().clone() };
        asked(Scenario::new(draft).expect("as sound as before"))
    };
    assert!(at_the_lock(&[(SpellKind::Watched, 1, 1)]).because(Reason::Watched));
    assert!(at_the_lock(&[(SpellKind::Law, 1, 1)]).because(Reason::Law));
    let lull = at_the_lock(&[(SpellKind::Lull, 1, 1)]);
    assert!(lull.has(Effect::TalkRefused) && lull.because(Reason::TensionAtLock));
}

#[test]
fn a_watched_turn_is_too_late_even_where_nothing_is_stuck_yet() {
    let play = asked(scenario(|draft| draft.programme = vec![spell(SpellKind::Watched, 1, 1)]));
    assert!(play.because(Reason::Watched) && !play.state.premature());
}

#[test]
fn a_talk_in_a_lull_is_an_exchange_shorter_just_below_the_lock() {
    for (tension, exchanges, reason) in [(2, 3, Reason::Lull), (6, 3, Reason::Lull), (7, 2, Reason::TensionNearLock)] {
        let play = asked(quiet(|draft| draft.tension = tension));
        assert_eq!(play.exchanges(), Some(exchanges), "at tension {tension}");
        assert!(play.because(reason));
    }
}

#[test]
fn every_talk_after_a_premature_one_is_an_exchange_shorter_and_two_at_the_edge() {
    let second = |to: u8| {
        let mut play = asked(quiet(|draft| (draft.tension, draft.drift, draft.rapport) = (0, 4, 4)));
        assert!(play.state.premature() && play.has(Effect::Premature));
        play.make(Move::GoBack);
        while play.state.tension() + 2 <= to {
            play.make(Move::StandUp);
        }
        assert_eq!(play.state.tension(), to);
        play.make(Move::Ask);
        (play.exchanges(), play.because(Reason::AfterPremature), play.because(Reason::TensionNearLock))
    };
    assert_eq!(second(2), (Some(2), true, false));
    // One stands up three times from no tension at all, and the drift of the fourth turn adds to it.
    assert_eq!(second(7).0, Some(1));
    assert!(second(7).2, "the edge is named first");
}

#[test]
fn every_talk_has_at_least_one_exchange() {
    let mut play = Play::of(scenario(|draft| {
        (draft.tension, draft.rapport, draft.drift, draft.programme) = (0, 4, 4, Vec::new());
    }));
    play.all([Move::Ask, Move::GoBack, Move::StandUp, Move::StandUp, Move::StandUp]);
    assert!(play.state.premature(), "{:?}", play.state);
    assert_eq!((play.state.tension(), play.state.rapport()), (7, 1));
    // In session, after a premature talk, and at the edge.
    play.make(Move::Ask);
    assert_eq!(play.state.talk().map(|talk| (talk.exchanges, talk.polite)), Some((1, false)));
}

#[test]
fn a_polite_chat_has_one_exchange_in_a_lull_too() {
    let play = asked(quiet(|_| {}));
    assert_eq!(play.state.talk().map(|talk| (talk.exchanges, talk.polite)), Some((1, true)));
    assert_eq!(play.state.standing(), 4, "in a lull nobody wonders");
    assert!(play.because(Reason::NothingStuck));
}

#[test]
fn a_turn_is_in_session_unless_a_spell_holds_in_it() {
    let scenario = day(&[(SpellKind::Lull, 2, 3), (SpellKind::Watched, 5, 5)]);
    let kinds = [1, 2, 3, 4, 5, 6].map(|turn| scenario.spell(turn).map(|spell| spell.kind));
    let (lull, watched) = (Some(SpellKind::Lull), Some(SpellKind::Watched));
    assert_eq!(kinds, [None, lull, lull, None, watched, None]);
}

#[test]
fn an_announced_spell_is_known_two_turns_before_it_begins_and_from_then_on() {
    let spell = |known| Spell { id: 0, kind: SpellKind::Watched, from: 5, to: 6, known };
    let knows = |known| (1..=8).map(|turn| spell(known).is_known(turn)).collect::<Vec<bool>>();
    assert_eq!(knows(Known::Announced), [false, false, true, true, true, true, true, true]);
    assert_eq!(knows(Known::Before), [true; 8]);
}

/// Outside in the first turn, a lull, with a turn after it that is not like the others.
fn before(kind: SpellKind, mandate: bool) -> Play {
    let first = u8::from(mandate);
    let mut play = Play::of(day(&[(SpellKind::Lull, 1, 1 + first), (kind, 2 + first, 3 + first)]));
    if mandate {
        play.make(Move::TellTeam);
    }
    play.make(Move::Ask);
    assert_eq!(play.exchanges(), Some(3));
    play
}

#[test]
fn who_stays_out_to_the_end_of_a_lull_before_everybody_watches_is_seen_returning() {
    for kind in [SpellKind::Watched, SpellKind::Law] {
        let mut play = before(kind, false);
        play.all([Move::NotHere, Move::NotHere]);
        assert_eq!(play.state.standing(), 4);
        play.make(Move::NotHere);
        assert!(play.events.iter().any(|event| event.rule == Rule::SeenReturning), "{:?}", play.events);
        assert_eq!((play.state.standing(), play.in_the_corridor()), (3, false));
    }
}

#[test]
fn who_goes_back_early_or_has_a_mandate_is_not_seen_returning() {
    let seen = |play: &Play| play.events.iter().any(|event| event.rule == Rule::SeenReturning);
    for exchanges in 0..=2 {
        let mut play = before(SpellKind::Watched, false);
        play.all([Move::NotHere].repeat(exchanges)).make(Move::GoBack);
        assert!(!seen(&play) && play.state.standing() == 4, "after {exchanges}");
    }
    let mut told = before(SpellKind::Watched, true);
    told.all([Move::NotHere; 3]);
    assert!(!seen(&told) && told.state.standing() == 4 && !told.in_the_corridor());
}

#[test]
fn nobody_is_seen_returning_into_a_lull_or_a_session_or_from_a_talk_in_session() {
    for spells in [&[(SpellKind::Lull, 1, 2), (SpellKind::Watched, 3, 3)][..], &[(SpellKind::Lull, 1, 1)]] {
        let mut play = asked(day(spells));
        play.all([Move::NotHere; 3]);
        assert_eq!(play.state.standing(), 4, "{spells:?}");
    }
    let mut in_session = asked(day(&[(SpellKind::Watched, 2, 2)]));
    in_session.make(Move::Share { matter: Matter::Feelings });
    assert_eq!(in_session.state.standing(), 3, "for the ask alone");
}

#[test]
fn when_the_lull_is_over_the_next_ask_is_in_session_again() {
    let mut play = asked(day(&[(SpellKind::Lull, 1, 1)]));
    play.all([Move::GoBack, Move::Ask]);
    assert_eq!((play.exchanges(), play.state.standing()), (Some(1), 3));
}

#[test]
fn a_talk_refused_by_the_programme_can_be_the_last_straw() {
    let draft = ScenarioDraft { tension: 9, ..day(&[(SpellKind::Watched, 1, 1)]).numbers().clone() };
    let play = asked(Scenario::new(draft).expect("as sound as before"));
    assert_eq!(play.state.ending(), Some(Ending::Deadlock));
}

#[test]
fn a_refused_ask_leaves_one_talk_less() {
    let mut play = asked(day(&[(SpellKind::Watched, 1, 1)]));
    play.all([Move::Ask, Move::GoBack]);
    assert_eq!(legality(&play.scenario, &play.state, Move::Ask), Err(Illegal::NoTalkLeft));
    assert_eq!(example().numbers().talks, 2);
}
