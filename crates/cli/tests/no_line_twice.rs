//! A case that checks without problems says nothing twice, whatever is played.

use negotiation::{Entry, Move, legal_moves};
use proptest::prelude::*;
use script::author::{Folder, Source};
use script::{Case, Speech, Story};
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

/// The case that `otr new` makes, which has no problems.
static TEMPLATE: LazyLock<Case> = LazyLock::new(|| {
    let checked = template().check();
    assert_eq!(checked.problems, []);
    checked.cases[0].clone()
});

/// The cases of the house that have no problems; those in the making have no say here.
static HOUSE: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let folders = fs::read_dir(scenarios).unwrap().map(|entry| entry.unwrap().path());
    let whole = folders.filter(|path| path.join("lines.en.toml").exists());
    let checked = whole.map(|path| folder(&path).check()).filter(|checked| checked.problems.is_empty());
    let cases: Vec<Case> = checked.flat_map(|checked| checked.cases).collect();
    assert!(!cases.is_empty(), "no case is free of problems: nothing would be tested");
    cases
});

fn template() -> Folder {
    folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("template"))
}

fn folder(path: &Path) -> Folder {
    let source = |name: &str| {
        let text = fs::read_to_string(path.join(name)).unwrap().replace("{id}", "hall");
        Source::new(name, text.as_bytes()).unwrap()
    };
    Folder { name: None, numbers: source("scenario.toml"), words: vec![source("lines.en.toml")] }
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
