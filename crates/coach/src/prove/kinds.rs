//! Property 11: every move has its day. Taking one kind of move out of the game lowers what the best
//! play is worth, somewhere in the library.

use crate::search::{Allowed, Search, never_better};
use negotiation::{Move, Scenario, State};
use strum::{EnumCount, IntoStaticStr, VariantArray};

/// A kind of move that must be of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumCount, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each is the move of its name")]
pub enum Kind {
    StandUp,
    Explain,
    Concede,
    OpenDaylight,
    TellTeam,
    Trade,
    Share,
    AgreeProcess,
}

impl Kind {
    /// All of them.
    pub const ALL: &'static [Kind] = Kind::VARIANTS;

    /// Its name, as in authored text.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The game without it. What is never better with all moves may be better without one of them.
    fn without(self) -> Allowed {
        match self {
            Kind::StandUp => |scenario, state, mv| mv != Move::StandUp && !never_better(scenario, state, mv),
            // Some turn must pass without it: to quote is no better, but there.
            Kind::Explain => {
                |scenario, state, mv| mv != Move::Explain && (mv == Move::Quote || !never_better(scenario, state, mv))
            }
            Kind::Concede => {
                |scenario, state, mv| !matches!(mv, Move::Concede { .. }) && !never_better(scenario, state, mv)
            }
            Kind::OpenDaylight => |scenario, state, mv| mv != Move::OpenDaylight && !never_better(scenario, state, mv),
            Kind::TellTeam => |scenario, state, mv| mv != Move::TellTeam && !never_better(scenario, state, mv),
            Kind::Trade => {
                |scenario, state, mv| !matches!(mv, Move::Trade { .. }) && !never_better(scenario, state, mv)
            }
            Kind::Share => |scenario, state, mv| {
                !matches!(mv, Move::Share { .. }) && (mv == Move::GoBack || !never_better(scenario, state, mv))
            },
            Kind::AgreeProcess => |scenario, state, mv| mv != Move::AgreeProcess && !never_better(scenario, state, mv),
        }
    }
}

/// What the best play of a case is worth without each kind of move, in tenths of a point.
pub fn worth_of_kinds(scenario: &Scenario) -> [(Kind, i16); Kind::COUNT] {
    let mut worth = [(Kind::StandUp, 0); Kind::COUNT];
    for (place, &kind) in worth.iter_mut().zip(Kind::ALL) {
        *place = (kind, Search::restricted(scenario, kind.without()).value(State::start(scenario)));
    }
    worth
}
