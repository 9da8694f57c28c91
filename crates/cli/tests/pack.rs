//! Packages of a site: a small one here, of which only what a package reads and changes is real.

mod common;

use common::Desk;
use std::fs::{self, File};
use std::io::Read;
use zip::ZipArchive;

/// The page of a site, as far as a package changes it.
const PAGE: &str = "<title>Game</title><meta content=\"connect-src 'self'; object-src 'none'\"><script>otrReady</script>\
    <script src=\"./offline-1.js\" defer></script>";

fn desk(test: &str) -> Desk {
    let desk = Desk::new(test);
    let site = desk.dir.join("site");
    fs::create_dir_all(site.join("first")).unwrap();
    for (name, text) in
        [("index.html", PAGE), ("sw.js", ""), ("offline-1.js", ""), ("first/home.txt", ""), ("a&b.js", "")]
    {
        fs::write(site.join(name), text).unwrap();
    }
    desk.edit("lines.en.toml", "title = \"", "title = \"This & ");
    desk.otr(&["bundle", ".", "--out", "site/cases"]);
    desk
}

/// The text of a file in the package.
fn text(desk: &Desk, name: &str) -> String {
    let mut zip = ZipArchive::new(File::open(desk.dir.join("p.zip")).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn names(desk: &Desk) -> Vec<String> {
    let zip = ZipArchive::new(File::open(desk.dir.join("p.zip")).unwrap()).unwrap();
    zip.file_names().map(|name| name.unwrap().into_owned()).collect()
}

#[test]
fn what_is_wrong_with_what_was_asked_for_is_said_and_nothing_is_written() {
    let desk = desk("pack-wrong");
    let said: String = [
        &["pack", "hall", "--scorm12", "--out", "p.zip"][..],
        &["pack", "site", "--scorm12", "--case", "hell", "--out", "p.zip"],
        &["pack", "site", "--scorm12", "--assessed", "--out", "p.zip"],
        &["pack", "site", "--web", "--endpoint", "store.example", "--out", "p.zip"],
        &["pack", "site", "--scorm12", "--pass-mark", "101", "--out", "p.zip"],
        &["pack", "site", "--out", "p.zip"],
    ]
    .map(|arguments| desk.otr(arguments))
    .concat();
    assert!(!desk.dir.join("p.zip").exists(), "{said}");
    for complaint in [
        "hall is no built site",
        "this site has no case hell; it has hall",
        "name it with --case",
        "an address begins with https://",
        "101 is not in 0..=100",
        "--scorm12|--scorm2004|--cmi5|--web",
    ] {
        assert!(said.contains(complaint), "{complaint}: {said}");
    }
    fs::write(desk.dir.join("site/index.html"), "<title>Old</title>").unwrap();
    assert!(desk.otr(&["pack", "site", "--cmi5", "--out", "p.zip"]).contains("of another version"));
}

#[test]
fn a_manifest_lists_every_file_and_takes_any_title() {
    let desk = desk("pack-manifest");
    let title = "Offers & <b>Letters</b> \"2\"";
    for kind in ["--scorm12", "--scorm2004"] {
        desk.otr(&["pack", "site", kind, "--case", "hall", "--pass-mark", "60", "--title", title, "--out", "p.zip"]);
        let manifest = text(&desk, "imsmanifest.xml");
        assert!(
            manifest.contains("<title>Offers &amp; &lt;b&gt;Letters&lt;/b&gt; &quot;2&quot;</title>"),
            "{manifest}"
        );
        for name in names(&desk).iter().filter(|name| *name != "imsmanifest.xml") {
            assert!(
                manifest.contains(&format!("<file href=\"{}\"/>", name.replace('&', "&amp;"))),
                "{name}: {manifest}"
            );
        }
    }
    desk.otr(&["pack", "site", "--cmi5", "--case", "hall", "--pass-mark", "5", "--title", title, "--out", "p.zip"]);
    let structure = text(&desk, "cmi5.xml");
    assert!(structure.contains("masteryScore=\"0.05\""), "{structure}");
    desk.otr(&["pack", "site", "--cmi5", "--case", "hall", "--out", "p.zip"]);
    assert!(
        text(&desk, "cmi5.xml").contains("<langstring lang=\"en\">This &amp; "),
        "the case has the title of its words"
    );
    assert!(structure.contains("moveOn=\"CompletedAndPassed\""), "{structure}");
}

#[test]
fn the_page_of_a_package_speaks_with_the_store_that_is_named_and_keeps_no_copy() {
    let desk = desk("pack-page");
    let store = ["--web", "--endpoint", "https://store.example/x/", "--key", "Basic </script>"];
    desk.otr(&[&["pack", "site", "--out", "p.zip"][..], &store[..]].concat());
    let page = text(&desk, "index.html");
    assert!(page.contains("connect-src 'self' https://store.example;"), "{page}");
    assert!(page.contains("Basic \\u003c/script>"), "{page}");
    assert!(!page.contains("offline"), "{page}");
    let names = names(&desk);
    assert!(
        ["sw.js", "offline-1.js", "first/home.txt"].iter().all(|left| !names.iter().any(|name| name == left)),
        "{names:?}"
    );
    assert!(text(&desk, "lms.js").contains("LMS"));
    desk.otr(&["pack", "site", "--scorm12", "--out", "p.zip"]);
    assert!(text(&desk, "index.html").contains("connect-src 'self';"));
}

#[test]
fn an_assessed_package_opens_as_a_class_of_its_own() {
    let desk = desk("pack-assessed");
    desk.otr(&["pack", "site", "--scorm12", "--case", "hall", "--assessed", "--out", "p.zip"]);
    let page = text(&desk, "index.html");
    let code = page.split("#/join/").nth(1).unwrap().split('"').next().unwrap();
    let class: classroom::Class = code.parse().unwrap();
    assert!(class.draft().play.assessed);
    assert_eq!(class.draft().tasks[0].case, "hall");
}
