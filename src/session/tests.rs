use super::*;
use crate::browser::storage::StorageTrouble;
use negotiation::{Entry, Move};

fn session_with_case() -> Session {
    let case = Rc::new(Case::example());
    let index = Index { cases: vec![case.listing("example.bin".into())] };
    let (route, settings) = (Some(Route::Home), Settings::default());
    let mut session = Session::begin(route, "2026-11-24", Language::English, settings, Journal::default());
    session.apply(Action::IndexArrived(Rc::new(index), Vec::new()));
    session.apply(Action::CaseArrived("example".into(), case));
    session
}

fn playing(moves: &[Move]) -> Session {
    let mut session = session_with_case();
    session.apply(Action::Begin("example".into(), 0, Mode::Practice, Prediction::Turn(3)));
    for &mv in moves {
        session.apply(Action::Choose(Entry::Move(mv)));
    }
    session
}

fn entries(session: &Session) -> usize {
    session.play.as_ref().map_or(0, |play| play.story.entries().len())
}

#[test]
fn beginning_a_play_goes_to_its_table() {
    let session = playing(&[]);
    assert_eq!(session.route, Route::Play("example".into()));
    assert!(session.kept["example"].play.is_some());
}

#[test]
fn a_kept_play_is_taken_up_where_it_was() {
    let played = playing(&[Move::Explain, Move::StandUp]);
    let mut again = session_with_case();
    again.kept = played.kept.clone();
    again.apply(Action::Went(Route::Play("example".into())));
    assert_eq!(again.play.as_ref().map(Play::saved), played.play.as_ref().map(Play::saved));
}

#[test]
fn a_play_of_a_changed_case_stays_readable_when_a_new_one_begins() {
    let mut session = session_with_case();
    let foreign = SavedPlay {
        mode: Mode::Practice,
        prediction: Prediction::Open,
        over: false,
        code: "NOT-A-CODE".into(),
        pick: None,
    };
    let kept = Kept { play: Some(foreign), minutes: Some("What was said.".into()), ..Kept::nothing("example") };
    session.kept.insert("example".into(), kept);
    session.apply(Action::Went(Route::Play("example".into())));
    assert_eq!(session.play, None);

    session.apply(Action::Begin("example".into(), 0, Mode::Practice, Prediction::Open));
    assert_eq!(session.kept["example"].earlier.as_deref(), Some("What was said."));
}

#[test]
fn undo_takes_back_one_choice_in_practice_alone() {
    let mut session = playing(&[Move::Explain, Move::StandUp]);
    session.apply(Action::Undo);
    assert_eq!(entries(&session), 1);

    session.apply(Action::Begin("example".into(), 0, Mode::Assessed, Prediction::Never));
    session.apply(Action::Choose(Entry::Move(Move::Explain)));
    session.apply(Action::Undo);
    assert_eq!(entries(&session), 1);
}

#[test]
fn an_illegal_choice_changes_nothing() {
    let mut session = playing(&[Move::Explain]);
    session.apply(Action::Choose(Entry::Move(Move::GoBack)));
    session.apply(Action::Choose(Entry::Remark(7)));
    assert_eq!(entries(&session), 1);
}

#[test]
fn trouble_with_the_device_is_said_once() {
    let mut session = playing(&[]);
    let trouble = StorageTrouble::Denied;
    session.apply(Action::NotKept(trouble));
    session.apply(Action::Dismiss(Notice::NotKept(trouble)));
    session.apply(Action::NotKept(trouble));
    assert_eq!(session.notices, []);
}

#[test]
fn a_wrong_address_leads_home_and_says_so() {
    let mut session = playing(&[]);
    session.apply(Action::WentAstray);
    assert_eq!(session.route, Route::Home);
    assert_eq!(session.notices, [Notice::UnknownAddress]);
}

#[test]
fn a_finished_play_leaves_its_best_result() {
    let session = playing(&[Move::Explain, Move::WalkAway]);
    let best = session.kept["example"].best;
    assert_eq!(best, session.play.as_ref().map(Play::tenths));
    assert!(best.is_some());
}

#[test]
fn a_case_that_is_here_outlives_a_second_request_that_fails() {
    let mut session = session_with_case();
    session.apply(Action::CaseFailed("example".into(), Failure::NoAnswer));
    assert!(matches!(session.case("example"), Loaded::Here(_)));
}

#[test]
fn a_play_of_a_variant_is_taken_up_with_its_own_numbers() {
    let mut session = session_with_case();
    session.apply(Action::Begin("example".into(), 9, Mode::Practice, Prediction::Open));
    session.apply(Action::Choose(Entry::Move(Move::Explain)));
    let mut again = session_with_case();
    again.kept = session.kept.clone();
    again.apply(Action::Went(Route::Play("example".into())));
    let numbers = |session: &Session| session.play.as_ref().map(|play| play.story.case().scenario().clone());
    assert_eq!(numbers(&again), numbers(&session));
    assert_ne!(numbers(&again), Some(Case::example().scenario().clone()));
    assert_eq!(session.variant("example", 5), Loaded::Failed(Failure::NoSuchCase));
}
