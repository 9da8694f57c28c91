//! What there are codes of.

use serde::{Deserialize, Serialize};

/// What a code is a code of: the upper three bits of its first byte. The lower five are its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeKind {
    /// A play as its entries alone.
    Run,
    /// A play that is handed in to a class.
    HandIn,
    /// What an instructor set a class.
    Class,
    /// A play with how it is played, to be gone on with on another device.
    UnderWay,
}

impl CodeKind {
    /// The first byte of a code of this kind.
    pub const fn first_byte(self, format: u8) -> u8 {
        (self as u8) << 5 | format & 0x1f
    }

    /// The kind and the format of a first byte; none where there is no such kind.
    pub fn of(first: u8) -> Option<(CodeKind, u8)> {
        let kind = [CodeKind::Run, CodeKind::HandIn, CodeKind::Class, CodeKind::UnderWay].get(usize::from(first >> 5));
        Some((*kind?, first & 0x1f))
    }
}
