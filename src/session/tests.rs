use super::*;
use crate::browser::storage::StorageTrouble;
use crate::locale::Locale;
use crate::notice::Notice;
use negotiation::{Entry, Fingerprint, Move, Run};
use reading::{Mode, Prediction};

/// A session under test, and what happens to it.
struct Visit(Rc<Session>);

impl Visit {
    fn with_case() -> Visit {
        let case = Rc::new(Case::example());
        let index = Index { cases: vec![case.listing("example.bin".into())] };
        let (home, spoken) = (Link::from(Route::Home), (english(), Language::ENGLISH));
        let begun = Session::begin(home, "2026-11-24", spoken, Settings::default(), Rc::default());
        let mut visit = Visit(Rc::new(begun));
        visit.then(Arrival::Index(Ok(Rc::new(index))));
        visit.then(Arrival::Case("example".into(), Ok(case)));
        visit
    }

    fn playing(moves: &[Move]) -> Visit {
        let mut visit = Visit::with_case();
        visit.begin(0, Mode::Practice);
        moves.iter().for_each(|&mv| visit.choose(mv));
        visit
    }

    fn then(&mut self, message: impl Into<Message>) {
        self.0 = self.0.after(message);
    }

    fn begin(&mut self, variant: u32, mode: Mode) {
        let (case, prediction) = ("example".into(), Prediction::Turn(3));
        self.then(Action::Begin { case, variant, mode, meters: true, prediction });
    }

    fn choose(&mut self, mv: Move) {
        self.then(Action::Choose(Entry::Move(mv)));
    }

    fn go(&mut self, route: Route) {
        self.then(Arrival::Address(route.into()));
    }

    fn entries(&self) -> usize {
        self.0.play.as_ref().map_or(0, |play| play.story.entries().len())
    }

    fn kept(&self) -> &KeptCase {
        self.0.kept_of("example").unwrap()
    }
}

/// English, once for each thread: two copies would be two languages.
fn english() -> Locale {
    thread_local! {
        static ENGLISH: Locale = Locale(words::english().leak());
    }
    ENGLISH.with(Clone::clone)
}

fn spanish() -> Option<Language> {
    Language::new("es")
}

fn table() -> Route {
    Route::Play("example".into())
}

/// What is written on a device that keeps `before`: names and texts.
fn written(session: &Session, before: &Kept) -> Vec<(String, String)> {
    session.kept.written_since(before, session.locale.0)
}

/// The session on the same device, after the page was loaded again.
fn reloaded(visit: &Visit) -> Visit {
    let mut again = Visit::with_case();
    again.then(Arrival::Kept(Rc::new(Kept::from_texts(&written(&visit.0, &Kept::default())))));
    again
}

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
fn what_another_tab_wrote_is_taken_up_and_not_written_again() {
    let mut visit = Visit::playing(&[Move::Explain]);
    let other = Visit::playing(&[Move::Explain, Move::StandUp]);
    let kept = Rc::new(Kept::from_texts(&written(&other.0, &Kept::default())));
    visit.then(Arrival::Kept(kept.clone()));
    assert_eq!(visit.entries(), 2);
    assert_eq!(written(&visit.0, &kept), []);
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
fn trouble_with_the_device_is_said_once() {
    let mut visit = Visit::playing(&[]);
    let trouble = StorageTrouble::Denied;
    visit.then(Arrival::NotKept(trouble));
    assert_eq!(visit.0.notices.shown(), [Notice::NotKept(trouble)]);
    visit.then(Action::Dismiss(Notice::NotKept(trouble)));
    visit.then(Arrival::NotKept(trouble));
    assert_eq!(visit.0.notices.shown(), []);
}

#[test]
fn a_wrong_address_leads_home_and_says_so_each_time() {
    let mut visit = Visit::playing(&[]);
    for _ in 0..2 {
        visit.then(Arrival::Address(Link::parse("", "/nowhere")));
        assert_eq!((&visit.0.route, visit.0.notices.shown()), (&Route::Home, &[Notice::UnknownAddress][..]));
        visit.go(Route::Settings);
        assert_eq!(visit.0.notices.shown(), []);
    }
}

#[test]
fn a_link_chooses_a_language_and_one_that_is_not_spoken_is_said() {
    let mut visit = Visit::with_case();
    visit.then(Arrival::Address(Link::parse("", "/model?lang=es-MX")));
    assert_eq!((&visit.0.route, visit.0.settings.language), (&Route::About, spanish()));
    visit.then(Arrival::Address(Link::parse("?lang=fi", "/model").among(&[Language::ENGLISH])));
    assert_eq!(visit.0.settings.language, spanish());
    assert_eq!(visit.0.notices.shown(), [Notice::UnknownLanguage]);
}

#[test]
fn another_language_has_its_cases_and_what_was_asked_for_before_is_passed_over() {
    let case = Case::example();
    let listed = Listing { language: "es".into(), ..case.listing("example.es.bin".into()) };
    let mut visit = Visit::playing(&[Move::Explain]);
    visit.then(Arrival::Index(Ok(Rc::new(Index { cases: vec![case.listing("example.bin".into()), listed] }))));
    visit.then(Action::Prefer(Settings { language: spanish(), ..Settings::default() }));
    assert_eq!((visit.0.wanted_language(), visit.0.locale), (spanish(), english()));
    assert!(visit.0.play.is_some(), "nothing changes before the words are here");
    visit.then(Arrival::Words(Locale(words::embedded("es").unwrap().leak())));
    assert_eq!((visit.0.wanted_language(), &visit.0.play), (None, &None));
    let minutes = visit.kept().minutes.as_ref().map(|minutes| minutes.text(visit.0.locale.0));
    assert!(minutes.is_some_and(|text| text.starts_with("Turn 1")), "what was said in English stays so");
    assert_eq!(visit.0.wanted(), Some(("example".into(), "example.es.bin".into())));
    visit.then(Arrival::Case("example".into(), Ok(Rc::new(case))));
    assert_eq!(visit.0.case("example"), Loaded::Waiting);

    visit.then(Action::Prefer(Settings::default()));
    assert_eq!(visit.0.wanted_language(), Some(Language::ENGLISH));
    visit.then(Arrival::WordsFailed(Language::new("fi").unwrap(), Failure::NoAnswer));
    assert_eq!(visit.0.notices.shown(), [], "that was asked for before");
    visit.then(Arrival::WordsFailed(Language::ENGLISH, Failure::NoAnswer));
    assert_eq!((Some(visit.0.locale.language()), visit.0.notices.shown()), (spanish(), &[Notice::NotSpoken][..]));
    assert_eq!(visit.0.settings.language, spanish(), "so that English can be chosen again");
    visit.then(Action::Prefer(Settings::default()));
    visit.then(Arrival::WordsFailed(Language::ENGLISH, Failure::Status(404)));
    assert!(visit.0.notices.shown().contains(&Notice::Outdated), "to choose it again does not help there");
}

#[test]
fn a_finished_play_leaves_its_best_result() {
    let visit = Visit::playing(&[Move::Explain, Move::WalkAway]);
    let best = visit.kept().best;
    assert_eq!(best, visit.0.play.as_ref().map(Play::tenths));
    assert!(best.is_some());
}

#[test]
fn a_case_that_is_here_outlives_a_second_request_that_fails() {
    let mut visit = Visit::with_case();
    visit.then(Arrival::Case("example".into(), Err(Failure::NoAnswer)));
    assert!(matches!(visit.0.case("example"), Loaded::Here(_)));
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

#[test]
fn a_variant_that_there_is_not_is_told_apart_from_a_case_that_there_is_not() {
    let visit = Visit::with_case();
    let nothing = NoSuchVariant { case: "example".into(), seeds: vec![4, 9] };
    assert_eq!(visit.0.variant("example", 5), Loaded::Failed(Failure::NoSuchVariant(nothing)));
    assert_eq!(visit.0.variant("nope", 5), Loaded::Failed(Failure::NoSuchCase));
    assert!(matches!(visit.0.variant("example", 9), Loaded::Here(_)));
}

#[test]
fn erasing_leaves_nothing_and_says_so() {
    let mut visit = Visit::playing(&[Move::Explain, Move::WalkAway]);
    visit.then(Action::Prefer(Settings { sound: true, ..Settings::default() }));
    visit.then(Action::Erase);
    assert_eq!((visit.0.settings, visit.0.kept.cases.len()), (Settings::default(), 0));
    assert!(visit.0.play.is_none());
    assert_eq!(visit.0.notices.shown(), [Notice::Erased]);
}

#[test]
fn what_came_of_copying_is_about_its_text_and_goes_with_the_screen() {
    let mut visit = Visit::with_case();
    let copied = |visit: &Visit, text| visit.0.reply.as_ref().and_then(|reply| reply.copied(text));
    visit.then(Arrival::Copied("CODE".into()));
    assert_eq!((copied(&visit, "CODE"), copied(&visit, "result")), (Some(true), None));
    visit.then(Arrival::NotCopied("result".into()));
    assert_eq!(copied(&visit, "result"), Some(false));
    visit.go(Route::Settings);
    assert_eq!(visit.0.reply, None);
}
