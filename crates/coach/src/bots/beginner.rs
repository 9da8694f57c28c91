//! The beginner: careful in one half of the moves, and led by chance in the other.
//!
//! Who plays by chance alone hardly ever brings the other side to speak, and so has nothing to
//! quote; who is careful throughout never meets a temptation. The beginner does both.
//!
//! ```text
//! every move:
//!     toss a coin: heads, as the cautious one would; tails, one of the novice's lines, never a package
//! ```

use super::{Player, cautious, random};
use negotiation::{Draws, Move, State};

/// `moves` is room to work in.
pub fn choose(player: &Player, state: &State, draws: &mut Draws, moves: &mut Vec<Move>) -> Move {
    if draws.next(2) == 0 { cautious::choose(player, state) } else { random::line(player, state, draws, moves) }
}
