use crate::movables::LOADER;
use std::convert::Infallible;
use std::fmt::{self, Display, Formatter};
use wasm_encoder::reencode;

/// Why a file could not be used.
///
/// It does not know the file's name: whoever read the file does.
#[derive(Debug)]
pub enum Error {
    /// The bytes are no module, or a damaged one.
    Module(wasmparser::Error),
    /// A valid module holds something that cannot be written again.
    Encoding(reencode::Error<Infallible>),
    /// The program exports no function named [`LOADER`].
    NoLoader,
    /// The program's [`LOADER`] takes parameters or returns something.
    LoaderSignature,
    /// The program already exports something under a name that this crate gives.
    NameTaken(String),
    /// The program's table has no room for a slot for every function that comes later.
    TableFull,
    /// A line of a list is not eight hexadecimal digits.
    ListLine {
        /// Counted from 1.
        line: usize,
        /// What stands there.
        text: String,
    },
    /// A record of a run is not an array of indexes; this is the first item that is none.
    RunItem(String),
    /// A record of a run has no brackets around it.
    RunBrackets,
    /// A record of a run tells of a function that the program does not have.
    RunIndex {
        /// The function, counted among the defined ones.
        index: u32,
        /// How many the program defines.
        functions: usize,
    },
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Module(error) => write!(f, "not a valid WebAssembly module: {error}"),
            Self::Encoding(error) => write!(f, "cannot be written again: {error}"),
            Self::NoLoader => write!(f, "exports no function named `{LOADER}`"),
            Self::LoaderSignature => write!(f, "`{LOADER}` must take nothing and return nothing"),
            Self::NameTaken(name) => write!(f, "already exports something as `{name}`"),
            Self::TableFull => write!(f, "its table has no room for the functions that come later"),
            Self::ListLine { line, text } => write!(f, "line {line}: `{text}` is not eight hexadecimal digits"),
            Self::RunItem(text) => write!(f, "`{text}` is not the index of a function"),
            Self::RunBrackets => write!(f, "not an array of indexes, as in [0, 7]"),
            Self::RunIndex { index, functions } => {
                write!(f, "function {index} ran, but the program has only {functions}: was it another one?")
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Module(error) => Some(error),
            Self::Encoding(error) => Some(error),
            _ => None,
        }
    }
}

impl From<wasmparser::Error> for Error {
    fn from(error: wasmparser::Error) -> Self {
        Self::Module(error)
    }
}

impl From<reencode::Error<Infallible>> for Error {
    fn from(error: reencode::Error<Infallible>) -> Self {
        Self::Encoding(error)
    }
}
