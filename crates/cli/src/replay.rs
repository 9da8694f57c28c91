//! `otr replay`: what a run code stands for.

use crate::cases;
use crate::complain::complain;
use crate::debrief::{analyse, bill};
use crate::diagnostic;
use crate::page::number;
use classroom::{Cover, PlayCode};
use negotiation::{Dimension, Ending};
use script::{Case, Story};
use serde_json::{Map, Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;
use words::{Words, label};

/// Finds the case of a code among those of a folder, and plays it again.
pub fn run(words: &Words, code: &str, dir: &Path, as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    match replayed(words, code, dir) {
        Ok((code, story)) => {
            tell(words, &code, &story, as_json, out)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(complaint) => {
            complain(words.error(&complaint));
            Ok(ExitCode::FAILURE)
        }
    }
}

fn replayed(words: &Words, code: &str, dir: &Path) -> Result<(PlayCode, Story), String> {
    let code = cases::play_code(words, code)?;
    let run = code.run();
    let folders = cases::folders(dir)
        .map_err(|problem| format!("{}: {}", problem.file, diagnostic::headline(words, &problem.fault)))?;
    let (mut fitting, mut unsound): (Vec<Case>, Vec<String>) = (Vec::new(), Vec::new());
    for folder in &folders {
        let loaded = cases::load(folder);
        if loaded.errors(words).is_some() {
            unsound.push(folder.display().to_string());
        }
        fitting.extend(loaded.checked.cases.into_iter().filter(|case| case.fingerprint() == run.fingerprint));
    }
    let spoken = fitting.iter().position(|case| case.words().language == words.code());
    if fitting.is_empty() {
        let none = words.no_case_with_numbers(&dir.display().to_string());
        let unsound: Vec<&str> = unsound.iter().map(String::as_str).collect();
        return Err(match unsound.is_empty() {
            true => none,
            false => format!("{none}\n{}", words.cases_with_errors(&unsound)),
        });
    }
    let case = cases::varied(words, &fitting.swap_remove(spoken.unwrap_or(0)), run.variant)?;
    let story = Story::from_entries(Rc::new(case), &run.entries)
        .map_err(|(place, error)| words.code_step(place + 1, label::of_refusal(words, error)))?;
    Ok((code, story))
}

fn tell(words: &Words, code: &PlayCode, story: &Story, as_json: bool, out: &mut impl Write) -> io::Result<()> {
    let case = story.case();
    let variant = case.variant();
    let Some(report) = analyse(case.scenario(), story.entries()) else { return Ok(()) };
    let ending = story.state().ending();
    let score = &report.score;
    let cover = match code {
        PlayCode::HandIn(hand_in) => Some(&hand_in.cover),
        PlayCode::Run(_) | PlayCode::UnderWay(_) => None,
    };
    if as_json {
        let dimension = |it: Dimension| (<&str>::from(it).to_owned(), json!(number(score.dimension(it))));
        let dimensions: Map<String, Value> = Dimension::ALL.into_iter().map(dimension).collect();
        let mut answer = json!({
            "scenario": case.structure().id,
            "variant": variant,
            "ending": ending.map_or("not over", key_of_ending),
            "score": number(score.total()),
            "dimensions": dimensions,
            "first_talk": report.curve.own,
            "accuracy": report.accuracy(),
        });
        if let Some(Cover { class, alias, attempt, play, ended }) = cover {
            answer["handed_in"] = json!({
                "name": alias,
                "class": class,
                "run": attempt,
                "assessed": play.assessed,
                "meters": play.meters,
                "ended_minutes_since_1970": ended,
            });
        }
        return writeln!(out, "{answer:#}");
    }
    let ending = ending.map_or(words.not_over(), |ending| words.how_it_ended(ending));
    let variant = words.replay_row_variant(variant);
    writeln!(out, "{:<10}{} {variant}", words.replay_row_scenario(), case.structure().id)?;
    if let Some(Cover { class, alias, attempt, .. }) = cover {
        let by = words.handed_in_row(alias.as_str(), *class, *attempt);
        writeln!(out, "{:<10}{by}", words.replay_row_handed_in())?;
    }
    writeln!(out, "{:<10}{ending}", words.replay_row_ending())?;
    writeln!(out, "{:<10}{}", words.replay_row_score(), words.decimal(score.total()))?;
    bill(words, story, score, out)
}

/// An ending's name for programs.
fn key_of_ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Ratified(_) => "ratified",
        Ending::Framework => "framework agreement",
        Ending::TimeOut => "time ran out",
        Ending::Deadlock => "deadlock",
        Ending::WalkedAway => "walked away",
    }
}
