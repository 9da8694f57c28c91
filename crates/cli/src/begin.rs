//! `otr new`: a small case that checks and plays at once, to be written over.

use crate::complain::complain;
use crate::languages;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;
use words::Words;

const FILES: [(&str, &str); 3] = [
    ("scenario.toml", include_str!("../template/scenario.toml")),
    ("lines.en.toml", include_str!("../template/lines.en.toml")),
    ("teaching.md", include_str!("../template/teaching.md")),
];

/// Whether a text can be a case's id, and so a folder's name.
pub fn id(text: &str) -> Result<String, String> {
    if text.starts_with('-') || !script::is_id(text) {
        return Err(languages::spoken().id_rule().into());
    }
    Ok(text.into())
}

/// Writes the case. A folder that is there already is left alone.
pub fn run(words: &Words, id: &str, dir: &Path, out: &mut impl Write) -> io::Result<ExitCode> {
    let folder = dir.join(id);
    if let Err(error) = fs::create_dir_all(dir) {
        complain(words.error(&format!("{}: {error}", dir.display())));
        return Ok(ExitCode::FAILURE);
    }
    let written = fs::create_dir(&folder).and_then(|()| {
        FILES.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text.replace("{id}", id)))
    });
    let shown = folder.display();
    match written {
        Ok(()) => {
            writeln!(out, "{}\n  otr play {shown}\n  otr check {shown}", words.case_ready(&shown.to_string()))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            complain(words.error(&words.folder_there(&shown.to_string())));
            Ok(ExitCode::FAILURE)
        }
        Err(error) => {
            complain(words.error(&format!("{shown}: {error}")));
            Ok(ExitCode::FAILURE)
        }
    }
}
