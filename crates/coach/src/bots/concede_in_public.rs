//! Concede-in-public: buys movement with a concession on stage.
//!
//! ```text
//! at the table:
//!     table the best package that would be ratified now, if there is one
//!     else concede on the issue that matters most to us, if nothing is conceded yet
//!     else explain
//! ```

use super::Player;
use negotiation::{Move, State};

pub fn choose(player: &Player, state: &State) -> Move {
    player.table_best(state).or_else(|| player.concede(state)).unwrap_or(Move::Explain)
}
