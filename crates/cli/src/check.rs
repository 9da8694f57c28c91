//! `otr check`: everything that is wrong with a case, at once.

use crate::cases::{self, Files};
use crate::diagnostic;
use crate::render::render;
use script::author::{Problem, Severity, Source};
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use words::Words;

/// Checks the cases that the paths mean.
pub fn run(words: &Words, paths: &[PathBuf], as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    let mut sources = Vec::new();
    let mut problems = Vec::new();
    let mut cases = 0;
    for path in paths {
        match cases::folders(path) {
            Err(problem) => problems.push(*problem),
            Ok(folders) => {
                for folder in folders {
                    let files = Files::read(&folder);
                    cases += 1;
                    sources.extend_from_slice(files.sources());
                    problems.append(&mut files.check_all().problems);
                }
            }
        }
    }
    if as_json {
        let list: Vec<Value> = problems.iter().map(|problem| to_json(words, problem, &sources)).collect();
        writeln!(out, "{:#}", Value::Array(list))?;
    } else {
        for problem in &problems {
            writeln!(out, "{}\n", render(words, problem, &sources))?;
        }
        writeln!(out, "{}", summary(words, cases, &problems))?;
    }
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn to_json(words: &Words, problem: &Problem, sources: &[Source]) -> Value {
    let source = sources.iter().find(|source| source.name() == problem.file);
    let at = source.zip(problem.span.as_ref()).map(|(source, span)| source.position(span.start));
    json!({
        "code": problem.code().to_string(),
        "severity": match problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "file": problem.file,
        "line": at.map(|at| at.line),
        "column": at.map(|at| at.column),
        "message": diagnostic::headline(words, &problem.fault),
        "help": diagnostic::advice(words, &problem.fault),
    })
}

fn summary(words: &Words, cases: usize, problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.severity() == Severity::Error).count();
    match (errors, problems.len() - errors) {
        (0, 0) => words.checked_nothing(cases),
        (0, warnings) => words.checked_warnings(cases, warnings),
        (errors, 0) => words.checked_errors(cases, errors),
        (errors, warnings) => words.checked_both(cases, errors, warnings),
    }
}
