//! What is said, and where it is said: addresses, languages, notices.

use super::*;

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
fn what_whoever_hosts_the_site_chooses_holds_and_what_it_has_not_is_said() {
    let site = |cases: &[&str]| {
        let cases = Some(cases.iter().map(|&id| id.into()).collect());
        SiteRead { site: Site { cases, language: spanish(), ..Site::default() }, flaws: Vec::new() }
    };
    let mut visit = Visit::with_case();
    visit.then(Arrival::Site(site(&["example"])));
    assert_eq!((visit.0.offered().len(), visit.0.site_flaws()), (1, vec![]));
    assert_eq!(visit.0.settings.language, spanish(), "nobody had chosen one");
    visit.then(Arrival::Site(site(&["example", "nope"])));
    assert_eq!(visit.0.offered().len(), visit.0.listings().len(), "all of them");
    assert_eq!(visit.0.site_flaws(), [Flaw::UnknownCase("nope".into())]);
    let mut chosen = Visit::with_case();
    chosen.then(Action::Prefer(Settings { language: Some(Language::ENGLISH), ..Settings::default() }));
    chosen.then(Arrival::Site(site(&["example"])));
    assert_eq!(chosen.0.settings.language, Some(Language::ENGLISH));
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
fn a_case_that_is_here_outlives_a_second_request_that_fails() {
    let mut visit = Visit::with_case();
    visit.then(Arrival::Case("example".into(), Err(Failure::NoAnswer)));
    assert!(matches!(visit.0.case("example"), Loaded::Here(_)));
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
