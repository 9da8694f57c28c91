//! Stonewall: stands up for its side, whatever happens.
//!
//! ```text
//! at the table:
//!     stand up for your side
//! ```

use negotiation::{Move, State};

pub fn choose(_: &State) -> Move {
    Move::StandUp
}
