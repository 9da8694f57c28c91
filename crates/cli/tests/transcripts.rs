//! Whole plays and calls, as they are seen in a terminal.

mod common;

use classroom::{Cover, HandIn, HowPlayed, Minute, Name};
use common::Desk;
use negotiation::Run;
use std::process::{Command, Stdio};

/// The code at the end of what was said.
fn code_in(said: &str) -> String {
    let line = said.lines().rev().find(|line| line.contains("ode")).unwrap();
    line.rsplit([' ']).next().unwrap().to_string()
}

#[test]
fn a_play_from_a_pipe_to_its_debrief() {
    let desk = Desk::new("play");
    let said = desk.otr_with(
        &["play", "hall"],
        b"help\n4\nprogramme\n1\n3\n6\nmore\n9\n1\n2\nissues\n4\nminutes\ntable\n2\nmany\n0\n0\n1\n1\n",
    );
    assert!(said.contains("How it ended: ratified"), "{said}");
    insta::assert_snapshot!(said);
    let code = code_in(said.trim_end_matches("[0]\n").trim_end());
    insta::assert_snapshot!("what_the_code_of_that_play_stands_for", desk.otr(&["replay", &code, "--dir", "."]));
    insta::assert_snapshot!("the_same_for_programs", desk.otr(&["replay", &code, "--dir", ".", "--json"]));
}

#[test]
fn every_part_of_a_result_says_why_it_is_what_it_is() {
    let desk = Desk::new("reasons");
    // With a talk and without a deal, with both, and with neither.
    for typed in [&b"4\n1\n3\n6\n9\n1\n2\n8\n"[..], b"4\n1\n3\n6\n9\n1\n2\n4\ntable 2 0 0 1\n", b"7\n"] {
        let said = desk.otr_with(&["play", "hall"], typed);
        let (_, result) = said.split_once("\nResult: ").unwrap_or_else(|| panic!("{said}"));
        let code = code_in(said.trim_end_matches("[0]\n").trim_end());
        for told in [result, &desk.otr(&["replay", &code, "--dir", "."])] {
            let lines: Vec<&str> = told.lines().collect();
            let heads: Vec<usize> = (0..lines.len()).filter(|&at| lines[at].get(7..11) == Some(" of ")).collect();
            assert_eq!(heads.len(), 8, "{told}");
            for at in heads {
                let why =
                    lines[at + 1].strip_prefix("        ").unwrap_or_else(|| panic!("{:?} has no reason", lines[at]));
                assert!(why.split_whitespace().count() > 3, "{why}");
            }
        }
    }
}

#[test]
fn a_refused_package_is_told_with_every_issue_on_which_they_could_not_move() {
    let desk = Desk::new("refused");
    let said = desk.otr_with(&["play", "hall"], b"table 1 1 1 1\n7\n");
    let (_, after) = said.split_once("Packages that did not pass").unwrap_or_else(|| panic!("{said}"));
    let told = after.split("\n\n").find(|part| part.contains("Turn 1")).unwrap_or_default();
    assert!(told.contains("not move yet") && told.matches('“').count() > 1, "{told}");
}

#[test]
fn a_better_move_is_told_with_the_line_that_there_was_for_it() {
    let desk = Desk::new("better");
    let said = desk.otr_with(&["play", "hall"], b"4\n1\n3\n6\n9\n1\n2\n8\n");
    let (played, debrief) = said.split_once("\nDebrief\n").unwrap_or_else(|| panic!("{said}"));
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (played, debrief) = (joined(played), joined(debrief));
    let better: Vec<&str> = debrief.split("You could have said: \u{201c}").skip(1).collect();
    assert!(!better.is_empty(), "{debrief}");
    for line in better.iter().filter_map(|rest| rest.split('\u{201d}').next()) {
        assert!(played.contains(line), "{line:?} was not among the lines");
    }
}

#[test]
fn a_meter_that_a_reason_speaks_of_read_so_in_the_play() {
    let desk = Desk::new("meters");
    let said = desk.otr_with(&["play", "hall"], b"4\n1\n3\n6\n9\n1\n2\n8\n");
    let joined = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined.contains("The meter read \u{201c}some ease\u{201d} (rapport 2)"), "{said}");
    assert!(joined.contains("Rapport: some ease, 2 of 4."), "{said}");
}

#[test]
fn talks_that_a_quote_has_ended_are_not_counted_as_left() {
    let desk = Desk::new("quote");
    let said = desk.otr_with(&["play", "hall"], b"4\n1\n3\n6\n9\n1\n2\n5\nquit\n");
    let (before, after) = said.split_once("You will not be told anything again.").unwrap_or_else(|| panic!("{said}"));
    let count = |said: &str| said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(count(before).contains("1 private talk left."), "{said}");
    assert!(count(after).contains("0 private talks left."), "{after}");
}

#[test]
fn the_builder_says_how_ready_our_own_side_is_before_a_package_is_put_down() {
    let desk = Desk::new("builder");
    for typed in [&b"table 0 0 0 0\nquit\n"[..], b"table\n0\n0\n0\n0\n0\nquit\n"] {
        let said = desk.otr_with(&["play", "hall"], typed);
        let (sum, after) = said.split_once("  Your side: ").unwrap_or_else(|| panic!("{said}"));
        assert!(sum.contains("  For you: 0 points, below your limit of 20"), "{said}");
        assert!(after.starts_with("standing 4 and 0 visible wins"), "{said}");
        assert!(after.contains("  - 2 short in standing and visible wins"), "{said}");
        // Asked issue by issue, one can think better of it.
        assert_eq!(after.contains("Turn 2 of 7."), typed.starts_with(b"table 0"), "{after}");
    }
}

#[test]
fn variants_are_listed_with_their_programme() {
    let desk = Desk::new("programmes");
    desk.edit("scenario.toml", "kind = \"watched\"\nfrom = 6\nto = 6", "kind = \"law\"\nfrom = 6");
    let said = desk.otr(&["variants", "hall"]);
    assert!(said.contains("programme, from turn 1: ...L. XX\n"), "{said}");
}

#[test]
fn everything_around_a_case_is_said_in_the_language_that_is_asked_for() {
    let desk = Desk::new("spanish");
    let words = std::fs::read_to_string(desk.file("lines.en.toml")).unwrap();
    std::fs::write(desk.file("lines.es.toml"), words.replace("language = \"en\"", "language = \"es\"")).unwrap();
    let typed =
        b"help\n99\nsing\ntable 1\n4\nprogramme\n1\n3\n6\nmore\n9\n1\n2\nissues\n4\nminutes\ntable\n2\n0\n0\n1\n1\n";
    let mut said = desk.otr_with(&["play", "hall", "--language", "es"], typed);
    for command in [&["check", "hall"][..], &["solve", "hall"], &["replay", "hello!"], &["variants", "hall"]] {
        said += &desk.otr(&[command, &["--language", "es"]].concat());
    }
    insta::assert_snapshot!(said);
}

#[test]
fn the_language_is_that_of_the_environment_unless_somebody_asks_for_another() {
    let desk = Desk::new("locale");
    let checked = |locale: [(&str, &str); 3], arguments: &[&str]| desk.otr_in(&locale, arguments, b"");
    let spanish = [("LC_ALL", ""), ("LC_MESSAGES", "es_MX.UTF-8"), ("LANG", "en_GB.UTF-8")];
    assert!(checked(spanish, &["check", "hall"]).contains("1 caso revisado"));
    assert!(checked(spanish, &["check", "hall", "--language", "en"]).contains("1 case checked"));
    let english = [("LC_ALL", "C"), ("LC_MESSAGES", "es_MX.UTF-8"), ("LANG", "es")];
    assert!(checked(english, &["check", "hall"]).contains("1 case checked"));
    let said = checked(english, &["check", "hall", "--language", "xx"]);
    assert!(said.contains("there is no language xx; there are en (English) and es (Espa\u{f1}ol)"), "{said}");
    assert!(said.ends_with("[2]\n"));
}

#[test]
fn undo_takes_back_one_decision_and_then_the_one_before() {
    let desk = Desk::new("undo");
    let said = desk.otr_with(&["play", "hall"], b"undo\n1\n1\nundo\nundo\nundo\nquit\n");
    assert_eq!(said.matches("Taken back.").count(), 2);
    assert_eq!(said.matches("There is nothing to take back.").count(), 2);
    assert!(said.ends_with("Goodbye.\n[0]\n"), "{said}");
}

#[test]
fn a_play_goes_on_where_its_code_leaves_off() {
    let desk = Desk::new("resume");
    let first = desk.otr_with(&["play", "hall"], b"1\n1\nquit\n");
    let code = code_in(&first);
    let second = desk.otr_with(&["play", "hall", "--code", &code], b"quit\n");
    assert!(second.contains("Turn 3 of 7."), "{second}");
    assert_eq!(code_in(&second), code);
}

#[test]
fn what_cannot_be_understood_is_said_so_and_changes_nothing() {
    let desk = Desk::new("nonsense");
    let typed =
        b"99\n0\nsing\nfloat\ntable 1\ntable 1 1 1 9\ntable 1 1 1 -1\n\xff\xfe\x1b[2J\n18446744073709551616\nmore\n";
    let said = desk.otr_with(&["play", "hall"], typed);
    let (_, after) = said.split_once("> 99").unwrap();
    assert!(!said.contains('\u{1b}'));
    insta::assert_snapshot!(after);
}

#[test]
fn the_end_of_input_is_a_clean_end() {
    let desk = Desk::new("eof");
    let said = desk.otr_with(&["play", "hall"], b"1\ntable\n1");
    assert!(said.contains("Go on with: otr play hall --code "), "{said}");
    assert!(said.ends_with("[0]\n"));
}

#[test]
fn bad_codes_are_told_apart() {
    let desk = Desk::new("codes");
    let good = code_in(&desk.otr_with(&["play", "hall"], b"1\nquit\n"));
    let mistyped = good.replacen('0', "1", 1);
    let mut said = String::new();
    let mut run = good.parse::<Run>().unwrap();
    run.variant = 7;
    for code in ["", "hello!", "069JJ", &mistyped, &run.to_string()] {
        said += &desk.otr(&["replay", code, "--dir", "."]);
    }
    desk.edit("scenario.toml", "leverage = 13", "leverage = 14");
    said += &desk.otr(&["replay", &good, "--dir", "."]);
    said += &desk.otr(&["play", "hall", "--code", &good]);
    insta::assert_snapshot!(said);
}

#[test]
fn a_play_that_was_handed_in_is_played_again_as_its_run_code_is_and_says_whose_it_is() {
    let desk = Desk::new("handed-in");
    let code = code_in(&desk.otr_with(&["play", "hall"], b"1\n7\n"));
    let run: Run = code.parse().unwrap();
    let play = HowPlayed { assessed: true, meters: true, hints: false };
    let alias = Name::new("José Ñandú").unwrap();
    let cover = Cover { class: 7, alias, attempt: 2, play, ended: Minute(29_000_000) };
    let handed_in = format!("> {}", HandIn { cover, run }.to_string().replace('-', " \u{2013} "));
    let of_run = desk.otr(&["replay", &code, "--dir", "."]);
    let said = desk.otr(&["replay", &handed_in, "--dir", "."]);
    let lines = |text: &str| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    let (of_run, mut said) = (lines(&of_run), lines(&said));
    assert_eq!(said.remove(1), "by        José Ñandú, class 7, run 2");
    assert_eq!(said, of_run);
    let json = desk.otr(&["replay", &handed_in, "--dir", ".", "--json"]);
    assert!(json.contains("\"name\": \"José Ñandú\""), "{json}");
}

#[test]
fn a_code_of_a_case_with_an_error_says_that_it_could_not_be_compared() {
    let desk = Desk::new("codes-unsound");
    let code = code_in(&desk.otr_with(&["play", "hall"], b"1\nquit\n"));
    desk.edit("lines.en.toml", "lead = \"noor\"", "lead = \"nora\"");
    let said = desk.otr(&["replay", &code, "--dir", "."]);
    assert!(said.contains("what has errors was not compared: ./hall; `otr check` tells them"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_written_the_program_ends_with_1_and_says_so_as_far_as_it_can() {
    use std::fs::OpenOptions;
    use std::process::{Command, Stdio};

    let desk = Desk::new("full");
    let full = || Stdio::from(OpenOptions::new().write(true).open("/dev/full").unwrap());
    for arguments in [
        &["check", "hall"][..],
        &["check", "hall", "--json"],
        &["stats", "hall"],
        &["explain", "OTR001"],
        &["graph", "hall", "--out", "/dev/full"],
        &["play", "hall"],
        &["solve", "nowhere"],
        &["simulate", "nowhere"],
        &["variants", "nowhere"],
        &["prove", "nowhere"],
    ] {
        let mut otr = Command::new(env!("CARGO_BIN_EXE_otr"));
        otr.args(arguments).current_dir(&desk.dir).stdin(Stdio::null()).stdout(full());
        let told = otr.stderr(Stdio::piped()).output().unwrap();
        assert_eq!(told.status.code(), Some(1), "{arguments:?}");
        assert!(!told.stderr.is_empty(), "{arguments:?}");
        assert_eq!(otr.stderr(full()).status().unwrap().code(), Some(1), "{arguments:?} and nobody to tell");
    }
}

#[test]
fn a_new_case_goes_into_a_folder_and_nowhere_else() {
    let desk = Desk::new("new-in-a-file");
    let said = desk.otr(&["new", "fair", "--dir", "hall/scenario.toml"]);
    assert!(said.starts_with("$ otr new fair --dir hall/scenario.toml\nerror: hall/scenario.toml: "), "{said}");
}

#[test]
fn words_alone_do_not_change_what_a_code_means() {
    let desk = Desk::new("words");
    let code = code_in(&desk.otr_with(&["play", "hall"], b"1\nquit\n"));
    desk.edit("lines.en.toml", "A Hall for Two", "Two for a Hall");
    assert!(desk.otr(&["replay", &code, "--dir", "."]).ends_with("[0]\n"));
}

#[test]
fn calls_that_are_wrong_end_with_2() {
    let desk = Desk::new("usage");
    let mut said = String::new();
    for arguments in [
        &["chekc", "hall"][..],
        &["check"],
        &["explain", "OTR999"],
        &["explain", "hello"],
        &["new", "The Offer"],
        &["new", "../out"],
        &["play", "hall", "--nonsense"],
        &["bundle", "."],
    ] {
        let one = desk.otr(arguments);
        assert!(one.ends_with("[2]\n"), "{one}");
        said += &one;
    }
    insta::assert_snapshot!(said);
}

#[test]
fn plays_that_cannot_begin_end_with_1() {
    let desk = Desk::new("beginnings");
    let mut said = desk.otr(&["play", "nowhere"]);
    said += &desk.otr(&["play", "hall", "--language", "es"]);
    desk.otr(&["new", "barn", "--dir", "."]);
    said += &desk.otr(&["play", "."]);
    desk.edit("scenario.toml", "lock = 8", "lock = 11");
    said += &desk.otr(&["play", "hall"]);
    said += &desk.otr(&["new", "hall", "--dir", "."]);
    insta::assert_snapshot!(said);
}

#[test]
fn a_code_is_explained() {
    let desk = Desk::new("explain");
    insta::assert_snapshot!(desk.otr(&["explain", "otr51"]));
}

#[test]
fn help_lists_the_commands() {
    let desk = Desk::new("help");
    insta::assert_snapshot!(desk.otr(&["--help"]));
}

#[test]
fn help_and_the_stories_of_codes_are_told_in_the_language_that_is_asked_for() {
    let desk = Desk::new("spanish-help");
    let mut said = String::new();
    for arguments in
        [&["--help"][..], &["variants", "-h"], &["help", "bundle"], &["explain", "otr51"], &["explain", "9"]]
    {
        said += &desk.otr(&[&["--language=es"], arguments].concat());
    }
    insta::assert_snapshot!(said);
    let of_environment = desk.otr_in(&[("LC_ALL", "es_MX.UTF-8")], &["--help"], b"");
    let (_, help) = of_environment.split_once('\n').unwrap();
    assert!(said.contains(help), "{of_environment}");
}

#[test]
fn bundles_replace_those_of_an_earlier_time() {
    let desk = Desk::new("bundle");
    let names = |desk: &Desk| {
        let entries = std::fs::read_dir(desk.dir.join("out")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    assert!(desk.otr(&["bundle", ".", "--out", "out"]).ends_with("[0]\n"));
    let first = names(&desk);
    assert_eq!(first.len(), 2);
    desk.edit("lines.en.toml", "A Hall for Two", "Two for a Hall");
    std::fs::write(desk.dir.join("out/keep.txt"), "not ours").unwrap();
    // A case in the making is left out.
    desk.otr(&["new", "barn", "--dir", "."]);
    std::fs::remove_file(desk.dir.join("barn/lines.en.toml")).unwrap();
    let said = desk.otr(&["bundle", ".", "--out", "out"]);
    assert!(said.contains("OTR001") && said.ends_with("[0]\n"), "{said}");
    let second = names(&desk);
    assert_eq!(second.len(), 3);
    assert!(second.contains(&"keep.txt".into()) && !second.contains(&first[0]));
    let index = std::fs::read(desk.dir.join("out/index.bin")).unwrap();
    let index = script::Index::from_bundle(&index).unwrap();
    assert_eq!(index.cases.len(), 1);
    let case = std::fs::read(desk.dir.join("out").join(&index.cases[0].file)).unwrap();
    assert_eq!(script::Case::from_bundle(&case).unwrap().words().title, "Two for a Hall");
}

#[test]
fn a_reader_who_has_enough_is_no_panic() {
    let desk = Desk::new("pipe");
    for arguments in [&["play", "hall"][..], &["explain", "OTR051"], &["--help"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_otr"))
            .args(arguments)
            .current_dir(&desk.dir)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert!(output.status.code().is_some(), "{arguments:?}");
        assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"), "{arguments:?}");
    }
}
