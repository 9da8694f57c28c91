//! What the rule tests share: cases to play and plays to make.

#![allow(dead_code, reason = "each test file uses its part")]

use negotiation::{
    Effect, Event, IssueId, Known, Move, PackageId, Phase, Reason, Scenario, ScenarioDraft, Spell, SpellKind, State,
    step,
};

pub fn example() -> Scenario {
    scenario(|_| {})
}

/// The example with something changed. Its lull lasts until the turn in which [`Play::outside`] asks.
pub fn scenario(change: impl FnOnce(&mut ScenarioDraft)) -> Scenario {
    let mut draft = ScenarioDraft::example();
    draft.programme[0].to = 5;
    change(&mut draft);
    Scenario::new(draft).expect("a sound case")
}

/// The example with something changed, on a day that is one long lull: whenever one asks, there is time outside.
pub fn quiet(change: impl FnOnce(&mut ScenarioDraft)) -> Scenario {
    scenario(|draft| {
        change(draft);
        draft.programme = vec![spell(SpellKind::Lull, 1, draft.turns)];
    })
}

/// A spell that one knows of from the briefing.
pub fn spell(kind: SpellKind, from: u8, to: u8) -> Spell {
    Spell { id: 0, kind, from, to, known: Known::Before }
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

    /// Whether something that was done was done for this reason.
    pub fn because(&self, reason: Reason) -> bool {
        self.events.iter().any(|event| event.reason == reason)
    }

    /// Exchanges left outside.
    pub fn exchanges(&self) -> Option<u8> {
        self.state.talk().map(|talk| talk.exchanges)
    }

    pub fn in_the_corridor(&self) -> bool {
        matches!(self.state.phase(), Phase::Corridor(_))
    }

    /// Outside in the fifth turn: the team knows, something is stuck, there is just enough trust, and it is a lull,
    /// so that there are three exchanges. Everybody watches in the turn after it.
    pub fn outside(scenario: Scenario) -> Play {
        let mut play = Play::of(scenario);
        play.all([Move::TellTeam, Move::StandUp, Move::Explain, Move::Explain, Move::Ask]);
        assert!(play.in_the_corridor());
        play
    }
}
