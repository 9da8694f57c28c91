//! How a play begins, goes on, ends and is taken up again.

use super::*;

#[test]
fn beginning_a_play_goes_to_its_table() {
    let visit = Visit::playing(&[]);
    assert_eq!(visit.0.route, table());
    assert!(visit.kept().play.is_some());
}

#[test]
fn a_kept_play_is_taken_up_where_it_was() {
    let played = Visit::playing(&[Move::Explain, Move::StandUp]);
    let mut again = reloaded(&played);
    again.go(table());
    assert_eq!(again.0.play.as_ref().map(Play::saved), played.0.play.as_ref().map(Play::saved));
    assert!(again.0.play.is_some());
}

#[test]
fn a_choice_leaves_everything_else_where_it_is_and_is_written_once() {
    let mut visit = Visit::playing(&[Move::Explain]);
    let before = visit.0.clone();
    visit.choose(Move::StandUp);
    assert!(Rc::ptr_eq(&visit.0.cases, &before.cases));
    assert!(Rc::ptr_eq(&visit.0.notices, &before.notices));
    assert!(Rc::ptr_eq(&visit.0.kept.journal, &before.kept.journal));
    let names: Vec<String> = written(&visit.0, &before.kept).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["play.example", "minutes.example"]);
    assert_eq!(written(&visit.0, &visit.0.kept), []);
}

#[test]
fn thoughts_that_were_heard_stay_counted() {
    let mut visit = Visit::playing(&[Move::Explain]);
    visit.then(Action::Ask(Asked { thought: true, ..Asked::default() }));
    visit.then(Action::Undo);
    let mut again = reloaded(&visit);
    again.go(table());
    assert_eq!(again.0.play.as_ref().map(|play| play.thoughts), Some(1));
}

#[test]
fn hints_are_as_few_after_a_reload_and_as_many_as_ever_for_the_next_choice() {
    let mut visit = Visit::playing(&[Move::Explain]);
    let asked = Asked { steps: 1, packages: 1, package: Some(7), ..Asked::default() };
    visit.then(Action::Ask(asked));
    let mut again = reloaded(&visit);
    again.go(table());
    assert_eq!(again.0.play.as_ref().map(Play::asked), Some(asked));
    again.choose(Move::Explain);
    assert_eq!(again.0.play.as_ref().map(Play::asked), Some(Asked::default()));
}

#[test]
fn a_choice_that_is_taken_back_gives_no_hint_back_and_costs_no_thought_twice() {
    let mut visit = Visit::playing(&[]);
    let first = Asked { steps: 2, thought: true, ..Asked::default() };
    let second = Asked { packages: 1, package: Some(7), ..Asked::default() };
    visit.then(Action::Ask(first));
    visit.choose(Move::Explain);
    visit.then(Action::Ask(second));
    visit.then(Action::Undo);
    let mut visit = reloaded(&visit);
    visit.go(table());
    let now = |visit: &Visit| visit.0.play.as_ref().map(|play| (play.asked(), play.thoughts)).unwrap();
    assert_eq!(now(&visit), (first, 1));
    visit.choose(Move::StandUp);
    assert_eq!(now(&visit), (second, 1), "nor does the same moment reached again");
    visit.choose(Move::Explain);
    assert_eq!(now(&visit), (Asked::default(), 1));
}

#[test]
fn a_play_of_a_changed_case_stays_readable_when_a_new_one_begins() {
    let played = Visit::playing(&[Move::Explain]);
    let mut texts = written(&played.0, &Kept::default());
    let foreign = Run { fingerprint: Fingerprint([9; 4]), variant: 0, entries: vec![Entry::Move(Move::Explain)] };
    let saved = SavedPlay { run: foreign, ..played.kept().play.clone().unwrap() };
    texts.push(("play.example".into(), saved.to_string()));
    texts.push(("minutes.example".into(), "What was said.".into()));
    let mut visit = Visit::with_case();
    visit.then(Arrival::Kept(Rc::new(Kept::from_texts(&texts))));
    visit.go(table());
    assert!(visit.0.play.is_none());

    visit.begin(0, Mode::Practice);
    assert_eq!(visit.kept().earlier.as_ref().map(|it| it.text(english().0)).as_deref(), Some("What was said."));
}

#[test]
fn a_play_by_earlier_rules_is_told_apart_and_its_words_stay() {
    let mut texts = written(&Visit::playing(&[Move::Explain]).0, &Kept::default());
    let run = Run { fingerprint: Fingerprint([9; 4]), variant: 0, entries: vec![Entry::Move(Move::Explain)] };
    texts.push(("play.example".into(), format!("1 practice unsaid going {run}")));
    let kept = Kept::from_texts(&texts);
    let kept = kept.case("example").unwrap();
    assert!(kept.is_of_earlier_rules());
    assert!(kept.minutes.is_some());
    let now = Kept::from_texts(&written(&Visit::playing(&[]).0, &Kept::default()));
    assert!(!now.case("example").unwrap().is_of_earlier_rules());
}

#[test]
fn a_play_without_meters_stays_so_until_the_debrief_is_left() {
    let mut visit = Visit::with_case();
    let (case, mode, prediction) = ("example".into(), Mode::Practice, Prediction::Open);
    visit.then(Action::Begin { case, variant: 0, mode, meters: false, prediction });
    let mut again = reloaded(&visit);
    again.go(table());
    assert_eq!(again.0.play.as_ref().map(|play| play.meters), Some(false));
    again.choose(Move::WalkAway);
    again.then(Action::GoOn(Vec::new()));
    assert_eq!(again.0.play.as_ref().map(|play| play.meters), Some(false));
}

#[test]
fn the_case_of_the_day_has_a_best_of_its_own() {
    let mut visit = Visit::playing(&[Move::WalkAway]);
    assert_eq!(visit.0.todays(), Todays::NotPlayed, "the numbers of the day are others");
    let of_the_day = daily::variant_of(&visit.0.today, &Case::example());
    visit.begin(of_the_day, Mode::Practice);
    assert_eq!(visit.0.todays(), Todays::NotPlayed, "it has not ended");
    visit.choose(Move::WalkAway);
    assert_eq!(visit.0.todays(), Todays::Played);
    let play = visit.0.play.clone().unwrap();
    assert!(visit.0.is_todays(&play));
    let digest = |code: String, points: i16| -> Digest {
        let line = format!("example practice 2026-11-24 {code} {points},0,0,0,0,0,0,0 50 8,0,0,0 0,0 0,4 untouched");
        line.parse().unwrap()
    };
    let ordinary = Run { variant: 0, ..play.story.run() };
    visit.then(Action::Reviewed(Box::new(digest(ordinary.to_string(), 900))));
    assert_eq!(visit.0.todays(), Todays::Played);
    visit.then(Action::Reviewed(Box::new(digest(play.story.run().to_string(), 300))));
    assert_eq!(visit.0.todays(), Todays::Best(300));
}

#[test]
fn the_question_when_one_will_step_out_comes_after_one_exchange_and_until_it_is_answered() {
    let mut visit = Visit::with_case();
    let (case, mode, prediction) = ("example".into(), Mode::Practice, Prediction::Open);
    visit.then(Action::Begin { case, variant: 0, mode, meters: true, prediction });
    let asks = |visit: &Visit| visit.0.play.as_ref().is_some_and(Play::asks_prediction);
    assert!(!asks(&visit));
    visit.choose(Move::Explain);
    assert!(asks(&visit));
    visit.then(Action::Predict(Prediction::Unsaid));
    assert!(!asks(&visit));
}

#[test]
fn damage_on_the_device_counts_as_nothing_kept() {
    let damaged = ["play.example", "best.example", "journal", "settings"].map(|name| (name, "\u{0}\u{ffff}{]"));
    let texts = damaged.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let kept = Kept::from_texts(&texts);
    assert_eq!(kept.case("example"), Some(&Rc::new(KeptCase::default())));
    assert_eq!(kept.journal.plays(), 0);
}

#[test]
fn undo_takes_back_one_choice_in_practice_alone() {
    let mut visit = Visit::playing(&[Move::Explain, Move::StandUp]);
    visit.then(Action::Undo);
    assert_eq!(visit.entries(), 1);

    visit.begin(0, Mode::Assessed);
    visit.choose(Move::Explain);
    visit.then(Action::Undo);
    assert_eq!(visit.entries(), 1);
}

#[test]
fn an_illegal_choice_changes_nothing() {
    let mut visit = Visit::playing(&[Move::Explain]);
    let before = visit.0.kept.clone();
    visit.choose(Move::GoBack);
    visit.then(Action::Choose(Entry::Remark(7)));
    assert_eq!(visit.entries(), 1);
    assert!(Rc::ptr_eq(&visit.0.kept, &before));
}

#[test]
fn a_finished_play_leaves_its_best_result() {
    let visit = Visit::playing(&[Move::Explain, Move::WalkAway]);
    let best = visit.kept().best;
    assert_eq!(best, visit.0.play.as_ref().map(Play::tenths));
    assert!(best.is_some());
}

#[test]
fn a_play_of_a_variant_is_taken_up_with_its_own_numbers() {
    let mut visit = Visit::with_case();
    visit.begin(9, Mode::Practice);
    visit.choose(Move::Explain);
    let mut again = reloaded(&visit);
    again.go(table());
    let numbers = |visit: &Visit| visit.0.play.as_ref().map(|play| play.story.case().scenario().clone());
    assert_eq!(numbers(&again), numbers(&visit));
    assert!(numbers(&again).is_some_and(|numbers| numbers != *Case::example().scenario()));
}
