//! What can be wrong with the file of a language. Facts; the sentences are made where they are shown.

use super::kind::Kind;
use std::fmt;

/// A fault, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The fault.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is no TOML.
    Syntax(String),
    /// A key of the schema is missing.
    MissingKey {
        /// The key.
        key: String,
        /// Where the schema has it.
        schema: (String, usize),
    },
    /// A key is not in the schema.
    UnknownKey(String),
    /// A value is no text.
    NoText(String),
    /// A text is empty.
    Empty(String),
    /// A text holds a character that nobody sees.
    Control(String),
    /// An argument that the schema has is missing.
    MissingArgument {
        /// The key.
        key: String,
        /// The argument.
        argument: String,
    },
    /// An argument is not in the schema.
    UnknownArgument {
        /// The key.
        key: String,
        /// The argument.
        argument: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// An argument is of another kind than in the schema.
    OtherKind {
        /// The key.
        key: String,
        /// The argument.
        argument: String,
        /// What it is here.
        here: Kind,
        /// What it is there.
        there: Kind,
    },
    /// A template does not read.
    Template {
        /// The key.
        key: String,
        /// Why.
        reason: Unreadable,
    },
    /// A plural has another number of forms than the language.
    PluralForms {
        /// The key.
        key: String,
        /// How many the language has.
        wanted: usize,
        /// How many there are.
        found: usize,
    },
    /// A value of the grammar is none of those there are.
    UnknownValue {
        /// The key.
        key: &'static str,
        /// What there is.
        found: String,
        /// What there can be.
        known: Vec<&'static str>,
    },
    /// A value of the grammar is missing.
    MissingGrammar(&'static str),
    /// Keys of the schema make the same function.
    SameName {
        /// Its name.
        name: String,
        /// The line of the other.
        other: usize,
    },
    /// The schema says nothing about a key.
    NoComment(String),
    /// A key is no name that a function could have.
    NoName(String),
    /// What stands after a `$` is unknown, or stands where it cannot.
    Directive(String),
}

/// Why a template does not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A brace is not closed, or closes nothing.
    Brace,
    /// The name of an argument is none.
    Name,
    /// The format is none.
    Format,
    /// A plural stands within a plural.
    Nested,
    /// There are more arguments than a text can have.
    TooMany,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Syntax(message) => f.write_str(message.trim_end()),
            Fault::MissingKey { key, schema: (file, line) } => write!(f, "{key} is missing; it is at {file}:{line}"),
            Fault::UnknownKey(key) => write!(f, "there is no text {key} to translate"),
            Fault::NoText(key) => write!(f, "{key} should be text in quotation marks"),
            Fault::Empty(key) => write!(f, "{key} is empty"),
            Fault::Control(key) => write!(f, "{key} holds a character that cannot be seen"),
            Fault::MissingArgument { key, argument } => write!(f, "{key} should say {{{argument}}} somewhere"),
            Fault::UnknownArgument { key, argument, known } if known.is_empty() => {
                write!(f, "{key} has no arguments, so there is no {{{argument}}}")
            }
            Fault::UnknownArgument { key, argument, known } => {
                write!(f, "{key} has no argument {{{argument}}}; there is {{{}}}", known.join("}, {"))
            }
            Fault::OtherKind { key, argument, here, there } => {
                write!(f, "{{{argument}}} of {key} is {}, and is written as {}", kind(*there), kind(*here))
            }
            Fault::Template { key, reason } => write!(f, "{key}: {reason}"),
            Fault::PluralForms { key, wanted, found } => {
                write!(f, "a plural of {key} has {found} forms; this language has {wanted}")
            }
            Fault::UnknownValue { key, found, known } => {
                write!(f, "{key} of the grammar is {found:?}; it can be {}", known.join(", "))
            }
            Fault::MissingGrammar(key) => write!(f, "the grammar has no {key}"),
            Fault::SameName { name, other } => write!(f, "line {other} makes a function {name}, too"),
            Fault::NoComment(key) => write!(f, "{key} has no comment for translators above it"),
            Fault::NoName(key) => write!(f, "{key} should be small letters, digits and underscores"),
            Fault::Directive(key) => write!(f, "{key} is not possible here"),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unreadable::Brace => "a brace opens or closes nothing",
            Unreadable::Name => "an argument has no name",
            Unreadable::Format => "an argument is to be written in a way that there is not",
            Unreadable::Nested => "a plural stands within a plural",
            Unreadable::TooMany => "there are too many arguments",
        })
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Number => "a whole number",
        Kind::Tenths => "a number of points",
        Kind::List => "a list",
    }
}
