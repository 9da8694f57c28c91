//! The nine properties in sentences.

use crate::label;
use crate::page::{counted, points};
use coach::{Close, Facts, Finding};
use script::Case;
use script::author::{Problem, Severity};

/// One property of a case.
pub struct Property {
    /// Which, 1-9.
    pub number: u8,
    /// Whether it holds.
    pub holds: bool,
    /// The facts, in a sentence.
    pub why: String,
    /// A play that shows why it does not hold, in words.
    pub play: Option<Vec<String>>,
}

/// What a property is about, in a few words.
pub fn name(number: u8) -> &'static str {
    match number {
        1 => "a good deal",
        2 => "the price of never stepping out",
        3 => "when to step out",
        4 => "traps",
        5 => "trades",
        6 => "dead ends",
        7 => "lines",
        8 => "the strategies",
        _ => "size",
    }
}

/// The seventh, by what the checker of words found.
pub fn of_lines(problems: &[Problem]) -> Property {
    let why = match problems.first() {
        None => "Every line can be reached, none is said twice, and there is one for every mood.".into(),
        Some(first) => {
            let serious = problems.iter().find(|it| it.severity() == Severity::Error).unwrap_or(first);
            format!("{}, the first: {}.", counted(problems.len(), "problem"), serious.fault)
        }
    };
    Property { number: 7, holds: problems.is_empty(), why, play: None }
}

/// The facts of a finding.
pub fn why(case: &Case, finding: &Finding) -> String {
    match &finding.facts {
        Facts::BestDeal(best) => format!("The best deal is worth {} of 90; it takes 80.", points(*best)),
        Facts::NeverTalking { never, best } => {
            let lost = points(best - never);
            format!(
                "Without any private talk {} can be reached: {lost} less than the best; it takes 20.",
                points(*never)
            )
        }
        Facts::Timing { by_turn, window } => timing(by_turn, window),
        Facts::Traps { states: 0, .. } => "No trap is ever the best move in a position worth 25 or more.".into(),
        Facts::Traps { states, worst } => {
            let worst = worst.map_or(String::new(), |(mv, gain)| {
                let start = negotiation::State::start(case.scenario());
                format!("; the worst, {}, wins {}", label::of_move(case, &start, mv), points(gain))
            });
            format!("In {} a trap is the best move{worst}.", counted(*states, "position"))
        }
        Facts::Trades { pairs, without_daylight } => {
            let currency = if *without_daylight {
                "without the daylight issue a package still satisfies both"
            } else {
                "without the daylight issue no package satisfies both"
            };
            format!("{} pay both sides, of the two it takes; {currency}.", counted(*pairs, "trade"))
        }
        Facts::DeadEnds { states, unreached } => dead_ends(*states, unreached),
        Facts::Strategies { bots, novice, agreements } => {
            let worth: Vec<String> =
                bots.iter().map(|(bot, value)| format!("{} {}", bot.name(), points(*value))).collect();
            format!("{}; a novice {}, agreeing in {agreements} of 100 plays.", worth.join(", "), points(*novice))
        }
        Facts::States(states) => format!("{states} states, of a million at most."),
    }
}

fn timing(by_turn: &[Option<i16>], window: &[u8]) -> String {
    let values: Vec<String> = by_turn.iter().map(|value| value.map_or("-".into(), points)).collect();
    let best: Vec<String> = window.iter().map(u8::to_string).collect();
    let turns = if best.len() == 1 { "turn" } else { "turns" };
    format!(
        "By the turn of the first talk: {}. Within a point of the best: {turns} {}.",
        values.join(" "),
        best.join(", ")
    )
}

fn dead_ends(states: usize, unreached: &[Close]) -> String {
    let stuck = match states {
        0 => "From every position with time left something better than walking away can be reached".into(),
        _ => format!("From {} with time left nothing is better than walking away", counted(states, "position")),
    };
    let endings: Vec<&str> = unreached.iter().map(|&close| ending(close)).collect();
    match endings[..] {
        [] => format!("{stuck}; every ending is reached by some play."),
        _ => format!("{stuck}; no play ends so: {}.", endings.join(", ")),
    }
}

fn ending(close: Close) -> &'static str {
    match close {
        Close::Ratified => "ratified",
        Close::Framework => "framework agreement",
        Close::TimeOut => "time ran out",
        Close::Deadlock => "deadlock",
        Close::WalkedAway => "walked away",
    }
}
