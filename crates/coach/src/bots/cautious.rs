//! Cautious: a careful person's rules of thumb, without any search.
//!
//! ```text
//! at the table:
//!     if nothing more can be learned outside (they told us all, no talk is left, the turn is
//!         watched, tension is at the lock, or this is the last turn): settle (below)
//!     else if there is no rapport at all: explain
//!     else if tension is just below the lock: ask for a word outside
//!     else if the team does not know that we mean to talk privately: tell it
//!     else if rapport is below trust, and explaining can still build it: explain
//!     else if tension is too low for a talk to be ripe: open the daylight issue, if it is not open
//!         yet; else explain
//!     else ask for a word outside
//! settle:
//!     open the daylight issue, if it is not open yet, the room is calm enough and a turn is left
//!     else, if no package could ever satisfy both sides: walk away
//!     else table the best package that would be ratified now, if there is one
//!     else stand up for your side, if the room is calm enough
//!     else explain
//! outside:
//!     if rapport has reached trust: trade interests on the next issue, the one that matters most
//!         to us first (an issue that both want alike only at rapport 3)
//!     else say something of yourself, once a talk
//!     else go back in
//! calm enough:
//!     the move and the drift after it leave tension below deadlock
//! ```

use super::Player;
use negotiation::{DEADLOCK, Matter, Move, SpellKind, State};

pub fn choose(player: &Player, state: &State) -> Move {
    if state.talk().is_some() { outside(player, state) } else { at_the_table(player, state) }
}

fn at_the_table(player: &Player, state: &State) -> Move {
    let numbers = player.scenario().numbers();
    if !can_learn(player, state) {
        return settle(player, state);
    }
    if state.rapport() == 0 {
        return Move::Explain;
    }
    if state.tension() + 1 >= numbers.lock {
        return Move::Ask;
    }
    if !state.mandate() {
        return Move::TellTeam;
    }
    if state.rapport() < numbers.trust.min(numbers.public_rapport) {
        return Move::Explain;
    }
    if state.tension() < numbers.ripe_from {
        return player.if_legal(state, Move::OpenDaylight).unwrap_or(Move::Explain);
    }
    Move::Ask
}

/// Whether a talk outside is possible, and still of use.
fn can_learn(player: &Player, state: &State) -> bool {
    let numbers = player.scenario().numbers();
    let number = state.turn() + 1;
    let watched = player.scenario().spell(number).is_some_and(|spell| spell.kind != SpellKind::Lull);
    let told_all = state.unlocked().len() == player.scenario().hidden_count();
    let possible = player.if_legal(state, Move::Ask).is_some() && state.tension() < numbers.lock && !watched;
    possible && !told_all && number < numbers.turns
}

fn settle(player: &Player, state: &State) -> Move {
    let calm = |rise: u8| state.tension() + rise + 1 < DEADLOCK;
    let last = state.turn() + 1 == player.scenario().numbers().turns;
    let open = || player.if_legal(state, Move::OpenDaylight).filter(|_| calm(1) && !last);
    let walk_away = || (!player.could_agree()).then_some(Move::WalkAway);
    let stand_up = || calm(2).then_some(Move::StandUp);
    open().or_else(walk_away).or_else(|| player.table_best(state)).or_else(stand_up).unwrap_or(Move::Explain)
}

fn outside(player: &Player, state: &State) -> Move {
    let trust = state.rapport() >= player.scenario().numbers().trust;
    let share = || player.if_legal(state, Move::Share { matter: Matter::Feelings });
    let next = if trust { trade(player, state) } else { share() };
    next.unwrap_or(Move::GoBack)
}

fn trade(player: &Player, state: &State) -> Option<Move> {
    let shared = player.scenario().numbers().shared_interest.map(|shared| usize::from(shared.issue));
    let lever = |mv: &Move| matches!(mv, Move::Trade { issue } if shared == Some(issue.index()));
    player.trades(state).find(|mv| state.rapport() >= 3 || !lever(mv))
}
