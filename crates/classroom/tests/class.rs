//! A class from its link to what comes back.

use classroom::{
    Class, ClassDraft, ClassFlaw, Cover, HandIn, HowPlayed, Marked, Minute, Name, NotAClass, Remark, Task, Unmarked,
    Which, mark, pasted, remarks,
};
use coach::{Bot, Search};
use negotiation::{CodeError, CodeKind, Entry, Move, Run};
use script::Case;
use script::author::shipped;

const ASSESSED: HowPlayed = HowPlayed { assessed: true, meters: true, hints: false };

fn draft() -> ClassDraft {
    ClassDraft {
        id: 0xc1a5_5000,
        name: Name::new("Monday, 9 a.m.").unwrap(),
        tasks: vec![Task { case: "the-offer".into(), variant: Which::AsWritten }],
        play: ASSESSED,
        language: Some("es".into()),
        from: Some(Minute(29_000_000)),
        until: Some(Minute(29_010_000)),
        pass_mark: Some(50),
    }
}

fn class() -> Class {
    Class::new(draft()).unwrap()
}

/// What a learner of this alias hands in, who plays as the novice does with this seed.
fn handed_in(case: &Case, alias: &str, seed: u64) -> HandIn {
    let entries = Bot::Random.play(&mut Search::new(case.scenario()), seed);
    let run = Run { fingerprint: case.fingerprint(), variant: case.variant(), entries };
    let alias = Name::new(alias).unwrap();
    HandIn { cover: Cover { class: draft().id, alias, attempt: 1, play: ASSESSED, ended: Minute(29_005_000) }, run }
}

fn marked(case: &Case, hand_in: HandIn) -> Result<Marked, Unmarked> {
    let variant = case.varied(hand_in.run.variant).unwrap_or_else(|| case.clone());
    mark(hand_in, case, &mut Search::new(variant.scenario()))
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
fn what_is_remarkable_is_said_of_each_play() {
    let case = shipped::case("the-offer");
    let other = case.structure().variants.seeds[0];
    let varied = case.varied(other).unwrap();
    let with = |mut hand_in: HandIn, change: fn(&mut Cover)| {
        change(&mut hand_in.cover);
        hand_in
    };
    let all = [
        handed_in(&case, "Ada", 1),
        handed_in(&case, "Ben", 2),
        with(handed_in(&case, "Cem", 3), |cover| cover.class = 9),
        handed_in(&varied, "Dua", 4),
        with(handed_in(&case, "Eva", 5), |cover| cover.ended = Minute(28_999_999)),
        with(handed_in(&case, "Fay", 6), |cover| cover.ended = Minute(29_010_000)),
        with(handed_in(&case, "Gil", 7), |cover| cover.play.assessed = false),
        handed_in(&case, "Ada", 1),
        handed_in(&case, "Hal", 2),
        handed_in(&case, "ben", 8),
    ];
    let plays: Vec<Marked> = all.into_iter().map(|hand_in| marked(&case, hand_in).unwrap()).collect();
    let found = remarks(&class(), &plays, str::to_lowercase);
    let nothing = Vec::new();
    let expected = [
        nothing.clone(),
        nothing,
        vec![Remark::OtherClass(9)],
        vec![Remark::OtherVariant(other)],
        vec![Remark::TooEarly],
        vec![Remark::TooLate],
        vec![Remark::OtherWay],
        vec![Remark::Again(0)],
        vec![Remark::SamePlay(1)],
        vec![Remark::AlikeName(1)],
    ];
    assert_eq!(found, expected);
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
    let wrong: Vec<_> = found.iter().filter(|it| it.found.is_err()).collect();
    assert_eq!(wrong.len(), 1, "{wrong:?}");
    assert!(text.lines().nth(wrong[0].line - 1).unwrap().contains(&mistyped));
}
