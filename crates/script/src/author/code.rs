//! The codes of problems. A code is never given to something else later.

use std::fmt;
use std::str::FromStr;

macro_rules! codes {
    ($($code:ident: $title:literal,)*) => {
        /// The kinds of problems, by the code under which `otr explain` knows them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(
                #[doc = $title]
                $code,
            )*
        }

        impl Code {
            /// All of them, in order.
            pub const ALL: &[Code] = &[$(Code::$code,)*];

            /// What it stands for, in a few words.
            pub fn title(self) -> &'static str {
                match self {
                    $(Code::$code => $title,)*
                }
            }
        }

        impl fmt::Display for Code {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(match self {
                    $(Code::$code => stringify!($code),)*
                })
            }
        }
    };
}

codes! {
    OTR001: "A file or folder is missing",
    OTR002: "A file or folder cannot be read",
    OTR003: "A file is too large",
    OTR004: "A file is not text",
    OTR005: "TOML does not read it",
    OTR006: "The format is unknown",
    OTR007: "The id is not the folder's name",
    OTR008: "The language is not the file's",
    OTR010: "A field is missing",
    OTR011: "A field is unknown",
    OTR012: "A field has another type",
    OTR013: "A value is none of those there are",
    OTR014: "An id is malformed",
    OTR015: "An id is given twice",
    OTR020: "A number is out of range",
    OTR021: "There are too few or too many",
    OTR022: "Both sides' points differ in number",
    OTR023: "Points run the wrong way",
    OTR024: "A range is empty",
    OTR025: "No agreement is possible",
    OTR026: "An agreement is possible after all",
    OTR027: "The daylight issue is used as currency",
    OTR028: "A variant cannot be played",
    OTR029: "Spells of the programme overlap",
    OTR030: "A name is unknown",
    OTR031: "A speech names no speaker",
    OTR032: "A flag is tested and never set",
    OTR033: "A flag is set and never tested",
    OTR034: "A fact has no place in the list",
    OTR040: "Words are missing",
    OTR041: "Words belong to nothing",
    OTR042: "An issue's options differ in number",
    OTR043: "A text is empty",
    OTR044: "Something is left to do",
    OTR045: "The same line stands twice",
    OTR046: "What everybody knows of is announced",
    OTR050: "An act has no line in some mood",
    OTR051: "An act has too few variants",
    OTR052: "A line says nothing",
    OTR053: "A moment cannot be said by the player",
    OTR054: "A reply is missing",
    OTR055: "A reply belongs to no outcome",
    OTR056: "A move is about something else",
    OTR057: "Only a cue can look back",
    OTR058: "Only a package has issues against it",
    OTR060: "Scenes lead in a circle",
    OTR061: "A scene is never reached",
    OTR062: "Two options are the same move",
    OTR063: "A scene can leave the player without a choice",
    OTR064: "A move belongs to the other room",
    OTR065: "An option is neither move nor remark",
    OTR066: "A scene leads into the other room",
    OTR067: "A scene is passed by in silence",
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
