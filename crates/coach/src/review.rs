//! One play, looked at whole: the work behind a [`Report`], a slice at a time.

use crate::curve::TimingCurve;
use crate::report::{Decision, Exposure, Given, Loss, Report};
use crate::search::{Progress, Search};
use negotiation::{
    Dimension, Effect, Entry, Event, Move, Reckoning, Replay, ReplayError, Rule, Scenario, Score, State, by_dimension,
    counts_timing,
};

/// The review of a play, under way.
pub struct Review {
    entries: Vec<Entry>,
    replay: Replay,
    stage: Stage,
    decisions: Vec<Decision>,
}

/// What comes next.
enum Stage {
    /// To value the whole game.
    Game,
    /// To value what every decision could have led to: the search of the game leaves out moves
    /// which never pay, but a play may have made them, and a report compares them all.
    Aside,
    /// To judge the decision of this entry.
    Decision(usize),
}

impl Review {
    /// Prepares the review of a play, ended or not.
    ///
    /// # Errors
    /// A play that the rules refuse.
    pub fn new(search: &Search, entries: &[Entry]) -> Result<Review, ReplayError> {
        let replay = Replay::new(search.scenario(), entries)?;
        Ok(Review { entries: entries.to_vec(), replay, stage: Stage::Game, decisions: Vec::new() })
    }

    /// Goes on for about so many states, in the search of its case. The report, once it is done.
    pub fn step(&mut self, search: &mut Search, budget: u32) -> Option<Report> {
        if search.step(budget) != Progress::Done {
            return None;
        }
        match self.stage {
            Stage::Game => {
                search.begin(self.replay.states[0]);
                self.stage = Stage::Aside;
            }
            Stage::Aside => {
                self.replay.states.iter().for_each(|&state| search.begin_all_after(state));
                self.stage = Stage::Decision(0);
            }
            Stage::Decision(entry) if entry < self.entries.len() => {
                self.decisions.extend(decision(search, &self.replay, &self.entries, entry));
                self.stage = Stage::Decision(entry + 1);
            }
            Stage::Decision(_) => return Some(self.conclude(search)),
        }
        None
    }

    fn conclude(&mut self, search: &mut Search) -> Report {
        let best = search.value(self.replay.states[0]);
        let curve = TimingCurve::new(search, &self.replay, &self.entries);
        let mut score = Score::new(search.scenario(), &self.replay);
        if let Some(timing) = self.timing(search.scenario(), &curve) {
            let place = score.reckonings.partition_point(|other| other.dimension <= timing.dimension);
            score.reckonings.insert(place, timing);
        }
        let decisions = std::mem::take(&mut self.decisions);
        let ledger = self.ledger(&decisions);
        Report { score, best, decisions, ledger, states: search.states(), curve }
    }

    /// The points for timing, where the ending counts any, with the rule that met the first talk.
    fn timing(&self, scenario: &Scenario, curve: &TimingCurve) -> Option<Reckoning> {
        let asked = |events: &Vec<Event>| {
            events
                .iter()
                .find(|event| matches!(event.effect, Effect::TalkBegan(_) | Effect::TalkRefused))
                .map(|event| event.rule)
        };
        let (entry, rule): (usize, Rule) =
            self.replay.events.iter().enumerate().find_map(|(entry, events)| Some((entry, asked(events)?)))?;
        let tenths = curve.timing();
        let counts = tenths != 0 && counts_timing(scenario, &self.replay.last());
        counts.then_some(Reckoning { dimension: Dimension::Timing, tenths, rule: Some(rule), entry: Some(entry) })
    }

    fn ledger(&self, decisions: &[Decision]) -> Vec<Exposure> {
        let exposure = |decision: &Decision| {
            let Entry::Move(made) = self.entries[decision.entry] else { return None };
            let events = &self.replay.events[decision.entry];
            let got = events.iter().find_map(|event| match event.effect {
                Effect::Unlocked(issue) => Some(issue),
                _ => None,
            });
            let leverage = events.iter().map(|event| match event.effect {
                Effect::Told(_, points) | Effect::Leverage(points) => u16::from(points),
                _ => 0,
            });
            let given = given(made)?;
            Some(Exposure { entry: decision.entry, given, got, leverage: leverage.sum(), cost: decision.lost() })
        };
        decisions.iter().filter_map(exposure).collect()
    }
}

impl Report {
    /// Reviews a play at once.
    ///
    /// # Errors
    /// A play that the rules refuse.
    pub fn new(search: &mut Search, entries: &[Entry]) -> Result<Report, ReplayError> {
        let mut review = Review::new(search, entries)?;
        loop {
            if let Some(report) = review.step(search, u32::MAX) {
                return Ok(report);
            }
        }
    }
}

fn given(made: Move) -> Option<Given> {
    Some(match made {
        Move::Trade { issue } => Given::Interest(issue),
        Move::Reveal { secret } => Given::Secret(secret),
        Move::Share { matter } => Given::Ourselves(matter),
        Move::Concede { issue } => Given::Concession(issue),
        Move::SettleDaylight => Given::Settlement,
        Move::Quote => Given::Confidence,
        Move::StandUp
        | Move::Explain
        | Move::OpenDaylight
        | Move::TellTeam
        | Move::Ask
        | Move::Table { .. }
        | Move::WalkAway
        | Move::AskBare { .. }
        | Move::Float { .. }
        | Move::AgreeProcess
        | Move::NotHere
        | Move::GoBack => return None,
    })
}

/// What the move of an entry was worth; none for a remark.
pub(crate) fn decision(search: &mut Search, replay: &Replay, entries: &[Entry], entry: usize) -> Option<Decision> {
    let Entry::Move(_) = entries[entry] else { return None };
    let (state, next) = (replay.states[entry], replay.states[entry + 1]);
    let options = search.options(state);
    let before = options.iter().map(|&(_, value)| value).max()?;
    let best = options.into_iter().filter(|&(_, value)| value == before).map(|(mv, _)| mv).collect();
    let after = search.value(next);
    let loss = (after < before).then(|| loss(search, state, next));
    Some(Decision { entry, before, after, best, loss })
}

/// The difference between the two best lines, before a move and after it.
fn loss(search: &mut Search, state: State, next: State) -> Loss {
    let (line, rest) = (search.best_line(state), search.best_line(next));
    let [with, without] = [search.end_of(state, &line), search.end_of(next, &rest)];
    let mut lost = by_dimension(search.scenario(), &with);
    let left = by_dimension(search.scenario(), &without);
    lost.iter_mut().zip(left).for_each(|(with, without)| *with -= without);
    Loss { by_dimension: lost, line, rest }
}
