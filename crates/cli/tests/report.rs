//! What a class handed in, marked in a folder.

mod common;

use classroom::{Class, ClassDraft, Cover, HandIn, HowPlayed, Minute, Name, Task, Which};
use coach::{Bot, Search};
use common::Desk;
use negotiation::Run;
use script::author::shipped;
use std::fs;

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios");
const ASSESSED: HowPlayed = HowPlayed { assessed: true, meters: true, hints: false };

fn class() -> Class {
    Class::new(ClassDraft {
        id: 4711,
        name: Name::new("Monday").unwrap(),
        tasks: vec![Task { case: "the-offer".into(), variant: Which::AsWritten }],
        play: ASSESSED,
        language: None,
        from: None,
        until: None,
        pass_mark: Some(50),
    })
    .unwrap()
}

/// The hand-in codes of these names, who play as novices; `=1+2` as well as the best.
fn codes(names: &[&str]) -> Vec<String> {
    let case = shipped::case("the-offer");
    let mut search = Search::new(case.scenario());
    let code = |(seed, name): (u64, &&str)| {
        let bot = if *name == "=1+2" { Bot::Expert } else { Bot::Random };
        let entries = bot.play(&mut search, seed);
        let run = Run { fingerprint: case.fingerprint(), variant: 0, entries };
        let cover = Cover {
            class: if *name == "Gil" { 1 } else { 4711 },
            alias: Name::new(name).unwrap(),
            attempt: 1,
            play: ASSESSED,
            ended: Minute(29_929_065),
        };
        HandIn { cover, run }.to_string()
    };
    (0..).zip(names).map(code).collect()
}

/// A folder as a teacher has it: one file a learner, a mailbox, a picture, and something that is none of ours.
fn inbox(desk: &Desk) {
    let codes = codes(&["Ada", "José", "=1+2", "Gil", "jose\u{301}", "Ada"]);
    let mut edited = codes[1].clone();
    let last = if edited.pop() == Some('0') { '1' } else { '0' };
    edited.push(last);
    let broken: String =
        codes[2].as_bytes().chunks(30).map(|line| format!("> {}\n", String::from_utf8_lossy(line))).collect();
    fs::create_dir_all(desk.dir.join("in/letters")).unwrap();
    let write = |name: &str, content: &[u8]| fs::write(desk.dir.join("in").join(name), content).unwrap();
    write("ada.txt", format!("Hand-in code: {}\r\n", codes[0]).as_bytes());
    write(
        "letters/all.mbox",
        format!("Hello,\nhere is mine\n{}\n\n{broken}\nBye\n{}\n", codes[1], codes[3]).as_bytes(),
    );
    write("letters/late.txt", format!("{}\n{}\n{edited}\n{}\n", codes[4], codes[5], codes[0]).as_bytes());
    write("me.png", b"\x89PNG\r\n\x1a\n\0\0");
    write("notes.txt", b"Dear all, on 24 November 2026 in room 301.");
    write(".DS_Store", b"\0");
}

#[test]
fn every_file_of_a_folder_is_marked_and_what_cannot_be_says_where() {
    let desk = Desk::new("report");
    inbox(&desk);
    let link = class().to_string();
    let report = |more: &[&str]| {
        let said = desk.otr(&[&["report", "in", "--cases", CASES, "--class", &link], more].concat());
        said.split_once('\n').unwrap().1.to_owned()
    };
    insta::assert_snapshot!("report", report(&[]));
    insta::assert_snapshot!("report_in_spanish", report(&["--language", "es"]));
    insta::assert_snapshot!(
        "report_for_a_spreadsheet",
        report(&["--csv", "--separator", "semicolon", "--count", "last"])
    );
    let json = report(&["--json"]);
    let (json, code) = json.rsplit_once('[').unwrap();
    assert_eq!(code, "1]\n");
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    let schema = include_str!("../../../docs/report.schema.json");
    let validator = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
    assert_eq!(errors, [""; 0]);
    let mut wrong = json.clone();
    wrong["rows"][0]["points_tenths"] = "46.5".into();
    assert!(!validator.is_valid(&wrong));
    assert_eq!(json["class"]["name"], "Monday");
    assert_eq!(json["rows"].as_array().map(Vec::len), Some(10));
    fs::remove_dir_all(desk.dir.join("in/letters")).unwrap();
    fs::remove_file(desk.dir.join("in/me.png")).unwrap();
    fs::remove_file(desk.dir.join("in/notes.txt")).unwrap();
    assert!(report(&[]).ends_with("[0]\n"), "all is well");
}

#[test]
fn what_cannot_be_reported_on_says_why() {
    let desk = Desk::new("no-report");
    fs::create_dir(desk.dir.join("empty")).unwrap();
    fs::write(desk.dir.join("a.txt"), "nothing").unwrap();
    let said: Vec<String> = [
        &["report", "empty", "--cases", "."][..],
        &["report", "nowhere", "--cases", "."],
        &["report", "a.txt", "--cases", ".", "--class", "07FAV"],
        &["report", "a.txt", "--cases", "empty"],
        &["report", "a.txt", "--cases", "."],
    ]
    .iter()
    .map(|arguments| desk.otr(arguments))
    .collect();
    insta::assert_snapshot!(said.join("\n"));
}
