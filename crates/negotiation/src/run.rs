//! A play as a list of moves: the only thing ever saved. Replaying it restores everything.

use crate::event::Event;
use crate::legal::{Illegal, IllegalMove};
use crate::moves::Move;
use crate::scenario::Scenario;
use crate::state::State;
use crate::step::step;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// What ties a run to the numbers it was played with: the first bytes of their hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub [u8; 4]);

/// One thing the player did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Entry {
    /// A move by the rules.
    Move(Move),
    /// A free remark: the option of an authored scene that is no move. The rules ignore it.
    Remark(u8),
}

/// A play, from its start to wherever it has got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The numbers it was played with.
    pub fingerprint: Fingerprint,
    /// The variant of the case: 0 is the case as its author wrote it.
    pub variant: u32,
    /// What the player did, in order.
    pub entries: Vec<Entry>,
}

/// A run that a scenario does not allow: made for another one, or tampered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReplayError {
    /// Which entry, from 0.
    pub entry: usize,
    /// The rule that refuses it.
    pub why: Illegal,
}

/// A run played again: each state it went through and every event, by entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// The state before each entry, and last the state after all of them.
    pub states: Vec<State>,
    /// The events of each entry; none for a remark.
    pub events: Vec<Vec<Event>>,
}

impl Replay {
    /// Plays entries from the start of a scenario.
    ///
    /// # Errors
    /// The first entry that the rules refuse.
    pub fn new(scenario: &Scenario, entries: &[Entry]) -> Result<Replay, ReplayError> {
        let mut replay = Replay { states: alloc::vec![State::start(scenario)], events: Vec::new() };
        for entry in entries {
            replay
                .push(scenario, *entry)
                .map_err(|illegal| ReplayError { entry: replay.events.len(), why: illegal.why })?;
        }
        Ok(replay)
    }

    /// Plays one more entry.
    ///
    /// # Errors
    /// The entry, where the rules refuse it; nothing has changed then.
    pub fn push(&mut self, scenario: &Scenario, entry: Entry) -> Result<(), IllegalMove> {
        let (state, events) = match entry {
            Entry::Move(mv) => step(scenario, self.last(), mv)?,
            Entry::Remark(_) => (self.last(), Vec::new()),
        };
        self.states.push(state);
        self.events.push(events);
        Ok(())
    }

    /// The state after all entries.
    pub fn last(&self) -> State {
        self.states[self.states.len() - 1]
    }
}
