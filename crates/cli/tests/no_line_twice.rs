//! A case that checks without problems says nothing twice, whatever is played.

use negotiation::{Entry, Move, legal_moves};
use proptest::prelude::*;
use script::author::{Folder, shipped};
use script::{Case, Speech, Story};
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

/// The case that `otr new` makes, which has no problems.
static TEMPLATE: LazyLock<Case> = LazyLock::new(|| {
    let checked = template().check();
    assert_eq!(checked.problems, []);
    checked.cases[0].clone()
});

/// The cases of the house, in every language.
static HOUSE: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let checked = shipped::folders().into_iter().map(|folder| shipped::read(&folder, |text| text).check());
    let cases: Vec<Case> = checked
        .flat_map(|checked| {
            assert_eq!(checked.problems, []);
            checked.cases
        })
        .collect();
    let spoken = |language: &str| cases.iter().filter(|case| case.words().language == language).count();
    assert!(spoken("en") >= 2 && spoken("es") >= 2, "the first two cases speak two languages");
    cases
});

fn template() -> Folder {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("template");
    shipped::read(&folder, |text| text.replace("{id}", "hall"))
}

/// The line that a play says a second time, if there is one.
fn said_twice(story: &Story) -> Option<&Speech> {
    let lines: Vec<&Speech> = story.transcript().iter().map(|spoken| &spoken.speech).collect();
    let repeated = |(place, line): (usize, &&Speech)| !line.text.0.is_empty() && lines[..place].contains(line);
    lines.iter().enumerate().find(|&it| repeated(it)).map(|(_, line)| *line)
}

/// Plays by whatever number comes next.
fn play(case: &Rc<Case>, numbers: &[u16]) -> Story {
    let mut story = Story::begin(case.clone());
    for &number in numbers {
        if story.is_over() {
            break;
        }
        // Remarks are choices, packages are not.
        let mut entries: Vec<Entry> = story.choices().all().map(|choice| choice.entry).collect();
        let packages = legal_moves(case.scenario(), &story.state()).into_iter();
        let packages: Vec<_> = packages.filter(|mv| matches!(mv, Move::Table { .. } | Move::Float { .. })).collect();
        if !packages.is_empty() {
            entries.push(Entry::Move(packages[usize::from(number) / 16 % packages.len()]));
        }
        // Walking away ends it too soon to be of interest.
        entries.retain(|entry| *entry != Entry::Move(Move::WalkAway));
        story.choose(entries[usize::from(number) % entries.len()]).unwrap();
    }
    story
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn in_the_template(numbers in prop::collection::vec(any::<u16>(), 40)) {
        let story = play(&Rc::new(TEMPLATE.clone()), &numbers);
        prop_assert_eq!(said_twice(&story), None);
    }

    #[test]
    fn in_the_cases_of_the_house(numbers in prop::collection::vec(any::<u16>(), 60)) {
        for case in HOUSE.iter() {
            let story = play(&Rc::new(case.clone()), &numbers);
            prop_assert_eq!(said_twice(&story), None);
        }
    }
}
