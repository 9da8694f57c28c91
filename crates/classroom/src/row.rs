//! One row for everything that was found in what is handed in, whether good or not: nothing is passed over.

use crate::findings::Findings;
use crate::hand_in::HandIn;
use crate::marking::{Marked, Unmarked};
use crate::remark::Remark;
use negotiation::{CodeError, Dimension, Ending};
use serde::{Deserialize, Serialize};

/// Something that was found, and what comes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Where it was found.
    pub place: Place,
    /// What it is.
    pub found: Found,
    /// What is remarkable about it.
    pub remarks: Vec<Remark>,
    /// Whether it is the play that counts for its learner and case.
    pub counts: bool,
}

/// Where something was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The file, as in `inbox/ada.txt`, or `week-3.zip/ada.txt` within an archive; nothing of what was pasted.
    pub file: String,
    /// The line, counted from 1; none of the file as a whole.
    pub line: Option<usize>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// A file that brings nothing.
    Nothing(FileTrouble),
    /// Something that looks like a code, and is none that can be read.
    Unreadable(CodeError),
    /// A whole code of a play that was never played so.
    Unmarked(HandIn, Unmarked),
    /// A genuine play.
    Genuine(Played),
}

/// Why a file brings nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FileTrouble {
    /// The system or the browser cannot read it.
    Unreadable,
    /// It is larger than any that is looked into.
    TooLarge,
    /// It is a picture, a program or anything else that is no text.
    NotText,
    /// It is a document of a word processor or a spreadsheet, whose text has to be taken out first.
    Document,
    /// It is an archive that is damaged, locked or packed in another way than most.
    DamagedArchive,
    /// Nothing in it looks like a code.
    NoCode,
}

/// A genuine play, and what it came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Played {
    /// As it was handed in.
    pub hand_in: HandIn,
    /// The id of its case.
    pub case: String,
    /// How it ended.
    pub ending: Ending,
    /// Tenths of a point in each dimension, in the order of [`Dimension::ALL`].
    pub dimensions: [i16; 8],
    /// The turn of the first private talk, counted from 1; none where there was none.
    pub first_talk: Option<u8>,
    /// The share of sound decisions, in per cent.
    pub accuracy: u8,
    /// What was found in it beside that.
    pub findings: Findings,
}

impl Row {
    /// A row of which nothing else is known yet.
    pub fn new(place: Place, found: Found) -> Row {
        Row { place, found, remarks: Vec::new(), counts: false }
    }

    /// The play, where it is a genuine one.
    pub fn played(&self) -> Option<&Played> {
        match &self.found {
            Found::Genuine(played) => Some(played),
            Found::Nothing(_) | Found::Unreadable(_) | Found::Unmarked(..) => None,
        }
    }

    /// What was handed in, as far as it could be read.
    pub fn hand_in(&self) -> Option<&HandIn> {
        match &self.found {
            Found::Genuine(Played { hand_in, .. }) | Found::Unmarked(hand_in, _) => Some(hand_in),
            Found::Nothing(_) | Found::Unreadable(_) => None,
        }
    }
}

impl Played {
    /// The result, in tenths of a point.
    pub fn total(&self) -> i16 {
        self.dimensions.iter().sum()
    }

    /// Whether it has the points of a pass mark.
    pub fn passes(&self, mark: u8) -> bool {
        self.total() >= 10 * i16::from(mark)
    }
}

impl From<Marked> for Played {
    fn from(Marked { hand_in, case, ending, report, findings }: Marked) -> Played {
        Played {
            hand_in,
            case,
            ending,
            dimensions: Dimension::ALL.map(|dimension| report.score.dimension(dimension)),
            first_talk: report.curve.own,
            accuracy: report.accuracy(),
            findings,
        }
    }
}
