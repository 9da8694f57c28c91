//! Never-talk: does all that can be done on stage, and never steps out.
//!
//! ```text
//! at the table:
//!     table the best package that would be ratified now, if there is one
//!     else open the daylight issue, if it is not open yet
//!     else explain, while that still builds rapport
//!     else concede on the issue that matters most to us, if nothing is conceded yet
//!     else explain
//! ```

use super::Player;
use negotiation::{Move, State};

pub fn choose(player: &Player, state: &State) -> Move {
    let explain = || (state.rapport() < player.scenario().numbers().public_rapport).then_some(Move::Explain);
    player
        .table_best(state)
        .or_else(|| player.if_legal(state, Move::OpenDaylight))
        .or_else(explain)
        .or_else(|| player.concede(state))
        .unwrap_or(Move::Explain)
}
