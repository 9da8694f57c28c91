//! The occasions on which something is said: every move, and a few moments besides.

use negotiation::{
    Daylight, Effect, Ending, Event, Matter, Move, Objection, PackageAnswer, Phase, Reason, Room, Rule, Scenario, State,
};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray, VariantNames};

/// An occasion to speak.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
    VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each is the move or the moment of its name; the format's manual lists them")]
pub enum Act {
    StandUp,
    Explain,
    Concede,
    OpenDaylight,
    Apologise,
    TellTeam,
    Ask,
    Table,
    Quote,
    WalkAway,
    Trade,
    AskBare,
    Share,
    Float,
    AgreeProcess,
    Reveal,
    SettleDaylight,
    NotHere,
    GoBack,
    Opening,
    Cue,
    Corridor,
    CalledBack,
    SeenReturning,
    Ratified,
    Framework,
    TimeOut,
    Deadlock,
    WalkedAway,
}

/// What an act is about, by its place in the case: an issue, a matter or a secret.
pub type On = Option<u8>;

/// How it came out, where one act can come out in several ways.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each is the reply of its name; the format's manual lists them")]
pub enum Outcome {
    /// Where it can come out in one way only.
    #[strum(serialize = "reply")]
    Plain,
    Ripe,
    Early,
    Late,
    Watched,
    Fresh,
    CannotMove,
    TooLittle,
    Tainted,
    Standing,
    OurLimit,
    Told,
    Gift,
    Refused,
    Flies,
    Fails,
}

/// What sort of occasion an act is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Occasion {
    /// The player makes a move in this room, and says something.
    Move(Room),
    /// Something happens by itself.
    Moment,
    /// The play ends.
    Ending,
}

/// The kind of thing that an act is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// An issue.
    Issue,
    /// Something of ourselves that is safe to share.
    Matter,
    /// A strategic fact of ours.
    Secret,
}

impl Act {
    /// All of them.
    pub const ALL: &'static [Act] = <Act as VariantArray>::VARIANTS;

    /// Its name in authored text.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// All that is particular about it: its occasion, what it is about, and how it can come out.
    fn form(self) -> (Occasion, Option<Subject>, &'static [Outcome]) {
        const TABLE: Occasion = Occasion::Move(Room::Table);
        const OUTSIDE: Occasion = Occasion::Move(Room::Corridor);
        const PLAIN: &[Outcome] = &[Outcome::Plain];
        match self {
            Act::StandUp | Act::Explain | Act::OpenDaylight | Act::Apologise => (TABLE, None, PLAIN),
            Act::TellTeam | Act::Quote | Act::WalkAway => (TABLE, None, PLAIN),
            Act::Concede => (TABLE, Some(Subject::Issue), PLAIN),
            Act::Ask => (TABLE, None, &[Outcome::Ripe, Outcome::Early, Outcome::Late, Outcome::Watched]),
            Act::Table => (
                TABLE,
                None,
                &[
                    Outcome::Fresh,
                    Outcome::CannotMove,
                    Outcome::TooLittle,
                    Outcome::Tainted,
                    Outcome::Standing,
                    Outcome::OurLimit,
                ],
            ),
            Act::Trade => (OUTSIDE, Some(Subject::Issue), &[Outcome::Told, Outcome::Gift]),
            Act::AskBare => (OUTSIDE, Some(Subject::Issue), &[Outcome::Told, Outcome::Refused]),
            Act::Share => (OUTSIDE, Some(Subject::Matter), PLAIN),
            Act::Float => (OUTSIDE, None, &[Outcome::Flies, Outcome::Fails]),
            Act::Reveal => (OUTSIDE, Some(Subject::Secret), PLAIN),
            Act::AgreeProcess | Act::SettleDaylight | Act::NotHere | Act::GoBack => (OUTSIDE, None, PLAIN),
            Act::Opening | Act::Cue | Act::Corridor | Act::CalledBack | Act::SeenReturning => {
                (Occasion::Moment, None, PLAIN)
            }
            Act::Ratified | Act::Framework | Act::TimeOut | Act::Deadlock | Act::WalkedAway => {
                (Occasion::Ending, None, PLAIN)
            }
        }
    }

    /// What sort of occasion it is.
    pub(crate) fn occasion(self) -> Occasion {
        self.form().0
    }

    /// What it is about, if it is about anything.
    #[cfg(feature = "author")]
    pub(crate) fn subject(self) -> Option<Subject> {
        self.form().1
    }

    /// In which ways it can come out.
    pub fn outcomes(self) -> &'static [Outcome] {
        self.form().2
    }

    /// Whether it is a move, so that the player says something.
    pub fn is_move(self) -> bool {
        matches!(self.occasion(), Occasion::Move(_))
    }

    /// The moment that begins in a state: a turn, an exchange outside, or the end.
    pub(crate) fn begun_in(state: &State) -> Act {
        match state.phase() {
            Phase::Table => Act::Cue,
            Phase::Corridor(_) => Act::Corridor,
            Phase::Over(Ending::Ratified(_)) => Act::Ratified,
            Phase::Over(Ending::Framework) => Act::Framework,
            Phase::Over(Ending::TimeOut) => Act::TimeOut,
            Phase::Over(Ending::Deadlock) => Act::Deadlock,
            Phase::Over(Ending::WalkedAway) => Act::WalkedAway,
        }
    }

    /// The act that a move is, and what it is about.
    pub fn made_by(state: &State, mv: Move) -> (Act, On) {
        let issue = |id: negotiation::IssueId| Some(id.index() as u8);
        match mv {
            Move::StandUp => (Act::StandUp, None),
            Move::Explain => (Act::Explain, None),
            Move::Concede { issue: id } => (Act::Concede, issue(id)),
            Move::OpenDaylight if state.daylight() == Daylight::Tainted => (Act::Apologise, None),
            Move::OpenDaylight => (Act::OpenDaylight, None),
            Move::TellTeam => (Act::TellTeam, None),
            Move::Ask => (Act::Ask, None),
            Move::Table { .. } => (Act::Table, None),
            Move::Quote => (Act::Quote, None),
            Move::WalkAway => (Act::WalkAway, None),
            Move::Trade { issue: id } => (Act::Trade, issue(id)),
            Move::AskBare { issue: id } => (Act::AskBare, issue(id)),
            Move::Share { matter } => (Act::Share, Some(matter as u8)),
            Move::Float { .. } => (Act::Float, None),
            Move::AgreeProcess => (Act::AgreeProcess, None),
            Move::Reveal { secret } => (Act::Reveal, Some(secret.index() as u8)),
            Move::SettleDaylight => (Act::SettleDaylight, None),
            Move::NotHere => (Act::NotHere, None),
            Move::GoBack => (Act::GoBack, None),
        }
    }

    /// The move that this act about this is; none for a moment, a package, or something the
    /// scenario does not have.
    pub fn to_move(self, on: On, scenario: &Scenario) -> Option<Move> {
        let issue = || scenario.issue(usize::from(on?));
        Some(match self {
            Act::StandUp => Move::StandUp,
            Act::Explain => Move::Explain,
            Act::Concede => Move::Concede { issue: issue()? },
            Act::OpenDaylight | Act::Apologise => Move::OpenDaylight,
            Act::TellTeam => Move::TellTeam,
            Act::Ask => Move::Ask,
            Act::Quote => Move::Quote,
            Act::WalkAway => Move::WalkAway,
            Act::Trade => Move::Trade { issue: issue()? },
            Act::AskBare => Move::AskBare { issue: issue()? },
            Act::Share => Move::Share { matter: *Matter::ALL.get(usize::from(on?))? },
            Act::AgreeProcess => Move::AgreeProcess,
            Act::Reveal => Move::Reveal { secret: scenario.secrets().nth(usize::from(on?))? },
            Act::SettleDaylight => Move::SettleDaylight,
            Act::NotHere => Move::NotHere,
            Act::GoBack => Move::GoBack,
            // The player makes packages; the rest happens by itself.
            Act::Table
            | Act::Float
            | Act::Opening
            | Act::Cue
            | Act::Corridor
            | Act::CalledBack
            | Act::SeenReturning
            | Act::Ratified
            | Act::Framework
            | Act::TimeOut
            | Act::Deadlock
            | Act::WalkedAway => return None,
        })
    }
}

impl Outcome {
    /// Its name in authored text.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// How an act came out, by what the rules did. None for a package that closed: the ending speaks.
    pub(crate) fn new(act: Act, events: &[Event]) -> Option<Outcome> {
        act.outcomes().iter().copied().find(|outcome| outcome.came_of(events))
    }

    /// Whether this is what the rules did.
    fn came_of(self, events: &[Event]) -> bool {
        let has = |test: fn(&Event) -> bool| events.iter().any(test);
        let answer = || {
            events.iter().find_map(|event| match event.effect {
                Effect::Answer(answer) => Some(answer),
                _ => None,
            })
        };
        let refused_for =
            |reason| events.iter().any(|event| event.effect == Effect::TalkRefused && event.reason == reason);
        match self {
            Outcome::Plain => true,
            Outcome::Ripe => has(|event| event.rule == Rule::AskRipe),
            Outcome::Early => has(|event| event.rule == Rule::AskTooEarly),
            Outcome::Late => refused_for(Reason::TensionAtLock),
            Outcome::Watched => refused_for(Reason::Watched) || refused_for(Reason::Law),
            Outcome::Fresh => matches!(answer(), Some(PackageAnswer::They(Objection::Fresh))),
            Outcome::Told => has(|event| matches!(event.effect, Effect::Unlocked(_))),
            Outcome::Gift => has(|event| matches!(event.effect, Effect::Given(_))),
            Outcome::Refused => !Outcome::Told.came_of(events),
            Outcome::Flies => has(|event| event.effect == Effect::Echo(None)),
            Outcome::Fails => has(|event| matches!(event.effect, Effect::Echo(Some(_)))),
            Outcome::CannotMove => {
                matches!(answer(), Some(PackageAnswer::They(Objection::CannotMove(_) | Objection::OnlyHalfWay(_))))
            }
            Outcome::TooLittle => matches!(answer(), Some(PackageAnswer::They(Objection::TooLittle(_)))),
            Outcome::Tainted => matches!(answer(), Some(PackageAnswer::OurSide(Objection::Tainted))),
            Outcome::Standing => matches!(answer(), Some(PackageAnswer::OurSide(Objection::TooLittleStanding(_)))),
            Outcome::OurLimit => matches!(answer(), Some(PackageAnswer::OurSide(Objection::TooLittle(_)))),
        }
    }
}
