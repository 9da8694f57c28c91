//! What an argument of a text takes.

use super::super::coded::Format;

/// What kind of value an argument takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// A number of tenths of a point.
    Tenths,
    /// Several texts.
    List,
}

impl Format {
    /// What it can write out.
    pub fn kind(self) -> Kind {
        match self {
            Format::Plain | Format::Lower | Format::Upper | Format::Stopped | Format::Said => Kind::Text,
            Format::Number | Format::Grouped | Format::Signed => Kind::Number,
            Format::Points | Format::Decimal | Format::Tenths | Format::Change => Kind::Tenths,
            Format::List | Format::QuotedList => Kind::List,
        }
    }
}
