//! Files that are written where somebody said (`--out`).

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// Writes a file of these bytes, as [`write_with`] does.
///
/// # Errors
/// Where it cannot be written.
pub fn write(to: &Path, bytes: impl AsRef<[u8]>) -> io::Result<()> {
    write_with(to, |file| file.write_all(bytes.as_ref()))
}

/// Writes a file. It is written beside and put in its place when it is whole, so that whoever is interrupted has what was
/// there before, and nobody ever reads half of it. What is no ordinary file (a device, a pipe, a link) stays what it is,
/// and is written straight; so is a file in a folder in which no other can be made.
///
/// # Errors
/// Where it cannot be written.
pub fn write_with<T>(to: &Path, fill: impl FnOnce(&mut BufWriter<&File>) -> io::Result<T>) -> io::Result<T> {
    let Some(beside) = beside(to) else { return filled(&File::create(to)?, fill) };
    let written = filled(beside.as_file(), fill)?;
    beside.persist(to)?;
    Ok(written)
}

fn filled<T>(file: &File, fill: impl FnOnce(&mut BufWriter<&File>) -> io::Result<T>) -> io::Result<T> {
    let mut file = BufWriter::new(file);
    let written = fill(&mut file)?;
    file.flush()?;
    Ok(written)
}

/// A file beside this one, which may take its place; none where it may not.
fn beside(to: &Path) -> Option<NamedTempFile> {
    let there = fs::symlink_metadata(to).ok();
    if there.as_ref().is_some_and(|there| !there.is_file() || there.permissions().readonly()) {
        return None;
    }
    let mut prefix = to.file_name()?.to_owned();
    prefix.push(".");
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let new = |path: &Path| File::options().write(true).create_new(true).open(path);
    let file = Builder::new().prefix(&prefix).suffix(".part").make_in(folder, new).ok()?;
    if let Some(there) = there {
        file.as_file().set_permissions(there.permissions()).ok()?;
    }
    Some(file)
}
