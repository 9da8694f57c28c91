//! The novice: picks lines at random, and tables only packages that could pass.
//!
//! A screen offers one line of each kind, on whatever is being talked about; so the kind is drawn
//! first, and then what it is about.
//!
//! ```text
//! at the table:
//!     if any package would be ratified now: table one of those, drawn at random
//!     else draw one of these that is legal, each alike:
//!         explain; stand up for your side; concede; quote; open the daylight issue (or re-open it
//!         with an apology); tell your team; ask for a word outside
//! outside:
//!     draw one of these that is legal, each alike:
//!         trade interests; reveal a secret; one of settle the daylight issue, agree how to
//!         proceed, "not here"; say something of yourself; ask without giving; go back in
//! where the line drawn can be about several things (issues, secrets, matters), or is one of three:
//!     draw one of them, each alike
//! never adjourns, and never floats a "what if"
//! ```

use super::Player;
use negotiation::{Draws, Move, State, legal_but_packages};

/// `moves` is room to work in.
pub fn choose(player: &Player, state: &State, draws: &mut Draws, moves: &mut Vec<Move>) -> Move {
    if state.talk().is_none() {
        let passing = player.passing(state);
        let count = passing.clone().count();
        if let Some(package) = passing.clone().nth(draws.next(count)) {
            return Move::Table { package };
        }
    }
    line(player, state, draws, moves)
}

/// A line drawn at random: anything but a package.
pub fn line(player: &Player, state: &State, draws: &mut Draws, moves: &mut Vec<Move>) -> Move {
    moves.clear();
    legal_but_packages(player.scenario(), state, moves);
    let kinds = moves.iter().fold(0u16, |kinds, mv| kinds | kind(*mv));
    let kind_drawn = nth_bit(kinds, draws.next(kinds.count_ones() as usize));
    let mut of_kind = moves.iter().copied().filter(|mv| kind(*mv) == kind_drawn);
    let count = of_kind.clone().count();
    of_kind.nth(draws.next(count)).unwrap_or(Move::Explain)
}

/// The kind of line, as one bit; none for what the novice never does.
fn kind(mv: Move) -> u16 {
    let place = match mv {
        Move::Explain | Move::Trade { .. } => 0,
        Move::StandUp | Move::Reveal { .. } => 1,
        Move::Concede { .. } | Move::SettleDaylight | Move::AgreeProcess | Move::NotHere => 2,
        Move::Quote | Move::Share { .. } => 3,
        Move::OpenDaylight | Move::AskBare { .. } => 4,
        Move::TellTeam | Move::GoBack => 5,
        Move::Ask => 6,
        Move::Table { .. } | Move::WalkAway | Move::Float { .. } => return 0,
    };
    1 << place
}

/// The bit at this place among those that are set, from the lowest.
fn nth_bit(mut bits: u16, place: usize) -> u16 {
    for _ in 0..place {
        bits &= bits - 1;
    }
    bits & bits.wrapping_neg()
}
