//! One small broken case a code, with what is said about it.

mod broken;
mod common;

use broken::{BROKEN, NOTE, NUMBERS, WORDS};
use common::Desk;
use script::author::Code;
use std::fs::{self, File};

/// What is said in Spanish, without the lines of the files.
fn sentences(said: &str) -> Vec<&str> {
    let is_said = |line: &&str| ["error[", "aviso[", "= ayuda"].iter().any(|start| line.starts_with(start));
    said.lines().map(|line| line.trim_start_matches([' ', '|'])).filter(is_said).collect()
}

#[test]
fn every_broken_case_is_told_what_is_wrong() {
    let desk = Desk::new("broken");
    let good = [NUMBERS, WORDS, NOTE].map(|name| (name, fs::read_to_string(desk.file(name)).unwrap()));
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
    let in_tests_below = [Code::OTR001, Code::OTR002, Code::OTR003, Code::OTR009, Code::OTR070];
    for code in Code::ALL.iter().filter(|code| !in_tests_below.contains(code)) {
        assert!(BROKEN.iter().any(|(name, _)| name.starts_with(&code.to_string())), "{code}");
    }
}

#[test]
fn a_teaching_note_and_the_lines_have_the_same_languages() {
    let desk = Desk::new("note-languages");
    fs::rename(desk.file(NOTE), desk.file("teaching.es.toml")).unwrap();
    desk.edit("teaching.es.toml", "language = \"en\"", "language = \"es\"");
    let mut said = ["en", "es"].map(|language| desk.otr(&["check", "hall", "--language", language])).concat();
    assert!(!said.contains("error["), "the case is played all the same: {said}");
    desk.edit("teaching.es.toml", "language = \"es\"", "language = \"fr\"");
    said += &desk.otr(&["check", "hall"]);
    fs::remove_file(desk.file("teaching.es.toml")).unwrap();
    said += &desk.otr(&["check", "hall"]);
    insta::assert_snapshot!(said);
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

#[cfg(unix)]
#[test]
fn whatever_is_no_file_is_named_and_never_waited_for() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    use std::process::Command;

    let desk = Desk::new("special");
    let good = [NUMBERS, WORDS].map(|name| (name, fs::read(desk.file(name)).unwrap()));
    let mut said = String::new();
    for (name, bytes) in &good {
        let path = desk.file(name);
        let mut put = |what: &str, make: &dyn Fn()| {
            fs::remove_file(&path).unwrap();
            make();
            said += &format!("-- {name}: {what}\n");
            for language in ["en", "es"] {
                said += &desk.otr(&["check", "hall", "--language", language]);
            }
            assert!(desk.otr(&["check", "hall", "--json"]).contains("OTR002"), "{name}: {what}");
            fs::remove_dir(&path).or_else(|_| fs::remove_file(&path)).unwrap();
            fs::write(&path, bytes).unwrap();
        };
        put("a pipe", &|| assert!(Command::new("mkfifo").arg(&path).status().unwrap().success()));
        put("a socket", &|| drop(UnixListener::bind(&path).unwrap()));
        put("a folder", &|| fs::create_dir(&path).unwrap());
        put("a device", &|| symlink("/dev/null", &path).unwrap());
        put("a link to nothing", &|| symlink("nowhere", &path).unwrap());
        put("a link to itself", &|| symlink(&path, &path).unwrap());
        put("a link through a file", &|| symlink("teaching.en.toml/it", &path).unwrap());
    }
    symlink("round", desk.dir.join("round")).unwrap();
    symlink("nowhere", desk.dir.join("dangling")).unwrap();
    for path in ["round", "dangling", "/dev/null"] {
        said += &desk.otr(&["check", path]);
    }
    insta::assert_snapshot!(said);
}

#[test]
fn of_very_many_problems_some_are_drawn_and_programs_get_all() {
    let desk = Desk::new("very-many");
    let problems = |json: &str| json.matches("\"code\"").count();
    let drawn = |said: &str| said.matches("error[").count() + said.matches("warning[").count();

    fs::write(desk.file(NUMBERS), "= \n".repeat(100_000)).unwrap();
    let said = desk.otr(&["check", "hall"]);
    assert_eq!(drawn(&said), 50);
    assert!(said.contains("and 99950 more problems: mend these first; `otr check --json` lists all"), "{said}");
    assert!(said.contains("100000 errors"), "{said}");
    let listed = desk.otr(&["check", "hall", "--json"]);
    assert_eq!(problems(&listed), 100_000);
    assert!(listed.contains("\"line\": 100000"));

    let desk = Desk::new("very-many-lines");
    desk.edit(WORDS, "[[lines]]", &"[[lines]]\n".repeat(50_001));
    assert_eq!(drawn(&desk.otr(&["check", "hall"])), 50);
    assert_eq!(problems(&desk.otr(&["check", "hall", "--json"])), 50_000);
}

#[test]
fn errors_are_drawn_before_warnings_where_not_all_are() {
    let desk = Desk::new("errors-first");
    let to_do = "[[lines]]\nact = \"cue\"\nreply = [\"bo: TODO\"]\n\n".repeat(100);
    desk.edit(WORDS, "[[lines]]", &format!("{to_do}[[lines]]"));
    desk.edit(WORDS, "reply.flies", "reply.fly");
    let said = desk.otr(&["check", "hall"]);
    assert!(
        said.contains("error[OTR055]") && said.contains("warning[OTR044]") && said.contains("more problems"),
        "{said}"
    );
}

#[test]
fn who_writes_too_many_is_told_how_many_to_leave_out() {
    let person = |place| {
        format!("[people.p-{place}]\nname = \"P{place}\"\nrole = \"r\"\nside = \"audience\"\nabout = \"a\"\n\n")
    };
    let people = format!("{}[people.noor]", (1..=30).map(person).collect::<String>());
    let holders =
        format!("holders = [{}, ", (1..=30).map(|place| format!("\"h-{place}\"")).collect::<Vec<_>>().join(", "));
    let seeds = (1..=1_001).map(|seed| seed.to_string()).collect::<Vec<_>>().join(", ");
    let seeds = format!("[variants]\nseeds = [{seeds}]\n\n[start]");
    for (file, from, to, said) in [
        (WORDS, "[people.noor]", &people, "there are 33 people; it takes 1 to 30"),
        (NUMBERS, "holders = [", &holders, "there are 32 holders; it takes 1 to 20"),
        (NUMBERS, "[start]", &seeds, "there are 1001 seeds, and at most 1000"),
    ] {
        let desk = Desk::new("too-many");
        desk.edit(file, from, to);
        let told = desk.otr(&["check", "hall"]);
        assert!(told.contains("error[OTR021]") && told.contains(said) && told.contains("of them out"), "{told}");
    }
}

#[test]
fn a_case_that_no_page_can_search_is_refused_before_it_is_played() {
    let desk = Desk::new("too-large");
    desk.edit(NUMBERS, "turns = 7 ", "turns = 14 ");
    desk.edit(NUMBERS, "talks = 2\n", "talks = 3\n");
    let said = desk.otr(&["check", "hall"]);
    assert!(said.contains("error[OTR070]") && said.contains("1,000,000 states"), "{said}");
    let bundled = desk.otr(&["bundle", ".", "--out", "out"]);
    assert!(bundled.contains("error[OTR070]") && bundled.ends_with("[1]\n"), "{bundled}");

    let desk = Desk::new("too-large-variant");
    desk.edit(NUMBERS, "talks = 2\n", "talks = 3\n");
    desk.edit(NUMBERS, "[start]", "[variants]\nturns = [14, 14]\nseeds = [1, 2, 3]\n\n[start]");
    let said = desk.otr(&["check", "hall"]);
    assert!(said.contains("error[OTR070]") && said.contains("states with the seeds"), "{said}");
}

#[test]
fn what_cannot_be_read_brings_one_problem_and_no_other() {
    let desk = Desk::new("one-problem");
    let mut more = Vec::new();
    for file in [NUMBERS, WORDS] {
        let good = fs::read_to_string(desk.file(file)).unwrap();
        let mut seen = Vec::new();
        for (at, line) in good.lines().enumerate() {
            let Some((field, value)) = line.split_once(" = ").filter(|(field, _)| !field.starts_with('#')) else {
                continue;
            };
            // One of each kind will do, of what stands on a line.
            let is_whole = !value.trim().ends_with('[') && line == line.trim_start();
            if !is_whole || seen.contains(&field) {
                continue;
            }
            seen.push(field);
            // There is no field that a date could be.
            let broken = good.lines().enumerate().map(|(place, line)| match place == at {
                true => format!("{field} = 1979-05-27\n"),
                false => format!("{line}\n"),
            });
            fs::write(desk.file(file), broken.collect::<String>()).unwrap();
            let said = desk.otr(&["check", "hall", "--json"]);
            if said.matches("\"code\"").count() != 1 {
                more.push(format!("{file}: {line}\n{said}"));
            }
        }
        fs::write(desk.file(file), good).unwrap();
    }
    assert!(more.is_empty(), "{}", more.join("\n"));
}

/// Names and numbers by the ten thousand: each is looked up at once, whatever stands beside it.
#[test]
fn lists_without_end_are_checked_to_their_end() {
    let each = |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<Vec<_>>().join(", ");
    let quoted = |name: &'static str| move |place: usize| format!("\"{name}-{place}\"");
    let longer: [(&str, &str, &str, String); 6] = [
        (
            "seeds",
            NUMBERS,
            "[start]",
            format!("[variants]\nseeds = [{}]\n\n[start]", each(100_000, &|place| place.to_string())),
        ),
        (
            "the same seed",
            NUMBERS,
            "[start]",
            format!("[variants]\nseeds = [{}]\n\n[start]", each(100_000, &|_| "7".into())),
        ),
        ("flags", NUMBERS, "sets = [", format!("sets = [{}, ", each(100_000, &quoted("flag")))),
        ("tested flags", WORDS, "if = [", format!("if = [{}, ", each(100_000, &quoted("flag")))),
        ("holders", NUMBERS, "holders = [", format!("holders = [{}, ", each(100_000, &quoted("holder")))),
        ("facts", NUMBERS, "facts = [", format!("facts = [{}, ", each(100_000, &quoted("fact")))),
    ];
    for (name, file, from, to) in longer {
        let desk = Desk::new("endless");
        desk.edit(file, from, &to);
        assert!(desk.otr(&["check", "hall", "--json"]).matches("\"code\"").count() > 30_000, "{name}");
    }
}

#[test]
fn of_an_empty_file_only_that_is_said() {
    for text in ["", " \n", "# nothing yet\n"] {
        for file in [NUMBERS, WORDS] {
            let desk = Desk::new("empty-file");
            fs::write(desk.file(file), text).unwrap();
            let said = desk.otr(&["check", "hall"]);
            assert!(said.contains("nothing stands in this file") && said.contains("checked: 1 error\n"), "{said}");
        }
    }
}

#[test]
fn points_that_are_none_bring_one_problem() {
    let desk = Desk::new("no-points");
    desk.edit(NUMBERS, "ours = [0, 18, 32]", "ours = []");
    assert!(desk.otr(&["check", "hall"]).contains("checked: 1 error\n"));
    let desk = Desk::new("a-fraction");
    desk.edit(NUMBERS, "ours = [0, 18, 32]", "ours = [0, 18.5, 32]");
    assert!(desk.otr(&["check", "hall"]).contains("checked: 1 error\n"));
}

#[test]
fn words_without_a_language_in_their_name_are_none() {
    let desk = Desk::new("no-language");
    fs::rename(desk.file(WORDS), desk.file("lines.toml")).unwrap();
    assert!(desk.otr(&["check", "hall"]).contains("no lines.en.toml, nor any other language"));
}

#[test]
fn what_other_programs_save_is_called_by_its_name() {
    let desk = Desk::new("saved");
    let good = fs::read_to_string(desk.file(WORDS)).unwrap();
    let utf16: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xff\xfe".as_slice(), &utf16].concat();
    let (packed, rich): (&[u8], &[u8]) = (b"PK\x03\x04\x14\0\x06\0", br"{\rtf1\ansi language = }");
    for (bytes, said) in [
        (utf16.as_slice(), "it is text in UTF-16, and not in UTF-8"),
        (&marked, "it is text in UTF-16, and not in UTF-8"),
        (packed, "it is the document of a word processor, or packed, and not plain text"),
        (rich, "it is the document of a word processor, or packed, and not plain text"),
        (b"language = \"\xe9n\"", "it is not text in UTF-8, from byte 12 on"),
    ] {
        fs::write(desk.file(WORDS), bytes).unwrap();
        assert!(desk.otr(&["check", "hall"]).contains(said), "{said}");
    }
    // A file of the time before line ends had two bytes, and one that lost some of its blocks.
    fs::write(desk.file(WORDS), good.replace('\n', "\r")).unwrap();
    assert!(desk.otr(&["check", "hall"]).contains("U+000D"));
    fs::write(desk.file(WORDS), good.replacen("title", "ti\0le", 1)).unwrap();
    assert!(desk.otr(&["check", "hall"]).contains("nobody can see (U+0000)"));
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
