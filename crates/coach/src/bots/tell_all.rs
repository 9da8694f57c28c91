//! Tell-all: steps out at once and holds nothing back.
//!
//! ```text
//! at the table:
//!     table the best package that would be ratified now, if there is one
//!     else ask for a word outside, if that is possible
//!     else explain
//! outside:
//!     reveal the next secret
//!     else trade interests on the next issue, the one that matters most to us first
//!     else go back in
//! ```

use super::Player;
use negotiation::{Move, State};

pub fn choose(player: &Player, state: &State) -> Move {
    if state.talk().is_some() {
        return player.reveal(state).or_else(|| player.trades(state).next()).unwrap_or(Move::GoBack);
    }
    player.table_best(state).or_else(|| player.if_legal(state, Move::Ask)).unwrap_or(Move::Explain)
}
