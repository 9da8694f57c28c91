//! What a path leads to, found out without opening it.

use script::author::{Fault, Missing, Special};
use std::fs::{self, FileType};
use std::io::ErrorKind;
use std::path::Path;

/// What can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file with bytes of its own.
    File,
    /// A folder.
    Folder,
}

/// What a path leads to, links followed.
///
/// # Errors
/// It is neither, or what is said to be `missing` is not there, or nobody may look.
pub fn of(path: &Path, missing: Missing) -> Result<Kind, Fault> {
    let error = match fs::metadata(path) {
        Ok(found) if found.is_file() => return Ok(Kind::File),
        Ok(found) if found.is_dir() => return Ok(Kind::Folder),
        Ok(found) => return Err(Fault::NotAFile { found: special(found.file_type()) }),
        Err(error) => error.kind(),
    };
    let leads_nowhere = matches!(error, ErrorKind::NotFound | ErrorKind::NotADirectory);
    Err(match fs::symlink_metadata(path) {
        _ if error == ErrorKind::PermissionDenied => Fault::Unreadable { why: error },
        Ok(_) if leads_nowhere => Fault::NotAFile { found: Special::LinkToNothing },
        Ok(_) => Fault::NotAFile { found: Special::LoopOfLinks },
        Err(_) if leads_nowhere => Fault::Missing { what: missing },
        Err(_) => Fault::Unreadable { why: error },
    })
}

#[cfg(unix)]
fn special(found: FileType) -> Special {
    use std::os::unix::fs::FileTypeExt;
    match found {
        found if found.is_fifo() => Special::Pipe,
        found if found.is_socket() => Special::Socket,
        _ => Special::Device,
    }
}

#[cfg(not(unix))]
fn special(_: FileType) -> Special {
    Special::Device
}
