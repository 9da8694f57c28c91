//! The planner.

use super::Player;
use negotiation::{DEADLOCK, Daylight, Matter, Move, SpellKind, State};

pub fn choose(player: &Player, state: &State) -> Move {
    if state.talk().is_some() { outside(player, state) } else { at_the_table(player, state) }
}

fn at_the_table(player: &Player, state: &State) -> Move {
    let scenario = player.scenario();
    let numbers = scenario.numbers();
    let turn = state.turn() + 1;
    let left = numbers.turns - state.turn();
    let learned_all = state.unlocked().len() == scenario.hidden_count();
    let can_ask = player.if_legal(state, Move::Ask).is_some();
    let spell = scenario.spell(turn).map(|spell| spell.kind);
    let watched = matches!(spell, Some(SpellKind::Watched | SpellKind::Law));
    let lull = spell == Some(SpellKind::Lull);
    if learned_all || !can_ask || left <= 2 {
        return settle(player, state);
    }
    let stuck = state.tension() >= numbers.ripe_from;
    let ripe = stuck && state.rapport() >= 1;
    let late = state.tension() + 1 >= numbers.lock;
    let talks_left = numbers.talks - state.talks();
    let next_lull = numbers
        .programme
        .iter()
        .filter(|s| s.kind == SpellKind::Lull && s.is_known(turn) && s.to > turn)
        .map(|s| s.from.max(turn + 1))
        .find(|&from| from + 2 <= numbers.turns);
    let trusts = state.rapport() >= numbers.trust;
    if lull && ripe {
        return Move::Ask;
    }
    // how many table turns before they lock
    let talks_worth = talks_left >= 2 || next_lull.is_none();
    let wants_session_talk = talks_worth && !watched;
    if ripe && wants_session_talk && trusts {
        if state.mandate() || late && numbers.unannounced_cost <= 1 {
            return Move::Ask;
        }
        return Move::TellTeam;
    }
    if state.rapport() < numbers.trust.min(numbers.public_rapport) || state.rapport() == 0 {
        return Move::Explain;
    }
    if !stuck {
        if let Some(open) = player.if_legal(state, Move::OpenDaylight) {
            return open;
        }
        let soon = next_lull.is_some_and(|at| at <= turn + 2);
        if wants_session_talk && !state.mandate() && !soon {
            return Move::TellTeam;
        }
        return Move::StandUp;
    }
    if late {
        // Take heat out of the room.
        if let Some(concede) = player.concede(state).filter(|_| next_lull.is_some()) {
            return concede;
        }
    }
    if !late && state.daylight() == Daylight::Untouched {
        return Move::OpenDaylight;
    }
    if wants_session_talk && !state.mandate() {
        return Move::TellTeam;
    }
    if wants_session_talk && ripe && !trusts {
        return Move::Ask;
    }
    Move::Explain
}

fn settle(player: &Player, state: &State) -> Move {
    let calm = |rise: u8| state.tension() + rise + 1 < DEADLOCK;
    let last = state.turn() + 1 == player.scenario().numbers().turns;
    if state.fresh() {
        return Move::Explain;
    }
    let open = || player.if_legal(state, Move::OpenDaylight).filter(|_| calm(1) && !last);
    let walk_away = || (!player.could_agree()).then_some(Move::WalkAway);
    let stand_up = || calm(2).then_some(Move::StandUp);
    open().or_else(walk_away).or_else(|| player.table_best(state)).or_else(stand_up).unwrap_or(Move::Explain)
}

fn outside(player: &Player, state: &State) -> Move {
    let scenario = player.scenario();
    let numbers = scenario.numbers();
    let Some(talk) = state.talk() else { return Move::GoBack };
    let share = player.if_legal(state, Move::Share { matter: Matter::Feelings });
    let shared = numbers.shared_interest.map(|shared| usize::from(shared.issue));
    let mut trades = player.trades(state).filter(|mv| match mv {
        Move::Trade { issue } => {
            state.rapport() >= scenario.trust(*issue) && (shared != Some(issue.index()) || state.rapport() >= 3)
        }
        _ => false,
    });
    let mut easy = player.trades(state).filter(|mv| match mv {
        Move::Trade { issue } => {
            state.rapport() >= scenario.trust(*issue)
                && !scenario.is_sensitive(*issue)
                && (shared != Some(issue.index()) || state.rapport() >= 3)
        }
        _ => false,
    });
    let left = numbers.turns - state.turn();
    let agree = player.if_legal(state, Move::AgreeProcess).filter(|_| {
        let done = state.unlocked().len() == scenario.hidden_count();
        state.fresh() && (done || talk.exchanges == 1 && (left <= 2 || state.tension() + 2 >= DEADLOCK))
    });
    agree.or_else(|| easy.next()).or_else(|| trades.next()).or(share).unwrap_or(Move::GoBack)
}
