//! One play, looked at whole.

use crate::curve::TimingCurve;
use crate::search::{Progress, Search};
use negotiation::{
    Dimension, Effect, Entry, Event, Move, Reckoning, Replay, ReplayError, Rule, Scenario, Score, State, advance,
};

/// The analysis of a play, made a slice at a time.
pub struct Analysis {
    search: Search,
    entries: Vec<Entry>,
    replay: Replay,
    /// What every decision could have led to, once the search from the start is done: that leaves
    /// out moves which never pay, but a play may have made them, and a report compares them all.
    aside: Vec<State>,
    report: Option<Report>,
}

/// What an analysis found. All values are tenths of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The result in all eight dimensions.
    pub score: Score,
    /// When to step out.
    pub curve: TimingCurve,
    /// The best result of the case, timing aside.
    pub best: i16,
    /// Every move of the play, remarks aside.
    pub decisions: Vec<Decision>,
    /// How many different states were valued to find it.
    pub states: usize,
    /// The turn of the first private talk, from 1.
    pub first_talk: Option<u8>,
}

/// One move, and what it cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Which entry of the play, from 0.
    pub entry: usize,
    /// The best that could be reached before it.
    pub before: i16,
    /// The best that could be reached after it.
    pub after: i16,
    /// A best move at that moment.
    pub best: Move,
}

impl Decision {
    /// What the move gave away, in tenths of a point.
    pub fn loss(&self) -> i16 {
        self.before - self.after
    }
}

impl Report {
    /// The share of decisions that lost less than a point, in per cent; all of none.
    pub fn accuracy(&self) -> u8 {
        let sound = self.decisions.iter().filter(|decision| decision.loss() < 10).count();
        (100 * sound).checked_div(self.decisions.len()).unwrap_or(100) as u8
    }
}

impl Analysis {
    /// Prepares the analysis of a play, ended or not.
    ///
    /// # Errors
    /// A play that the rules refuse.
    pub fn of(scenario: &Scenario, entries: &[Entry]) -> Result<Analysis, ReplayError> {
        let replay = Replay::of(scenario, entries)?;
        let mut search = Search::new(scenario);
        search.begin(State::start(scenario));
        let led_to = |&state: &State| {
            let moves = search.moves_of(state).into_iter();
            moves.map(move |mv| advance(scenario, state, mv)).collect::<Vec<_>>()
        };
        let aside = replay.states.iter().flat_map(led_to).collect();
        Ok(Analysis { search, entries: entries.to_vec(), replay, aside, report: None })
    }

    /// Goes on for about so many states.
    pub fn step(&mut self, budget: u32) -> Progress {
        let progress = self.search.step(budget);
        let aside = if progress == Progress::Done { std::mem::take(&mut self.aside) } else { Vec::new() };
        if !aside.is_empty() {
            aside.into_iter().for_each(|state| self.search.begin(state));
            return Progress::Searching { states: self.search.states() };
        }
        if progress == Progress::Done && self.report.is_none() {
            self.report = Some(self.conclude());
        }
        progress
    }

    /// What it found, once it is done.
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    fn conclude(&mut self) -> Report {
        let best = self.search.value(self.replay.states[0]);
        let curve = TimingCurve::of(&mut self.search, &self.replay, &self.entries);
        let mut score = Score::of(self.search.scenario(), &self.replay);
        score.reckonings.extend(self.timing(&curve));
        score.reckonings.sort_by_key(|reckoning| reckoning.dimension);
        let decisions = self.decisions();
        Report { score, best, decisions, states: self.search.states(), first_talk: curve.own, curve }
    }

    /// The points for timing, with the rule that met the first talk.
    fn timing(&self, curve: &TimingCurve) -> Option<Reckoning> {
        let asked = |events: &Vec<Event>| {
            events
                .iter()
                .find(|event| matches!(event.effect, Effect::TalkBegan(_) | Effect::TalkRefused))
                .map(|event| event.rule)
        };
        let (entry, rule): (usize, Rule) =
            self.replay.events.iter().enumerate().find_map(|(entry, events)| Some((entry, asked(events)?)))?;
        let tenths = curve.timing();
        (tenths != 0).then_some(Reckoning {
            dimension: Dimension::Timing,
            tenths,
            rule: Some(rule),
            entry: Some(entry),
        })
    }

    fn decisions(&mut self) -> Vec<Decision> {
        let mut decisions = Vec::new();
        for (entry, played) in self.entries.clone().into_iter().enumerate() {
            let (state, next) = (self.replay.states[entry], self.replay.states[entry + 1]);
            if let (Entry::Move(_), Some((best, before))) = (played, self.search.best_move(state)) {
                decisions.push(Decision { entry, before, after: self.search.value(next), best });
            }
        }
        decisions
    }
}
