//! One small broken case a code, with what is said about it.

mod common;

use common::Desk;
use script::author::Code;
use std::fs::{self, File};

const NUMBERS: &str = "scenario.toml";
const WORDS: &str = "lines.en.toml";

/// A name, and what is changed in the good case: file, from, to.
type Broken = (&'static str, &'static [(&'static str, &'static str, &'static str)]);

const BROKEN: &[Broken] = &[
    ("OTR005 an open quote", &[(WORDS, "title = \"A Hall for Two\"", "title = \"A Hall for Two")]),
    ("OTR005 a number that TOML does not have", &[(NUMBERS, "turns = 7 ", "turns = 07 ")]),
    ("OTR006", &[(NUMBERS, "format = 2", "format = 3")]),
    ("OTR006 the format before", &[(NUMBERS, "format = 2", "format = 1")]),
    ("OTR007", &[(NUMBERS, "id = \"hall\"", "id = \"hal\"")]),
    ("OTR008", &[(WORDS, "language = \"en\"", "language = \"de\"")]),
    ("OTR010", &[(NUMBERS, "leverage = 13\n", "")]),
    ("OTR010 a whole table", &[(NUMBERS, "[floors]", "[flors]")]),
    ("OTR011", &[(NUMBERS, "drift = 2 ", "drfit = 2 ")]),
    ("OTR011 what is counted", &[(NUMBERS, "order = 100", "order = 100\nminutes = 8")]),
    ("OTR011 what the programme says", &[(NUMBERS, "talks = 2\n", "talks = 2\nprivate_until = 3\n")]),
    ("OTR012 text for a number", &[(NUMBERS, "turns = 7 ", "turns = \"7\" ")]),
    ("OTR012 a text for a list", &[(WORDS, "[\"bo: Most people do.\"]", "\"bo: Most people do.\"")]),
    ("OTR012 a number with a point", &[(NUMBERS, "lock = 8", "lock = 7.5")]),
    ("OTR013", &[(NUMBERS, "difficulty = \"tutorial\"", "difficulty = \"tutorail\"")]),
    ("OTR013 an act", &[(WORDS, "act = \"quote\"", "act = \"qoute\"")]),
    ("OTR014", &[(NUMBERS, "remark = true\nsets = [\"caretaker-heard\"]", "remark = true\nsets = [\"Heard him\"]")]),
    ("OTR015", &[(NUMBERS, "id = \"thank-him\"", "id = \"ask-him\"")]),
    ("OTR020", &[(NUMBERS, "lock = 8", "lock = 11")]),
    ("OTR020 a leverage", &[(NUMBERS, "leverage = 9", "leverage = 61")]),
    (
        "OTR020 announced when it is there",
        &[(NUMBERS, "from = 4\nto = 4\nknown = \"before\"", "from = 1\nto = 1\nknown = \"announced\"")],
    ),
    ("OTR020 a shift beyond the day", &[(NUMBERS, "latest = 5", "latest = 8")]),
    ("OTR020 a condition that never holds", &[(NUMBERS, "when.turn = [3, 6]", "when.turn = [20, 30]")]),
    ("OTR020 more than a number can hold", &[(NUMBERS, "turns = 7 ", "turns = 99999999999999999999 ")]),
    ("OTR020 less than nothing", &[(NUMBERS, "tension = 1", "tension = -1")]),
    (
        "OTR021",
        &[(
            NUMBERS,
            "ours = [0, 5, 10]\ntheirs = [32, 18, 0]",
            "ours = [0, 2, 4, 6, 8, 10]\ntheirs = [32, 18, 9, 6, 3, 0]",
        )],
    ),
    ("OTR021 of what they would rather not speak of", &[(NUMBERS, "sensitive = [\"piano\"]", "sensitive = []")]),
    ("OTR022", &[(NUMBERS, "theirs = [26, 15, 0]", "theirs = [26, 0]")]),
    ("OTR023", &[(NUMBERS, "ours = [0, 10, 20]", "ours = [20, 10, 0]")]),
    ("OTR024", &[(NUMBERS, "when.turn = [3, 6]", "when.turn = [6, 3]")]),
    ("OTR024 a shift", &[(NUMBERS, "earliest = 3", "earliest = 6")]),
    ("OTR025", &[(NUMBERS, "theirs = 30", "theirs = 90")]),
    ("OTR026", &[(NUMBERS, "talks = 2\n", "talks = 2\nno_agreement = true\n")]),
    ("OTR027", &[(WORDS, "act = \"trade\"\nissue = \"piano\"", "act = \"trade\"\nissue = \"windows\"")]),
    ("OTR027 shared", &[(NUMBERS, "[start]", "[shared_interest]\nissue = \"windows\"\nleverage = 8\n\n[start]")]),
    ("OTR027 sensitive", &[(NUMBERS, "sensitive = [\"piano\"]", "sensitive = [\"windows\"]")]),
    ("OTR028", &[(NUMBERS, "[start]", "[variants]\nlock = [11, 12]\nseeds = [4]\n\n[start]")]),
    ("OTR015 a seed", &[(NUMBERS, "[start]", "[variants]\nseeds = [5, 0, 5]\n\n[start]")]),
    ("OTR011 of variants", &[(NUMBERS, "[start]", "[variants]\ntenson = [1, 2]\n\n[start]")]),
    ("OTR029", &[(NUMBERS, "from = 6", "from = 4")]),
    ("OTR030", &[(WORDS, "lead = \"noor\"", "lead = \"nora\"")]),
    ("OTR030 a speaker", &[(WORDS, "\"bo: Most people do.\"", "\"pete: Most people do.\"")]),
    ("OTR030 an issue", &[(NUMBERS, "issue = \"windows\"", "issue = \"window\"")]),
    ("OTR030 a fact", &[(NUMBERS, "\"four-basses\", \"deadline\"", "\"four-bases\", \"deadline\"")]),
    ("OTR030 what is sensitive", &[(NUMBERS, "sensitive = [\"piano\"]", "sensitive = [\"paino\"]")]),
    ("OTR031", &[(WORDS, "\"noor: That is at least honestly put.\"", "\"That is at least honestly put.\"")]),
    ("OTR032", &[(WORDS, "if = [\"caretaker-heard\"]", "if = [\"caretaker-herd\"]")]),
    ("OTR033", &[(NUMBERS, "remark = true\nsets = [\"caretaker-heard\"]", "remark = true\nsets = [\"thanked\"]")]),
    ("OTR034", &[(NUMBERS, "\"four-basses\", \"deadline\", \"constraint\"", "\"feelings\", \"deadline\"")]),
    ("OTR040", &[(NUMBERS, "\"neighbours\", \"caretaker\"", "\"neighbours\", \"caretaker\", \"judo-club\"")]),
    ("OTR040 a spell", &[(WORDS, "[programme.tea]", "[programme.coffee]")]),
    ("OTR041", &[(WORDS, "[holders.caretaker]", "[holders.caretakers]")]),
    ("OTR042", &[(WORDS, "\"Closed\", \"Open until half past nine\", ", "\"Closed\", ")]),
    ("OTR043", &[(WORDS, "\"bo: Most people do.\"", "\"bo:\"")]),
    ("OTR044", &[(WORDS, "reply = [\"bo: Most people do.\"]", "reply = [\"bo: TODO\"]")]),
    ("OTR045", &[(WORDS, "noor: As with some openings. Go on.", "noor: That is at least honestly put.")]),
    ("OTR046", &[(NUMBERS, "known = \"announced\"", "known = \"before\"")]),
    ("OTR010 what announces it", &[(NUMBERS, "known = \"before\"", "known = \"announced\"")]),
    ("OTR050", &[(WORDS, "act = \"quote\"", "act = \"quote\"\ntension = [\"low\", \"mid\"]")]),
    (
        "OTR050 in a variant",
        &[
            (NUMBERS, "[start]", "[variants]\nseeds = [4, 10]\n\n[start]"),
            (WORDS, "act = \"seen-returning\"", "act = \"seen-returning\"\nwhen.talks = [2, 2]"),
        ],
    ),
    ("OTR051", &[(WORDS, "act = \"ask\"\nsay = \"May", "act = \"ask\"\nif = [\"caretaker-heard\"]\nsay = \"May")]),
    (
        "OTR051 on an issue",
        &[
            (WORDS, "act = \"trade\"\nsay = \"Say", "act = \"trade\"\nissue = \"piano\"\nsay = \"Say"),
            (WORDS, "act = \"trade\"\nsay = \"Before", "act = \"trade\"\nissue = \"piano\"\nsay = \"Before"),
            (WORDS, "act = \"trade\"\nsay = \"There", "act = \"trade\"\nissue = \"piano\"\nsay = \"There"),
        ],
    ),
    (
        "OTR052",
        &[(WORDS, "say = \"Out there you told me something else, Noor. Shall I say what, or will you?\"\n", "")],
    ),
    ("OTR053", &[(WORDS, "act = \"framework\"", "act = \"framework\"\nsay = \"Next week, then.\"")]),
    ("OTR054", &[(WORDS, "reply.late = [\"noor: Not any more. Whatever it is, say it here.\"]\n", "")]),
    (
        "OTR054 what a watched spell asks for",
        &[(WORDS, "reply.watched = [\"noor: Everybody would see us go. Say it here, or later.\"]\n", "")],
    ),
    ("OTR055", &[(WORDS, "reply.flies", "reply.fly")]),
    ("OTR055 outcomes of what has none", &[(WORDS, "reply = [\"bo: Most", "reply.told = [\"bo: Most")]),
    ("OTR056 about nothing", &[(WORDS, "matter = \"deadline\"\n", "")]),
    ("OTR056 about too much", &[(WORDS, "act = \"quote\"", "act = \"quote\"\nissue = \"piano\"")]),
    ("OTR057", &[(WORDS, "act = \"quote\"", "act = \"quote\"\nafter = [\"explain\"]")]),
    ("OTR058", &[(WORDS, "when.fresh = true", "when.against = [2, 4]")]),
    ("OTR060", &[(NUMBERS, "remark = true", "remark = true\nthen = \"caretaker\"")]),
    ("OTR061", &[(NUMBERS, "when.turn = [3, 6]\nwhen.daylight = [\"untouched\"]\n", "")]),
    ("OTR062", &[(NUMBERS, "move = \"open-daylight\"", "move = \"explain\"")]),
    (
        "OTR063",
        &[(NUMBERS, "remark = true", "move = \"tell-team\""), (NUMBERS, "move = \"explain\"", "move = \"quote\"")],
    ),
    ("OTR064", &[(NUMBERS, "move = \"explain\"", "move = \"go-back\"")]),
    ("OTR065", &[(NUMBERS, "remark = true\n", "")]),
    ("OTR065 a package", &[(NUMBERS, "remark = true", "move = \"table\"")]),
    (
        "OTR067",
        &[(
            WORDS,
            "passed = [\"stage: Bo waits a moment longer. Then he sits down by the door, with his cap on.\"]\n",
            "",
        )],
    ),
    (
        "OTR066",
        &[
            (NUMBERS, "remark = true", "remark = true\nthen = \"coats\""),
            (
                NUMBERS,
                "move = \"explain\"\n",
                "move = \"explain\"\n\n[[scenes]]\nid = \"coats\"\nroom = \"corridor\"\n\n[[scenes.options]]\nid = \"in\"\nmove = \"go-back\"\n",
            ),
            (
                WORDS,
                "[[lines]]",
                "[scenes.coats]\nopen = [\"stage: Coats.\"]\npassed = [\"stage: Coats, passed.\"]\n[scenes.coats.options.in]\nsay = \"In.\"\nreply = [\"noor: In.\"]\n\n[[lines]]",
            ),
        ],
    ),
];

/// What is said in Spanish, without the lines of the files.
fn sentences(said: &str) -> Vec<&str> {
    let is_said = |line: &&str| ["error[", "aviso[", "= ayuda"].iter().any(|start| line.starts_with(start));
    said.lines().map(|line| line.trim_start_matches([' ', '|'])).filter(is_said).collect()
}

#[test]
fn every_broken_case_is_told_what_is_wrong() {
    let desk = Desk::new("broken");
    let good = [NUMBERS, WORDS].map(|name| (name, fs::read_to_string(desk.file(name)).unwrap()));
    let mut in_spanish = String::new();
    for (name, edits) in BROKEN {
        for (file, text) in &good {
            fs::write(desk.file(file), text).unwrap();
        }
        let mut shown = String::new();
        for (file, from, to) in *edits {
            desk.edit(file, from, to);
            for (sign, lines) in [('-', from), ('+', to)] {
                lines.lines().for_each(|line| shown += &format!("{sign} {line}\n"));
            }
        }
        let said = desk.otr(&["check", "hall"]);
        let code = &name[..6];
        assert!(said.contains(&format!("[{code}]")), "{name}: {said}");
        let spanish = desk.otr(&["check", "hall", "--language", "es"]);
        in_spanish += &format!("-- {name}\n{}\n", sentences(&spanish).join("\n"));
        insta::assert_snapshot!(name.replace(' ', "_"), format!("{shown}\n{said}"));
    }
    insta::assert_snapshot!("every_broken_case_in_spanish", in_spanish);
}

#[test]
fn every_code_is_shown_by_some_broken_case() {
    let of_files = [Code::OTR001, Code::OTR002, Code::OTR003, Code::OTR004];
    for code in Code::ALL.iter().filter(|code| !of_files.contains(code)) {
        assert!(BROKEN.iter().any(|(name, _)| name.starts_with(&code.to_string())), "{code}");
    }
}

#[test]
fn files_that_are_none() {
    let desk = Desk::new("files");
    let check = |path| ["en", "es"].map(|language| desk.otr(&["check", path, "--language", language])).concat();
    let mut said = check("nowhere");
    said += &check("hall/scenario.toml");
    fs::create_dir(desk.dir.join("empty")).unwrap();
    said += &check("empty");
    fs::write(desk.file(WORDS), b"language = \"\xff\xfe\"").unwrap();
    said += &check("hall");
    File::create(desk.file(WORDS)).unwrap().set_len(100_000_000).unwrap();
    said += &check("hall");
    fs::remove_file(desk.file(WORDS)).unwrap();
    said += &check("hall");
    fs::rename(desk.file(NUMBERS), desk.file(WORDS)).unwrap();
    said += &check("hall");
    fs::remove_file(desk.file(WORDS)).unwrap();
    fs::create_dir(desk.file(NUMBERS)).unwrap();
    said += &check("hall");
    insta::assert_snapshot!(said);
}

#[test]
fn marks_and_line_ends_of_other_systems_do_no_harm() {
    let desk = Desk::new("windows");
    for name in [NUMBERS, WORDS] {
        let text = fs::read_to_string(desk.file(name)).unwrap();
        fs::write(desk.file(name), format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    }
    assert!(desk.otr(&["check", "hall"]).ends_with("nothing is wrong\n[0]\n"));
}

#[test]
fn places_in_several_files_are_shown_in_the_language_that_is_asked_for() {
    let desk = Desk::new("places");
    desk.edit(WORDS, "\"Closed\", \"Open until half past nine\", ", "\"Closed\", ");
    desk.edit(NUMBERS, "id = \"thank-him\"", "id = \"ask-him\"");
    desk.edit(NUMBERS, "remark = true", "remark = true\nthen = \"caretaker\"");
    desk.edit(WORDS, "A Hall for Two", "TODO");
    insta::assert_snapshot!(desk.otr(&["check", "hall", "--language", "es"]));
}

#[test]
fn programs_get_a_list() {
    let desk = Desk::new("json");
    desk.edit(NUMBERS, "lock = 8", "lock = 11");
    desk.edit(WORDS, "A Hall for Two", "TODO");
    insta::assert_snapshot!(desk.otr(&["check", "hall", "--json"]));
    assert_eq!(desk.otr(&["check", "nowhere", "--json"]).matches("OTR001").count(), 1);
}

#[test]
fn all_problems_are_told_at_once() {
    let desk = Desk::new("many");
    desk.edit(NUMBERS, "lock = 8", "lock = 11");
    desk.edit(NUMBERS, "theirs = [26, 15, 0]", "theirs = [26, 0]");
    desk.edit(WORDS, "lead = \"noor\"", "lead = \"nora\"");
    desk.edit(WORDS, "act = \"quote\"", "act = \"qoute\"");
    let said = desk.otr(&["check", "hall"]);
    for code in ["OTR020", "OTR022", "OTR030", "OTR013"] {
        assert!(said.contains(code), "{code}: {said}");
    }
}
