//! What a play came to, in text.

use crate::page::{heading, paragraph, stressed};
use coach::{MOST_VALUE, Report, Search};
use negotiation::{Ending, Entry, Scenario, Score};
use reading::{Outcome, Possible, costly, daylight_issue, exchanges, grounds, learned_in, refusals, sums, worth};
use script::{Case, Story};
use std::io::{self, Write};
use words::{Names, Words, label};

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
    not_passed(words, story, out)?;
    result(words, story, &report, out)?;
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
    let grounds = grounds(story, costly.iter().copied());
    for (decision, ground) in costly.iter().zip(&grounds) {
        let state = &story.replay().states[decision.entry];
        let Entry::Move(made) = story.entries()[decision.entry] else { continue };
        let (case, turn) = (story.case(), state.turn() + 1);
        let played = label::of_move(words, case, state, made);
        let Some(&better) = decision.best.first() else { continue };
        let better = label::of_move(words, case, state, better);
        let like = ground.said_before(&grounds);
        let why = ground.reason.as_ref().map(|reason| words.why_here(reason, like, turn, case));
        let text = words.costly_decision(&played, decision.lost(), &why.unwrap_or_default(), &better);
        paragraph(out, &format!("  {}", words.turn_lead(turn)), &text)?;
        if !ground.line.is_empty() {
            paragraph(out, "      ", &words.better_said_one(&ground.line))?;
        }
    }
    writeln!(out, "  {}", words.accuracy_line(report.accuracy()))?;
    if let Some(lost) = report.lost_from() {
        let turn = story.replay().states[lost.entry].turn() + 1;
        paragraph(out, "  ", &words.lost_from(turn, lost.before, MOST_VALUE))?;
    }
    Ok(())
}

/// The packages that did not pass, and what stood against each.
fn not_passed(words: &Words, story: &Story, out: &mut impl Write) -> io::Result<()> {
    let refusals = refusals(story);
    if refusals.is_empty() {
        return Ok(());
    }
    heading(out, words.not_passed_heading())?;
    let names = Names(story.case().words());
    refusals.iter().try_for_each(|refusal| {
        let why = words.cause_alone(&words.not_passed(refusal.answer, &refusal.immovable, names));
        paragraph(out, &format!("  {}", words.turn_lead(refusal.turn)), &why)
    })
}

fn result(words: &Words, story: &Story, report: &Report, out: &mut impl Write) -> io::Result<()> {
    heading(out, &words.result_heading(report.score.total()))?;
    bill(words, story, &report.score, out)
}

/// The eight parts of a result, each with where its points come from or why there are none.
pub fn bill(words: &Words, story: &Story, score: &Score, out: &mut impl Write) -> io::Result<()> {
    let (case, replay) = (story.case(), story.replay());
    let outcome = Outcome::new(case.scenario(), &story.state());
    if outcome.reduced() {
        paragraph(out, "  ", words.reduced())?;
    }
    for sum in sums(&score.reckonings, replay, story.entries()) {
        let (won, name) = (words.decimal(sum.tenths), label::of_dimension(words, sum.dimension));
        writeln!(out, "  {won:>5} {} {:>3}  {name}", words.result_of(), sum.dimension.most() / 10)?;
        if sum.causes.is_empty() {
            paragraph(out, "        ", words.no_reason(&sum, &outcome))?;
        }
        for cause in &sum.causes {
            let sentence = words.reason(cause, &outcome, Names(case.words()), daylight_issue(case));
            let sentence = match cause.turn {
                Some(turn) => words.in_that_turn(turn, &sentence),
                None => sentence,
            };
            paragraph(out, "        ", &format!("{} {sentence}", words.points_change(cause.tenths)))?;
        }
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
