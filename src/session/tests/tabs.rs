//! What another tab, a file and a device that refuses do to what is kept.

use super::*;

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
fn a_file_with_the_same_play_twice_asks_nobody_which_of_them_goes_on() {
    let mut visit = Visit::with_case();
    let mut texts = written(&Visit::playing(&[Move::Explain]).0, &Kept::default());
    let (_, play) = texts.iter().find(|(name, _)| name == "play.example").cloned().unwrap();
    texts.push(("others.example".into(), play));
    visit.then(Arrival::File(Ok(FileContents::from(texts))));
    assert_eq!((visit.kept().play.is_some(), visit.kept().others.len()), (true, 0));
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
fn a_play_that_a_newer_program_has_kept_is_left_as_it_is_and_this_is_said() {
    let mut visit = Visit::playing(&[Move::Explain]);
    let texts = written(&visit.0, &Kept::default()).into_iter();
    let newer: Vec<_> = texts.map(|(name, text)| (name, text.replacen("2 practice", "3 practice", 1))).collect();
    let there = Rc::new(Kept::from_texts(&newer));
    visit.then(Arrival::Kept(there.clone()));
    assert_eq!(visit.0.notices.shown(), [Notice::NewerPlay]);
    // One can play on here, and nothing of it is kept.
    visit.choose(Move::StandUp);
    assert_eq!(visit.entries(), 2);
    assert_eq!(visit.0.kept.merged(&visit.0.seen, &there).written_since(&there, visit.0.locale.0), []);
    // Nor is a play that begins, or one that a file brings.
    visit.begin(0, Mode::Practice);
    assert_eq!(visit.0.kept.merged(&visit.0.seen, &there).written_since(&there, visit.0.locale.0), []);
    let mut other = Visit::with_case();
    other.then(Arrival::Kept(there.clone()));
    let file = written(&Visit::playing(&[Move::Explain]).0, &Kept::default());
    other.then(Arrival::File(Ok(FileContents::from(file))));
    assert_eq!(other.0.reply, Some(Reply::NotBroughtBack(FileTrouble::NewerHere)));
    assert!(Rc::ptr_eq(&other.0.kept, &other.0.seen));
}

#[test]
fn half_a_code_in_a_file_is_said_to_be_unreadable() {
    let mut visit = Visit::with_case();
    let mut texts = written(&Visit::playing(&[Move::Explain]).0, &Kept::default());
    texts.retain(|(name, _)| name == "play.example");
    texts.iter_mut().for_each(|(_, text)| text.truncate(text.len() - 3));
    visit.then(Arrival::File(Ok(FileContents::from(texts))));
    assert_eq!(visit.0.reply, Some(Reply::NothingReadable(vec![Unreadable::Play("example".into())])));
}

#[test]
fn a_play_under_the_name_of_another_case_is_not_brought_back_and_named() {
    let mut visit = Visit::with_case();
    let mut texts = written(&Visit::playing(&[Move::Explain]).0, &Kept::default());
    texts.retain(|(name, _)| name == "play.example");
    for name in ["play.another", "others.another"] {
        texts[0].0 = name.into();
        visit.then(Arrival::File(Ok(FileContents::from(texts.clone()))));
        assert_eq!(visit.0.reply, Some(Reply::NothingReadable(vec![Unreadable::Play("another".into())])), "{name}");
        assert!(visit.0.kept.is_empty());
    }
    // Of a case that has changed since, or is not on the list, nobody knows which it is.
    let run = Run { fingerprint: Fingerprint([9; 4]), variant: 0, entries: vec![Entry::Move(Move::Explain)] };
    texts[0] = ("play.another".into(), format!("2 practice unsaid going {run}"));
    visit.then(Arrival::File(Ok(FileContents::from(texts))));
    assert!(visit.0.kept.case("another").is_some_and(|case| case.play.is_some()));
}

#[test]
fn what_is_not_kept_is_taken_back_once_it_is_and_said_again_where_it_is_not() {
    let mut visit = Visit::playing(&[Move::Explain]);
    let not_kept = Notice::NotKept(StorageTrouble::Full);
    for _ in 0..2 {
        visit.then(Arrival::Written(visit.0.kept.clone(), Some(StorageTrouble::Full)));
        assert_eq!(visit.0.notices.shown(), [not_kept]);
        visit.then(Arrival::Written(visit.0.kept.clone(), None));
        assert_eq!(visit.0.notices.shown(), [Notice::KeptAgain]);
    }
    // Whoever has put the warning away hears of it, too; whoever never had it does not.
    visit.then(Arrival::Written(visit.0.kept.clone(), Some(StorageTrouble::Full)));
    visit.then(Action::Dismiss(not_kept));
    visit.then(Arrival::Written(visit.0.kept.clone(), None));
    assert_eq!(visit.0.notices.shown(), [Notice::KeptAgain]);
    visit.then(Action::Dismiss(Notice::KeptAgain));
    visit.then(Arrival::Written(visit.0.kept.clone(), None));
    assert_eq!(visit.0.notices.shown(), []);
}

#[test]
fn what_a_file_brought_for_now_is_brought_back_once_the_device_has_it() {
    let mut visit = Visit::with_case();
    let file = FileContents::from(written(&Visit::playing(&[Move::Explain]).0, &Kept::default()));
    visit.then(Arrival::File(Ok(file)));
    visit.then(Arrival::Written(Rc::default(), Some(StorageTrouble::Full)));
    visit.then(Arrival::Written(visit.0.kept.clone(), None));
    assert!(matches!(visit.0.reply, Some(Reply::BroughtBack(_))));
}
