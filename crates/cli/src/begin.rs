//! `otr new`: a small case that checks and plays at once, to be written over.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

const FILES: [(&str, &str); 3] = [
    ("scenario.toml", include_str!("../template/scenario.toml")),
    ("lines.en.toml", include_str!("../template/lines.en.toml")),
    ("teaching.md", include_str!("../template/teaching.md")),
];

/// Whether a text can be a case's id, and so a folder's name.
pub fn id(text: &str) -> Result<String, String> {
    if text.starts_with('-') || !script::is_id(text) {
        return Err("an id has small letters, digits and dashes, 40 at most".into());
    }
    Ok(text.into())
}

/// Writes the case. A folder that is there already is left alone.
pub fn run(id: &str, dir: &Path, out: &mut impl Write) -> io::Result<ExitCode> {
    let folder = dir.join(id);
    let written = fs::create_dir_all(dir).and_then(|()| fs::create_dir(&folder)).and_then(|()| {
        FILES.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text.replace("{id}", id)))
    });
    let shown = folder.display();
    match written {
        Ok(()) => {
            writeln!(out, "{shown} is ready. Now:\n  otr play {shown}\n  otr check {shown}")?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            writeln!(out, "error: {shown} is there already, and nothing was written")?;
            Ok(ExitCode::FAILURE)
        }
        Err(error) => {
            writeln!(out, "error: {shown}: {error}")?;
            Ok(ExitCode::FAILURE)
        }
    }
}
