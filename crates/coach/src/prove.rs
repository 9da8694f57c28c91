//! What every case must prove before anybody plays it, by searching the whole of it: the
//! properties of `docs/rules.md`.
//!
//! Property 7 is about words and belongs to the compiler of cases; the others are here. Whatever
//! fails says by how much, and shows a play where there is one to show.

use crate::bots::{Bot, Distribution, novice};
use crate::curve::TimingCurve;
use crate::search::Search;
use crate::thresholds::{
    AGREEMENTS, AS_GOOD, CRUSHED, GOOD_DEAL, GOOD_VARIANT, LOST, MOST_STATES, SHORTCUT, STEEP, TALK_PAYS, TRADES,
    WIDEST_WINDOW, WRONG_MOMENT,
};
use crate::trail::trail_to;
use negotiation::{Ending, Entry, IssuePoints, Move, Phase, Replay, Scenario, State, advance, value};
mod decoys;
mod disclosure;
mod finding;
mod kinds;

pub use decoys::{Decoy, Temptation, temptations};
use finding::finding;
pub use finding::{Close, Facts, Finding};
pub use kinds::{Kind, worth_of_kinds};

/// Plays by which the novice is judged.
const NOVICES: u32 = 400;

/// What an author may declare, so that some properties ask less of a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Declared {
    /// It is made for a first play, so that novices must reach agreements in it.
    pub tutorial: bool,
    /// It is a variant: its best deal may be worth a little less.
    pub variant: bool,
    /// It is ripe from the start: the first turn may be the best moment, and has no left flank.
    pub already_ripe: bool,
}

/// Checks every property but the seventh, in order, by a search that has looked at nothing yet: its states are counted.
/// What it found serves whoever goes on with it.
pub fn prove(search: &mut Search, declared: Declared) -> Vec<Finding> {
    let scenario = &search.scenario().clone();
    let start = State::start(scenario);
    let best = search.value(start);
    let replay = Replay { states: vec![start], events: Vec::new() };
    let curve = TimingCurve::new(search, &replay, &[]);
    let exempt = scenario.numbers().no_agreement;
    let good = if declared.variant { GOOD_VARIANT } else { GOOD_DEAL };
    let mut findings = vec![
        finding(1, exempt || best >= good, Facts::BestDeal(best)),
        finding(2, exempt || curve.never <= best - TALK_PAYS, Facts::NeverTalking { never: curve.never, best }),
        timing(&curve, exempt, declared.already_ripe),
    ];
    let mut every = Search::exhaustive(scenario);
    every.value(start);
    findings.push(traps(&mut every, is_trap));
    findings.push(trades(scenario, exempt));
    findings.push(dead_ends(&mut every));
    findings.push(strategies(search, declared, exempt));
    findings.push(size(search.states()));
    findings.push(disclosure::disclosure(scenario, best, exempt));
    findings
}

/// A debrief can look at the whole game while somebody waits.
fn size(states: usize) -> Finding {
    finding(9, states <= MOST_STATES, Facts::States(states))
}

/// Asking too early and too late costs, and so does a third of all moments; few are as good as the
/// best, and neither the first turn nor the last is.
fn timing(curve: &TimingCurve, exempt: bool, already_ripe: bool) -> Finding {
    let best = curve.best().unwrap_or(0);
    let possible: Vec<(u8, i16)> =
        (1..).zip(&curve.by_turn).filter_map(|(turn, value)| Some((turn, (*value)?))).collect();
    let as_good = |&&(_, value): &&(u8, i16)| value >= best - AS_GOOD;
    let window: Vec<u8> = possible.iter().filter(as_good).map(|&(turn, _)| turn).collect();
    let wrong = possible.iter().filter(|(_, value)| *value <= best - WRONG_MOMENT).count();
    let steep = |place: Option<&(u8, i16)>| place.is_some_and(|&(_, value)| value <= best - STEEP);
    let last = curve.by_turn.len() as u8;
    let left = already_ripe || steep(possible.first()) && !window.contains(&1);
    let right = steep(possible.last()) && !window.contains(&last);
    let few = (1..=WIDEST_WINDOW).contains(&window.len()) && 3 * wrong >= possible.len();
    finding(3, exempt || few && left && right, Facts::Timing { by_turn: curve.by_turn.clone(), window })
}

/// Oversharing, private settling and a breach of confidence.
fn is_trap(mv: Move) -> bool {
    matches!(mv, Move::Reveal { .. } | Move::SettleDaylight | Move::Quote)
}

/// No trap is strictly best in any reachable state that is worth something.
fn traps(search: &mut Search, is_trap: fn(Move) -> bool) -> Finding {
    let scenario = search.scenario().clone();
    let mut states = 0;
    let mut worst: Option<(State, Move, i16)> = None;
    for state in search.found().collect::<Vec<_>>() {
        if search.value(state) < LOST {
            continue;
        }
        let (mut trap, mut sound) = (None, 0);
        for mv in search.distinct_moves(state) {
            let value = search.value(advance(&scenario, state, mv));
            if !is_trap(mv) {
                sound = sound.max(value);
            } else if trap.is_none_or(|(_, best)| value > best) {
                trap = Some((mv, value));
            }
        }
        if let Some((mv, value)) = trap.filter(|&(_, value)| value > sound) {
            states += 1;
            if worst.is_none_or(|(_, _, gain)| value - sound > gain) {
                worst = Some((state, mv, value - sound));
            }
        }
    }
    let shown = worst.and_then(|(state, mv, _)| {
        let mut play = trail_to(search, |other| other == state)?;
        play.push(Entry::Move(mv));
        Some(play)
    });
    let facts = Facts::Traps { states, worst: worst.map(|(_, mv, gain)| (mv, gain)) };
    Finding { counter_example: shown, ..finding(4, states == 0, facts) }
}

/// At least two trades pay both sides, and the daylight issue is never needed as currency.
fn trades(scenario: &Scenario, exempt: bool) -> Finding {
    let numbers = scenario.numbers();
    let daylight = usize::from(numbers.daylight);
    let issues: Vec<&IssuePoints> =
        numbers.issues.iter().enumerate().filter(|&(place, _)| place != daylight).map(|(_, issue)| issue).collect();
    // What the whole way on an issue is worth to each side.
    let weights = |issue: &IssuePoints| {
        let ours = issue.ours.iter().max().copied().unwrap_or(0);
        (i16::from(ours), i16::from(issue.theirs[0]) - i16::from(issue.theirs[issue.theirs.len() - 1]))
    };
    let pays = |(won, given): (&IssuePoints, &IssuePoints)| {
        let ((our_win, their_loss), (our_loss, their_win)) = (weights(won), weights(given));
        our_win > our_loss && their_win > their_loss
    };
    let all = |place: usize| issues.iter().enumerate().filter(move |&(other, _)| other != place);
    let pairs = (0..issues.len())
        .flat_map(|place| all(place).map(move |(_, other)| (place, other)))
        .filter(|&(place, other)| pays((issues[place], other)))
        .count();
    // Without any points of the daylight issue, for either side.
    let (our_part, their_part) = (numbers.issues[daylight].ours[0], numbers.issues[daylight].theirs[0]);
    let reach = scenario.package_ids().map(|id| scenario.package(id)).any(|package| {
        package.options[daylight] == 0
            && package.ours - u16::from(our_part) >= numbers.floors.ours
            && package.theirs - u16::from(their_part) >= numbers.floors.theirs
    });
    let holds = exempt || pairs >= TRADES && reach;
    finding(5, holds, Facts::Trades { pairs, without_daylight: reach })
}

/// Before the last two turns something better than walking can be reached, unless the talks are
/// about to break or confidence is broken; and every ending is reached by some play.
fn dead_ends(search: &mut Search) -> Finding {
    let scenario = search.scenario().clone();
    let numbers = scenario.numbers();
    let mut reached = Vec::new();
    let mut stuck = Vec::new();
    for state in search.found().collect::<Vec<_>>() {
        for mv in search.distinct_moves(state) {
            reached.extend(advance(&scenario, state, mv).ending().map(Close::from));
        }
        reached.sort_unstable();
        reached.dedup();
        let in_time = state.turn() + 2 < numbers.turns && state.tension() < numbers.lock;
        let asked = in_time && !state.quoted() && state.phase() == Phase::Table;
        if asked && search.value(state) <= value(&scenario, &state.ended(Ending::WalkedAway)) {
            stuck.push(state);
        }
    }
    let declared = Close::ALL.into_iter().filter(|&close| !(numbers.no_agreement && close == Close::Ratified));
    let unreached: Vec<Close> = declared.filter(|close| !reached.contains(close)).collect();
    let holds = numbers.no_agreement || stuck.is_empty() && unreached.is_empty();
    let shown = stuck.first().and_then(|&state| trail_to(search, |other| other == state));
    Finding { counter_example: shown, ..finding(6, holds, Facts::DeadEnds { states: stuck.len(), unreached }) }
}

/// What the strategies are worth, and how a novice fares.
fn strategies(search: &mut Search, declared: Declared, exempt: bool) -> Finding {
    let bots = Bot::ALL.into_iter().filter(|&bot| bot != Bot::Random).map(|bot| (bot, bot.value(search))).collect();
    let novices = Distribution::new(&novice(search.scenario(), NOVICES));
    let agreements = (100 * novices.agreements() / NOVICES) as u8;
    ranking(bots, novices.median(), agreements, declared, exempt)
}

/// The strategies rank as they should, and a novice is not crushed.
fn ranking(bots: Vec<(Bot, i16)>, novice: i16, agreements: u8, declared: Declared, exempt: bool) -> Finding {
    let worth = |wanted: Bot| bots.iter().find(|(bot, _)| *bot == wanted).map_or(0, |&(_, value)| value);
    let ranked = worth(Bot::Expert) >= worth(Bot::Planner)
        && worth(Bot::Planner) >= worth(Bot::Cautious)
        && worth(Bot::Cautious) > novice;
    let naive = bots.iter().filter(|(bot, _)| !matches!(bot, Bot::Expert | Bot::Planner | Bot::Cautious));
    let bounded = naive.map(|&(_, value)| value).all(|value| value < SHORTCUT);
    let taught = novice > CRUSHED && (!declared.tutorial || agreements >= AGREEMENTS);
    let holds = ranked && (exempt || bounded && taught);
    finding(8, holds, Facts::Strategies { bots, novice, agreements })
}

#[cfg(test)]
mod tests;
