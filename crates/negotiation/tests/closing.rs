//! When a package closes, at the edge of each condition.

mod common;

use common::{Play, example, quiet, scenario};
use negotiation::{
    Effect, Illegal, Matter, Move, Objection, PackageAnswer, PackageId, Room, Scenario, ScenarioDraft, legality,
    package_answer,
};

/// What comes of these options now.
fn says(play: &Play, options: &[u8]) -> PackageAnswer {
    package_answer(&play.scenario, &play.state, play.package(options))
}

#[test]
fn a_package_that_just_reaches_both_floors_and_the_need_is_ratified() {
    // Second issue at our position: 34 for us, 100 - 14 = 86 for them, one visible win.
    let at_the_edge = |ours, theirs, standing| {
        let mut play = Play::outside(scenario(|draft| {
            (draft.floors.ours, draft.floors.theirs, draft.standing) = (ours, theirs, standing);
            // Something else is possible, whatever the floors.
            (draft.issues[3].ours, draft.issues[3].theirs) = (vec![0, 5, 40], vec![26, 26, 26]);
        }));
        play.all([Move::Trade { issue: play.issue(1) }, Move::GoBack, Move::Explain]);
        says(&play, &[0, 2, 0, 0, 0])
    };
    // Standing up on the way gives one more.
    assert_eq!(at_the_edge(34, 86, 4), PackageAnswer::Ratified);
    assert_eq!(at_the_edge(34, 87, 4), PackageAnswer::They(Objection::TooLittle(1)));
    assert_eq!(at_the_edge(34, 86, 3), PackageAnswer::OurSide(Objection::TooLittleStanding(1)));
    assert_eq!(at_the_edge(36, 85, 4), PackageAnswer::OurSide(Objection::TooLittle(2)));
}

#[test]
fn an_issue_moves_when_it_is_unlocked_or_opened_or_half_way_when_bought() {
    let mut play = Play::of(quiet(|draft| (draft.tension, draft.sensitive) = (4, vec![3])));
    let (first, open) = (play.issue(0), play.scenario.daylight());
    assert_eq!(says(&play, &[1, 0, 0, 0, 0]), PackageAnswer::They(Objection::CannotMove(first)));
    assert_eq!(says(&play, &[0, 0, 0, 0, 1]), PackageAnswer::They(Objection::CannotMove(open)));
    let moves = |answer| !matches!(answer, PackageAnswer::They(Objection::CannotMove(_) | Objection::OnlyHalfWay(_)));
    play.make(Move::Concede { issue: first });
    assert!(moves(says(&play, &[1, 0, 0, 0, 0])));
    assert_eq!(says(&play, &[2, 0, 0, 0, 0]), PackageAnswer::They(Objection::OnlyHalfWay(first)));
    assert_eq!(says(&play, &[0, 1, 0, 0, 0]), PackageAnswer::They(Objection::CannotMove(play.issue(1))));
    play.make(Move::OpenDaylight);
    assert!(moves(says(&play, &[0, 0, 0, 0, 2])));
    assert_eq!(says(&play, &[0, 1, 0, 0, 0]), PackageAnswer::They(Objection::CannotMove(play.issue(1))));
    play.make(Move::Ask).make(Move::Share { matter: Matter::Feelings });
    play.all([Move::Trade { issue: first }, Move::GoBack, Move::Explain]);
    assert!(moves(says(&play, &[2, 0, 0, 0, 2])), "unlocked, it moves the whole way");
}

#[test]
fn what_is_floated_flies_unless_it_leaves_them_too_little() {
    let floated = |theirs| {
        let mut play = Play::outside(scenario(|draft| draft.floors.theirs = theirs));
        play.make(Move::Trade { issue: play.issue(1) });
        let package = play.package(&[0, 2, 0, 0, 0]);
        play.make(Move::Float { package });
        play.events[0].effect
    };
    assert_eq!(floated(86), Effect::Echo(None));
    assert_eq!(floated(88), Effect::Echo(Some(Objection::TooLittle(2))));
}

/// What they would rather hear than a package floated, with the second and the third issue unlocked.
fn rather(options: &[u8]) -> Option<usize> {
    rather_above(30, options)
}

/// The same where they have such a floor.
fn rather_above(floor: u16, options: &[u8]) -> Option<usize> {
    let mut play = Play::outside(scenario(|draft| (draft.sensitive, draft.floors.theirs) = (vec![3], floor)));
    play.all([1, 2].map(|place| Move::Trade { issue: play.scenario.issue(place).expect("it has five") }));
    play.make(Move::Float { package: play.package(options) });
    play.events.iter().find_map(|event| match event.effect {
        Effect::Rather(issue) => Some(issue.index()),
        _ => None,
    })
}

#[test]
fn of_what_is_floated_they_name_the_issue_on_which_one_step_makes_most_more_for_both() {
    // Over both floors of 30: (6, 59), and one step more on the second (20, 51), on the third (20, 52).
    assert_eq!(rather(&[0, 1, 1, 0, 0]), Some(2));
    // (20, 51), and one step more on the third (34, 44).
    assert_eq!(rather(&[0, 2, 1, 0, 0]), Some(2));
    // (20, 52), and the same from there.
    assert_eq!(rather(&[0, 1, 2, 0, 0]), Some(1));
}

#[test]
fn of_what_is_floated_they_name_an_issue_on_which_we_ask_too_much() {
    // Over a floor of 70: (34, 4), one step back on the second (20, 12), on the third (20, 11).
    assert_eq!(rather_above(70, &[0, 2, 2, 0, 0]), Some(1));
}

#[test]
fn of_what_is_floated_they_name_nothing_where_no_step_on_what_they_told_makes_more() {
    // (34, 44); a step back on either issue makes less.
    assert_eq!(rather(&[0, 2, 2, 0, 0]), None);
    // From here no single step leaves us above our floor.
    assert_eq!(rather(&[0, 0, 0, 0, 0]), None);
    // One step on the third issue would make more, but they have not told us about it.
    let mut play = Play::outside(example());
    play.make(Move::Trade { issue: play.issue(1) });
    let [floated, better] = [[0, 2, 0, 0, 0], [0, 2, 1, 0, 0]].map(|options| play.package(&options));
    assert!(play.scenario.nash_product(better) > play.scenario.nash_product(floated));
    play.make(Move::Float { package: floated });
    assert!(!play.events.iter().any(|event| matches!(event.effect, Effect::Rather(_))), "{:?}", play.events);
}

/// A case with more of everything than the example.
fn larger() -> Scenario {
    scenario(|draft| {
        draft.issues.push(draft.issues[0].clone());
        draft.secrets.push(draft.secrets[0]);
    })
}

#[test]
fn what_another_case_has_is_unknown_in_this_one() {
    let (here, there) = (Play::outside(example()), larger());
    let unknown =
        |play: &Play, mv| assert_eq!(legality(&play.scenario, &play.state, mv), Err(Illegal::Unknown), "{mv:?}");
    let issue = there.issue(5).expect("it has six");
    let secret = there.secrets().last().expect("it has three");
    let package: PackageId = there.package_ids().next_back().expect("it has many");
    unknown(&here, Move::Trade { issue });
    unknown(&here, Move::Reveal { secret });
    unknown(&here, Move::Float { package });
    let table = Play::of(example());
    unknown(&table, Move::Concede { issue });
    unknown(&table, Move::Table { package });
}

#[test]
fn each_fact_has_a_leverage_of_its_own() {
    let mut play = Play::outside(example());
    let secret = play.scenario.secrets().nth(1).expect("it has two");
    assert_eq!(secret.index(), 1);
    play.make(Move::Reveal { secret });
    assert_eq!(play.state.their_floor(&play.scenario), 30 + 13);
}

#[test]
fn a_state_is_in_one_room_until_it_is_over() {
    let mut play = Play::of(example());
    assert_eq!(Room::at(&play.state), Some(Room::Table));
    play.make(Move::Ask);
    assert_eq!(Room::at(&play.state), Some(Room::Corridor));
    play.all([Move::GoBack, Move::WalkAway]);
    assert_eq!(Room::at(&play.state), None);
}

#[test]
fn the_case_of_these_tests_has_the_points_they_count_with() {
    let points = ScenarioDraft::example();
    let sum = |options: &[usize], ours: bool| -> u16 {
        let of = |(issue, &option): (&negotiation::IssuePoints, &usize)| {
            if ours { issue.ours[option] } else { issue.theirs[option] }
        };
        points.issues.iter().zip(options).map(|pair| u16::from(of(pair))).sum()
    };
    assert_eq!((sum(&[0, 2, 0, 0, 0], true), sum(&[0, 2, 0, 0, 0], false)), (34, 86));
}
