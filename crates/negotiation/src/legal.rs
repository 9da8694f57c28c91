//! Which moves there are now, and why the others are not.

use crate::ids::{IssueId, PackageId};
use crate::moves::{Matter, Move};
use crate::programme::SpellKind;
use crate::room::Room;
use crate::scenario::Scenario;
use crate::state::{Daylight, Phase, State};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// A move that was refused, with the state it was refused in, untouched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalMove {
    /// The state, as it was.
    pub state: State,
    /// The move.
    pub refused: Move,
    /// The rule that refuses it.
    pub why: Illegal,
}

/// Why a move is not legal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Illegal {
    /// The play has ended.
    Over,
    /// It can be done at the table only.
    OnlyAtTheTable,
    /// It can be done in the corridor only.
    OnlyInTheCorridor,
    /// The scenario has no such issue, fact or package.
    Unknown,
    /// The daylight issue can be neither conceded nor traded.
    BelongsInTheOpen,
    /// Only one issue can be bought by a concession.
    ConcededBefore,
    /// The daylight issue is open already.
    OpenedBefore,
    /// The team knows already.
    TeamKnows,
    /// All private talks are used.
    NoTalkLeft,
    /// After a breach of confidence they will not step out again.
    ConfidenceBroken,
    /// They have not told us anything yet.
    NothingUnlocked,
    /// Confidence is broken already.
    QuotedBefore,
    /// In a polite chat only feelings, "not here" and going back are possible.
    PoliteChat,
    /// They told us about this issue already.
    UnlockedBefore,
    /// One honest word about ourselves is enough for one talk.
    SharedBefore,
    /// A "what if" moves unlocked issues only.
    FloatsLockedIssue,
    /// They know this fact already.
    ToldBefore,
    /// The daylight issue was settled in private already.
    SettledBefore,
}

/// Whether a move is legal now.
///
/// # Errors
/// The rule that refuses it.
pub fn legality(scenario: &Scenario, state: &State, mv: Move) -> Result<(), Illegal> {
    match (state.phase(), mv.room()) {
        (Phase::Over(_), _) => Err(Illegal::Over),
        (Phase::Table, Room::Corridor) => Err(Illegal::OnlyInTheCorridor),
        (Phase::Corridor(_), Room::Table) => Err(Illegal::OnlyAtTheTable),
        (Phase::Corridor(talk), Room::Corridor) if talk.polite && !is_small_talk(mv) => Err(Illegal::PoliteChat),
        (Phase::Table, Room::Table) | (Phase::Corridor(_), Room::Corridor) => in_its_room(scenario, state, mv),
    }
}

/// What there is to say where a talk came too early.
fn is_small_talk(mv: Move) -> bool {
    matches!(mv, Move::Share { matter: Matter::Feelings } | Move::NotHere | Move::GoBack)
}

/// Whether a move is legal in the room it belongs to.
fn in_its_room(scenario: &Scenario, state: &State, mv: Move) -> Result<(), Illegal> {
    match mv {
        Move::StandUp | Move::Explain | Move::WalkAway | Move::GoBack => Ok(()),
        Move::Concede { issue } => {
            tradable(scenario, issue)?;
            refuse(state.conceded().is_some(), Illegal::ConcededBefore)
        }
        Move::OpenDaylight => {
            let open = matches!(state.daylight(), Daylight::Opened | Daylight::Apologised);
            refuse(open, Illegal::OpenedBefore)
        }
        Move::TellTeam => {
            refuse(state.mandate(), Illegal::TeamKnows)?;
            talk_left(scenario, state)
        }
        Move::Ask => talk_left(scenario, state),
        Move::Table { package } => known(scenario, package),
        Move::Quote => {
            refuse(state.quoted(), Illegal::QuotedBefore)?;
            refuse(state.unlocked().is_empty(), Illegal::NothingUnlocked)
        }
        Move::Trade { issue } | Move::AskBare { issue } => {
            tradable(scenario, issue)?;
            refuse(state.unlocked().contains(issue), Illegal::UnlockedBefore)
        }
        Move::Share { .. } => refuse(state.talk().is_some_and(|talk| talk.shared), Illegal::SharedBefore),
        Move::Float { package } => {
            known(scenario, package)?;
            refuse(state.unlocked().is_empty(), Illegal::NothingUnlocked)?;
            let locked = scenario.package(package).moved.iter().any(|issue| !state.unlocked().contains(issue));
            refuse(locked, Illegal::FloatsLockedIssue)
        }
        Move::AgreeProcess => refuse(state.unlocked().is_empty(), Illegal::NothingUnlocked),
        Move::Reveal { secret } => {
            refuse(secret.index() >= scenario.numbers().secrets.len(), Illegal::Unknown)?;
            refuse(state.told().contains(secret), Illegal::ToldBefore)
        }
        Move::SettleDaylight | Move::NotHere => {
            let settled = matches!(state.daylight(), Daylight::Tainted | Daylight::Apologised);
            refuse(settled, Illegal::SettledBefore)
        }
    }
}

fn refuse(refused: bool, why: Illegal) -> Result<(), Illegal> {
    if refused { Err(why) } else { Ok(()) }
}

fn talk_left(scenario: &Scenario, state: &State) -> Result<(), Illegal> {
    refuse(state.quoted(), Illegal::ConfidenceBroken)?;
    refuse(state.talks() >= scenario.numbers().talks, Illegal::NoTalkLeft)
}

/// Private talks that can still come about: those of the case that were not asked for yet, and none once confidence is
/// broken or the law forbids them.
pub fn talks_left(scenario: &Scenario, state: &State) -> u8 {
    let forbidden = scenario.spell(state.turn() + 1).is_some_and(|spell| spell.kind == SpellKind::Law);
    if state.quoted() || forbidden { 0 } else { scenario.numbers().talks.saturating_sub(state.talks()) }
}

fn tradable(scenario: &Scenario, issue: IssueId) -> Result<(), Illegal> {
    refuse(issue.index() >= scenario.numbers().issues.len(), Illegal::Unknown)?;
    refuse(issue == scenario.daylight(), Illegal::BelongsInTheOpen)
}

fn known(scenario: &Scenario, package: PackageId) -> Result<(), Illegal> {
    refuse(package.index() >= scenario.package_ids().len(), Illegal::Unknown)
}

/// Every legal move, in the order of [`Move`].
pub fn legal_moves(scenario: &Scenario, state: &State) -> Vec<Move> {
    let mut moves = Vec::new();
    legal_but_packages(scenario, state, &mut moves);
    match state.phase() {
        Phase::Table => moves.extend(scenario.package_ids().map(|package| Move::Table { package })),
        Phase::Corridor(_) => moves.extend(scenario.package_ids().map(|package| Move::Float { package })),
        Phase::Over(_) => {}
    }
    moves.retain(|&mv| legality(scenario, state, mv).is_ok());
    moves.sort_unstable();
    moves
}

/// Appends every legal move that names no package, in the order of [`Move`]: the search treats all
/// packages that come to the same thing as one.
#[inline]
pub fn legal_but_packages(scenario: &Scenario, state: &State, moves: &mut Vec<Move>) {
    let legal = |mv: &Move| legality(scenario, state, *mv).is_ok();
    match state.phase() {
        Phase::Over(_) => {}
        Phase::Table => {
            moves.extend([Move::StandUp, Move::Explain]);
            moves.extend(scenario.hidden().map(|issue| Move::Concede { issue }).filter(legal));
            let rest = [Move::OpenDaylight, Move::TellTeam, Move::Ask, Move::Quote, Move::WalkAway];
            moves.extend(rest.into_iter().filter(legal));
        }
        Phase::Corridor(_) => {
            moves.extend(scenario.hidden().map(|issue| Move::Trade { issue }).filter(legal));
            moves.extend(scenario.hidden().map(|issue| Move::AskBare { issue }).filter(legal));
            moves.extend(Matter::ALL.into_iter().map(|matter| Move::Share { matter }).filter(legal));
            moves.extend([Move::AgreeProcess].into_iter().filter(legal));
            moves.extend(scenario.secrets().map(|secret| Move::Reveal { secret }).filter(legal));
            moves.extend([Move::SettleDaylight, Move::NotHere, Move::GoBack].into_iter().filter(legal));
        }
    }
}
