//! `otr check`: everything that is wrong with a case, at once.

use crate::cases::{self, Files};
use crate::diagnostic;
use crate::render;
use crate::size;
use script::author::{Checked, Problem, Severity, Source};
use serde::Serializer;
use serde_json::{Value, json};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use words::Words;

/// A case folder, or a path that means none.
struct Found {
    sources: Vec<Source>,
    problems: Vec<Problem>,
}

impl Found {
    fn of(files: Files) -> Found {
        let Checked { cases, mut problems, .. } = files.check_all();
        // The numbers are the same in every language.
        if let (Some(case), Some(numbers)) = (cases.first(), files.sources().first()) {
            problems.extend(size::fault(case).map(|fault| Problem::in_file(numbers.name(), fault)));
        }
        Found { problems, sources: files.into_sources() }
    }
}

/// Checks the cases that the paths mean.
pub fn run(words: &Words, paths: &[PathBuf], as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    let mut found = Vec::new();
    let mut cases = 0;
    for path in paths {
        match cases::folders(path) {
            Err(problem) => found.push(Found { sources: Vec::new(), problems: vec![*problem] }),
            Ok(folders) => {
                cases += folders.len();
                found.extend(folders.iter().map(|folder| Found::of(Files::read(folder))));
            }
        }
    }
    // There may be many, in many lines.
    let mut out = BufWriter::new(out);
    if as_json {
        let problems = found
            .iter()
            .flat_map(|Found { sources, problems }| problems.iter().map(|problem| to_json(words, problem, sources)));
        serde_json::Serializer::pretty(&mut out).collect_seq(problems)?;
        writeln!(out)?;
    } else {
        for Found { sources, problems } in found.iter().filter(|found| !found.problems.is_empty()) {
            writeln!(out, "{}\n", render::all(words, problems, sources))?;
        }
        writeln!(out, "{}", summary(words, cases, found.iter().flat_map(|found| &found.problems)))?;
    }
    out.flush()?;
    let sound = found.iter().all(|found| found.problems.is_empty());
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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

fn summary<'a>(words: &Words, cases: usize, problems: impl Iterator<Item = &'a Problem>) -> String {
    let (errors, warnings): (Vec<_>, Vec<_>) = problems.partition(|problem| problem.severity() == Severity::Error);
    match (errors.len(), warnings.len()) {
        (0, 0) => words.checked_nothing(cases),
        (0, warnings) => words.checked_warnings(cases, warnings),
        (errors, 0) => words.checked_errors(cases, errors),
        (errors, warnings) => words.checked_both(cases, errors, warnings),
    }
}
