//! `otr simulate`: what the strategies make of a case.

use crate::cases;
use crate::complain::complain;
use crate::page::{heading, number};
use crate::progress::{Wait, searched};
use crate::solve::one_or_many;
use coach::{Bot, Distribution, Player};
use negotiation::{Ending, PackageId, Scenario};
use rayon::prelude::*;
use script::Case;
use serde_json::{Map, Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use words::Words;

/// The most plays of a strategy.
pub const MOST_PLAYS: i64 = 10_000_000;
/// The longest bar of a histogram.
const BAR: u32 = 50;
/// Tenths of a point that one bar stands for.
const STEP: i16 = 50;

/// What a strategy made of a case.
struct Outcome {
    bot: Bot,
    plays: Distribution,
}

/// Plays every strategy in the cases that a path means.
pub fn run(
    words: &Words,
    path: &Path,
    variant: u32,
    plays: u32,
    seed: u32,
    as_json: bool,
    out: &mut impl Write,
) -> io::Result<ExitCode> {
    let cases = match cases::all(words, path, variant) {
        Ok(cases) => cases,
        Err(complaint) => {
            complain(complaint);
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut answers = Vec::new();
    for case in &cases {
        let results = simulate(words, case.scenario(), plays, seed, as_json);
        if as_json {
            answers.push(to_json(case, plays, seed, &results));
        } else {
            tell(words, case, seed, &results, out)?;
        }
    }
    if as_json {
        writeln!(out, "{:#}", one_or_many(answers))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn simulate(words: &Words, scenario: &Scenario, plays: u32, seed: u32, quiet: bool) -> Vec<Outcome> {
    let mut search = searched(words, scenario, quiet);
    let results = Bot::ALL.map(|bot| {
        let plays = if bot.is_random() {
            by_chance(words, scenario, plays, seed, quiet)
        } else {
            // Two plays of it are the same.
            Distribution::new(&[bot.result(&mut search, 0)])
        };
        Outcome { bot, plays }
    });
    results.into()
}

/// The novice, on all cores. No two seeds have a play in common.
fn by_chance(words: &Words, scenario: &Scenario, plays: u32, seed: u32, quiet: bool) -> Distribution {
    let wait = Wait::new(words, words.waits_plays(), Some(plays.into()), quiet);
    let player = Player::new(scenario);
    let first = u64::from(seed) << 32;
    let results: Vec<_> = (0..plays)
        .into_par_iter()
        .map(|play| {
            wait.one_more();
            player.novice(first + u64::from(play))
        })
        .collect();
    Distribution::new(&results)
}

fn to_json(case: &Case, plays: u32, seed: u32, results: &[Outcome]) -> Value {
    let bot = |Outcome { bot, plays }: &Outcome| {
        let figures = json!({
            "median": number(plays.median()),
            "mean": number(plays.mean()),
            "p95": number(plays.p95()),
            "agreements": f64::from(plays.agreements()) / plays.values().len() as f64,
        });
        (bot.name().to_string(), figures)
    };
    let bots: Map<String, Value> = results.iter().map(bot).collect();
    json!({ "id": case.structure().id, "plays": plays, "seed": seed, "bots": bots })
}

fn tell(words: &Words, case: &Case, seed: u32, results: &[Outcome], out: &mut impl Write) -> io::Result<()> {
    heading(out, &words.case_heading(&case.words().title, &case.structure().id))?;
    let endings = endings(case.scenario());
    let [plays, median, mean] = [words.strategies_plays(), words.strategies_median(), words.strategies_mean()];
    write!(out, "{:<18}{plays:>8}{median:>7}{mean:>7}{:>7}", words.strategies_points(), words.strategies_p95())?;
    for ending in endings {
        write!(out, "  {}", short(words, ending))?;
    }
    writeln!(out)?;
    for Outcome { bot, plays } in results {
        let [median, mean, p95] = [plays.median(), plays.mean(), plays.p95()].map(|tenths| words.decimal(tenths));
        let count = plays.values().len();
        write!(out, "{:<18}{count:>8}{median:>7}{mean:>7}{p95:>7}", bot.name())?;
        for ending in endings {
            let share = share(words, plays.ended(ending), count);
            write!(out, "  {share:>width$}", width = short(words, ending).chars().count())?;
        }
        writeln!(out)?;
    }
    for Outcome { bot, plays } in results.iter().filter(|result| result.plays.values().len() > 1) {
        writeln!(out, "\n{}", words.plays_by_points(bot.name(), seed))?;
        histogram(plays, out)?;
    }
    Ok(())
}

/// Every kind of ending, in the order of the table.
fn endings(scenario: &Scenario) -> [Ending; 5] {
    // Which package was ratified makes no difference here; a case has some.
    let any: Option<PackageId> = scenario.package_ids().next();
    let ratified = any.map_or(Ending::TimeOut, Ending::Ratified);
    [ratified, Ending::Framework, Ending::TimeOut, Ending::Deadlock, Ending::WalkedAway]
}

fn short(words: &Words, ending: Ending) -> &str {
    match ending {
        Ending::Framework => words.strategies_framework(),
        Ending::Ratified(_) | Ending::TimeOut | Ending::Deadlock | Ending::WalkedAway => words.how_it_ended(ending),
    }
}

/// A share in per cent, to a tenth.
fn share(words: &Words, part: u32, whole: usize) -> String {
    let thousandths = (u64::from(part) * 1_000 + whole as u64 / 2) / whole.max(1) as u64;
    format!("{}%", words.decimal(i16::try_from(thousandths).unwrap_or(1_000)))
}

/// How many plays came to how much: a bar for every five points up to the best play.
fn histogram(plays: &Distribution, out: &mut impl Write) -> io::Result<()> {
    let values = plays.values();
    let bars = values.last().map_or(0, |best| best / STEP + 1);
    let counts: Vec<u32> =
        (0..bars).map(|bar| values.iter().filter(|&&value| value / STEP == bar).count() as u32).collect();
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    for (bar, count) in counts.into_iter().enumerate() {
        let from = bar * STEP as usize / 10;
        // Whatever there is shows.
        let length = (u64::from(count) * u64::from(BAR)).div_ceil(u64::from(most)) as usize;
        writeln!(out, "  {from:>2}-{:<2} {:<width$} {count}", from + 4, "#".repeat(length), width = BAR as usize)?;
    }
    Ok(())
}
