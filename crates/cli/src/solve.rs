//! `otr solve`: what a case is worth, by search of the whole game.

use crate::cases;
use crate::complain::complain;
use crate::page::{heading, number, paragraph};
use crate::progress::searched;
use coach::TimingCurve;
use negotiation::{Entry, Replay, State, advance};
use script::Case;
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use words::{Words, label};

/// What was found out about a case. Values are tenths of a point.
struct Solution {
    states: usize,
    best: i16,
    curve: TimingCurve,
    /// A best play, in words.
    line: Vec<String>,
}

/// Solves the cases that a path means.
pub fn run(words: &Words, path: &Path, variant: u32, as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    let cases = match cases::all(words, path, variant) {
        Ok(cases) => cases,
        Err(complaint) => {
            complain(complaint);
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut answers = Vec::new();
    for case in &cases {
        let solution = solve(words, case, as_json);
        if as_json {
            answers.push(to_json(case, &solution));
        } else {
            tell(words, case, &solution, out)?;
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

fn solve(words: &Words, case: &Case, quiet: bool) -> Solution {
    let scenario = case.scenario();
    let mut search = searched(words, scenario, quiet);
    let mut state = State::start(scenario);
    let (states, best) = (search.states(), search.value(state));
    let nothing = Replay { states: vec![state], events: Vec::new() };
    let curve = TimingCurve::new(&mut search, &nothing, &[]);
    let mut line = Vec::new();
    for entry in search.best_line(state) {
        if let Entry::Move(mv) = entry {
            line.push(label::of_move(words, case, &state, mv));
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

fn tell(words: &Words, case: &Case, solution: &Solution, out: &mut impl Write) -> io::Result<()> {
    heading(out, &words.case_heading(&case.words().title, &case.structure().id))?;
    writeln!(out, "{:<8}{}", words.solved_states(), solution.states)?;
    writeln!(out, "{:<8}{}", words.solved_best(), words.solved_best_note(solution.best))?;
    writeln!(out, "{:<8}{}", words.solved_never(), words.solved_never_note(solution.curve.never))?;
    writeln!(out, "\n{}", words.by_turn_heading())?;
    for (turn, value) in solution.curve.by_turn.iter().enumerate() {
        let value = value.map_or("-".into(), |value| words.decimal(value));
        writeln!(out, "  {:>2}  {value:>5}", turn + 1)?;
    }
    writeln!(out, "\n{}", words.best_line_heading())?;
    for (place, said) in solution.line.iter().enumerate() {
        paragraph(out, &format!("  {:>2}  ", place + 1), said)?;
    }
    Ok(())
}
