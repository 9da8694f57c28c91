//! The codes of problems. A code is never given to something else later.

use std::str::FromStr;
use strum::{Display, VariantArray};

/// The kinds of problems, by the code under which `otr explain` knows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Display, VariantArray)]
pub enum Code {
    /// A file or folder is missing.
    OTR001,
    /// A file or folder cannot be read.
    OTR002,
    /// A file is too large.
    OTR003,
    /// A file is not text.
    OTR004,
    /// TOML does not read it.
    OTR005,
    /// The format is unknown.
    OTR006,
    /// The id is not the folder's name.
    OTR007,
    /// The language is not the file's.
    OTR008,
    /// A teaching note and the lines differ in their languages.
    OTR009,
    /// A field is missing.
    OTR010,
    /// A field is unknown.
    OTR011,
    /// A field has another type.
    OTR012,
    /// A value is none of those there are.
    OTR013,
    /// An id is malformed.
    OTR014,
    /// An id is given twice.
    OTR015,
    /// A number is out of range.
    OTR020,
    /// There are too few or too many.
    OTR021,
    /// Both sides' points differ in number.
    OTR022,
    /// Points run the wrong way.
    OTR023,
    /// A range is empty.
    OTR024,
    /// No agreement is possible.
    OTR025,
    /// An agreement is possible after all.
    OTR026,
    /// The daylight issue is used as currency.
    OTR027,
    /// A variant cannot be played.
    OTR028,
    /// Spells of the programme overlap.
    OTR029,
    /// A name is unknown.
    OTR030,
    /// A speech names no speaker.
    OTR031,
    /// A flag is tested and never set.
    OTR032,
    /// A flag is set and never tested.
    OTR033,
    /// A fact has no place in the list.
    OTR034,
    /// The lead is not on their side.
    OTR035,
    /// What is said names its speaker once more.
    OTR036,
    /// Words are missing.
    OTR040,
    /// Words belong to nothing.
    OTR041,
    /// An issue's options differ in number.
    OTR042,
    /// A text is empty.
    OTR043,
    /// Something is left to do.
    OTR044,
    /// The same line stands twice.
    OTR045,
    /// What everybody knows of is announced.
    OTR046,
    /// Two have the same name.
    OTR047,
    /// A star emphasises nothing.
    OTR048,
    /// A text is too long.
    OTR049,
    /// An act has no line in some mood.
    OTR050,
    /// An act has too few variants.
    OTR051,
    /// A line says nothing.
    OTR052,
    /// A moment cannot be said by the player.
    OTR053,
    /// A reply is missing.
    OTR054,
    /// A reply belongs to no outcome.
    OTR055,
    /// A move is about something else.
    OTR056,
    /// Only a cue can look back.
    OTR057,
    /// Only a package has issues against it.
    OTR058,
    /// Scenes lead in a circle.
    OTR060,
    /// A scene is never reached.
    OTR061,
    /// Two options are the same move.
    OTR062,
    /// A scene can leave the player without a choice.
    OTR063,
    /// A move belongs to the other room.
    OTR064,
    /// An option is neither move nor remark.
    OTR065,
    /// A scene leads into the other room.
    OTR066,
    /// A scene is passed by in silence.
    OTR067,
    /// The case is too large to be searched.
    OTR070,
}

impl Code {
    /// All of them, in order.
    pub const ALL: &'static [Code] = <Code as VariantArray>::VARIANTS;
}

impl FromStr for Code {
    type Err = ();

    /// Reads `OTR012`, `otr12` or `12`.
    fn from_str(text: &str) -> Result<Code, ()> {
        let upper = text.trim().to_ascii_uppercase();
        let digits = upper.strip_prefix("OTR").unwrap_or(&upper);
        let number: u16 = digits.parse().map_err(|_| ())?;
        let wanted = format!("OTR{number:03}");
        Code::ALL.iter().copied().find(|code| code.to_string() == wanted).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_back() {
        for &code in Code::ALL {
            assert_eq!(code.to_string().parse(), Ok(code));
            assert_eq!(code.to_string().to_lowercase().parse(), Ok(code));
        }
        assert_eq!("7".parse(), Ok(Code::OTR007));
        assert!("OTR999".parse::<Code>().is_err());
        assert!("".parse::<Code>().is_err());
    }
}
