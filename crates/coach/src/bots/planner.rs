//! The planner: looks ahead in the programme of the day, and prepares for it.
//!
//! It reads what a player sees: the meters, the programme as far as it is known, and the cues that
//! say whether something is stuck, whether they are about to be unable to leave, whether they would
//! answer, and of what they would rather not speak.
//!
//! ```text
//! at the table:
//!     if nothing more can be learned outside (they told us all, no talk is left, or only two turns
//!         are): settle (below)
//!     else if it is a lull and a talk would be ripe: ask for a word outside
//!     else if a word in session would pay, a talk would be ripe and rapport has reached trust: tell
//!         the team, if it does not know; else ask for a word outside
//!     else if there is no rapport, or it is below trust and explaining can still build it: explain
//!     else if nothing is stuck yet: open the daylight issue, if it is not open yet; else tell the
//!         team, if a word in session would pay, it does not know, and no lull is two turns away or
//!         nearer; else stand up for your side
//!     else if they are about to be unable to leave, and a lull is to come: concede on the issue that
//!         matters most to us, if nothing is conceded yet
//!     else open the daylight issue, if it is not open yet and they can still leave after that
//!     else if a word in session would pay: tell the team, if it does not know; else ask for a word
//!         outside
//!     else explain
//! a word in session would pay:
//!     nobody watches, and it is not the last talk or no lull is known to come that leaves two turns
//! settle:
//!     open the daylight issue, if it is not open yet, the room is calm enough and a turn is left for it
//!     else, if no package could ever satisfy both sides: walk away
//!     else stand up for your side, while standing can rise, the room is calm enough and a turn is left
//!         for it
//!     else explain, if what they told us outside has not been brought back
//!     else table the best package that would be ratified now, if there is one
//!     else stand up for your side, if the room is calm enough; else explain
//! outside:
//!     if something was told in this play and not brought back, and they told us all, or it is the last
//!         exchange and only two turns are left: agree how to proceed
//!     else trade interests on the next issue on which they would answer: those they do not mind to
//!         speak of first, and of these the one that matters most to us (an issue that both want alike
//!         only at rapport 3)
//!     else say something of yourself, once a talk
//!     else go back in
//! calm enough:
//!     the move and the drift after it leave tension below deadlock
//! ```

use super::Player;
use negotiation::{DEADLOCK, Daylight, IssueId, MAX_STANDING, Matter, Move, SpellKind, State};

pub fn choose(player: &Player, state: &State) -> Move {
    if state.talk().is_some() { outside(player, state) } else { at_the_table(player, state) }
}

fn at_the_table(player: &Player, state: &State) -> Move {
    let scenario = player.scenario();
    let numbers = scenario.numbers();
    let turn = state.turn() + 1;
    let learned_all = state.unlocked().len() == scenario.hidden_count();
    let can_ask = player.if_legal(state, Move::Ask).is_some();
    if learned_all || !can_ask || turn + 2 > numbers.turns {
        return settle(player, state);
    }
    let spell = scenario.spell(turn).map(|spell| spell.kind);
    let stuck = state.tension() >= numbers.ripe_from;
    let ripe = stuck && state.rapport() >= 1;
    if ripe && spell == Some(SpellKind::Lull) {
        return Move::Ask;
    }
    let lull = next_lull(player, turn);
    let spare = numbers.talks - state.talks() > 1;
    let word_pays = spell.is_none() && (spare || lull.is_none());
    let tell_or_ask = if state.mandate() { Move::Ask } else { Move::TellTeam };
    if word_pays && ripe && state.rapport() >= numbers.trust {
        return tell_or_ask;
    }
    if state.rapport() == 0 || state.rapport() < numbers.trust.min(numbers.public_rapport) {
        return Move::Explain;
    }
    if !stuck {
        let near = lull.is_some_and(|lull| lull <= turn + 2);
        let team = (word_pays && !state.mandate() && !near).then_some(Move::TellTeam);
        return player.if_legal(state, Move::OpenDaylight).or(team).unwrap_or(Move::StandUp);
    }
    let edge = state.tension() + 1 >= numbers.lock;
    let cool = player.concede(state).filter(|_| edge && lull.is_some());
    let open = (state.daylight() == Daylight::Untouched && !edge).then_some(Move::OpenDaylight);
    let word = (word_pays && ripe).then_some(tell_or_ask);
    cool.or(open).or(word).unwrap_or(Move::Explain)
}

/// The turn of the next lull that is known of and leaves two turns after it.
fn next_lull(player: &Player, turn: u8) -> Option<u8> {
    let numbers = player.scenario().numbers();
    let coming = numbers.programme.iter().filter(|spell| spell.kind == SpellKind::Lull && spell.is_known(turn));
    coming.filter(|spell| spell.to > turn).map(|spell| spell.from.max(turn + 1)).find(|&from| from + 2 <= numbers.turns)
}

fn settle(player: &Player, state: &State) -> Move {
    let calm = |rise: u8| state.tension() + rise + 1 < DEADLOCK;
    let left = player.scenario().numbers().turns - state.turn();
    // A turn for the package, and one to bring back what they told us.
    let spare = left > 1 + u8::from(state.fresh());
    if let Some(open) = player.if_legal(state, Move::OpenDaylight).filter(|_| spare && calm(1)) {
        return open;
    }
    if !player.could_agree() {
        return Move::WalkAway;
    }
    if spare && calm(2) && state.standing() < MAX_STANDING {
        return Move::StandUp;
    }
    if state.fresh() {
        return Move::Explain;
    }
    player.table_best(state).unwrap_or(if calm(2) { Move::StandUp } else { Move::Explain })
}

fn outside(player: &Player, state: &State) -> Move {
    let scenario = player.scenario();
    let all = state.unlocked().len() == scenario.hidden_count();
    let last = state.talk().is_some_and(|talk| talk.exchanges == 1) && state.turn() + 2 >= scenario.numbers().turns;
    let agree = player.if_legal(state, Move::AgreeProcess).filter(|_| state.fresh() && (all || last));
    let shared = scenario.numbers().shared_interest.map(|shared| usize::from(shared.issue));
    let answers = |issue: IssueId| {
        state.rapport() >= scenario.trust(issue) && (shared != Some(issue.index()) || state.rapport() >= 3)
    };
    let trade = |sensitive: bool| {
        player.trades(state).find(|mv| match *mv {
            Move::Trade { issue } => answers(issue) && scenario.is_sensitive(issue) == sensitive,
            _ => false,
        })
    };
    let share = || player.if_legal(state, Move::Share { matter: Matter::Feelings });
    agree.or_else(|| trade(false)).or_else(|| trade(true)).or_else(share).unwrap_or(Move::GoBack)
}
