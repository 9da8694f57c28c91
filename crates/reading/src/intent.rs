//! What the player said about their own play: how they mean to play it, when they think to step out, and
//! which decision they would change.

use std::fmt;
use std::str::FromStr;

/// A text that was kept and cannot be read any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

/// Whether one plays to learn or to be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// With undo.
    Practice,
    /// One run, as it comes.
    Assessed,
}

/// When the player thinks to step out first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prediction {
    /// Not asked yet.
    Open,
    /// Asked, and not answered.
    Unsaid,
    /// Not at all.
    Never,
    /// In this turn, counted from 1.
    Turn(u8),
}

/// Which decision the player would change, asked before the debrief answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// They would rather not say.
    Open,
    /// None of them.
    Nothing,
    /// The one made by this entry of the play, from 0.
    Entry(usize),
}

/// The word that it is kept under.
impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Mode::Practice => "practice",
            Mode::Assessed => "assessed",
        })
    }
}

impl FromStr for Mode {
    type Err = Damaged;

    fn from_str(word: &str) -> Result<Mode, Damaged> {
        match word {
            "practice" => Ok(Mode::Practice),
            "assessed" => Ok(Mode::Assessed),
            _ => Err(Damaged),
        }
    }
}

impl Prediction {
    /// As the debrief takes it: the turn, 0 for never, nothing where it was not answered.
    pub fn turn(self) -> Option<u8> {
        match self {
            Prediction::Open | Prediction::Unsaid => None,
            Prediction::Never => Some(0),
            Prediction::Turn(turn) => Some(turn),
        }
    }
}
