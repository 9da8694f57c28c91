//! What becomes of a play that a code brings.

use super::*;
use classroom::PlayCode;

/// The play of a visit as it is taken to another device.
fn taken(visit: &Visit) -> PlayCode {
    PlayCode::UnderWay(Box::new(visit.0.play.as_ref().unwrap().saved().under_way(None)))
}

/// Another device, at the screen of a code.
fn brought_to(mut visit: Visit, code: &PlayCode) -> Visit {
    visit.then(Action::Open(code.clone()));
    visit
}

#[test]
fn a_play_goes_on_elsewhere_at_the_same_turn_and_in_the_same_way() {
    let mut phone = Visit::with_case();
    let (case, prediction) = ("example".into(), Prediction::Turn(3));
    phone.then(Action::Begin { case, variant: 4, mode: Mode::Assessed, meters: false, prediction });
    phone.then(Action::Ask(Asked { steps: 2, ..Asked::default() }));
    phone.choose(Move::Explain);
    phone.then(Action::Ask(Asked { thought: true, packages: 1, package: Some(3), steps: 0 }));
    let code = taken(&phone);
    let mut laptop = brought_to(Visit::with_case(), &code);
    assert_eq!(laptop.0.meets("example", &SavedPlay::from(&code)), Meets::Nothing);
    assert!(laptop.0.kept.is_empty(), "to look at it changes nothing");
    laptop.then(Action::TakeUp);
    assert_eq!(laptop.0.route, table());
    let saved = |visit: &Visit| visit.0.play.as_ref().map(Play::saved);
    assert_eq!(saved(&laptop), saved(&phone));
    assert_eq!(reloaded(&laptop).0.kept_of("example").unwrap().play, saved(&phone));
}

#[test]
fn of_a_play_that_is_brought_and_one_under_way_the_player_says_which_goes_on() {
    let code = taken(&Visit::playing(&[Move::Explain, Move::StandUp]));
    let mut here = brought_to(Visit::playing(&[Move::StandUp]), &code);
    assert_eq!(here.0.meets("example", &SavedPlay::from(&code)), Meets::Another);
    here.then(Action::TakeUp);
    assert_eq!((here.entries(), here.kept().others.len()), (1, 1));
    here.then(Action::Settle(Which::Other));
    assert_eq!((here.entries(), here.kept().others.len()), (2, 0));
    assert!(here.kept().earlier.is_some(), "what was said in the other one can be read");
}

#[test]
fn a_play_that_has_gone_on_here_and_one_that_is_measured_stay() {
    let code = taken(&Visit::playing(&[Move::Explain]));
    let mut further = brought_to(Visit::playing(&[Move::Explain, Move::StandUp]), &code);
    assert_eq!(further.0.meets("example", &SavedPlay::from(&code)), Meets::Itself);
    further.then(Action::TakeUp);
    assert_eq!(further.entries(), 2);
    let mut measured = Visit::with_case();
    measured.begin(0, Mode::Assessed);
    measured.choose(Move::StandUp);
    let mut measured = brought_to(measured, &code);
    assert_eq!(measured.0.meets("example", &SavedPlay::from(&code)), Meets::Fixed);
    measured.then(Action::TakeUp);
    assert_eq!((measured.0.play.as_ref().unwrap().mode, measured.kept().others.len()), (Mode::Assessed, 0));
}

#[test]
fn of_numbers_that_no_case_has_it_is_said_what_the_device_knows() {
    let run = Run { fingerprint: Fingerprint([1, 2, 3, 4]), variant: 0, entries: vec![Entry::Move(Move::Ask)] };
    let visit = Visit::with_case();
    assert_eq!(visit.0.case_of(&run).err(), Some(NotPlayable::UnknownCase));
    for (id, why) in [
        ("example", NotPlayable::ChangedCase(Case::example().words().title.clone())),
        ("gone", NotPlayable::MissingCase("gone".into())),
    ] {
        let mut visit = Visit::with_case();
        let kept = [(format!("play.{id}"), format!("2 practice unsaid going {run}"))];
        visit.then(Arrival::Kept(Rc::new(Kept::from_texts(&kept))));
        assert_eq!(visit.0.case_of(&run).err(), Some(why));
    }
}
