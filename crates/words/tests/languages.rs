//! The languages as programs read them.

use std::fs;
use words::compile::{Extent, Schema, compile};
use words::{Direction, ReadError, Words, codes, embedded};

const ENGLISH: &str = include_str!("../languages/en.toml");

/// English with every text in brackets, written from the right: a language that nobody has translated, and that
/// shows what was not taken from its file.
fn bracketed() -> String {
    let mut grammar = false;
    let line = |line: &str| {
        if line.starts_with('[') {
            grammar = line == "[grammar]";
        }
        let line = line.replace("code = \"en\"", "code = \"qps\"").replace("\"ltr\"", "\"rtl\"");
        let text = line.find("= \"").map(|at| at + 3).or(line.starts_with("    \"").then_some(5));
        match text {
            _ if line.starts_with("\"$by\"") => String::new(),
            Some(start) if !grammar => {
                let end = line.rfind('"').expect("a text ends");
                format!("{}\u{27e6}{}\u{27e7}{}\n", &line[..start], &line[start..end], &line[end..])
            }
            _ => format!("{line}\n"),
        }
    };
    ENGLISH.lines().map(line).collect()
}

fn added() -> Words {
    let schema = Schema::read("en.toml", ENGLISH).expect("English is sound");
    let bytes = compile(&schema, Extent::Whole, "qps.toml", &bracketed()).expect("it has everything that English has");
    Words::read(&bytes).expect("the program is the same")
}

#[test]
fn a_further_language_needs_nothing_but_its_file() {
    let added = added();
    assert_eq!((added.code(), added.grammar().direction()), ("qps", Direction::RightToLeft));
    assert_eq!(added.turn_of(3, 9), "\u{27e6}Turn 3 of 9\u{27e7}");
    assert_eq!(added.dimension(negotiation::Dimension::Pace), "\u{27e6}Pace\u{27e7}");
    assert_eq!(added.rule(negotiation::Rule::Quote).against.len(), 0);
    assert!(added.rule(negotiation::Rule::Quote).rests_on[0].says.starts_with('\u{27e6}'));
    assert!(added.rules(9, 2).iter().all(|rule| rule.starts_with('\u{27e6}') && rule.ends_with('\u{27e7}')));
}

#[test]
fn every_language_of_the_folder_is_there_by_its_code() {
    let files = fs::read_dir("languages").expect("the folder is there");
    let mut names: Vec<String> =
        files.map(|file| file.expect("it can be read").file_name().to_string_lossy().replace(".toml", "")).collect();
    names.sort();
    assert_eq!(codes().collect::<Vec<_>>(), names);
    for code in codes() {
        assert_eq!(embedded(code).expect("it reads").code(), code);
    }
    assert!(embedded("fi").is_none());
}

#[test]
fn numbers_are_written_as_people_write_them() {
    let [english, spanish] = ["en", "es"].map(|code| embedded(code).expect("it is there"));
    let decimals = |words: &Words| [0, 7, 734].map(|tenths| words.decimal(tenths));
    assert_eq!(decimals(&english), ["0.0", "0.7", "73.4"]);
    assert_eq!(decimals(&spanish), ["0,0", "0,7", "73,4"]);
    assert_eq!([33, -167].map(|tenths| english.points_change(tenths)), ["+3.3", "\u{2212}16.7"]);
    assert_eq!([english.of_points(83, 100), spanish.of_points(83, 100)], ["8.3 of 10", "8,3 de 10"]);
    let costs = |words: &Words| [10, 20, 124].map(|tenths| words.what_it_cost(tenths));
    assert_eq!(costs(&english), ["It cost 1 point.", "It cost 2 points.", "It cost 12.4 points."]);
    assert_eq!(costs(&spanish), ["Cost\u{f3} 1 punto.", "Cost\u{f3} 2 puntos.", "Cost\u{f3} 12,4 puntos."]);
    assert_eq!(english.looked_at(694_501), "694,501 positions looked at");
    assert_eq!(spanish.looked_at(694_501), "694.501 posiciones examinadas");
    assert_eq!(english.day("2026-03-09"), "9 March 2026");
    assert_eq!(spanish.day("2026-03-09"), "9 de marzo de 2026");
    assert_eq!(spanish.day("some day"), "some day");
}

#[test]
fn a_language_knows_the_capitals_of_its_letters() {
    let spanish = embedded("es").expect("it is there");
    assert_eq!(spanish.lowered("\u{da}ltimo turno."), "\u{fa}ltimo turno.");
    assert_eq!(spanish.in_all_turns("\u{e9}l"), "\u{c9}l");
}

#[test]
fn the_page_loads_nothing_of_the_command_line() {
    let schema = Schema::read("en.toml", ENGLISH).expect("English is sound");
    let bytes = compile(&schema, Extent::Page, "en.toml", ENGLISH).expect("English is sound");
    let (page, whole) = (Words::read(&bytes).expect("it reads"), embedded("en").expect("it is there"));
    assert_eq!(page.moment(), whole.moment());
    assert_eq!((page.goodbye(), whole.goodbye()), ("", "Goodbye."));
    assert_eq!((page.privacy_title(), whole.privacy_title()), ("", "Privacy"), "nor of the pages that it writes");
}

#[test]
fn a_file_that_is_not_whole_is_refused() {
    let schema = Schema::read("en.toml", ENGLISH).expect("English is sound");
    let bytes = compile(&schema, Extent::Whole, "en.toml", ENGLISH).expect("English is sound");
    assert!(Words::read(&bytes).is_ok());
    for length in (0..bytes.len()).step_by(7) {
        assert!(Words::read(&bytes[..length]).is_err(), "{length}");
    }
    let changed = |at: usize| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 0xff;
        Words::read(&bytes).err()
    };
    assert_eq!(changed(0), Some(ReadError::OtherFile));
    assert_eq!(changed(8), Some(ReadError::OtherFormat));
    assert_eq!(changed(9), Some(ReadError::OtherKeys));
    assert_eq!(changed(17), Some(ReadError::Damaged));
    assert_eq!(changed(bytes.len() - 1), Some(ReadError::Damaged));
}
