//! What the rule tests share: cases to play and plays to make.

#![allow(dead_code, reason = "each test file uses its part")]

use negotiation::{Effect, Event, IssueId, Move, PackageId, Phase, Scenario, ScenarioDraft, State, step};

pub fn example() -> Scenario {
    scenario(|_| {})
}

/// The example with something changed.
pub fn scenario(change: impl FnOnce(&mut ScenarioDraft)) -> Scenario {
    let mut draft = ScenarioDraft::example();
    change(&mut draft);
    Scenario::new(draft).expect("a sound case")
}

/// A play under way.
pub struct Play {
    pub scenario: Scenario,
    pub state: State,
    pub events: Vec<Event>,
}

impl Play {
    pub fn of(scenario: Scenario) -> Play {
        Play { state: State::start(&scenario), scenario, events: Vec::new() }
    }

    /// Plays a legal move; `events` is what it did.
    pub fn make(&mut self, mv: Move) -> &mut Play {
        let (state, events) = step(&self.scenario, self.state, mv).unwrap_or_else(|error| panic!("{error:?}"));
        (self.state, self.events) = (state, events);
        self
    }

    pub fn all(&mut self, moves: impl IntoIterator<Item = Move>) -> &mut Play {
        for mv in moves {
            self.make(mv);
        }
        self
    }

    pub fn issue(&self, place: usize) -> IssueId {
        self.scenario.issue(place).expect("the case has it")
    }

    pub fn package(&self, options: &[u8]) -> PackageId {
        self.scenario.package_of(options).expect("the case has it")
    }

    pub fn has(&self, effect: Effect) -> bool {
        self.events.iter().any(|event| event.effect == effect)
    }

    pub fn in_the_corridor(&self) -> bool {
        matches!(self.state.phase(), Phase::Corridor(_))
    }

    /// Ripe by the shortest way: the team knows, something is stuck, there is some rapport.
    pub fn outside(scenario: Scenario) -> Play {
        let mut play = Play::of(scenario);
        play.all([Move::TellTeam, Move::StandUp, Move::Explain, Move::Explain, Move::Ask]);
        assert!(play.in_the_corridor());
        play
    }
}
