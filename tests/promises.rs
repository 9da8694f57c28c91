//! The promises of THREAT-MODEL.md: each names the tests that hold it, and there are such tests.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_default()
}

/// The tests of a cell, each with its file: "`file`: one test; another test; `other file`: a third".
fn tests_in(cell: &str) -> Vec<(String, String)> {
    let mut file = String::new();
    let mut tests = Vec::new();
    for part in cell.split("; ") {
        let mut name = part.trim();
        if let Some((path, rest)) = name.strip_prefix('`').and_then(|rest| rest.split_once("`: ")) {
            (file, name) = (path.to_string(), rest);
        }
        tests.push((file.clone(), name.to_string()));
    }
    tests
}

#[test]
fn every_promise_names_tests_that_there_are() {
    let paper = read("THREAT-MODEL.md");
    let rows: Vec<&str> =
        paper.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Promise |")).collect();
    assert!(rows.len() > 10, "the tables are gone: {} rows", rows.len());
    let mut missing = Vec::new();
    for row in rows {
        let held = row.trim_matches('|').split(" | ").nth(1).unwrap_or_default();
        for (file, test) in tests_in(held) {
            if !read(&file).contains(&test) {
                missing.push(format!("{file}: {test}"));
            }
        }
    }
    assert!(missing.is_empty(), "THREAT-MODEL.md names what is not there:\n{}", missing.join("\n"));
}
