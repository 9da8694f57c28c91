//! How a language lies in its file: what the compiler writes and the program reads.
//!
//! A file is [`MAGIC`], one byte [`FORMAT`], the fingerprint of all keys (eight bytes), the number of texts
//! (two bytes), and the texts themselves, each with [`LAST`] behind it. All numbers are little-endian. The
//! first texts are the [`Grammar`](crate::Grammar), in the order of [`GRAMMAR`]; the others follow the order of the keys.

/// What every file begins with.
pub const MAGIC: [u8; 8] = *b"OTRwords";

/// Raised whenever a program could misread an older file.
pub const FORMAT: u8 = 2;

/// Stands for an argument. What follows is its place (see [`place`]) and the letter of its [`Format`].
pub const ARGUMENT: char = '\u{1}';

/// Begins the forms of a plural. What follows is the place of the argument, and then the forms.
pub const PLURAL: char = '\u{2}';

/// Stands between two forms of a plural, and between the items of a list in the grammar.
pub const NEXT: char = '\u{3}';

/// Ends a plural.
pub const END: char = '\u{4}';

/// Ends a text. Where the texts end is not written down as numbers: those are what a compressor makes least of.
pub const LAST: char = '\u{5}';

/// The place of an argument, as one printable character.
pub fn place(argument: u8) -> char {
    char::from(b'0' + argument)
}

/// What the grammar of a language consists of, in the order of the file. All but the last is what its section says.
pub const GRAMMAR: [&str; 16] = [
    "code",
    "name",
    "direction",
    "plural",
    "points",
    "decimal",
    "thousands",
    "minus",
    "quotes",
    "stop_after_quote",
    "between_sentences",
    "list_between",
    "list_last",
    "list_last_changed",
    "list_changed_before",
    "letters",
];

/// The place of the letters: every small letter of the texts that is beyond ASCII, each before its capital. The compiler
/// finds them, so that no program needs the tables of all scripts.
pub const LETTERS: usize = GRAMMAR.len() - 1;

/// How an argument is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text as it is.
    Plain,
    /// Text that begins with a small letter.
    Lower,
    /// Text that begins with a capital.
    Upper,
    /// A sentence that may end with quotation marks: the full stop goes where the language has it.
    Stopped,
    /// A sentence in quotation marks, with the full stop where the language has it.
    Said,
    /// A whole number.
    Number,
    /// A whole number with its thousands apart.
    Grouped,
    /// A whole number, always with its sign.
    Signed,
    /// Tenths as points, with the noun: "8.5 points".
    Points,
    /// Tenths as a number, always with a decimal: "8.0".
    Decimal,
    /// Tenths as a number, with a decimal where there is one: "8".
    Tenths,
    /// Tenths as a number, always with a sign and a decimal: "+8.0".
    Change,
    /// Texts as a list.
    List,
    /// Texts as a list, each in quotation marks.
    QuotedList,
}

impl Format {
    /// All of them, with the name that a template gives them and the letter that stands for them in a file.
    pub const ALL: [(Format, &'static str, char); 14] = [
        (Format::Plain, "text", 't'),
        (Format::Lower, "lower", 'l'),
        (Format::Upper, "upper", 'u'),
        (Format::Stopped, "stopped", 'f'),
        (Format::Said, "said", 'q'),
        (Format::Number, "number", 'n'),
        (Format::Grouped, "grouped", 'g'),
        (Format::Signed, "signed", 's'),
        (Format::Points, "points", 'p'),
        (Format::Decimal, "decimal", 'd'),
        (Format::Tenths, "tenths", 'h'),
        (Format::Change, "change", 'c'),
        (Format::List, "list", 'i'),
        (Format::QuotedList, "quoted-list", 'k'),
    ];
}
