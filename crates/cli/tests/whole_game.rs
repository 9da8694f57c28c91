//! The commands that look at a whole case: solve, simulate and graph.

mod common;

use common::Desk;
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

/// A desk whose case is so tense that it soon ends: small enough for every state of it.
fn desk(test: &str) -> Desk {
    let desk = Desk::new(test);
    desk.edit("scenario.toml", "tension = 1\n", "tension = 8\n");
    desk.edit("scenario.toml", "lock = 8 ", "lock = 10 ");
    desk.edit("scenario.toml", "drift = 2 ", "drift = 1 ");
    desk.edit("scenario.toml", "kind = \"watched\"\nfrom = 6\nto = 6", "kind = \"law\"\nfrom = 5");
    desk
}

/// What a call that is fine printed, without the call and its code.
fn printed(desk: &Desk, arguments: &[&str]) -> String {
    let said = desk.otr(arguments);
    let (_, said) = said.split_once('\n').unwrap();
    said.strip_suffix("[0]\n").unwrap_or_else(|| panic!("{said}")).into()
}

fn json(desk: &Desk, arguments: &[&str]) -> Value {
    serde_json::from_str(&printed(desk, arguments)).unwrap()
}

/// How many states a search needs is its own affair, and no part of a snapshot.
fn uncounted(said: &str, solution: &Value) -> String {
    let states = solution["states"].as_u64().filter(|&states| states > 1_000).unwrap();
    said.replacen(&states.to_string(), "some thousand", 1)
}

#[test]
fn a_case_is_solved() {
    let desk = desk("solve");
    let solution = json(&desk, &["solve", "hall", "--json"]);
    insta::assert_snapshot!(uncounted(&desk.otr(&["solve", "hall"]), &solution));
}

#[test]
fn programs_get_the_solution_of_one_case_or_a_list_of_several() {
    let desk = desk("solve-json");
    let said = printed(&desk, &["solve", "hall", "--json"]);
    let one: Value = serde_json::from_str(&said).unwrap();
    insta::assert_snapshot!(uncounted(&said, &one));
    std::fs::create_dir(desk.dir.join("barn")).unwrap();
    for file in ["scenario.toml", "lines.en.toml"] {
        let text = std::fs::read_to_string(desk.file(file)).unwrap().replace("id = \"hall\"", "id = \"barn\"");
        std::fs::write(desk.dir.join("barn").join(file), text).unwrap();
    }
    let mut barn = one.clone();
    barn["id"] = "barn".into();
    assert_eq!(json(&desk, &["solve", ".", "--json"]), Value::Array(vec![barn, one]));
}

#[test]
fn strategies_are_compared() {
    let desk = desk("simulate");
    insta::assert_snapshot!(desk.otr(&["simulate", "hall", "--plays", "2000"]));
    insta::assert_snapshot!("the_same_strategies_for_programs", desk.otr(&["simulate", "hall", "--json"]));
}

#[test]
fn a_seed_gives_the_same_plays_and_another_one_others() {
    // In so tense a case all plays of the novice are alike.
    let desk = Desk::new("seeds");
    let with = |seed| json(&desk, &["simulate", "hall", "--plays", "500", "--json", "--seed", seed])["bots"].clone();
    let (first, again, other) = (with("1"), with("1"), with("2"));
    assert_eq!(first, again);
    assert_ne!(first["random"], other["random"]);
    assert_eq!(first["cautious"], other["cautious"]);
}

/// The best score that the start of a graph can reach: from its last line to its first.
fn value_of(graph: &str) -> f64 {
    let mut values: Vec<f64> = vec![0.0; graph.lines().count()];
    for line in graph.lines().rev() {
        let line: Value = serde_json::from_str(line).unwrap();
        let to = |it: &Value| values[it["to"].as_u64().unwrap() as usize];
        let moves = line["moves"].as_array();
        let best = moves.map(|moves| moves.iter().map(to).fold(f64::MIN, f64::max));
        values[line["state"].as_u64().unwrap() as usize] = best.unwrap_or_else(|| line["score"].as_f64().unwrap());
    }
    values[0]
}

#[test]
fn whoever_folds_the_graph_finds_the_value_that_solve_finds() {
    let desk = desk("graph");
    let best = json(&desk, &["solve", "hall", "--json"])["best"].as_f64().unwrap();
    let graph = printed(&desk, &["graph", "hall"]);
    let unmerged = printed(&desk, &["graph", "hall", "--unmerged"]);
    assert!(unmerged.len() > graph.len());
    assert_eq!((value_of(&graph), value_of(&unmerged)), (best, best));
    assert!(graph.starts_with("{\"state\":0,"));
    let said = desk.otr(&["graph", "hall", "--out", "hall.jsonl"]);
    assert!(said.contains(&format!("hall.jsonl: {} states, ", graph.lines().count())), "{said}");
    assert_eq!(std::fs::read_to_string(desk.dir.join("hall.jsonl")).unwrap(), graph);
    for text in ["table a package that is refused", "table 2 0 0 2", "float a \\\"what if\\\"", "go back in"] {
        assert!(graph.contains(&format!("\"move\":\"{text}\"")), "{text}");
    }
}

/// Node runs the site's tests, so it is there.
#[test]
fn the_example_of_the_manual_finds_it_too() {
    let desk = desk("manual");
    let manual = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/graph.md")).unwrap();
    let (_, example) = manual.split_once("```js\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    std::fs::write(desk.dir.join("value.mjs"), example).unwrap();
    let mut node = Command::new("node")
        .arg("value.mjs")
        .current_dir(&desk.dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node is there: see README.md");
    let mut stdin = node.stdin.take().unwrap();
    for line in printed(&desk, &["graph", "hall"]).lines().rev() {
        writeln!(stdin, "{line}").unwrap();
    }
    drop(stdin);
    let found = String::from_utf8(node.wait_with_output().unwrap().stdout).unwrap();
    let best = json(&desk, &["solve", "hall", "--json"])["best"].as_f64().unwrap();
    assert_eq!(found.trim().parse::<f64>().unwrap(), best);
}

#[test]
fn wrong_calls_end_with_2() {
    let desk = desk("wrong");
    let mut said = String::new();
    for arguments in [
        &["solve"][..],
        &["simulate", "hall", "--plays", "0"],
        &["simulate", "hall", "--plays", "10000001"],
        &["simulate", "hall", "--plays", "many"],
        &["simulate", "hall", "--seed", "4294967296"],
        &["graph", "hall", "--json"],
    ] {
        let one = desk.otr(arguments);
        assert!(one.ends_with("[2]\n"), "{one}");
        said += &one;
    }
    insta::assert_snapshot!(said);
}

#[test]
fn what_cannot_be_done_ends_with_1_and_prints_nothing_for_programs() {
    let desk = desk("cannot");
    let mut said = String::new();
    for command in ["solve", "simulate", "graph"] {
        said += &desk.otr(&[command, "nowhere"]);
    }
    said += &desk.otr(&["graph", "hall", "--out", "no/such/folder"]);
    desk.otr(&["new", "barn", "--dir", "."]);
    said += &desk.otr(&["graph", "."]);
    desk.edit("scenario.toml", "lock = 10", "lock = 11");
    for command in ["solve", "simulate"] {
        said += &desk.otr(&[command, ".", "--json"]);
    }
    insta::assert_snapshot!(said);
}

#[test]
fn help_says_what_the_commands_give() {
    let desk = desk("whole-game-help");
    let said: String = ["solve", "simulate", "graph"].map(|command| desk.otr(&[command, "--help"])).concat();
    insta::assert_snapshot!(said);
}

#[test]
fn a_reader_who_has_enough_of_a_graph_is_no_panic() {
    let desk = desk("graph-pipe");
    let mut child = Command::new(env!("CARGO_BIN_EXE_otr"))
        .args(["graph", "hall"])
        .current_dir(&desk.dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_case_that_breaks_properties_is_told_which_and_by_which_play() {
    let desk = desk("prove");
    let said = desk.otr(&["prove", "hall"]);
    assert!(said.ends_with("[1]\n"), "{said}");
    insta::assert_snapshot!(said);
}

#[test]
fn programs_get_every_property_of_every_variant() {
    let desk = desk("prove-json");
    desk.edit("scenario.toml", "[start]", "[variants]\npoints = 2\nseeds = [3, 5]\n\n[start]");
    let said = desk.otr(&["prove", "hall", "--json"]);
    let said = said.split_once('\n').unwrap().1.strip_suffix("[1]\n").unwrap();
    let mut proofs: Vec<Value> = serde_json::from_str(said).unwrap();
    // What is asked across variants and cases follows.
    let across = proofs.iter().position(|proof| proof["variant"].is_null()).unwrap();
    assert!(proofs[across..].iter().all(|proof| proof["across"].is_array()));
    proofs.truncate(across);
    assert_eq!(proofs.iter().map(|proof| proof["variant"].as_u64()).collect::<Vec<_>>(), [Some(0), Some(3), Some(5)]);
    for proof in &proofs {
        assert_eq!((&proof["id"], &proof["holds"]), (&Value::from("hall"), &Value::from(false)));
        let properties = proof["properties"].as_array().unwrap();
        let numbers: Vec<u64> = properties.iter().filter_map(|it| it["number"].as_u64()).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 12]);
        assert!(
            properties.iter().all(|it| it["holds"].is_boolean() && it["why"].as_str().is_some_and(|why| why.len() > 9))
        );
        assert!(properties.iter().any(|it| it["holds"] == false));
    }
}

#[test]
fn seeds_that_are_rejected_say_which_property_failed() {
    let desk = desk("variants");
    desk.edit("scenario.toml", "[start]", "[variants]\npoints = 2\nfloors = 60\nseeds = [9]\n\n[start]");
    let mut said = desk.otr(&["variants", "hall"]);
    // No seed of so tense a case holds; whoever looks among the last finds the end of them.
    said += &desk.otr(&["variants", "hall", "--find", "1", "--from", "65532"]);
    said += &desk.otr(&["variants", "hall", "--find", "0"]);
    said += &desk.otr(&["variants", "nowhere"]);
    said += &desk.otr(&["solve", "hall", "--variant", "2"]);
    said += &desk.otr(&["prove", "nowhere"]);
    insta::assert_snapshot!(said);
}

#[test]
fn a_variant_is_played_solved_and_replayed_by_its_number() {
    let desk = Desk::new("play-variant");
    desk.edit("scenario.toml", "[start]", "[variants]\npoints = 3\nseeds = [7]\n\n[start]");
    let said = desk.otr_with(&["play", "hall", "--variant", "7"], b"1\nquit\n");
    let code = said
        .split("--code ")
        .nth(1)
        .and_then(|rest| rest.split_whitespace().next())
        .unwrap_or_else(|| panic!("{said}"));
    let replayed = desk.otr(&["replay", code, "--dir", "."]);
    assert!(replayed.contains("(variant 7)"), "{replayed}");
    assert!(desk.otr_with(&["play", "hall", "--code", code], b"quit\n").ends_with("[0]\n"));
    let refused = desk.otr_with(&["play", "hall", "--variant", "8"], b"");
    assert!(refused.contains("hall has no variant 8: it has 7"), "{refused}");
}
