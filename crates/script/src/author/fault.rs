//! What can be wrong with a case: facts only. Whoever shows them has the sentences.

use super::code::Code;
use crate::act::{Act, Outcome};
use crate::when::Band;
use negotiation::Room;
use std::io::ErrorKind;
use strum::IntoStaticStr;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The case cannot be played.
    Error,
    /// It can, and something is likely not meant so.
    Warning,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are what their names say")]
pub enum Fault {
    /// A file or folder is not there.
    Missing { what: Missing },
    /// It is there and cannot be read.
    Unreadable { why: ErrorKind },
    /// It is a file, where the folder of a case should be.
    NotAFolder,
    /// It is something else, where a file or the folder of a case should be.
    NotAFile { found: Special },
    /// It has more bytes than any case needs.
    TooLarge { found: u64, most: u64 },
    /// Nothing stands in it, comments aside.
    EmptyFile,
    /// It is not UTF-8 from this byte on, but most likely something else.
    NotText { at: usize, likely: Encoding },
    /// A text has a character that no text should have, and that nobody sees.
    Control { found: char },
    /// TOML does not read it; its parser says why.
    Syntax { why: String },
    /// It does not, because of a character that only looks like one of its own.
    Lookalike { found: char, instead: Instead },
    /// The format is not one that this program knows.
    Format { found: String, known: u16 },
    /// The id differs from the folder's name.
    NotTheFolder { id: String, folder: String },
    /// The language differs from the one in the file's name.
    NotTheLanguage { language: String, file: String },
    /// A teaching note in a language in which the case has no lines.
    NoteWithoutLines { language: String },
    /// Lines in a language in which there is no teaching note, although there is one in another.
    LinesWithoutNote { language: String },

    /// A field that must be there is not.
    NoField { field: &'static str },
    /// A field that nobody reads.
    UnknownField { found: String, near: Option<String> },
    /// A value of another type.
    WrongType { found: Found, wanted: Wanted },
    /// A value that is none of those there are.
    UnknownValue { found: String, wanted: &'static [&'static str], near: Option<String> },
    /// An id of other characters than small letters, digits and dashes.
    MalformedId { found: String },
    /// The same id again.
    Twice { name: Name, id: String },

    /// A number beyond its limits.
    OutOfRange { found: String, least: u16, most: u16 },
    /// They would be seen leaving before a talk has any point.
    LockTooLow { lock: u8, ripe_from: u8 },
    /// Too few or too many of something.
    Count { of: Name, found: usize, least: usize, most: usize },
    /// Other numbers of points for us than for them.
    UnevenPoints { ours: usize, theirs: usize },
    /// Ours must rise and theirs must not.
    WrongWay { ours: bool },
    /// From is above to.
    EmptyRange { from: u8, to: u8 },
    /// No package satisfies both reservation values.
    NoZone,
    /// One does, although the case says that none can.
    Zone,
    /// The daylight issue is traded, conceded or shared.
    Currency { issue: String },
    /// A spell of the programme begins in a turn in which another one has not ended.
    Overlap { turn: u8 },
    /// The rules refuse the numbers that a seed draws.
    Unplayable { seed: u16 },

    /// Nothing has that name.
    Unknown { name: Name, found: String, near: Option<String> },
    /// A line without `who:`.
    NoSpeaker,
    /// What is said begins with the name of a speaker, who is shown beside it anyway.
    SpeakerAgain { named: String },
    /// The person one steps out with sits elsewhere than on their side.
    LeadElsewhere { lead: String },
    /// Nobody at all sits on their side.
    NobodyThere,
    /// One of our facts has no place in the list of them.
    Unlisted { name: Name, id: String },
    /// No option sets a flag that is tested.
    NeverSet { flag: String, near: Option<String> },
    /// Nothing tests a flag that is set.
    NeverTested { flag: String },

    /// Something of the numbers has no words.
    NoWords { name: Name, id: String },
    /// Words for something that the numbers do not have.
    StrayWords { name: Name, id: String, near: Option<String> },
    /// Other options in words than in numbers.
    OptionWords { found: usize, wanted: usize },
    /// A text with nothing in it.
    Empty,
    /// A list with nothing in it, which says nothing.
    EmptyList,
    /// A text that is longer than anybody reads there, in characters.
    TooLong { found: usize, most: usize },
    /// A star that emphasises nothing, and will be shown.
    LoneStar,
    /// Two of a kind that players know by this name.
    SameName { name: Name, called: String },
    /// A text still says TODO.
    Todo,
    /// A line announces what is known from the briefing.
    StrayAnnounced { spell: String },
    /// The same line again.
    SameLine,

    /// No line of an act fits a mood it can be used in, whatever happened before.
    NoLine { act: Act, on: Option<String>, bands: Vec<Band> },
    /// An act can be used more often than there are lines for it.
    FewVariants { act: Act, on: Option<String>, found: usize, wanted: usize, bands: Vec<Band> },
    /// A move without what the player says.
    NoSay { act: Act },
    /// A moment with something that the player says.
    StraySay { act: Act },
    /// No words for how it can come out.
    NoReply { act: Act, outcome: Outcome },
    /// Words for how it cannot come out.
    StrayReply { act: Act, found: String },
    /// What it is about is missing.
    NoAbout { act: Act, wanted: Name },
    /// It is about something that the act cannot be about.
    StrayAbout { act: Act, found: Name },
    /// Only a cue knows what the last move was.
    StrayAfter { act: Act },
    /// Only a package has issues against it.
    StrayAgainst,

    /// A search would meet more states than a page can hold, with the numbers of these seeds. Only whoever has the search
    /// can find that out.
    TooManyStates { seeds: Vec<u32>, most: usize },

    /// Scenes that lead to each other.
    Circle { through: Vec<String> },
    /// No condition begins it, and no scene leads to it.
    Unreached { scene: String },
    /// A second option with the same move.
    SameMove { act: Act },
    /// No remark and no move that is always legal.
    NoWayOut { room: Room },
    /// The move of another room.
    OtherRoom { act: Act, room: Room },
    /// Something that happens by itself or needs a package, in place of a move.
    NotAMove { act: Act },
    /// Neither a move nor a remark, or both.
    MoveOrRemark { both: bool },
    /// Nothing is said where the player does something else than a scene's options.
    NoPassed { scene: String },
    /// The scene that follows happens elsewhere.
    ThenElsewhere { scene: String, room: Room },
}

/// A file or folder that should be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Whatever was asked for.
    Path,
    /// The numbers of a case.
    Numbers,
    /// The words of a case, in any language.
    Words,
    /// A folder with cases in it.
    Cases,
}

/// What a path can lead to besides files and folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Special {
    /// A named pipe: reading it waits for somebody who writes.
    Pipe,
    /// A socket.
    Socket,
    /// A device, as a disk or a terminal.
    Device,
    /// A link to something that is not there.
    LinkToNothing,
    /// Links that lead to each other.
    LoopOfLinks,
}

/// What bytes that are no UTF-8 most likely are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// Text, two bytes a character.
    Utf16,
    /// The document of a word processor, or something else that is packed.
    Document,
    /// Text of an older encoding, or no text at all.
    Unknown,
}

/// What to do about a character that should not be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Instead {
    /// Write this one in its place.
    Write(char),
    /// Delete it.
    Nothing,
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is what its name says")]
pub enum Wanted {
    Text,
    Number,
    Truth,
    List,
    Table,
    Range,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is what its name says")]
pub enum Found {
    Text,
    Number,
    Fraction,
    Truth,
    Date,
    List,
    Table,
}

/// The kinds of things that have names in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[expect(missing_docs, reason = "each is what its name says")]
pub enum Name {
    Issue,
    Secret,
    Matter,
    Holder,
    Person,
    Flag,
    Scene,
    Option,
    Seed,
    Sensitive,
    Fact,
    Spell,
}

impl Name {
    /// The field of a file that says which one.
    pub fn field(self) -> &'static str {
        self.into()
    }
}

impl Fault {
    /// Its code.
    pub fn code(&self) -> Code {
        match self {
            Fault::Missing { .. } => Code::OTR001,
            Fault::Unreadable { .. } | Fault::NotAFolder | Fault::NotAFile { .. } | Fault::EmptyFile => Code::OTR002,
            Fault::TooLarge { .. } => Code::OTR003,
            Fault::NotText { .. } | Fault::Control { .. } => Code::OTR004,
            Fault::Syntax { .. } | Fault::Lookalike { .. } => Code::OTR005,
            Fault::Format { .. } => Code::OTR006,
            Fault::NotTheFolder { .. } => Code::OTR007,
            Fault::NotTheLanguage { .. } => Code::OTR008,
            Fault::NoteWithoutLines { .. } | Fault::LinesWithoutNote { .. } => Code::OTR009,
            Fault::NoField { .. } => Code::OTR010,
            Fault::UnknownField { .. } => Code::OTR011,
            Fault::WrongType { .. } => Code::OTR012,
            Fault::UnknownValue { .. } => Code::OTR013,
            Fault::MalformedId { .. } => Code::OTR014,
            Fault::Twice { .. } => Code::OTR015,
            Fault::OutOfRange { .. } | Fault::LockTooLow { .. } => Code::OTR020,
            Fault::Count { .. } => Code::OTR021,
            Fault::UnevenPoints { .. } => Code::OTR022,
            Fault::WrongWay { .. } => Code::OTR023,
            Fault::EmptyRange { .. } => Code::OTR024,
            Fault::NoZone => Code::OTR025,
            Fault::Zone => Code::OTR026,
            Fault::Currency { .. } => Code::OTR027,
            Fault::Unplayable { .. } => Code::OTR028,
            Fault::Overlap { .. } => Code::OTR029,
            Fault::Unknown { .. } => Code::OTR030,
            Fault::NoSpeaker => Code::OTR031,
            Fault::NeverSet { .. } => Code::OTR032,
            Fault::NeverTested { .. } => Code::OTR033,
            Fault::Unlisted { .. } => Code::OTR034,
            Fault::SpeakerAgain { .. } => Code::OTR036,
            Fault::LeadElsewhere { .. } | Fault::NobodyThere => Code::OTR035,
            Fault::NoWords { .. } => Code::OTR040,
            Fault::StrayWords { .. } => Code::OTR041,
            Fault::OptionWords { .. } => Code::OTR042,
            Fault::Empty | Fault::EmptyList => Code::OTR043,
            Fault::Todo => Code::OTR044,
            Fault::SameLine => Code::OTR045,
            Fault::StrayAnnounced { .. } => Code::OTR046,
            Fault::SameName { .. } => Code::OTR047,
            Fault::LoneStar => Code::OTR048,
            Fault::TooLong { .. } => Code::OTR049,
            Fault::NoLine { .. } => Code::OTR050,
            Fault::FewVariants { .. } => Code::OTR051,
            Fault::NoSay { .. } => Code::OTR052,
            Fault::StraySay { .. } => Code::OTR053,
            Fault::NoReply { .. } => Code::OTR054,
            Fault::StrayReply { .. } => Code::OTR055,
            Fault::NoAbout { .. } | Fault::StrayAbout { .. } => Code::OTR056,
            Fault::StrayAfter { .. } => Code::OTR057,
            Fault::StrayAgainst => Code::OTR058,
            Fault::TooManyStates { .. } => Code::OTR070,
            Fault::Circle { .. } => Code::OTR060,
            Fault::Unreached { .. } => Code::OTR061,
            Fault::SameMove { .. } => Code::OTR062,
            Fault::NoWayOut { .. } => Code::OTR063,
            Fault::OtherRoom { .. } => Code::OTR064,
            Fault::NotAMove { .. } | Fault::MoveOrRemark { .. } => Code::OTR065,
            Fault::ThenElsewhere { .. } => Code::OTR066,
            Fault::NoPassed { .. } => Code::OTR067,
        }
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            // The case plays all the same; it may repeat itself, or leave something unsaid.
            Fault::Todo
            | Fault::NoteWithoutLines { .. }
            | Fault::LinesWithoutNote { .. }
            | Fault::NeverTested { .. }
            | Fault::SameLine
            | Fault::LoneStar
            | Fault::SpeakerAgain { .. }
            | Fault::FewVariants { .. }
            | Fault::NoPassed { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
