//! What a class is shown: `otr report --html`.

mod common;

use classroom::{Cover, HandIn, HowPlayed, Minute, Name};
use coach::{Bot, Search};
use common::Desk;
use negotiation::Run;
use script::author::shipped;
use std::fs;

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios");

/// A class of four in a folder of one file.
fn handed_in(desk: &Desk) {
    let case = shipped::case("the-offer");
    let mut search = Search::new(case.scenario());
    let play = HowPlayed { assessed: true, meters: true, hints: false };
    let mut code = |(name, bot): (&str, Bot)| {
        let run = Run { fingerprint: case.fingerprint(), variant: 0, entries: bot.play(&mut search, 1) };
        let cover = Cover { class: 1, alias: Name::new(name).unwrap(), attempt: 1, play, ended: Minute(29_929_065) };
        format!("{}\n", HandIn { cover, run })
    };
    let class =
        [("Ada <b>", Bot::Expert), ("Benedikta", Bot::NeverTalk), ("Cem", Bot::TellAll), ("Dua", Bot::FirstChance)];
    let codes: String = class.into_iter().map(&mut code).collect();
    fs::create_dir(desk.dir.join("in")).unwrap();
    fs::write(desk.dir.join("in/codes.txt"), codes).unwrap();
}

#[test]
fn nobody_is_named_unless_names_are_asked_for_and_nothing_of_it_is_ever_markup() {
    let desk = Desk::new("show-names");
    handed_in(&desk);
    let page = desk.otr(&["report", "in", "--cases", CASES, "--html"]);
    assert!(page.contains("<h2>") && page.ends_with("[0]\n"), "{page}");
    for name in ["Ada", "Benedikta", "Cem", "Dua"] {
        assert!(!page.contains(name), "{name}");
    }
    let page = desk.otr(&["report", "in", "--cases", CASES, "--html", "--names"]);
    assert!(page.contains("Ada &lt;b&gt;") && page.contains("Benedikta"));
    assert!(!page.contains("Ada <b>") && !page.contains("<script") && page.contains("default-src 'none'"));
    assert_eq!(page.matches("To take along").count(), 3, "the best play lost nothing");
}

#[test]
fn every_picture_has_its_numbers_as_a_table_in_the_language_that_is_asked_for() {
    let desk = Desk::new("show-tables");
    handed_in(&desk);
    for (language, when, never, as_table) in [
        ("en", "When they first stepped out", "never", "The same as a table"),
        ("es", "Cuándo salieron por primera vez", "nunca", "Lo mismo en una tabla"),
    ] {
        let page = desk.otr(&["report", "in", "--cases", CASES, "--html", "--language", language]);
        assert!(page.contains(when), "{language}");
        let pictures = page.matches("role=\"img\"").count();
        assert_eq!((pictures, page.matches(as_table).count()), (2, 2));
        // Of four, one never steps out, with what that is worth at most.
        let row = format!("<th scope=\"row\">{never}</th><td class=\"num\">1</td>");
        assert!(page.contains(&row), "{language}: {row}");
        // Each bar, line and dot is an element of its own: none holds the next.
        assert_eq!(page.matches("<rect").count(), page.matches("</rect>").count());
    }
}

#[test]
fn the_answer_to_a_moment_is_folded() {
    let desk = Desk::new("show-moment");
    handed_in(&desk);
    let page = desk.otr(&["report", "in", "--cases", CASES, "--html"]);
    assert_eq!(page.matches("What would you say?").count(), 3);
    for moment in page.split("What would you say?").skip(1) {
        let (asked, answered) = moment.split_once("<details><summary>Show the answer</summary>").unwrap();
        assert!(!asked.contains("As good as anything") && answered.contains("As good as anything"));
        assert!(asked.matches("<li>").count() >= 2, "there is something to choose from");
    }
}
