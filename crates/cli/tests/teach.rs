//! The pages for those who teach.

mod common;

use common::Desk;
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
    desk.otr(&["teach", ".", "--out", "pages"]);
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
