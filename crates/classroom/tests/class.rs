//! A class from its link to what comes back.

mod common;

use classroom::{Class, ClassDraft, ClassFlaw, HandIn, Marked, Name, NotAClass, Task, Unmarked, Which, mark, pasted};
use coach::Search;
use common::{class, draft, handed_in};
use negotiation::{CodeError, CodeKind, Entry, Move, Run};
use script::Case;
use script::author::shipped;

fn marked(case: &Case, hand_in: HandIn) -> Result<Marked, Unmarked> {
    let variant = case.varied(hand_in.run.variant).unwrap_or_else(|| case.clone());
    mark(&hand_in, case, &mut Search::new(variant.scenario()))
}

#[test]
fn a_link_is_short_enough_for_a_picture_that_a_phone_reads_from_the_back_row() {
    let text = class().to_string();
    assert!(text.len() <= 90, "{} characters: {text}", text.len());
    assert_eq!(text.parse(), Ok(class()));
    assert_eq!(format!("https://example.org/game/#/join/{text}").parse(), Ok(class()));
}

#[test]
fn a_class_that_cannot_be_played_says_why() {
    let flaw = |change: fn(&mut ClassDraft)| {
        let mut draft = draft();
        change(&mut draft);
        Class::new(draft).unwrap_err()
    };
    assert_eq!(flaw(|draft| draft.tasks.clear()), ClassFlaw::NoTask);
    assert_eq!(flaw(|draft| draft.tasks.push(draft.tasks[0].clone())), ClassFlaw::Twice(1));
    assert_eq!(flaw(|draft| draft.until = draft.from), ClassFlaw::EndsBeforeItBegins);
    assert_eq!(flaw(|draft| draft.pass_mark = Some(101)), ClassFlaw::PassMark(101));
    let many = |draft: &mut ClassDraft| {
        draft.tasks = (0..13).map(|seed| Task { case: "a".into(), variant: Which::Same(seed) }).collect();
    };
    assert_eq!(flaw(many), ClassFlaw::TooManyTasks(13));
    // What is written can be read: nobody reads a code of more than a thousand characters.
    let long = |draft: &mut ClassDraft| {
        draft.name = Name::new(&"課".repeat(Name::LONGEST)).unwrap();
        draft.tasks = (0..12).map(|seed| Task { case: "a".repeat(40), variant: Which::Same(seed) }).collect();
    };
    assert_eq!(flaw(long), ClassFlaw::TooLong);
}

#[test]
fn a_text_that_is_no_class_says_what_it_is() {
    let case = shipped::case("the-offer");
    let code = handed_in(&case, "Ada", 1).to_string();
    assert_eq!(code.parse::<Class>(), Err(NotAClass::Code(CodeError::Kind(CodeKind::HandIn))));
    assert_eq!(class().to_string().parse::<HandIn>(), Err(CodeError::Kind(CodeKind::Class)));
    assert_eq!(code.parse::<Run>(), Err(CodeError::Kind(CodeKind::HandIn)));
    let mut cut = class().to_string();
    cut.truncate(cut.len() - 9);
    assert!(matches!(cut.parse::<Class>(), Err(NotAClass::Code(CodeError::Mistyped | CodeError::Incomplete))), "{cut}");
}

#[test]
fn what_is_handed_in_comes_back_whole() {
    let case = shipped::case("the-offer");
    for (alias, seed) in [("Ada", 1), ("José Ñandú", 2), ("李小龙", 3)] {
        let hand_in = handed_in(&case, alias, seed);
        assert_eq!(hand_in.to_string().parse(), Ok(hand_in.clone()));
        let play = marked(&case, hand_in.clone()).unwrap();
        assert_eq!((play.hand_in, play.case.as_str()), (hand_in, "the-offer"));
    }
}

#[test]
fn a_play_that_was_never_played_is_not_marked() {
    let case = shipped::case("the-offer");
    let change = |change: fn(&mut HandIn)| {
        let mut hand_in = handed_in(&case, "Ada", 1);
        change(&mut hand_in);
        marked(&case, hand_in).err().unwrap()
    };
    assert_eq!(change(|it| it.run.fingerprint.0[0] ^= 1), Unmarked::NoSuchCase);
    assert_eq!(change(|it| it.run.variant = 65_000), Unmarked::NoSuchVariant(65_000));
    assert_eq!(change(|it| it.run.entries.truncate(1)), Unmarked::NotOver);
    assert_eq!(change(|it| it.run.entries.insert(0, Entry::Remark(9))), Unmarked::NoSuchRemark(1));
    let refused = change(|it| it.run.entries.insert(0, Entry::Move(Move::GoBack)));
    assert!(matches!(refused, Unmarked::Refused(1, _)), "{refused:?}");
}

#[test]
fn codes_are_found_in_a_mailbox_and_in_a_spreadsheet() {
    let case = shipped::case("the-offer");
    let [ada, ben, cem] = [("Ada", 1), ("Ben", 2), ("Cem", 3)].map(|(alias, seed)| handed_in(&case, alias, seed));
    let broken: String =
        ben.to_string().as_bytes().chunks(30).map(|line| format!("> {}\n", str::from_utf8(line).unwrap())).collect();
    let mut mistyped = cem.to_string();
    let last = mistyped.pop().unwrap();
    mistyped.push(if last == '0' { '1' } else { '0' });
    let text = format!(
        "From: Ada\n\nHello, here is mine: \nHand-in code: {ada}\nBye\n\n{broken}\nName\tCode\nCem\t{cem}\n{mistyped}\nSee you on 24 November 2026, room 301."
    );
    let found = pasted(&text);
    let whole: Vec<&HandIn> = found.iter().filter_map(|it| it.found.as_ref().ok()).collect();
    assert_eq!(whole, [&ada, &ben, &cem]);
    // What chat programs make of it.
    for mangled in [
        format!("Here it is {} see you on Tuesday", ada.to_string().replace('-', " \u{2013} ")),
        format!("Hello there {} other words", ada.to_string().replace('-', "\u{a0}")),
        format!("*{}*.", ada.to_string().replace('-', "\u{2011}\u{200b}").to_lowercase()),
        format!("here you go {ada} bye"),
    ] {
        let found: Vec<_> = pasted(&mangled).into_iter().map(|it| it.found).collect();
        assert_eq!(found, [Ok(ada.clone())], "{mangled}");
    }
    let both: Vec<_> = pasted(&format!("{ada} {cem}")).into_iter().map(|it| it.found).collect();
    assert_eq!(both, [Ok(ada.clone()), Ok(cem.clone())]);
    let wrong: Vec<_> = found.iter().filter(|it| it.found.is_err()).collect();
    assert_eq!(wrong.len(), 1, "{wrong:?}");
    assert!(text.lines().nth(wrong[0].line - 1).unwrap().contains(&mistyped));
}
