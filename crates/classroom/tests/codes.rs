//! Codes of every kind, as they come back from people.

use classroom::{Class, ClassDraft, Cover, ForClass, HandIn, HowPlayed, Minute, Name, PlayCode, Task, UnderWay, Which};
use negotiation::{CodeError, CodeKind, Entry, Fingerprint, Move, Run};
use reading::{Asked, Mode, Prediction, Questions};

const ASSESSED: HowPlayed = HowPlayed { assessed: true, meters: false, hints: false };

fn run() -> Run {
    let entries = [Move::Explain, Move::TellTeam, Move::Ask].map(Entry::Move).into();
    Run { fingerprint: Fingerprint([0xde, 0xad, 0xbe, 0xef]), variant: 7, entries }
}

fn class() -> Class {
    Class::new(ClassDraft {
        id: 7,
        name: Name::new("Monday, 9 a.m.").unwrap(),
        tasks: vec![Task { case: "the-offer".into(), variant: Which::Any }],
        play: ASSESSED,
        language: None,
        from: Some(Minute(29_000_000)),
        until: None,
        pass_mark: Some(50),
    })
    .unwrap()
}

fn attended() -> Option<ForClass> {
    Some(ForClass { class: class(), attempt: 2, ended: Some(Minute(29_005_000)) })
}

fn under_way(class: Option<ForClass>) -> UnderWay {
    let (mode, prediction, questions) = (Mode::Assessed, Prediction::Turn(3), Questions::default());
    UnderWay { mode, meters: false, prediction, thoughts: 2, questions, class, run: run() }
}

fn handed_in() -> HandIn {
    let alias = Name::new("José Ñandú").unwrap();
    HandIn { cover: Cover { class: 7, alias, attempt: 2, play: ASSESSED, ended: Minute(29_005_000) }, run: run() }
}

#[test]
fn a_play_that_is_taken_to_another_device_keeps_how_it_is_played_and_its_class() {
    for class in [None, attended()] {
        for (mode, prediction) in [(Mode::Assessed, Prediction::Open), (Mode::Practice, Prediction::Never)] {
            let play = UnderWay { mode, prediction, ..under_way(class.clone()) };
            assert_eq!(play.to_string().parse(), Ok(play));
        }
    }
}

#[test]
fn a_play_that_is_taken_to_another_device_has_no_more_hints_there_and_earlier_codes_are_read() {
    let asked = [
        (1, Asked { steps: 2, ..Asked::default() }),
        (3, Asked { thought: true, packages: 1, package: Some(80), steps: 0 }),
    ];
    let play = UnderWay { questions: asked.into_iter().collect(), ..under_way(attended()) };
    assert_eq!(play.to_string().parse(), Ok(play));
    // Such codes are on paper already.
    let earlier = "C40G0-0R203-FAVFQ-F0W42-0A41K-G";
    assert_eq!(under_way(None).to_string(), earlier, "where nothing was asked, the code is as short as it was");
    assert_eq!(earlier.parse(), Ok(under_way(None)));
}

#[test]
fn a_code_of_any_kind_opens_whatever_a_mail_program_made_of_it() {
    let codes = [
        (run().to_string(), PlayCode::Run(run())),
        (under_way(attended()).to_string(), PlayCode::UnderWay(Box::new(under_way(attended())))),
        (handed_in().to_string(), PlayCode::HandIn(Box::new(handed_in()))),
    ];
    for (code, play) in codes {
        for text in [
            code.clone(),
            code.to_lowercase(),
            code.replace('-', " \u{2013} "),
            code.replace('-', "\u{200b}"),
            format!("Run code: {code}."),
            format!("> {}\n> {}", &code[..12], &code[12..]),
            format!("https://example.org/game/#/run/{}", code.replace('-', "")),
            format!("Good morning,\n\n{code}\n\nAda"),
            format!("Here you go {code} see you"),
            format!("Good morning,\n\n> {}\n> {}\n>\n> Ada", &code[..code.len().min(30)], &code[code.len().min(30)..]),
        ] {
            assert_eq!(PlayCode::find(&text).as_ref(), Ok(&play), "{text}");
        }
    }
}

#[test]
fn a_code_that_was_tampered_with_is_refused() {
    for code in [run().to_string(), under_way(attended()).to_string(), handed_in().to_string()] {
        let letters: Vec<char> = code.chars().collect();
        for place in (0..letters.len()).filter(|&place| letters[place] != '-') {
            for other in ['7', 'K'].into_iter().filter(|&other| other != letters[place]) {
                let mut changed = letters.clone();
                changed[place] = other;
                let changed: String = changed.into_iter().collect();
                assert!(changed.parse::<PlayCode>().is_err(), "{changed}");
            }
        }
        assert!(code[..code.len() - 1].parse::<PlayCode>().is_err(), "{code} without its end");
    }
    assert_eq!(PlayCode::find("Code: 07\u{e9}"), Err(CodeError::Character('\u{e9}', 9)));
    assert_eq!(class().to_string().parse::<PlayCode>(), Err(CodeError::Kind(CodeKind::Class)));
}
