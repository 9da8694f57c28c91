//! The properties in sentences.

use crate::diagnostic;
use coach::{Close, Facts, Finding};
use negotiation::State;
use script::Case;
use script::author::{Problem, Severity};
use words::{Words, label};

/// One property of a case.
pub struct Property {
    /// Which, 1-12.
    pub number: u8,
    /// Whether it holds.
    pub holds: bool,
    /// The facts, in a sentence.
    pub why: String,
    /// A play that shows why it does not hold, in words.
    pub play: Option<Vec<String>>,
}

/// What a property is about, in a few words.
pub fn name(words: &Words, number: u8) -> &str {
    match number {
        1 => words.property_deal(),
        2 => words.property_never(),
        3 => words.property_moment(),
        4 => words.property_traps(),
        5 => words.property_trades(),
        6 => words.property_dead_ends(),
        7 => words.property_lines(),
        8 => words.property_strategies(),
        9 => words.property_size(),
        10 => words.property_recipes(),
        11 => words.property_moves(),
        _ => words.property_disclosure(),
    }
}

/// The seventh, by what the checker of words found.
pub fn of_lines(words: &Words, problems: &[Problem]) -> Property {
    let why = match problems.first() {
        None => words.proof_of_lines_all().into(),
        Some(first) => {
            let serious = problems.iter().find(|it| it.severity() == Severity::Error).unwrap_or(first);
            words.proof_of_lines_problems(problems.len(), &diagnostic::headline(words, &serious.fault))
        }
    };
    Property { number: 7, holds: problems.is_empty(), why, play: None }
}

/// The facts of a finding.
pub fn why(words: &Words, case: &Case, finding: &Finding) -> String {
    match &finding.facts {
        Facts::BestDeal(best) => words.proof_best_deal(*best),
        Facts::NeverTalking { never, best } => words.proof_never(*never, best - never),
        Facts::Timing { by_turn, window } => timing(words, by_turn, window),
        Facts::Traps { states: 0, .. } => words.proof_no_trap().into(),
        Facts::Traps { states, worst: None } => words.proof_traps(*states),
        Facts::Traps { states, worst: Some((mv, gain)) } => {
            let start = State::start(case.scenario());
            words.proof_worst_trap(*states, &label::of_move(words, case, &start, *mv), *gain)
        }
        Facts::Trades { pairs, without_daylight } => {
            let currency =
                if *without_daylight { words.proof_satisfied_without() } else { words.proof_not_satisfied_without() };
            words.proof_trades(*pairs, currency)
        }
        Facts::DeadEnds { states, unreached } => dead_ends(words, *states, unreached),
        Facts::Strategies { bots, novice, agreements } => {
            let worth: Vec<String> = bots.iter().map(|(bot, value)| words.proof_strategy(bot.name(), *value)).collect();
            words.proof_strategies(&worth.join(", "), *novice, *agreements)
        }
        Facts::States(states) => words.proof_states(*states),
        Facts::Disclosure { best, all, none, sensitive_first } => {
            words.proof_disclosure(*all, *none, *sensitive_first, *best)
        }
    }
}

fn timing(words: &Words, by_turn: &[Option<i16>], window: &[u8]) -> String {
    let value = |value: &Option<i16>| value.map_or("-".into(), |value| words.decimal(value));
    let values: Vec<String> = by_turn.iter().map(value).collect();
    let best: Vec<String> = window.iter().map(u8::to_string).collect();
    words.proof_timing(&values.join(" "), best.len(), &best.join(", "))
}

fn dead_ends(words: &Words, states: usize, unreached: &[Close]) -> String {
    let stuck = if states == 0 { words.proof_no_dead_end().into() } else { words.proof_dead_ends(states) };
    let endings: Vec<&str> = unreached.iter().map(|&close| words.way_to_close(close)).collect();
    match endings[..] {
        [] => words.proof_every_ending(&stuck),
        _ => words.proof_no_play_ends(&stuck, &endings.join(", ")),
    }
}
