//! What an author may write, at the edge of each limit.

use negotiation::{Flaw, IssuePoints, Known, ScenarioDraft, SharedInterest, Spell, SpellKind};

/// The flaws of the example with something changed.
fn flaws(change: impl FnOnce(&mut ScenarioDraft)) -> Vec<Flaw> {
    let mut draft = ScenarioDraft::example();
    change(&mut draft);
    draft.flaws()
}

type Set = fn(&mut ScenarioDraft, u8);

#[test]
fn every_number_may_be_the_least_and_the_most_and_nothing_beyond() {
    // The lock stands above the tension from which a talk is ripe.
    let numbers: [(&str, u8, u8, Set); 13] = [
        ("turns", 7, 14, |draft, number| draft.turns = number),
        ("drift", 1, 4, |draft, number| draft.drift = number),
        ("ripe_from", 1, 9, |draft, number| (draft.ripe_from, draft.lock) = (number, 10)),
        ("lock", 3, 10, |draft, number| draft.lock = number),
        ("trust", 1, 3, |draft, number| draft.trust = number),
        ("unannounced_cost", 0, 3, |draft, number| draft.unannounced_cost = number),
        ("tension", 0, 9, |draft, number| draft.tension = number),
        ("rapport", 0, 4, |draft, number| draft.rapport = number),
        ("standing", 0, 6, |draft, number| draft.standing = number),
        ("public_rapport", 1, 2, |draft, number| draft.public_rapport = number),
        ("talks", 1, 3, |draft, number| draft.talks = number),
        ("leverage", 1, 60, |draft, number| draft.secrets[1].leverage = number),
        ("shared_interest", 1, 60, |draft, leverage| {
            draft.shared_interest = Some(SharedInterest { issue: 0, leverage });
        }),
    ];
    for (field, least, most, set) in numbers {
        for number in [least, most] {
            assert_eq!(flaws(|draft| set(draft, number)), [], "{field} {number}");
        }
        for number in least.checked_sub(1).into_iter().chain([most + 1]) {
            let found = flaws(|draft| set(draft, number));
            let beyond = Flaw::OutOfRange { field, found: number.into(), least: least.into(), most: most.into() };
            assert_eq!(found, [beyond], "{field} {number}");
        }
    }
}

#[test]
fn there_are_four_to_six_issues_of_two_to_five_options_and_four_secrets_at_most() {
    let issue = |options: u8| IssuePoints { ours: (0..options).collect(), theirs: (0..options).rev().collect() };
    let of_issues = |count: usize| {
        flaws(|draft| (draft.issues, draft.daylight, draft.sensitive) = (vec![issue(2); count], 0, vec![1]))
    };
    assert_eq!((of_issues(4), of_issues(6)), (vec![], vec![]));
    assert_eq!((of_issues(3), of_issues(7)), (vec![Flaw::IssueCount(3)], vec![Flaw::IssueCount(7)]));
    let of_options = |count: u8| flaws(|draft| draft.issues[2] = issue(count));
    assert_eq!((of_options(2), of_options(5)), (vec![], vec![]));
    let beyond = |found| vec![Flaw::OptionCount { issue: 2, found }];
    assert_eq!((of_options(1), of_options(6)), (beyond(1), beyond(6)));
    let of_secrets = |count: usize| flaws(|draft| draft.secrets = vec![draft.secrets[0]; count]);
    assert_eq!((of_secrets(0), of_secrets(4), of_secrets(5)), (vec![], vec![], vec![Flaw::SecretCount(5)]));
}

#[test]
fn our_points_rise_and_theirs_never_do() {
    let with = |ours: &[u8], theirs: &[u8]| {
        flaws(|draft| draft.issues[1] = IssuePoints { ours: ours.to_vec(), theirs: theirs.to_vec() })
    };
    assert_eq!(with(&[0, 1, 2], &[5, 5, 4]), [], "theirs may stay");
    assert_eq!(with(&[0, 1, 1], &[5, 5, 4]), [Flaw::WrongWay { issue: 1, ours: true }]);
    assert_eq!(with(&[0, 1, 2], &[5, 5, 6]), [Flaw::WrongWay { issue: 1, ours: false }]);
    assert_eq!(with(&[0, 1, 2], &[5, 4]), [Flaw::UnevenPoints { issue: 1, ours: 3, theirs: 2 }]);
}

#[test]
fn named_issues_are_there_and_the_shared_one_is_not_the_open_one() {
    assert_eq!(flaws(|draft| draft.daylight = 5), [Flaw::NoSuchIssue { field: "daylight", found: 5 }]);
    let shared = |issue| flaws(|draft| draft.shared_interest = Some(SharedInterest { issue, leverage: 5 }));
    assert_eq!(shared(5), [Flaw::NoSuchIssue { field: "shared_interest", found: 5 }]);
    assert_eq!(shared(4), [Flaw::SharedIsDaylight]);
    assert_eq!(shared(3), []);
}

#[test]
fn one_to_three_issues_are_sensitive_and_the_open_one_is_not() {
    let sensitive = |places: &[u8]| flaws(|draft| draft.sensitive = places.to_vec());
    assert_eq!((sensitive(&[3]), sensitive(&[0, 1, 2])), (vec![], vec![]));
    let beyond = |found| vec![Flaw::OutOfRange { field: "sensitive", found, least: 1, most: 3 }];
    assert_eq!((sensitive(&[]), sensitive(&[0, 1, 2, 3])), (beyond(0), beyond(4)));
    assert_eq!(sensitive(&[4]), [Flaw::SensitiveIsDaylight]);
    assert_eq!(sensitive(&[5]), [Flaw::NoSuchIssue { field: "sensitive", found: 5 }]);
}

/// The flaws of the example with another programme, in eight turns.
fn of_a_day(spells: &[(SpellKind, u8, u8)]) -> Vec<Flaw> {
    let spell = |&(kind, from, to)| Spell { id: 0, kind, from, to, known: Known::Before };
    flaws(|draft| draft.programme = spells.iter().map(spell).collect())
}

#[test]
fn spells_follow_one_another_without_overlap() {
    use SpellKind::{Law, Lull, Watched};
    assert_eq!(of_a_day(&[]), []);
    assert_eq!(of_a_day(&[(Lull, 1, 3), (Watched, 4, 4), (Law, 5, 8)]), []);
    assert_eq!(of_a_day(&[(Lull, 1, 3), (Watched, 3, 4)]), [Flaw::SpellsOverlap { turn: 3 }]);
    assert_eq!(of_a_day(&[(Lull, 4, 4), (Lull, 4, 4)]), [Flaw::SpellsOverlap { turn: 4 }]);
    assert_eq!(
        of_a_day(&[(Lull, 5, 6), (Watched, 2, 2)]),
        [Flaw::SpellsOverlap { turn: 2 }],
        "in the order of the day"
    );
}

#[test]
fn spells_lie_within_the_day_and_do_not_end_before_they_begin() {
    let beyond = |found, least| Flaw::OutOfRange { field: "programme", found, least, most: 8 };
    assert_eq!(of_a_day(&[(SpellKind::Law, 1, 8)]), []);
    assert_eq!(of_a_day(&[(SpellKind::Lull, 0, 2)]), [beyond(0, 1)]);
    assert_eq!(of_a_day(&[(SpellKind::Lull, 8, 9)]), [beyond(9, 8)]);
    assert_eq!(of_a_day(&[(SpellKind::Lull, 5, 4)]), [beyond(4, 5)]);
}

#[test]
fn half_way_is_the_last_option_nearer_their_position() {
    let half_way = |options: u8| {
        let mut draft = ScenarioDraft::example();
        let issue = IssuePoints { ours: (0..options).collect(), theirs: (0..options).rev().collect() };
        draft.issues[1] = issue;
        let scenario = negotiation::Scenario::new(draft).expect("a sound case");
        scenario.half_way(scenario.issue(1).expect("it has five"))
    };
    assert_eq!([2, 3, 4, 5].map(half_way), [0, 1, 1, 2]);
}

#[test]
fn a_package_that_leaves_one_side_nothing_over_its_floor_is_no_agreement() {
    let refused = |change: fn(&mut ScenarioDraft)| {
        let mut draft = ScenarioDraft::example();
        change(&mut draft);
        negotiation::Scenario::new(draft).err()
    };
    let nothing_for_us: fn(&mut ScenarioDraft) = |draft| {
        (draft.floors.ours, draft.floors.theirs) = (100, 0);
        draft.issues[0].theirs = vec![30, 18, 5];
    };
    let nothing_for_them: fn(&mut ScenarioDraft) = |draft| {
        (draft.floors.ours, draft.floors.theirs) = (0, 100);
        draft.issues[0].ours = vec![3, 6, 12];
    };
    assert_eq!(refused(nothing_for_us), Some(vec![Flaw::NoZoneOfAgreement]));
    assert_eq!(refused(nothing_for_them), Some(vec![Flaw::NoZoneOfAgreement]));
    assert_eq!(refused(|draft| draft.no_agreement = true), Some(vec![Flaw::ZoneOfAgreement]));
}

#[test]
fn places_end_with_the_list() {
    let scenario = negotiation::Scenario::new(ScenarioDraft::example()).expect("a sound case");
    assert!(scenario.issue(4).is_some() && scenario.issue(5).is_none());
    assert_eq!((scenario.issues().count(), scenario.hidden().count(), scenario.hidden_count()), (5, 4, 4));
    assert!(scenario.package_of(&[2, 2, 2, 2, 2]).is_some());
    for none in [&[3, 0, 0, 0, 0][..], &[0, 0, 0, 0, 3], &[0, 0, 0, 0], &[0; 6]] {
        assert_eq!(scenario.package_of(none), None, "{none:?}");
    }
}

#[test]
fn a_product_is_that_of_both_surpluses_and_nothing_below_a_floor() {
    let scenario = negotiation::Scenario::new(ScenarioDraft::example()).expect("a sound case");
    for id in scenario.package_ids() {
        let package = scenario.package(id);
        let over = |points: u16| u32::from(points.saturating_sub(30));
        assert_eq!(scenario.nash_product(id), over(package.ours) * over(package.theirs));
    }
}

#[test]
fn a_parameter_of_variants_has_the_name_of_its_field() {
    let names: Vec<&str> = negotiation::Parameter::ALL.iter().map(|parameter| parameter.name()).collect();
    let fields = ["turns", "drift", "ripe_from", "lock", "trust", "unannounced_cost", "tension", "rapport", "standing"];
    assert_eq!(names, fields);
}

#[test]
fn a_number_that_may_vary_takes_every_value_of_its_range_and_no_other() {
    let bounds =
        negotiation::Bounds { ranges: vec![(negotiation::Parameter::Turns, 8, 10)], ..negotiation::Bounds::default() };
    let drawn: std::collections::BTreeSet<u8> =
        (1..100).map(|seed| ScenarioDraft::example().varied(&bounds, seed).turns).collect();
    assert_eq!(drawn.into_iter().collect::<Vec<_>>(), [8, 9, 10]);
}
