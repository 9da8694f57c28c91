//! What there is to learn from a move that lost something: a handful of habits.

use super::broken::Broken;
use super::cause::Cause;
use super::course::Difference;
use super::shown::Shown;
use negotiation::{Ending, Move, Objection, PackageAnswer, Reason as Occasion, SpellKind};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// What to look at next time.
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
    VariantArray,
    EnumString,
    IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Lesson {
    /// Do not go out while all is pleasant.
    NothingStuck,
    /// Some ease must come first.
    SomeEase,
    /// Nobody gets up while everybody watches.
    Watched,
    /// Leave before it boils.
    TooHot,
    /// See a lull coming, and be ready for it.
    Lull,
    /// One's own side hears first.
    OwnSideFirst,
    /// Small things first, until they trust.
    TrustFirst,
    /// Keep what only arms them.
    KeepFacts,
    /// What belongs to others stays in the open.
    InTheOpen,
    /// What is said outside stays outside.
    Confidence,
    /// Hear them out before closing.
    HearThemOut,
    /// Bring back what was said outside.
    BringBack,
    /// Unlock before putting a package down.
    UnlockFirst,
    /// There must be enough in it for them.
    EnoughForThem,
    /// One's own side must see itself in it.
    EnoughForUs,
    /// Do not leave while something is unsaid.
    Stay,
    /// Hold on to what is worth most to us.
    HoldOn,
    /// Concede last.
    ConcedeLast,
    /// A talk outside is short: spend each exchange on what only a talk can do.
    SpendTalkWell,
    /// The clock, while a talk is left.
    Clock,
    /// The clock, with no talk left.
    LastTurns,
}

impl Lesson {
    pub(super) fn new(cause: &Cause, broken: &Broken, shown: &Shown, differences: &[Difference]) -> Lesson {
        match cause {
            Cause::Polite { stuck: false, .. } => Lesson::NothingStuck,
            Cause::Polite { stuck: true, .. } => Lesson::SomeEase,
            Cause::Refused { why: Occasion::TensionAtLock, .. } => Lesson::TooHot,
            Cause::Refused { .. } => Lesson::Watched,
            Cause::ShortTalk { why: Occasion::TensionNearLock, .. } => Lesson::TooHot,
            Cause::ShortTalk { .. } => Lesson::Lull,
            Cause::Untold { .. } => Lesson::OwnSideFirst,
            Cause::Unready { .. } => match shown {
                Shown::Rapport { .. } => Lesson::TrustFirst,
                Shown::Spell { kind: SpellKind::Lull, .. } => Lesson::Lull,
                Shown::Clock { .. } => Lesson::Clock,
                _ => Lesson::SpendTalkWell,
            },
            Cause::Seen { .. } => Lesson::Watched,
            Cause::Gift { .. } | Cause::SharedInterest { .. } => Lesson::TrustFirst,
            Cause::Asked { .. } => Lesson::TrustFirst,
            Cause::Told { .. } => Lesson::KeepFacts,
            Cause::Settled => Lesson::InTheOpen,
            Cause::Quoted => Lesson::Confidence,
            Cause::NotPassed { answer: PackageAnswer::OurSide(Objection::TooLittle(_)), .. } => Lesson::EnoughForUs,
            Cause::NotPassed { answer: PackageAnswer::They(objection) | PackageAnswer::OurSide(objection), .. } => {
                Lesson::of_objection(*objection)
            }
            Cause::Closed { .. } if *shown == Shown::OurPoints => Lesson::HoldOn,
            Cause::Closed { unheard, .. } if !unheard.is_empty() => Lesson::HearThemOut,
            Cause::Closed { .. } => match differences.first() {
                _ if matches!(cause, Cause::Closed { first: Some(Move::OpenDaylight), .. }) => Lesson::InTheOpen,
                Some(Difference::Standing { .. }) => Lesson::EnoughForUs,
                Some(Difference::Daylight { .. }) => Lesson::InTheOpen,
                _ => Lesson::EnoughForThem,
            },
            Cause::Left => Lesson::Stay,
            Cause::NotPassed { .. } => Lesson::Clock,
            Cause::WentBack { .. } => match broken {
                Broken::TalkOver { made: Move::AgreeProcess } => Lesson::BringBack,
                _ => Lesson::SpendTalkWell,
            },
            Cause::Conceded { .. } if matches!(shown, Shown::Unlockable { .. } | Shown::Clock { .. }) => {
                Lesson::ConcedeLast
            }
            Cause::Conceded { .. }
            | Cause::Pressed { .. }
            | Cause::Cooled { .. }
            | Cause::Exchange { .. }
            | Cause::Turn { .. } => Lesson::of_broken(broken, cause),
        }
    }

    fn of_broken(broken: &Broken, cause: &Cause) -> Lesson {
        match *broken {
            Broken::Shorter { why: Occasion::TensionNearLock, .. }
            | Broken::Refused { why: Occasion::TensionAtLock, .. }
            | Broken::Over(Ending::Deadlock) => Lesson::TooHot,
            Broken::Refused { .. } => Lesson::Watched,
            Broken::Shorter { .. } | Broken::Unprepared { .. } | Broken::LessTrust { .. } | Broken::Passed { .. } => {
                Lesson::Lull
            }
            Broken::Polite { stuck: false, .. } => Lesson::NothingStuck,
            Broken::Polite { stuck: true, .. } => Lesson::SomeEase,
            Broken::Unanswered { .. } => Lesson::TrustFirst,
            Broken::NotPassed { objection } => Lesson::of_objection(objection),
            Broken::Unannounced => Lesson::OwnSideFirst,
            Broken::TalkOver { made: Move::AgreeProcess } => Lesson::BringBack,
            Broken::TalkOver { .. } | Broken::Unheard { .. } => Lesson::SpendTalkWell,
            Broken::NoTalk | Broken::Over(_) | Broken::Later => match cause {
                Cause::Exchange { .. } => Lesson::SpendTalkWell,
                _ => Lesson::Clock,
            },
        }
    }

    fn of_objection(objection: Objection) -> Lesson {
        match objection {
            Objection::Fresh => Lesson::BringBack,
            Objection::CannotMove(_) | Objection::OnlyHalfWay(_) => Lesson::UnlockFirst,
            Objection::TooLittle(_) => Lesson::EnoughForThem,
            Objection::Tainted => Lesson::InTheOpen,
            Objection::TooLittleStanding(_) => Lesson::EnoughForUs,
        }
    }
}
