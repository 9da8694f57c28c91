//! `otr solve`: what a case is worth, by search of the whole game.

use crate::cases;
use crate::label;
use crate::page::{heading, number, paragraph, points};
use crate::progress::searched;
use coach::TimingCurve;
use negotiation::{Entry, Replay, State, advance};
use script::Case;
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// What was found out about a case. Values are tenths of a point.
struct Solution {
    states: usize,
    best: i16,
    curve: TimingCurve,
    /// A best play, in words.
    line: Vec<String>,
}

/// Solves the cases that a path means.
pub fn run(path: &Path, variant: u32, as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    let cases = match cases::all(path, variant) {
        Ok(cases) => cases,
        Err(complaint) => {
            anstream::eprintln!("{complaint}");
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut answers = Vec::new();
    for case in &cases {
        let solution = solve(case, as_json);
        if as_json {
            answers.push(to_json(case, &solution));
        } else {
            tell(case, &solution, out)?;
        }
    }
    if as_json {
        writeln!(out, "{:#}", one_or_many(answers))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// An answer for one case, a list for several.
pub fn one_or_many(mut answers: Vec<Value>) -> Value {
    if answers.len() == 1 { answers.remove(0) } else { Value::Array(answers) }
}

fn solve(case: &Case, quiet: bool) -> Solution {
    let scenario = case.scenario();
    let mut search = searched(scenario, quiet);
    let mut state = State::start(scenario);
    let (states, best) = (search.states(), search.value(state));
    let nothing = Replay { states: vec![state], events: Vec::new() };
    let curve = TimingCurve::new(&mut search, &nothing, &[]);
    let mut line = Vec::new();
    for entry in search.best_line(state) {
        if let Entry::Move(mv) = entry {
            line.push(label::of_move(case, &state, mv));
            state = advance(scenario, state, mv);
        }
    }
    Solution { states, best, curve, line }
}

fn to_json(case: &Case, solution: &Solution) -> Value {
    let curve: Vec<Option<f64>> = solution.curve.by_turn.iter().map(|value| value.map(number)).collect();
    json!({
        "id": case.structure().id,
        "states": solution.states,
        "best": number(solution.best),
        "never": number(solution.curve.never),
        "curve": curve,
        "line": solution.line,
    })
}

fn tell(case: &Case, solution: &Solution, out: &mut impl Write) -> io::Result<()> {
    heading(out, &format!("{} ({})", case.words().title, case.structure().id))?;
    writeln!(out, "states  {}", solution.states)?;
    writeln!(out, "best    {} of 90, timing aside", points(solution.best))?;
    writeln!(out, "never   {} without any private talk", points(solution.curve.never))?;
    writeln!(out, "\nBy the turn of the first private talk:")?;
    for (turn, value) in solution.curve.by_turn.iter().enumerate() {
        let value = value.map_or("-".into(), points);
        writeln!(out, "  {:>2}  {value:>5}", turn + 1)?;
    }
    writeln!(out, "\nA best line:")?;
    for (place, said) in solution.line.iter().enumerate() {
        paragraph(out, &format!("  {:>2}  ", place + 1), said)?;
    }
    Ok(())
}
