//! Authored scenes: what makes the story branch. They choose words, never numbers.

use crate::act::{Act, On, Outcome};
use crate::text::{Speech, Text};
use crate::when::When;
use negotiation::Room;
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

/// The words of a scene.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SceneWords {
    /// What happens first.
    pub open: Vec<Speech>,
    /// What is said where the player does something else than its options while it is open.
    pub passed: Vec<Speech>,
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
