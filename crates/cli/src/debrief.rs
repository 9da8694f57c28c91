//! What a play came to, in text.

use crate::label;
use crate::page::{counted, heading, paragraph, points, stressed};
use coach::{Report, Search};
use negotiation::{Dimension, Ending, Entry, Scenario};
use reading::{Possible, costly, exchanges, learned_in, open_issue, worth};
use script::{Case, Story};
use std::io::{self, Write};

/// Decisions that are worth a second thought, shown at most.
const SHOWN: usize = 3;

/// Searches the whole game for one play.
pub fn analyse(scenario: &Scenario, entries: &[Entry]) -> Option<Report> {
    Report::new(&mut Search::new(scenario), entries).ok()
}

/// Prints the debrief of a play that has ended.
pub fn print(story: &Story, out: &mut impl Write) -> io::Result<()> {
    let case = story.case();
    let (Some(ending), Some(report)) = (story.state().ending(), analyse(case.scenario(), story.entries())) else {
        return Ok(());
    };
    heading(out, "Debrief")?;
    paragraph(out, "How it ended: ", label::of_ending(ending))?;
    if let Ending::Ratified(package) = ending {
        paragraph(out, "  ", &label::of_package(case, package))?;
    }
    decisions(story, &report, out)?;
    result(&report, out)?;
    timing(&report, out)?;
    exposure(story, out)?;
    deal(story, out)?;
    absent(case, out)?;
    writeln!(out, "\nRun code: {}", story.run())
}

/// The decisions that cost most, and what would have been better.
fn decisions(story: &Story, report: &Report, out: &mut impl Write) -> io::Result<()> {
    heading(out, "Which decision would you change?")?;
    let costly = costly(report, SHOWN);
    if costly.is_empty() {
        writeln!(out, "  None cost you a point.")?;
    }
    for decision in costly {
        let state = &story.replay().states[decision.entry];
        let Entry::Move(played) = story.entries()[decision.entry] else { continue };
        let case = story.case();
        let played = label::of_move(case, state, played);
        let Some(&better) = decision.best.first() else { continue };
        let better = label::of_move(case, state, better);
        let loss = points(decision.lost());
        let text = format!("{played}. It cost {loss} points; better: {better}.");
        paragraph(out, &format!("  Turn {}: ", state.turn() + 1), &text)?;
    }
    writeln!(out, "  {}% of your decisions lost less than a point.", report.accuracy())
}

fn result(report: &Report, out: &mut impl Write) -> io::Result<()> {
    heading(out, &format!("Result: {} of 100", points(report.score.total())))?;
    for dimension in Dimension::ALL {
        let (won, most) = (report.score.dimension(dimension), dimension.most());
        writeln!(out, "  {:>5} of {:>3}  {}", points(won), most / 10, label::of_dimension(dimension))?;
    }
    Ok(())
}

/// What the first private talk would have been worth at every turn.
fn timing(report: &Report, out: &mut impl Write) -> io::Result<()> {
    heading(out, "When to step out first (worth of it by turn, of 90)")?;
    let best = report.curve.best();
    for (turn, value) in (1..).zip(&report.curve.by_turn) {
        let Some(value) = *value else {
            writeln!(out, "  turn {turn:>2}      -")?;
            continue;
        };
        let bar = "#".repeat(usize::try_from(value / 25).unwrap_or(0));
        let own = if report.curve.own == Some(turn) { "  your moment" } else { "" };
        let top = if best == Some(value) { "  the best" } else { "" };
        writeln!(out, "  turn {turn:>2}  {:>5} {bar}{own}{top}", points(value))?;
    }
    writeln!(out, "  never    {:>5}", points(report.curve.never))
}

/// What was given and what was got.
fn exposure(story: &Story, out: &mut impl Write) -> io::Result<()> {
    let (case, state, exchanges) = (story.case(), story.state(), exchanges(story));
    heading(out, "What you gave, and what you got")?;
    for secret in state.told().iter() {
        let cost = format!(" (their limit rose by {} points)", case.scenario().secret(secret).leverage);
        paragraph(out, "  You told: ", &(stressed(&case.words().secrets[secret.index()]) + &cost))?;
    }
    if state.gifts() > 0 {
        writeln!(out, "  You gave {} before there was trust.", counted(state.gifts().into(), "interest"))?;
    }
    for issue in case.scenario().hidden() {
        let words = &case.words().issues[issue.index()];
        let learned = if learned_in(&exchanges, issue).is_some() { "learned" } else { "missed" };
        paragraph(out, &format!("  {} ({learned}): ", words.name), &stressed(&words.hidden))?;
    }
    Ok(())
}

fn deal(story: &Story, out: &mut impl Write) -> io::Result<()> {
    heading(out, "The fair package")?;
    let (case, scenario) = (story.case(), story.case().scenario());
    let possible = Possible::new(scenario, &story.state());
    let Some(fair) = possible.fair else {
        return writeln!(
            out,
            "  There is none: no agreement was possible, and leaving with courtesy is the right end."
        );
    };
    paragraph(out, "  ", &label::of_package(case, fair))?;
    let ours = |id| worth(scenario, id).0;
    let yours = possible.own.map(|own| format!("; yours is worth {}", ours(own))).unwrap_or_default();
    writeln!(out, "  Worth {} points to you{yours}.", ours(fair))
}

/// The holders of the issue that belongs in the open.
fn absent(case: &Case, out: &mut impl Write) -> io::Result<()> {
    heading(out, &format!("Who was not in the corridor, and holds a stake in: {}", open_issue(case)))?;
    for holder in &case.words().holders {
        paragraph(out, "  ", &format!("{}: {}", holder.name, stressed(&holder.stake)))?;
    }
    Ok(())
}
