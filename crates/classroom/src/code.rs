//! Whatever somebody brings to be opened: a play, a play that goes on, a play that was handed in.

use crate::hand_in::HandIn;
use crate::pasted::codes;
use crate::under_way::UnderWay;
use negotiation::{CodeError, CodeKind, Run};
use std::fmt;
use std::str::FromStr;

/// A code of a play, of whichever kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlayCode {
    /// A run code.
    Run(Run),
    /// A play that is taken to another device.
    UnderWay(Box<UnderWay>),
    /// A play that was handed in.
    HandIn(Box<HandIn>),
}

impl PlayCode {
    /// What was done in it.
    pub fn run(&self) -> &Run {
        match self {
            PlayCode::Run(run) => run,
            PlayCode::UnderWay(play) => &play.run,
            PlayCode::HandIn(hand_in) => &hand_in.run,
        }
    }

    /// The code in a text in which more may stand: the whole text, or else the first code in it.
    ///
    /// # Errors
    /// What is wrong with the text as a whole, where no line is a code.
    pub fn find(text: &str) -> Result<PlayCode, CodeError> {
        text.parse().or_else(|error| {
            let alone = text.lines().chain(text.split_whitespace()).find_map(|piece| piece.parse().ok());
            alone.or_else(|| codes(text).into_iter().find_map(|(_, code)| code.ok())).ok_or(error)
        })
    }
}

impl fmt::Display for PlayCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlayCode::Run(run) => run.fmt(f),
            PlayCode::UnderWay(play) => play.fmt(f),
            PlayCode::HandIn(hand_in) => hand_in.fmt(f),
        }
    }
}

impl FromStr for PlayCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<PlayCode, CodeError> {
        match text.parse() {
            Ok(run) => Ok(PlayCode::Run(run)),
            Err(CodeError::Kind(CodeKind::HandIn)) => text.parse().map(|it| PlayCode::HandIn(Box::new(it))),
            Err(CodeError::Kind(CodeKind::UnderWay)) => text.parse().map(|it| PlayCode::UnderWay(Box::new(it))),
            Err(error) => Err(error),
        }
    }
}
