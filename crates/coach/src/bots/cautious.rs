//! Cautious: a careful person's rules of thumb, without any search.
//!
//! ```text
//! at the table:
//!     if nothing more can be learned outside: settle (below)
//!     else if the team does not know that we mean to talk privately: tell it
//!     else if rapport is below trust and explaining can still build it: explain
//!     else if tension is below the reason to step out: open the daylight issue, if it is not open
//!         yet, else explain
//!     else ask for a word outside
//! settle:
//!     open the daylight issue, if it is not open yet and the room is calm enough for that
//!     else table the best package that would be ratified now, if there is one
//!     else stand up for your side, if the room is calm enough for that
//!     else explain
//! outside:
//!     trade interests, if rapport has reached trust
//!     else say something of yourself, once a talk
//!     else go back in
//! ```

use super::Player;
use negotiation::{Matter, Move, State};

pub fn choose(player: &Player, state: &State) -> Move {
    if state.talk().is_some() { outside(player, state) } else { at_the_table(player, state) }
}

fn at_the_table(player: &Player, state: &State) -> Move {
    let setup = player.scenario().setup();
    let last = state.turn() + 1 == setup.turns;
    let learned = state.unlocked().len() == player.scenario().hidden_count();
    let can_ask = player.if_legal(state, Move::Ask).is_some() && state.tension() < setup.lock;
    if last || learned || !can_ask {
        return settle(player, state, last);
    }
    if !state.mandate() {
        return Move::TellTeam;
    }
    if state.rapport() < state.trust(player.scenario()).min(state.public_rapport()) {
        return Move::Explain;
    }
    if state.tension() < setup.reason {
        return player.if_legal(state, Move::OpenDaylight).unwrap_or(Move::Explain);
    }
    Move::Ask
}

fn settle(player: &Player, state: &State, last: bool) -> Move {
    let calm = |rise: u8| state.tension() + rise + 1 < negotiation::DEADLOCK;
    let open = || player.if_legal(state, Move::OpenDaylight).filter(|_| calm(1) && !last);
    let stand_up = || calm(2).then_some(Move::StandUp);
    open().or_else(|| player.table_best(state)).or_else(stand_up).unwrap_or(Move::Explain)
}

fn outside(player: &Player, state: &State) -> Move {
    let trust = state.rapport() >= state.trust(player.scenario());
    let trade = || player.trade(state).filter(|_| trust);
    let share = || player.if_legal(state, Move::Share { matter: Matter::Feelings }).filter(|_| !trust);
    trade().or_else(share).unwrap_or(Move::GoBack)
}
