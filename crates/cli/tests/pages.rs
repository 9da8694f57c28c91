//! The pages that are written for those who teach, and for a class.

mod common;

use classroom::{Cover, HandIn, HowPlayed, Minute, Name};
use coach::{Bot, Search};
use common::Desk;
use negotiation::Run;
use script::author::shipped;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The names of the files of a folder, and what is in each.
fn pages(dir: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<(String, String)> = entries
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap()))
        .collect();
    pages.sort();
    pages
}

#[test]
fn a_case_with_a_note_has_a_page_and_one_without_has_none() {
    let desk = Desk::new("teach");
    desk.otr(&["new", "silent", "--dir", "."]);
    fs::remove_file(desk.dir.join("silent/teaching.en.toml")).unwrap();
    let said = desk.otr(&["teach", ".", "--out", "pages"]);
    assert!(said.ends_with("[0]\n"), "{said}");
    let names: Vec<String> = pages(&desk.dir.join("pages")).into_iter().map(|(name, _)| name).collect();
    assert!(
        names.contains(&"hall.en.html".to_owned()) && !names.iter().any(|name| name.starts_with("silent")),
        "{names:?}"
    );
    // Those of an earlier time go.
    fs::remove_file(desk.file("teaching.en.toml")).unwrap();
    fs::write(desk.dir.join("pages/handout.html"), "<title>Handout</title>").unwrap();
    desk.otr(&["teach", ".", "--out", "pages"]);
    assert!(desk.dir.join("pages/handout.html").exists(), "what it has not written itself stays");
    assert!(!pages(&desk.dir.join("pages")).iter().any(|(name, _)| name.starts_with("hall")));
}

#[test]
fn a_note_with_an_error_is_shown_and_left_out_and_the_case_is_played() {
    let desk = Desk::new("teach-error");
    desk.edit("teaching.en.toml", "limits = ", "limit = ");
    let said = desk.otr(&["teach", ".", "--out", "pages"]);
    assert!(said.contains("error[OTR011]") && said.contains("teaching.en.toml"), "{said}");
    assert!(!pages(&desk.dir.join("pages")).iter().any(|(name, _)| name.starts_with("hall")));
    let bundled = desk.otr(&["bundle", ".", "--out", "site"]);
    assert!(pages_of_site(&desk).iter().any(|name| name.ends_with(".case")), "{bundled}");
}

fn pages_of_site(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.dir.join("site")).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn no_page_has_a_script_and_every_link_between_them_leads_somewhere() {
    let desk = Desk::new("teach-links");
    desk.edit("teaching.en.toml", "about = \"", "about = \"<script>alert(1)</script> & ");
    desk.otr(&["teach", ".", "--out", "pages"]);
    let pages = pages(&desk.dir.join("pages"));
    let names: BTreeSet<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    for (name, page) in &pages {
        assert!(!page.contains("<script"), "{name}");
        assert!(page.contains("default-src 'none'"), "{name}");
        for link in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let within = !link.starts_with("../") && !link.starts_with('#') && link.ends_with(".html");
            assert!(!within || names.contains(link), "{name} leads to {link}");
        }
    }
    let (_, note) = pages.iter().find(|(name, _)| name == "hall.en.html").unwrap();
    assert!(note.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; "));
    for language in ["en", "es"] {
        for page in ["accessibility", "privacy"] {
            assert!(names.contains(format!("{page}.{language}.html").as_str()), "{names:?}");
        }
    }
}

#[test]
fn what_a_strategy_comes_to_on_the_page_is_what_simulate_says() {
    let desk = Desk::new("teach-measured");
    desk.otr(&["teach", ".", "--out", "pages"]);
    let note = fs::read_to_string(desk.dir.join("pages/hall.en.html")).unwrap();
    let simulated = desk.otr(&["simulate", "hall", "--plays", "1000", "--json"]);
    let simulated = simulated.lines().skip(1).take_while(|line| !line.starts_with('[')).collect::<Vec<_>>().join("\n");
    let simulated: serde_json::Value = serde_json::from_str(&simulated).unwrap();
    let median = |bot: &str| format!("{:.1}", simulated["bots"][bot]["median"].as_f64().unwrap());
    let said =
        format!("comes to {} of 85 points here; the best play comes to {}.", median("first-chance"), median("expert"));
    assert!(note.contains(&said), "{said}");
    assert!(note.contains(&format!("{}: half of 1,000 plays come to no more", median("random"))));
}

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
        let (asked, answered) =
            moment.split_once("<details class=\"revealed\"><summary>Show the answer</summary>").unwrap();
        assert!(!asked.contains("As good as anything") && answered.contains("As good as anything"));
        assert!(asked.matches("<li>").count() >= 2, "there is something to choose from");
    }
}
