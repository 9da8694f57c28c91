use crate::USAGE;
use parting::Error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Why the command came to nothing.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The arguments are not understood.
    Usage,
    /// A file cannot be read.
    Read(PathBuf, io::Error),
    /// A file was read, but cannot be used.
    Content(PathBuf, Error),
    /// A file cannot be written.
    Write(PathBuf, io::Error),
    /// Nobody takes what is printed.
    Print(io::Error),
}

impl Failure {
    /// Adds to an error whose fault it is.
    pub(crate) fn of(path: &Path) -> impl Fn(Error) -> Self {
        |error| Self::Content(path.to_owned(), error)
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage => f.write_str(USAGE),
            Self::Read(path, error) => write!(f, "{}: cannot be read: {error}", path.display()),
            Self::Content(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Write(path, error) => write!(f, "{}: cannot be written: {error}", path.display()),
            Self::Print(error) => write!(f, "cannot print: {error}"),
        }
    }
}
