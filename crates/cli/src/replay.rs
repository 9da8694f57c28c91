//! `otr replay`: what a run code stands for.

use crate::cases;
use crate::debrief::analyse;
use crate::label;
use crate::page::{number, points};
use negotiation::Dimension;
use script::{Case, Story};
use serde_json::{Map, Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

/// Finds the case of a code among those of a folder, and plays it again.
pub fn run(code: &str, dir: &Path, as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    match replayed(code, dir) {
        Ok(story) => {
            tell(&story, as_json, out)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(complaint) => {
            writeln!(out, "error: {complaint}")?;
            Ok(ExitCode::FAILURE)
        }
    }
}

fn replayed(code: &str, dir: &Path) -> Result<Story, String> {
    let run = cases::run(code)?;
    let folders = cases::folders(dir).map_err(|problem| format!("{}: {}", problem.file, problem.fault))?;
    let mut cases = folders.iter().flat_map(|folder| cases::load(folder).checked.cases);
    let case: Case = cases
        .find(|case| case.fingerprint() == run.fingerprint)
        .ok_or_else(|| format!("no case in {} has the numbers it was played with", dir.display()))?;
    let case = cases::varied(&case, run.variant)?;
    Story::from_entries(Rc::new(case), &run.entries)
        .map_err(|(place, error)| format!("its step {} cannot be: {}", place + 1, label::of_refusal(error)))
}

fn tell(story: &Story, as_json: bool, out: &mut impl Write) -> io::Result<()> {
    let case = story.case();
    let variant = case.variant();
    let Some(report) = analyse(case.scenario(), story.entries()) else { return Ok(()) };
    let ending = story.state().ending().map_or("not over", label::of_ending);
    let score = &report.score;
    if as_json {
        let dimension = |it: Dimension| (label::key_of(it).to_string(), json!(number(score.dimension(it))));
        let dimensions: Map<String, Value> = Dimension::ALL.into_iter().map(dimension).collect();
        let answer = json!({
            "scenario": case.structure().id,
            "variant": variant,
            "ending": ending,
            "score": number(score.total()),
            "dimensions": dimensions,
            "first_talk": report.curve.own,
            "accuracy": report.accuracy(),
        });
        return writeln!(out, "{answer:#}");
    }
    writeln!(out, "scenario  {} (variant {variant})", case.structure().id)?;
    writeln!(out, "ending    {ending}")?;
    writeln!(out, "score     {}", points(score.total()))?;
    for dimension in Dimension::ALL {
        writeln!(out, "  {:>5}   {}", points(score.dimension(dimension)), label::of_dimension(dimension))?;
    }
    Ok(())
}
