//! The expert: plays the best move there is.
//!
//! ```text
//! every move:
//!     the move from which the most points can still be reached, by search of the whole game
//!     (of equally good ones, the first in the order of moves)
//! ```

use crate::search::Search;
use negotiation::{Move, State};

pub fn choose(search: &mut Search, state: &State) -> Move {
    search.best_move(*state).map_or(Move::WalkAway, |(mv, _)| mv)
}
