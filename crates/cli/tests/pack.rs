//! Packages of a site: a small one here, of which only what a package reads and changes is real.

mod common;

use classroom::{Class, ClassDraft, HowPlayed, Name, Task, Which};
use common::Desk;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{DateTime, ZipArchive};

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
        &["pack", "lines.en.toml", "--scorm12", "--out", "p.zip"],
        &["pack", "site", "--scorm12", "--class", "7", "--out", "p.zip"],
        &["pack", "site", "--single-file", "--case", "hall", "--out", "p.zip"],
        &["pack", "site", "--single-file", "--out", "p.zip"],
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
        "--scorm12|--scorm2004|--cmi5|--web|--single-file",
        "lines.en.toml is no built site",
        "this is no link of a class",
        "'--single-file' cannot be used with '--case",
        "site is a site of another version",
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
    let class: Class = code.parse().unwrap();
    assert!(class.draft().play.assessed);
    assert_eq!(class.draft().tasks[0].case, "hall");
}

#[test]
fn a_package_of_a_class_plays_what_the_class_was_set() {
    let desk = desk("pack-class");
    let class = |case: &str, assessed| {
        let draft = ClassDraft {
            id: 7,
            name: Name::new("Monday").unwrap(),
            tasks: vec![Task { case: case.into(), variant: Which::AsWritten }],
            play: HowPlayed { assessed, meters: true, hints: false },
            language: None,
            from: None,
            until: None,
            pass_mark: Some(70),
        };
        Class::new(draft).unwrap()
    };
    let set = class("hall", true);
    let link = format!("https://site.example/#/join/{set}");
    desk.otr(&["pack", "site", "--scorm12", "--class", &link, "--out", "p.zip"]);
    let page = text(&desk, "index.html");
    assert!(page.contains(&format!("\"start\":\"#/join/{set}\"")), "{page}");
    assert!(page.contains("\"assessed\":true") && page.contains("\"case\":\"hall\""), "{page}");
    let manifest = text(&desk, "imsmanifest.xml");
    assert!(manifest.contains("masteryscore>70<") && manifest.contains("<title>Monday<"), "{manifest}");
    desk.otr(&["pack", "site", "--scorm12", "--class", &class("hall", false).to_string(), "--out", "p.zip"]);
    assert!(text(&desk, "index.html").contains("\"assessed\":false"));
    let said = desk.otr(&["pack", "site", "--scorm12", "--class", &class("hell", true).to_string(), "--out", "p.zip"]);
    assert!(said.contains("this site has no case hell; it has hall"), "{said}");
}

/// Sets the time of a file.
fn touch(path: &Path, seconds: u64) {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

fn times(desk: &Desk) -> Vec<String> {
    let mut zip = ZipArchive::new(File::open(desk.dir.join("p.zip")).unwrap()).unwrap();
    let times = (0..zip.len()).map(|place| zip.by_index(place).unwrap().last_modified().unwrap().to_string());
    let mut times: Vec<String> = times.collect();
    times.dedup();
    times
}

#[test]
fn a_package_has_the_time_of_the_newest_file_of_its_site_or_the_one_that_is_said_and_is_the_same_bytes_each_time() {
    let desk = desk("pack-time");
    let pack = ["pack", "site", "--web", "--out", "p.zip"];
    for (name, seconds) in [("index.html", 1_795_766_400), ("sw.js", 1_700_000_000), ("a&b.js", 1_000_000_000)] {
        touch(&desk.dir.join("site").join(name), seconds);
    }
    for file in ["offline-1.js", "first/home.txt"] {
        touch(&desk.dir.join("site").join(file), 0);
    }
    for entry in fs::read_dir(desk.dir.join("site/cases")).unwrap() {
        touch(&entry.unwrap().path(), 0);
    }
    desk.otr(&pack);
    assert_eq!(times(&desk), ["2026-11-27 08:00:00"]);
    let first = fs::read(desk.dir.join("p.zip")).unwrap();
    desk.otr(&pack);
    assert!(first == fs::read(desk.dir.join("p.zip")).unwrap(), "the same bytes");
    touch(&desk.dir.join("site/sw.js"), 1_795_766_402);
    desk.otr(&pack);
    assert_eq!(times(&desk), ["2026-11-27 08:00:02"]);
    let otr = || Command::new(env!("CARGO_BIN_EXE_otr"));
    assert!(otr().args(pack).current_dir(&desk.dir).env("SOURCE_DATE_EPOCH", "1582979696").status().unwrap().success());
    assert_eq!(times(&desk), ["2020-02-29 12:34:56"]);
}

#[test]
fn a_release_is_packed_as_it_is_and_unpacked() {
    let desk = desk("pack-release");
    desk.otr(&["pack", "site", "--scorm12", "--case", "hall", "--out", "p.zip"]);
    let of_site = names(&desk);
    let mut zip = ZipWriter::new(File::create(desk.dir.join("release.zip")).unwrap());
    let time = DateTime::from_date_and_time(2026, 11, 27, 9, 30, 2).unwrap();
    let options = SimpleFileOptions::default().last_modified_time(time);
    for name in
        ["NOTES.md", "hosting/nginx.conf", "off-the-record/class.example.json", "off-the-record/class.schema.json"]
    {
        zip.start_file(name, options).unwrap();
    }
    for name in ["index.html", "sw.js", "offline-1.js", "first/home.txt", "a&b.js", "cases/index.bin"] {
        zip.start_file(format!("off-the-record/{name}"), options).unwrap();
        zip.write_all(&fs::read(desk.dir.join("site").join(name)).unwrap()).unwrap();
    }
    for entry in fs::read_dir(desk.dir.join("site/cases")).unwrap() {
        let entry = entry.unwrap();
        let name = format!("off-the-record/cases/{}", entry.file_name().to_string_lossy());
        if !name.ends_with("index.bin") {
            zip.start_file(name, options).unwrap();
            zip.write_all(&fs::read(entry.path()).unwrap()).unwrap();
        }
    }
    zip.finish().unwrap();
    desk.otr(&["pack", "release.zip", "--scorm12", "--case", "hall", "--out", "p.zip"]);
    assert_eq!(names(&desk), of_site);
    assert_eq!(times(&desk), ["2026-11-27 09:30:02"]);
    let release = desk.dir.join("release");
    fs::create_dir(&release).unwrap();
    ZipArchive::new(File::open(desk.dir.join("release.zip")).unwrap()).unwrap().extract(&release).unwrap();
    desk.otr(&["pack", "release", "--scorm12", "--case", "hall", "--out", "p.zip"]);
    assert_eq!(names(&desk), of_site);
}

#[test]
fn one_page_has_in_itself_what_the_site_has_beside_it_and_only_what_a_page_needs() {
    let desk = desk("pack-single");
    let site = desk.dir.join("site");
    let page = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\" />\
        <script>start()</script><link rel=\"icon\" href=\"./icon-1.svg\"/><link rel=\"manifest\" href=\"m\" />\
        <link rel=\"stylesheet\" href=\"./styles-1.css\"/><script src=\"./bars-1.js\" defer></script></head>\
        <body><p>Else <a href=\"reset.html\">start anew</a>.</p></body></html>";
    let files = [
        ("index.html", page),
        ("styles-1.css", "p { color: red }"),
        ("icon-1.svg", "<svg/>"),
        ("bars-1.js", "bars()"),
        ("popover-1.js", "popover()"),
        ("sound.js", "sound()"),
        ("reset.html", ""),
        ("words.txt", "word"),
    ];
    for (name, text) in files {
        fs::write(site.join(name), text).unwrap();
    }
    desk.otr(&["pack", "site", "--single-file", "-o", "p.html"]);
    let page = fs::read_to_string(desk.dir.join("p.html")).unwrap();
    for there in [
        "<script>start()</script>",
        "<script>bars()</script>",
        "<script>popover()</script>",
        "<script type=\"module\" id=\"sound\">sound()</script>",
        "<style>p { color: red }</style>",
        "href=\"data:image/svg+xml;base64,PHN2Zy8+\"",
        "data-file=\"words.txt\"",
        "data-file=\"cases/index.bin\"",
        "data-file=\"a&amp;b.js\"",
        // printf 'start()' | openssl dgst -sha256 -binary | base64
        "'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='",
        "connect-src blob:",
    ] {
        assert!(page.contains(there), "{there}: {page}");
    }
    for left in ["reset.html", "rel=\"manifest\"", " src=", "data-file=\"sw.js\"", "first/home.txt", "offline"] {
        assert!(!page.contains(left), "{left}: {page}");
    }
    let first = page;
    desk.otr(&["pack", "site", "--single-file", "-o", "p.html"]);
    assert_eq!(first, fs::read_to_string(desk.dir.join("p.html")).unwrap());
}
