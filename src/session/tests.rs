use super::*;
use crate::browser::backup::FileTrouble;
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
    let written = session.kept.written_since(before, session.locale.0).into_iter();
    written.filter_map(|(name, text)| Some((name, text?))).collect()
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

/// What a device keeps after this visit, as another tab or the next visit reads it.
fn on_device(visit: &Visit) -> Kept {
    Kept::from_texts(&written(&visit.0, &Kept::default()))
}

/// Two tabs of one device, in the same play.
fn two_tabs(mode: Mode) -> (Visit, Visit) {
    let mut one = Visit::with_case();
    one.begin(0, mode);
    one.choose(Move::Explain);
    let there = Rc::new(on_device(&one));
    one.then(Arrival::Written(there.clone(), None));
    let mut other = Visit::with_case();
    other.then(Arrival::Kept(there));
    other.go(table());
    (one, other)
}

#[test]
fn a_longer_play_of_another_tab_goes_on_and_a_shorter_one_is_passed_over() {
    let (mut one, mut other) = two_tabs(Mode::Practice);
    other.choose(Move::StandUp);
    other.choose(Move::Explain);
    // This tab has not heard of it, and goes on with the same line.
    one.choose(Move::StandUp);
    one.then(Arrival::Kept(Rc::new(on_device(&other))));
    assert_eq!((one.entries(), one.kept().others.len()), (3, 0));
}

#[test]
fn an_undo_of_another_tab_is_an_undo_here() {
    let (mut one, mut other) = two_tabs(Mode::Practice);
    other.then(Action::Undo);
    one.then(Arrival::Kept(Rc::new(on_device(&other))));
    assert_eq!(one.entries(), 0);
}

#[test]
fn of_two_plays_that_differ_the_player_chooses_and_both_stay_until_then() {
    for (which, entries) in [(Which::OnScreen, 3), (Which::Other, 2)] {
        let (mut one, mut other) = two_tabs(Mode::Practice);
        other.choose(Move::StandUp);
        other.choose(Move::StandUp);
        one.choose(Move::Explain);
        one.then(Arrival::Kept(Rc::new(on_device(&other))));
        assert_eq!((one.entries(), one.0.other_play().map(|play| play.story.entries().len())), (3, Some(2)));
        let mut again = reloaded(&one);
        again.go(table());
        assert!(again.0.other_play().is_some());
        one.then(Action::Settle(which));
        assert_eq!((one.entries(), one.kept().others.len()), (entries, 0));
        assert!(one.kept().earlier.is_some(), "the other one can be read");
        assert_eq!(one.kept().play, one.0.play.as_ref().map(Play::saved));
    }
}

/// The owner of what is kept, as in `effects`: it looks at the device, writes what the tab has, and says what is there.
/// Whether there was anything to write.
fn keep(tab: &mut Visit, device: &mut Kept) -> bool {
    let (seen, kept) = (tab.0.seen.clone(), tab.0.kept.clone());
    if Rc::ptr_eq(&kept, &seen) {
        return false;
    }
    let merged = kept.merged(&seen, device);
    let texts = merged.written_since(&Kept::default(), tab.0.locale.0).into_iter();
    *device = Kept::from_texts(&texts.filter_map(|(name, text)| Some((name, text?))).collect::<Vec<_>>());
    tab.then(Arrival::Written(merged, None));
    true
}

#[test]
fn whatever_two_tabs_do_no_play_is_lost_of_which_the_other_had_not_heard() {
    let mut random = 7u32;
    let mut draw = move |below: u32| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 16) % below
    };
    for _ in 0..200 {
        let mut device = Kept::default();
        let mut tabs = [Visit::playing(&[]), Visit::with_case()];
        for _ in 0..30 {
            let tab = &mut tabs[draw(2) as usize];
            match draw(8) {
                0 => tab.begin(0, Mode::Practice),
                1 => tab.then(Action::Undo),
                2 | 3 => tab.then(Arrival::Kept(Rc::new(device.clone()))),
                4 => tab.choose(Move::StandUp),
                5 => tab.go(table()),
                _ => tab.choose(Move::Explain),
            }
            let before = device.case("example").and_then(|case| case.play.clone()).filter(SavedPlay::is_open);
            let heard = tab.0.seen.case("example").is_some_and(|seen| seen.play == before);
            if !keep(tab, &mut device) {
                continue;
            }
            let now = device.case("example").cloned().unwrap_or_default();
            if let Some(before) = before.filter(|_| !heard) {
                let goes_on = now.play.iter().chain(&now.others).any(|play| play.continues(&before));
                assert!(goes_on, "{before} is lost: {:?}", now.play);
            }
            assert_eq!(
                tab.0.kept_of("example").and_then(|case| case.play.clone()),
                now.play,
                "what is kept is what the tab has"
            );
        }
    }
}

#[test]
fn an_assessed_play_stands_as_it_is_kept() {
    let (mut one, mut other) = two_tabs(Mode::Assessed);
    other.choose(Move::WalkAway);
    other.then(Action::Picked(reading::Pick::Nothing));
    one.choose(Move::Explain);
    one.then(Arrival::Kept(Rc::new(on_device(&other))));
    assert!(one.0.play.as_ref().is_some_and(|play| play.story.is_over()));
    assert_eq!(one.kept().others.len(), 0);
}

#[test]
fn what_another_tab_erased_is_gone_here_too_and_stays_gone() {
    let (mut one, _) = two_tabs(Mode::Practice);
    one.then(Arrival::Kept(Rc::default()));
    assert!(one.0.play.is_none() && one.0.kept.is_empty());
    assert_eq!(one.0.notices.shown(), [Notice::Erased]);
    one.choose(Move::Explain);
    assert!(one.0.kept.is_empty());
}

#[test]
fn a_debrief_that_is_still_read_takes_nothing_from_the_play_that_took_its_place() {
    let (mut one, mut other) = two_tabs(Mode::Practice);
    one.choose(Move::WalkAway);
    one.go(Route::Debrief("example".into()));
    other.then(Arrival::Kept(Rc::new(on_device(&one))));
    other.begin(0, Mode::Practice);
    other.choose(Move::StandUp);
    let begun = other.kept().play.clone();
    one.then(Arrival::Written(Rc::new(on_device(&one)), None));
    one.then(Arrival::Kept(Rc::new(on_device(&other))));
    one.then(Action::Picked(reading::Pick::Nothing));
    assert_eq!(one.kept().play, begun);
    one.then(Action::GoOn(Vec::new()));
    assert_eq!(one.kept().others, Vec::from_iter(begun));
}

#[test]
fn a_file_takes_nothing_from_a_play_under_way() {
    let (mut one, mut other) = two_tabs(Mode::Practice);
    other.choose(Move::StandUp);
    one.choose(Move::Explain);
    let contents = |visit: &Visit| FileContents::from(written(&visit.0, &Kept::default()));
    one.then(Arrival::File(Ok(contents(&other))));
    assert_eq!((one.entries(), one.kept().others.len(), one.0.reply.clone()), (2, 1, None));
    one.then(Arrival::Written(Rc::new(on_device(&one)), None));
    assert!(matches!(one.0.reply, Some(Reply::BroughtBack(_))));
    one.then(Arrival::File(Ok(contents(&other))));
    assert_eq!(one.0.reply, Some(Reply::NotBroughtBack(FileTrouble::NothingNew)));
}

#[test]
fn what_a_file_brought_and_the_device_does_not_keep_is_said_to_be_here_for_now() {
    let mut visit = Visit::with_case();
    let file = FileContents::from(written(&Visit::playing(&[Move::Explain]).0, &Kept::default()));
    visit.then(Arrival::File(Ok(file)));
    visit.then(Arrival::Written(Rc::default(), Some(StorageTrouble::Full)));
    assert!(matches!(visit.0.reply, Some(Reply::BroughtForNow(_, StorageTrouble::Full))));
    assert!(visit.kept().play.is_some());
}

#[test]
fn what_was_said_in_a_play_stays_where_the_device_has_taken_the_play_alone() {
    let mut visit = Visit::playing(&[Move::Explain]);
    let mut texts = written(&visit.0, &Kept::default());
    texts.retain(|(name, _)| name == "play.example");
    for _ in 0..2 {
        visit.then(Arrival::Written(Rc::new(Kept::from_texts(&texts)), Some(StorageTrouble::Full)));
        assert!(visit.kept().minutes.is_some());
    }
    assert!(!Rc::ptr_eq(&visit.0.kept, &visit.0.seen), "it is tried again");
}

#[test]
fn half_a_code_in_a_file_is_said_to_be_unreadable() {
    let mut visit = Visit::with_case();
    let mut texts = written(&Visit::playing(&[Move::Explain]).0, &Kept::default());
    texts.retain(|(name, _)| name == "play.example");
    texts.iter_mut().for_each(|(_, text)| text.truncate(text.len() - 3));
    visit.then(Arrival::File(Ok(FileContents::from(texts))));
    assert_eq!(visit.0.reply, Some(Reply::NotBroughtBack(FileTrouble::Damaged)));
}

#[test]
fn thoughts_that_were_heard_stay_counted() {
    let mut visit = Visit::playing(&[Move::Explain]);
    visit.then(Action::HearThought);
    visit.then(Action::Undo);
    let mut again = reloaded(&visit);
    again.go(table());
    assert_eq!(again.0.play.as_ref().map(|play| play.thoughts), Some(1));
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
    visit.then(Arrival::Written(Rc::default(), Some(trouble)));
    assert_eq!(visit.0.notices.shown(), [Notice::NotKept(trouble)]);
    visit.then(Action::Dismiss(Notice::NotKept(trouble)));
    visit.then(Arrival::Written(Rc::default(), Some(trouble)));
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
