//! What a play came to, in text.

use crate::label;
use crate::page::{heading, paragraph, stressed};
use coach::{MOST_VALUE, Reason, Report, Search};
use negotiation::{Dimension, Ending, Entry, Scenario};
use reading::{Possible, costly, daylight_issue, exchanges, learned_in, worth};
use script::{Case, Story};
use std::io::{self, Write};
use words::Words;

/// Decisions that are worth a second thought, shown at most.
const SHOWN: usize = 3;

/// Searches the whole game for one play.
pub fn analyse(scenario: &Scenario, entries: &[Entry]) -> Option<Report> {
    Report::new(&mut Search::new(scenario), entries).ok()
}

/// Prints the debrief of a play that has ended.
pub fn print(words: &Words, story: &Story, out: &mut impl Write) -> io::Result<()> {
    let case = story.case();
    let (Some(ending), Some(report)) = (story.state().ending(), analyse(case.scenario(), story.entries())) else {
        return Ok(());
    };
    heading(out, words.debrief())?;
    paragraph(out, words.how_it_ended_line(), words.how_it_ended(ending))?;
    if let Ending::Ratified(package) = ending {
        paragraph(out, "  ", &label::of_package(case, package))?;
    }
    decisions(words, story, &report, out)?;
    result(words, &report, out)?;
    timing(words, &report, out)?;
    exposure(words, story, out)?;
    deal(words, story, out)?;
    absent(words, case, out)?;
    writeln!(out, "\n{}", words.run_code_line(&story.run().to_string()))
}

/// The decisions that cost most, and what would have been better.
fn decisions(words: &Words, story: &Story, report: &Report, out: &mut impl Write) -> io::Result<()> {
    heading(out, words.which_to_change())?;
    let costly = costly(report, SHOWN);
    if costly.is_empty() {
        writeln!(out, "  {}", words.none_cost_a_point())?;
    }
    for decision in costly {
        let state = &story.replay().states[decision.entry];
        let Entry::Move(made) = story.entries()[decision.entry] else { continue };
        let case = story.case();
        let played = label::of_move(words, case, state, made);
        let Some(&better) = decision.best.first() else { continue };
        let better = label::of_move(words, case, state, better);
        let reason = Reason::new(case.scenario(), *state, made, decision);
        let why = reason.map(|reason| words.why_it_lost(&reason, state.turn() + 1, case)).unwrap_or_default();
        let text = words.costly_decision(&played, decision.lost(), &why, &better);
        paragraph(out, &format!("  {}", words.turn_lead(state.turn() + 1)), &text)?;
    }
    writeln!(out, "  {}", words.accuracy_line(report.accuracy()))?;
    if let Some(lost) = report.lost_from() {
        let turn = story.replay().states[lost.entry].turn() + 1;
        paragraph(out, "  ", &words.lost_from(turn, lost.before, MOST_VALUE))?;
    }
    Ok(())
}

fn result(words: &Words, report: &Report, out: &mut impl Write) -> io::Result<()> {
    heading(out, &words.result_heading(report.score.total()))?;
    for dimension in Dimension::ALL {
        let (won, most) = (report.score.dimension(dimension), dimension.most());
        let (won, name) = (words.decimal(won), label::of_dimension(words, dimension));
        writeln!(out, "  {won:>5} {} {:>3}  {name}", words.result_of(), most / 10)?;
    }
    Ok(())
}

/// What the first private talk would have been worth at every turn.
fn timing(words: &Words, report: &Report, out: &mut impl Write) -> io::Result<()> {
    heading(out, words.curve_heading())?;
    let best = report.curve.best();
    for (turn, value) in (1..).zip(&report.curve.by_turn) {
        let Some(value) = *value else {
            writeln!(out, "  {} {turn:>2}      -", words.curve_turn())?;
            continue;
        };
        let bar = "#".repeat(usize::try_from(value / 25).unwrap_or(0));
        let own = if report.curve.own == Some(turn) { format!("  {}", words.curve_own()) } else { String::new() };
        let top = if best == Some(value) { format!("  {}", words.curve_best()) } else { String::new() };
        writeln!(out, "  {} {turn:>2}  {:>5} {bar}{own}{top}", words.curve_turn(), words.decimal(value))?;
    }
    let width = words.curve_turn().chars().count() + 4;
    writeln!(out, "  {:<width$} {:>5}", words.curve_never(), words.decimal(report.curve.never))
}

/// What was given and what was got.
fn exposure(words: &Words, story: &Story, out: &mut impl Write) -> io::Result<()> {
    let (case, state, exchanges) = (story.case(), story.state(), exchanges(story));
    heading(out, words.gave_and_got())?;
    for secret in state.told().iter() {
        let cost = words.their_limit_rose_by(case.scenario().secret(secret).leverage);
        let told = stressed(&case.words().secrets[secret.index()]);
        paragraph(out, &format!("  {}", words.you_told()), &format!("{told} {cost}"))?;
    }
    if state.gifts() > 0 {
        writeln!(out, "  {}", words.gave_before_trust(state.gifts()))?;
    }
    for issue in case.scenario().hidden() {
        let told = &case.words().issues[issue.index()];
        let lead = match learned_in(&exchanges, issue) {
            Some(_) => words.issue_learned(&told.name),
            None => words.issue_missed(&told.name),
        };
        paragraph(out, &format!("  {lead}"), &stressed(&told.hidden))?;
    }
    Ok(())
}

fn deal(words: &Words, story: &Story, out: &mut impl Write) -> io::Result<()> {
    heading(out, words.fair_heading())?;
    let (case, scenario) = (story.case(), story.case().scenario());
    let possible = Possible::new(scenario, &story.state());
    let Some(fair) = possible.fair else {
        return writeln!(out, "  {}", words.no_fair());
    };
    paragraph(out, "  ", &label::of_package(case, fair))?;
    let ours = |id| worth(scenario, id).0;
    let told = match possible.own {
        Some(own) => words.fair_worth_beside(ours(fair), ours(own)),
        None => words.fair_worth_alone(ours(fair)),
    };
    writeln!(out, "  {told}")
}

/// The holders of the issue that belongs in the open.
fn absent(words: &Words, case: &Case, out: &mut impl Write) -> io::Result<()> {
    heading(out, &words.absent_heading(daylight_issue(case)))?;
    for holder in &case.words().holders {
        paragraph(out, "  ", &format!("{}: {}", holder.name, stressed(&holder.stake)))?;
    }
    Ok(())
}
