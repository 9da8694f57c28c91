//! Authored scenes: what makes the story branch. They choose words, never numbers.

use crate::act::{Act, On, Outcome};
use crate::text::{Speech, Text};
use negotiation::{Daylight, Room, State};
use serde::{Deserialize, Serialize};

/// A scene, without its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// Its id in authored text.
    pub id: String,
    /// Where it happens.
    pub room: Room,
    /// When it begins by itself; none where only another scene leads to it.
    pub when: Option<When>,
    /// What one can say.
    pub options: Vec<SceneOption>,
}

/// One option of a scene.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SceneOption {
    /// Its id in authored text.
    pub id: String,
    /// What it is by the rules: a move, or a remark.
    pub happening: Happening,
    /// The flags it sets, one bit each.
    pub sets: u64,
    /// The scene that follows at once, by its place.
    pub then: Option<u8>,
}

/// What an option is by the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happening {
    /// No move: no turn passes.
    Remark,
    /// This act, about this.
    Act(Act, On),
}

/// The conditions of a scene; ranges include both ends, and a missing one always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// Turns, counted from 1.
    pub turn: Option<(u8, u8)>,
    /// Tension.
    pub tension: Option<(u8, u8)>,
    /// Rapport.
    pub rapport: Option<(u8, u8)>,
    /// Standing.
    pub standing: Option<(u8, u8)>,
    /// Private talks used, this one counted.
    pub talks: Option<(u8, u8)>,
    /// How many issues are unlocked.
    pub unlocked: Option<(u8, u8)>,
    /// What may have become of the daylight issue: one bit for each status.
    pub daylight: Option<u8>,
    /// Whether the team was told.
    pub mandate: Option<bool>,
    /// Whether something was conceded in public.
    pub conceded: Option<bool>,
    /// Flags that must be set.
    pub flags: u64,
    /// Flags that must not be.
    pub unless: u64,
}

/// The words of a scene.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SceneWords {
    /// What happens first.
    pub open: Vec<Speech>,
    /// The words of its options, in their order.
    pub options: Vec<OptionWords>,
}

/// The words of one option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionWords {
    /// What the player says.
    pub say: Text,
    /// What follows, by how it came out.
    pub replies: Vec<(Outcome, Vec<Speech>)>,
}

impl When {
    /// Whether the conditions hold.
    pub fn holds(&self, state: &State, flags: u64) -> bool {
        let within = |range: Option<(u8, u8)>, value: u8| range.is_none_or(|(from, to)| (from..=to).contains(&value));
        within(self.turn, state.turn() + 1)
            && within(self.tension, state.tension())
            && within(self.rapport, state.rapport())
            && within(self.standing, state.standing())
            && within(self.talks, state.talks())
            && within(self.unlocked, state.unlocked().len())
            && self.daylight.is_none_or(|mask| mask & bit_of(state.daylight()) != 0)
            && self.mandate.is_none_or(|told| told == state.mandate())
            && self.conceded.is_none_or(|conceded| conceded == state.conceded().is_some())
            && self.flags & !flags == 0
            && self.unless & flags == 0
    }
}

/// The bit of a daylight status in [`When::daylight`].
pub(crate) fn bit_of(status: Daylight) -> u8 {
    1 << status as u8
}
