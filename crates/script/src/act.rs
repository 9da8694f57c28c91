//! The occasions on which something is said: every move, and a few moments besides.

use negotiation::{Daylight, Effect, Event, Matter, Move, Objection, PackageAnswer, Scenario, State};
use serde::{Deserialize, Serialize};

/// An occasion to speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    Ratified,
    Framework,
    TimeOut,
    Deadlock,
    WalkedAway,
}

/// What an act is about, by its place in the case: an issue, a matter or a secret.
pub type On = Option<u8>;

/// How it came out, where one act can come out in several ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the reply of its name; the format's manual lists them")]
pub enum Outcome {
    Plain,
    Ripe,
    Early,
    Late,
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

impl Act {
    /// All of them.
    pub const ALL: [Act; 28] = [
        Act::StandUp,
        Act::Explain,
        Act::Concede,
        Act::OpenDaylight,
        Act::Apologise,
        Act::TellTeam,
        Act::Ask,
        Act::Table,
        Act::Quote,
        Act::WalkAway,
        Act::Trade,
        Act::AskBare,
        Act::Share,
        Act::Float,
        Act::AgreeProcess,
        Act::Reveal,
        Act::SettleDaylight,
        Act::NotHere,
        Act::GoBack,
        Act::Opening,
        Act::Cue,
        Act::Corridor,
        Act::CalledBack,
        Act::Ratified,
        Act::Framework,
        Act::TimeOut,
        Act::Deadlock,
        Act::WalkedAway,
    ];

    /// Its name in authored text.
    pub fn name(self) -> &'static str {
        match self {
            Act::StandUp => "stand-up",
            Act::Explain => "explain",
            Act::Concede => "concede",
            Act::OpenDaylight => "open-daylight",
            Act::Apologise => "apologise",
            Act::TellTeam => "tell-team",
            Act::Ask => "ask",
            Act::Table => "table",
            Act::Quote => "quote",
            Act::WalkAway => "walk-away",
            Act::Trade => "trade",
            Act::AskBare => "ask-bare",
            Act::Share => "share",
            Act::Float => "float",
            Act::AgreeProcess => "agree-process",
            Act::Reveal => "reveal",
            Act::SettleDaylight => "settle-daylight",
            Act::NotHere => "not-here",
            Act::GoBack => "go-back",
            Act::Opening => "opening",
            Act::Cue => "cue",
            Act::Corridor => "corridor",
            Act::CalledBack => "called-back",
            Act::Ratified => "ratified",
            Act::Framework => "framework",
            Act::TimeOut => "time-out",
            Act::Deadlock => "deadlock",
            Act::WalkedAway => "walked-away",
        }
    }

    /// Whether it is a move, so that the player says something.
    pub fn is_move(self) -> bool {
        self < Act::Opening
    }

    /// In which ways it can come out.
    pub fn outcomes(self) -> &'static [Outcome] {
        match self {
            Act::Ask => &[Outcome::Ripe, Outcome::Early, Outcome::Late],
            Act::Table => {
                &[Outcome::CannotMove, Outcome::TooLittle, Outcome::Tainted, Outcome::Standing, Outcome::OurLimit]
            }
            Act::Trade => &[Outcome::Told, Outcome::Gift],
            Act::AskBare => &[Outcome::Told, Outcome::Refused],
            Act::Float => &[Outcome::Flies, Outcome::Fails],
            _ => &[Outcome::Plain],
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
            _ => return None,
        })
    }
}

impl Outcome {
    /// Its name in authored text.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Plain => "reply",
            Outcome::Ripe => "ripe",
            Outcome::Early => "early",
            Outcome::Late => "late",
            Outcome::CannotMove => "cannot-move",
            Outcome::TooLittle => "too-little",
            Outcome::Tainted => "tainted",
            Outcome::Standing => "standing",
            Outcome::OurLimit => "our-limit",
            Outcome::Told => "told",
            Outcome::Gift => "gift",
            Outcome::Refused => "refused",
            Outcome::Flies => "flies",
            Outcome::Fails => "fails",
        }
    }

    /// How an act came out, by what the rules did. None for a package that closed: the ending speaks.
    pub(crate) fn new(act: Act, events: &[Event]) -> Option<Outcome> {
        let has = |test: fn(Effect) -> bool| events.iter().any(|event| test(event.effect));
        Some(match act {
            Act::Ask if has(|effect| effect == Effect::TalkRefused) => Outcome::Late,
            Act::Ask if events.iter().any(|event| event.rule == negotiation::Rule::AskTooEarly) => Outcome::Early,
            Act::Ask => Outcome::Ripe,
            Act::Trade if has(|effect| matches!(effect, Effect::Unlocked(_))) => Outcome::Told,
            Act::Trade => Outcome::Gift,
            Act::AskBare if has(|effect| matches!(effect, Effect::Unlocked(_))) => Outcome::Told,
            Act::AskBare => Outcome::Refused,
            Act::Float if has(|effect| effect == Effect::Echo(None)) => Outcome::Flies,
            Act::Float => Outcome::Fails,
            Act::Table => events.iter().find_map(|event| match event.effect {
                Effect::Answer(answer) => outcome_of(answer),
                _ => None,
            })?,
            _ => Outcome::Plain,
        })
    }
}

fn outcome_of(answer: PackageAnswer) -> Option<Outcome> {
    match answer {
        PackageAnswer::Ratified => None,
        PackageAnswer::They(Objection::CannotMove(_) | Objection::OnlyHalfWay(_)) => Some(Outcome::CannotMove),
        PackageAnswer::They(_) => Some(Outcome::TooLittle),
        PackageAnswer::OurSide(Objection::Tainted) => Some(Outcome::Tainted),
        PackageAnswer::OurSide(Objection::TooLittleStanding(_)) => Some(Outcome::Standing),
        PackageAnswer::OurSide(_) => Some(Outcome::OurLimit),
    }
}
