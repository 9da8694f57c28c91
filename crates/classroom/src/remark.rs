//! What can be remarkable about a play, and by which rule one of several counts.

use serde::{Deserialize, Serialize};

/// Something remarkable about a play. A place is that of another row, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remark {
    /// It was played for another class, of this number.
    OtherClass(u32),
    /// The class was not set this case.
    OtherCase,
    /// The class was set another variant of the case.
    OtherVariant(u32),
    /// It was played in another way than was set.
    OtherWay,
    /// It ended before the class began, by the clock of the device.
    TooEarly,
    /// It ended after the class was over.
    TooLate,
    /// The same was handed in before, at this place.
    Again(usize),
    /// Somebody of another name handed in the same moves of the same variant, at this place.
    SamePlay(usize),
    /// A name that differs by capitals or accents alone is at this place.
    AlikeName(usize),
    /// It is one of so many plays of this case that this name handed in.
    Runs(usize),
}

impl Remark {
    /// Whether a play with it is none that was set, or is there already: it counts for nothing.
    pub fn excludes(self) -> bool {
        match self {
            Remark::OtherClass(_)
            | Remark::OtherCase
            | Remark::OtherVariant(_)
            | Remark::OtherWay
            | Remark::TooEarly
            | Remark::TooLate
            | Remark::Again(_) => true,
            Remark::SamePlay(_) | Remark::AlikeName(_) | Remark::Runs(_) => false,
        }
    }
}

/// Which of the plays of one learner and case counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Counting {
    /// The one that ended first.
    First,
    /// The one that ended last.
    Last,
    /// The one with most points.
    #[default]
    Best,
}

impl Counting {
    /// All of them.
    pub const ALL: [Counting; 3] = [Counting::First, Counting::Last, Counting::Best];
}
