//! What is said when, and what is on offer.

use super::*;
use crate::case::Fact;
use crate::scene::{OptionWords, SceneOption};
use crate::when::{Condition, Counted, Truth, When};
use negotiation::{Draws, Matter, Scenario, ScenarioDraft};

fn story() -> Story {
    Story::begin(Rc::new(Case::example()))
}

#[test]
fn every_legal_move_but_packages_is_within_reach() {
    let mut draws = Draws::new(1);
    for _ in 0..200 {
        let mut story = story();
        while !story.is_over() {
            let choices = story.choices();
            let mut legal = negotiation::legal_moves(story.case().scenario(), &story.state());
            legal.retain(|mv| !matches!(mv, Move::Table { .. } | Move::Float { .. }));
            for &mv in &legal {
                assert!(choices.all().any(|choice| choice.entry == Entry::Move(mv)), "{mv:?}");
            }
            assert_eq!(choices.all().count(), legal.len(), "and nothing else is");
            // Leaving at any turn would end most plays before they begin.
            legal.retain(|&mv| mv != Move::WalkAway);
            story.choose(Entry::Move(draws.pick(&legal).unwrap())).unwrap();
        }
    }
}

#[test]
fn a_replay_tells_the_same_story() {
    let mut first = story();
    for mv in [Move::Explain, Move::TellTeam, Move::Ask, Move::GoBack, Move::StandUp, Move::WalkAway] {
        first.choose(Entry::Move(mv)).unwrap();
    }
    let again = Story::from_entries(first.case().clone(), first.entries()).unwrap();
    assert_eq!(again.transcript(), first.transcript());
    assert!(again.is_over());
}

#[test]
fn an_illegal_move_changes_nothing() {
    let mut story = story();
    let before = story.transcript().to_vec();
    assert_eq!(story.choose(Entry::Move(Move::GoBack)), Err(StoryError::Illegal(Illegal::OnlyInTheCorridor)));
    assert_eq!(story.choose(Entry::Remark(0)), Err(StoryError::NoSuchRemark));
    assert_eq!(story.transcript(), before);
}

/// The example with other numbers, in which each spell is spoken of by its id.
fn with_numbers(change: impl FnOnce(&mut ScenarioDraft)) -> Case {
    let mut case = Case::example();
    let mut draft = case.scenario.numbers().clone();
    (draft.programme[0].from, draft.programme[0].to) = (4, 4);
    (draft.programme[1].from, draft.programme[1].to) = (6, 6);
    change(&mut draft);
    case.scenario = Scenario::new(draft).unwrap();
    for (id, words) in case.structure.programme.iter().zip(&mut case.words.programme) {
        for said in [&mut words.announced, &mut words.comes, &mut words.goes].into_iter().flatten() {
            said.text = Text::parse(&format!("{id} {}", said.text.plain()));
        }
    }
    case
}

fn played(case: Case, moves: &[Move]) -> Story {
    let mut story = Story::begin(Rc::new(case));
    for &mv in moves {
        story.choose(Entry::Move(mv)).unwrap();
    }
    story
}

/// All that was said from a turn on, each with its turn.
fn said_from(story: &Story, turn: u8) -> Vec<(u8, String)> {
    let spoken = story.transcript().iter().filter(|spoken| spoken.turn >= turn);
    spoken.map(|spoken| (spoken.turn, spoken.speech.text.plain())).collect()
}

fn of_the_programme(story: &Story) -> Vec<(u8, String)> {
    said_from(story, 1).into_iter().filter(|(_, text)| text.starts_with("spell-")).collect()
}

/// A scene at the table in turn 2 with a remark and a stand.
fn with_scene() -> Case {
    let mut case = Case::example();
    let option = |id: &str, happening| SceneOption { id: id.into(), happening, sets: 0, then: None };
    let speech = |text: &str| vec![Speech { speaker: Speaker::Stage, text: Text::parse(text) }];
    case.structure.scenes = vec![Scene {
        id: "telephone".into(),
        room: Room::Table,
        when: Some(When(vec![Condition::Within(Counted::Turn, 2, 2)])),
        options: vec![option("wait", Happening::Remark), option("stand", Happening::Act(Act::StandUp, None))],
    }];
    let words = |say: &str| OptionWords { say: Text::parse(say), replies: vec![(Outcome::Plain, speech("yes"))] };
    case.words.scenes = vec![SceneWords {
        open: speech("a telephone rings"),
        passed: speech("it stops ringing"),
        options: vec![words("wait"), words("stand")],
    }];
    case
}

#[test]
fn what_the_day_brings_is_said_once_at_the_beginning_of_its_turn() {
    let story = played(with_numbers(|_| {}), &[Move::Explain; 8]);
    let said = |turn: u8, text: &str| (turn, text.to_string());
    let day = [
        said(4, "spell-2 announced"),
        said(4, "spell-1 comes"),
        said(5, "spell-1 goes"),
        said(6, "spell-2 comes"),
        said(7, "spell-2 goes"),
    ];
    assert_eq!(of_the_programme(&story), day);
    let fourth = said_from(&story, 4);
    assert_eq!(fourth[2].1, "reply", "the cue comes last: {fourth:?}");
}

#[test]
fn what_begins_with_the_play_is_said_after_the_opening_and_a_day_that_is_over_is_not_missed() {
    let first = with_numbers(|draft| {
        (draft.programme[0].from, draft.programme[0].to) = (1, 1);
        (draft.programme[1].from, draft.programme[1].to) = (2, 8);
    });
    let texts = |case| of_the_programme(&Story::begin(Rc::new(case)));
    assert_eq!(texts(first.clone()), [(1, "spell-2 announced".into()), (1, "spell-1 comes".into())]);
    let story = played(first, &[Move::Explain; 8]);
    assert!(story.is_over() && !of_the_programme(&story).iter().any(|(_, text)| text == "spell-2 goes"));
}

#[test]
fn who_comes_back_finds_the_room_as_it_is_then() {
    let case = with_numbers(|draft| (draft.programme[1].from, draft.programme[1].to) = (5, 5));
    let issue = |place: usize| case.scenario.issue(place).unwrap();
    let mut moves =
        vec![Move::Explain, Move::Explain, Move::Explain, Move::Ask, Move::Share { matter: Matter::Feelings }];
    moves.extend([1, 2].map(|place| Move::Trade { issue: issue(place) }));
    let story = played(case.clone(), &moves);
    let texts: Vec<String> = said_from(&story, 4).into_iter().map(|(_, text)| text).collect();
    let last = ["told", "reply", "reply", "spell-1 goes", "spell-2 comes", "reply"];
    assert!(texts.ends_with(&last.map(String::from)), "{texts:?}");
    let spoken = story.transcript();
    assert_eq!(spoken[spoken.len() - 4].what, What::Reply, "one is seen returning, at the table");
    assert_eq!(spoken[spoken.len() - 4].room, Room::Table);

    // Who goes back in earlier, or has told the team, is not seen.
    let earlier = played(case, &[&moves[..6], &[Move::GoBack]].concat());
    let texts: Vec<String> = said_from(&earlier, 4).into_iter().map(|(_, text)| text).collect();
    assert!(
        texts.ends_with(&["go-back", "reply", "spell-1 goes", "spell-2 comes", "reply"].map(String::from)),
        "{texts:?}"
    );
}

#[test]
fn a_scene_that_is_passed_by_is_not_forgotten() {
    let texts = |moves: &[Move]| -> Vec<String> {
        let story = played(with_scene(), moves);
        said_from(&story, 2).into_iter().filter(|(turn, _)| *turn == 2).map(|(_, text)| text).collect()
    };
    let passed = ["a telephone rings", "explain", "it stops ringing", "reply"];
    assert_eq!(texts(&[Move::Explain, Move::Explain]), passed);
    assert_eq!(texts(&[Move::Explain, Move::StandUp]), ["a telephone rings", "stand", "yes"]);
    let mut story = played(with_scene(), &[Move::Explain]);
    story.choose(Entry::Remark(0)).unwrap();
    story.choose(Entry::Move(Move::Explain)).unwrap();
    assert!(!said_from(&story, 1).iter().any(|(_, text)| text == "it stops ringing"));
}

#[test]
fn nobody_leaves_while_everybody_watches_and_a_package_waits_for_what_was_said_outside() {
    let case = with_numbers(|draft| (draft.programme[0].from, draft.programme[0].to) = (3, 3));
    let issue = case.scenario.issue(1).unwrap();
    let package = case.scenario.package_ids().next().unwrap();
    let explain = [Move::Explain; 5];
    let watched = played(case.clone(), &[&explain[..], &[Move::Ask]].concat());
    assert!(said_from(&watched, 6).contains(&(6, "watched".into())));
    let back = [Move::Explain, Move::Explain, Move::Ask, Move::Trade { issue }, Move::GoBack, Move::Table { package }];
    let fresh = played(case, &back);
    assert!(said_from(&fresh, 4).contains(&(4, "fresh".into())));
}

#[test]
fn facts_are_offered_as_one_list_and_an_agreement_is_when_it_is_the_last_chance() {
    let mut case = with_numbers(|draft| {
        draft.programme.truncate(1);
        (draft.programme[0].from, draft.programme[0].to) = (1, 8);
    });
    case.structure.facts = vec![
        Fact::Secret(0),
        Fact::Share(Matter::Feelings),
        Fact::Secret(1),
        Fact::Share(Matter::Deadline),
        Fact::Share(Matter::Constraint),
    ];
    let issue = case.scenario.issue(1).unwrap();
    let mut story = played(case, &[Move::Explain, Move::Explain, Move::Ask]);
    let is_fact = |act| matches!(act, Some(Act::Share | Act::Reveal));
    let choices = story.choices();
    assert_eq!(choices.featured.iter().filter(|choice| is_fact(choice.act)).count(), 2);
    assert_eq!(choices.all().filter(|choice| is_fact(choice.act)).count(), 5);
    assert!(choices.featured.iter().any(|choice| choice.act == Some(Act::Trade)));

    story.choose(Entry::Move(Move::Trade { issue })).unwrap();
    story.choose(Entry::Move(Move::Share { matter: Matter::Feelings })).unwrap();
    let featured = story.choices().featured;
    assert!(featured.iter().any(|choice| choice.act == Some(Act::AgreeProcess)), "{featured:?}");
}

#[test]
fn the_team_is_not_told_of_a_talk_that_cannot_be() {
    let mut moves = vec![Move::Explain, Move::Explain];
    let tells = |moves: &[Move]| {
        let standing = played(with_numbers(|_| {}), moves).choices().standing;
        standing.iter().any(|choice| choice.act == Some(Act::TellTeam))
    };
    moves.extend([Move::Ask, Move::GoBack]);
    assert!(tells(&moves));
    moves.extend([Move::Ask, Move::GoBack]);
    assert!(!tells(&moves));
}

#[test]
fn which_of_equally_particular_reasons_is_given_depends_on_what_was_done_before() {
    let mut case = Case::example();
    let reason = case.words.lines.iter().find(|line| line.act == Act::Explain).unwrap().clone();
    case.words.lines.retain(|line| line.act != Act::Explain);
    case.words.lines.extend(["one", "two", "three", "four"].map(|say| Line {
        say: Some(Text::parse(say)),
        when: When(vec![Condition::Is(Truth::Fresh, false)]),
        ..reason.clone()
    }));
    let befores = [Move::StandUp, Move::TellTeam, Move::OpenDaylight, Move::Ask];
    let mut given: Vec<String> = befores
        .iter()
        .map(|&before| {
            let story = played(case.clone(), &[before]);
            story.line_for(Act::Explain, None).and_then(|line| line.say.as_ref()).unwrap().plain()
        })
        .collect();
    given.sort();
    given.dedup();
    assert!(given.len() > 1, "{given:?}");
}

#[test]
fn a_code_with_a_package_that_the_case_does_not_have_is_refused_also_where_lines_ask_what_is_against_it() {
    let mut case = Case::example();
    for line in &mut case.words.lines {
        line.when = When(vec![Condition::Within(Counted::Against, 0, 9)]);
    }
    let fingerprint = case.fingerprint().0;
    // Format, fingerprint, variant, and a package at the last place that there could be.
    let code = negotiation::encode(&[&[2][..], &fingerprint, &[0, 6 << 3, 0xff, 0xff]].concat());
    let run: Run = code.parse().unwrap();
    let refused = Story::from_entries(Rc::new(case), &run.entries).map(|_| ());
    assert_eq!(refused, Err((0, StoryError::Illegal(Illegal::Unknown))));
}
