//! A play that is handed in: who played it, for which class, and all that was done in it.

use crate::class::{HowPlayed, Minute};
use crate::name::Name;
use negotiation::{CodeError, CodeKind, Run, decode_as, encode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

const FORMAT: u8 = 1;

/// A play that is handed in. Messages carry it as its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HandIn {
    /// What stands before the play.
    pub cover: Cover,
    /// The play.
    pub run: Run,
}

/// What stands before a play that is handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// The class's number.
    pub class: u32,
    /// The learner's name or alias.
    pub alias: Name,
    /// Which run of this case it is on the device: 1 is the first.
    pub attempt: u8,
    /// How it was played.
    pub play: HowPlayed,
    /// When it ended, by the device's clock.
    pub ended: Minute,
}

impl fmt::Display for HandIn {
    /// As a code: the cover, and the play behind it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cover = postcard::to_allocvec(&self.cover).map_err(|_| fmt::Error)?;
        let mut bytes = [&[CodeKind::HandIn.first_byte(FORMAT)][..], &cover].concat();
        self.run.put(&mut bytes);
        f.write_str(&encode(&bytes))
    }
}

impl FromStr for HandIn {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<HandIn, CodeError> {
        let bytes = decode_as(text, CodeKind::HandIn, FORMAT..=FORMAT)?;
        let (cover, rest) = postcard::take_from_bytes(&bytes).map_err(|_| CodeError::Incomplete)?;
        Ok(HandIn { cover, run: Run::take(rest)? })
    }
}

impl TryFrom<String> for HandIn {
    type Error = &'static str;

    fn try_from(text: String) -> Result<HandIn, &'static str> {
        text.parse().map_err(|_| "no hand-in code")
    }
}

impl From<HandIn> for String {
    fn from(hand_in: HandIn) -> String {
        hand_in.to_string()
    }
}
