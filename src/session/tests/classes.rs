//! What a session does with classes: how their plays are played, counted and kept.

use super::*;
use classroom::{Class, ClassDraft, Cover, HandIn, HowPlayed, Minute, Name, PlayCode, Task};

fn class(assessed: bool) -> Class {
    Class::new(ClassDraft {
        id: 7,
        name: Name::new("Monday").unwrap(),
        tasks: vec![Task { case: "example".into(), variant: classroom::Which::AsWritten }],
        play: HowPlayed { assessed, meters: false, hints: false },
        language: None,
        from: None,
        until: None,
        pass_mark: None,
    })
    .unwrap()
}

impl Visit {
    fn attend(&mut self, class: Class) {
        let (case, prediction) = ("example".into(), Prediction::Unsaid);
        self.then(Action::Attend { class, case, variant: 0, prediction });
    }

    fn attempt(&self) -> Option<u8> {
        Some(self.0.play.as_ref()?.class?.attempt)
    }
}

#[test]
fn a_play_for_a_class_is_played_as_the_class_says_and_known_again() {
    let mut visit = Visit::with_case();
    visit.attend(class(true));
    visit.choose(Move::Explain);
    let mut again = reloaded(&visit);
    again.go(table());
    let play = again.0.play.clone().unwrap();
    assert_eq!((play.mode, play.meters, play.class.map(|class| class.class)), (Mode::Assessed, false, Some(7)));
    assert_eq!(again.0.class_of(&play).map(|known| &known.class), Some(&class(true)));
    again.then(Action::Undo);
    assert_eq!(again.entries(), 1, "nothing is taken back");
}

#[test]
fn nothing_takes_the_place_of_an_assessed_play_before_it_is_handed_in() {
    let mut visit = Visit::with_case();
    visit.attend(class(true));
    visit.choose(Move::Explain);
    let before = visit.kept().play.clone();
    visit.begin(0, Mode::Practice);
    visit.attend(class(true));
    visit.then(Action::GoOn(Vec::new()));
    visit.then(Action::HandIn(Name::new("Ada").unwrap()));
    assert_eq!(visit.kept().play, before, "nor is one handed in that has not ended");
    visit.choose(Move::WalkAway);
    visit.begin(0, Mode::Practice);
    assert_eq!(visit.entries(), 2);
    visit.then(Action::HandIn(Name::new("Ada").unwrap()));
    assert!(visit.kept().play.as_ref().is_some_and(SavedPlay::is_handed_in));
    visit.attend(class(true));
    assert_eq!((visit.entries(), visit.attempt()), (0, Some(2)));
}

#[test]
fn practice_of_a_class_is_begun_anew_as_often_as_one_likes_and_counted() {
    let mut visit = Visit::with_case();
    visit.attend(class(false));
    visit.choose(Move::Explain);
    visit.attend(class(false));
    assert_eq!((visit.entries(), visit.attempt()), (0, Some(2)));
    visit.choose(Move::WalkAway);
    visit.then(Action::GoOn(Vec::new()));
    assert_eq!(
        (visit.entries(), visit.attempt()),
        (0, Some(3)),
        "what follows after the answers were seen is another run"
    );
}

#[test]
fn a_coach_helps_in_no_play_of_a_class_that_the_device_has_forgotten_and_the_code_says_so() {
    let mut visit = Visit::with_case();
    visit.attend(class(false));
    visit.then(Action::ForgetClass(7));
    let play = visit.0.play.clone().unwrap();
    assert_eq!(visit.0.hint_steps_of(&play), 0);
    visit.choose(Move::WalkAway);
    visit.then(Action::HandIn(Name::new("Ada").unwrap()));
    let play = visit.0.play.clone().unwrap();
    assert!(visit.0.handed_in(&play).is_some_and(|handed_in| !handed_in.cover.play.hints));
}

#[test]
fn the_count_of_runs_goes_along_in_a_file() {
    let mut visit = Visit::with_case();
    visit.attend(class(false));
    visit.attend(class(false));
    let mut elsewhere = Visit::with_case();
    elsewhere.then(Action::MakeClass(class(false)));
    let brought = FileContents::from(written(&visit.0, &Kept::default()));
    assert_eq!(brought.unreadable, []);
    elsewhere.then(Arrival::File(Ok(brought)));
    elsewhere.attend(class(false));
    assert_eq!(elsewhere.attempt(), Some(3));
    assert_eq!(elsewhere.0.kept.classes.get(7).map(|known| known.hand), Some(Hand::Made));
}

#[test]
fn erasing_forgets_the_classes_too() {
    let mut visit = Visit::with_case();
    visit.then(Action::MakeClass(class(false)));
    visit.then(Action::Erase);
    assert!(visit.0.kept.classes.all().is_empty());
}

#[test]
fn a_play_is_handed_in_under_a_name_with_the_minute_of_its_end_and_stays_so() {
    let mut visit = Visit::with_case();
    visit.attend(class(true));
    visit.choose(Move::WalkAway);
    visit.then(Arrival::Ended(Minute(29_000_000)));
    visit.then(Arrival::Ended(Minute(29_000_500)));
    let handed_in = |visit: &Visit| visit.0.handed_in(visit.0.play.as_ref().unwrap());
    assert_eq!(handed_in(&visit), None);
    let name = |text| Name::new(text).unwrap();
    visit.then(Action::HandIn(name("Ada")));
    visit.then(Action::HandIn(name("Bob")));
    let play = HowPlayed { assessed: true, meters: false, hints: false };
    let cover = Cover { class: 7, alias: name("Ada"), attempt: 1, play, ended: Minute(29_000_000) };
    let run = visit.0.play.as_ref().unwrap().story.run();
    assert_eq!(handed_in(&visit), Some(HandIn { cover, run }));
    let mut again = reloaded(&visit);
    again.go(table());
    assert_eq!(handed_in(&again), handed_in(&visit), "a reload loses nothing");
    assert_eq!(again.0.usual_name("another"), Some(&name("Ada")));
    again.attend(class(true));
    assert_eq!((again.attempt(), handed_in(&again)), (Some(2), None));
}

#[test]
fn a_play_for_a_class_goes_on_elsewhere_with_its_class_and_is_counted_there() {
    let mut phone = Visit::with_case();
    phone.attend(class(true));
    phone.choose(Move::Explain);
    let code = phone.0.play.as_ref().unwrap().saved().under_way(Some(&class(true)));
    let mut laptop = Visit::with_case();
    laptop.then(Action::Open(PlayCode::UnderWay(Box::new(code))));
    laptop.then(Action::TakeUp);
    assert_eq!((laptop.attempt(), laptop.entries()), (Some(1), 1));
    assert!(laptop.0.is_owed("example"), "it waits to be handed in there, too");
    laptop.choose(Move::WalkAway);
    laptop.then(Action::HandIn(Name::new("Ada").unwrap()));
    laptop.attend(class(true));
    assert_eq!(laptop.attempt(), Some(2));
}
