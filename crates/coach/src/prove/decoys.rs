//! Property 11, of what tempts: every decoy comes within a beginner's reach, and costs.

use crate::bots::Player;
use crate::search::Search;
use crate::thresholds::{SLIP, TEMPTED};
use negotiation::{Move, Scenario, State, advance};
use strum::{EnumCount, IntoStaticStr, VariantArray};

/// Plays by which the decoys are judged.
const PLAYS: u32 = 400;

/// What looks good and is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumCount, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Decoy {
    /// To quote on stage what was said outside.
    Quote,
    /// To settle outside what belongs in the open.
    SettleDaylight,
    /// To tell them a part of one's strategy.
    Reveal,
    /// To ask what they hide, and give nothing for it.
    AskBare,
}

impl Decoy {
    /// All of them.
    pub const ALL: &'static [Decoy] = Decoy::VARIANTS;

    /// Its name, as in authored text.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What a move is, where it is one.
    pub(super) fn of(mv: Move) -> Option<Decoy> {
        match mv {
            Move::Quote => Some(Decoy::Quote),
            Move::SettleDaylight => Some(Decoy::SettleDaylight),
            Move::Reveal { .. } => Some(Decoy::Reveal),
            Move::AskBare { .. } => Some(Decoy::AskBare),
            _ => None,
        }
    }
}

/// How often a beginner fell for a decoy, and what it cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Temptation {
    /// All plays.
    pub plays: u32,
    /// The plays in which it was chosen at least once.
    pub tempted: u32,
    /// How often it was chosen in all.
    pub chosen: u32,
    /// What all of that lost, in tenths of a point: the value before each less the value after it.
    pub lost: u32,
}

impl Temptation {
    /// The share of plays in which it was chosen, in per cent.
    pub fn share(&self) -> u32 {
        100 * self.tempted / self.plays.max(1)
    }

    /// What it loses on the average, in tenths of a point.
    pub fn cost(&self) -> i16 {
        // No value is more than 850.
        (self.lost / self.chosen.max(1)) as i16
    }

    /// Whether it tempts, and costs.
    pub fn holds(&self) -> bool {
        self.share() >= TEMPTED && self.cost() >= SLIP
    }

    /// These plays and those.
    pub fn and(self, other: Temptation) -> Temptation {
        Temptation {
            plays: self.plays + other.plays,
            tempted: self.tempted + other.tempted,
            chosen: self.chosen + other.chosen,
            lost: self.lost + other.lost,
        }
    }
}

/// How a beginner fares with each decoy.
pub fn temptations(scenario: &Scenario) -> [(Decoy, Temptation); Decoy::COUNT] {
    let mut search = Search::new(scenario);
    let player = Player::new(scenario);
    let mut found = [Temptation { plays: PLAYS, ..Temptation::default() }; Decoy::COUNT];
    for seed in 0..PLAYS {
        let mut state = State::start(scenario);
        let mut fell_for = [false; Decoy::COUNT];
        for mv in player.beginner(u64::from(seed)) {
            let after = advance(scenario, state, mv);
            if let Some(decoy) = Decoy::of(mv) {
                let place = decoy as usize;
                fell_for[place] = true;
                found[place].chosen += 1;
                found[place].lost += (search.value(state) - search.value(after)) as u32;
            }
            state = after;
        }
        for (temptation, fell) in found.iter_mut().zip(fell_for) {
            temptation.tempted += u32::from(fell);
        }
    }
    std::array::from_fn(|place| (Decoy::ALL[place], found[place]))
}
