//! The two rooms that a negotiation runs in.

use crate::state::{Phase, State};
use serde::{Deserialize, Serialize};
use strum::{VariantArray, VariantNames};

/// A place to speak.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Room {
    /// On the record.
    Table,
    /// Off the record.
    Corridor,
}

impl Room {
    /// The room of a state; none once the play is over.
    pub fn at(state: &State) -> Option<Room> {
        match state.phase() {
            Phase::Table => Some(Room::Table),
            Phase::Corridor(_) => Some(Room::Corridor),
            Phase::Over(_) => None,
        }
    }
}
