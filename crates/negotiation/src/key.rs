//! A state as one number: for the search's memory. (Plays are saved as their moves, in `run`.)

use crate::ids::{IssueId, IssueSet, PackageId, SecretSet};
use crate::state::{Daylight, Ending, Phase, State, Talk};

/// Writes fields from the lowest bit up.
struct Packer {
    key: u64,
    bits: u32,
}

impl Packer {
    fn put(&mut self, value: impl Into<u64>, bits: u32) {
        self.key |= value.into() << self.bits;
        self.bits += bits;
    }
}

/// Reads them in the same order.
struct Unpacker(u64);

impl Unpacker {
    fn take(&mut self, bits: u32) -> u64 {
        let value = self.0 & ((1 << bits) - 1);
        self.0 >>= bits;
        value
    }

    fn byte(&mut self, bits: u32) -> u8 {
        self.take(bits) as u8
    }

    fn flag(&mut self) -> bool {
        self.take(1) == 1
    }
}

const NO_CONCESSION: u8 = 7;

impl State {
    /// The state as one number; [`State::from_key`] reads it back. Different states have
    /// different keys.
    pub fn key(&self) -> u64 {
        let mut key = Packer { key: 0, bits: 0 };
        key.put(self.turn, 4);
        key.put(self.tension, 4);
        key.put(self.rapport, 3);
        key.put(self.standing, 3);
        key.put(self.unlocked.0, 6);
        key.put(self.told.0, 4);
        key.put(self.interest_named, 1);
        key.put(self.gifts, 3);
        key.put(self.daylight as u8, 2);
        key.put(self.talks, 2);
        key.put(self.premature, 1);
        key.put(self.mandate, 1);
        key.put(self.conceded.map_or(NO_CONCESSION, |issue| issue.0), 3);
        key.put(self.quoted, 1);
        let (kind, detail) = match self.phase {
            Phase::Table => (0u8, 0u16),
            Phase::Corridor(talk) => {
                (1, u16::from(talk.beats) | u16::from(talk.polite) << 2 | u16::from(talk.shared) << 3)
            }
            Phase::Over(Ending::Ratified(package)) => (2, package.0),
            Phase::Over(Ending::Framework) => (3, 0),
            Phase::Over(Ending::TimeOut) => (3, 1),
            Phase::Over(Ending::Deadlock) => (3, 2),
            Phase::Over(Ending::WalkedAway) => (3, 3),
        };
        key.put(kind, 2);
        key.put(detail, 16);
        key.key
    }

    /// The state that has this key; none where no state has it.
    pub fn from_key(key: u64) -> Option<State> {
        let mut fields = Unpacker(key);
        let state = State {
            turn: fields.byte(4),
            tension: fields.byte(4),
            rapport: fields.byte(3),
            standing: fields.byte(3),
            unlocked: IssueSet(fields.byte(6)),
            told: SecretSet(fields.byte(4)),
            interest_named: fields.flag(),
            gifts: fields.byte(3),
            daylight: [Daylight::Untouched, Daylight::Opened, Daylight::Tainted, Daylight::Apologised]
                [fields.take(2) as usize],
            talks: fields.byte(2),
            premature: fields.flag(),
            mandate: fields.flag(),
            conceded: Some(fields.byte(3)).filter(|&issue| issue != NO_CONCESSION).map(IssueId),
            quoted: fields.flag(),
            phase: phase(fields.take(2), fields.take(16) as u16)?,
        };
        (state.key() == key).then_some(state)
    }
}

fn phase(kind: u64, detail: u16) -> Option<Phase> {
    Some(match (kind, detail) {
        (0, _) => Phase::Table,
        (1, _) => Phase::Corridor(Talk { beats: (detail & 3) as u8, polite: detail & 4 != 0, shared: detail & 8 != 0 }),
        (2, package) => Phase::Over(Ending::Ratified(PackageId(package))),
        (_, 0) => Phase::Over(Ending::Framework),
        (_, 1) => Phase::Over(Ending::TimeOut),
        (_, 2) => Phase::Over(Ending::Deadlock),
        (_, 3) => Phase::Over(Ending::WalkedAway),
        _ => return None,
    })
}
