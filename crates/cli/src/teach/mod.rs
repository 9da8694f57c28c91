//! `otr teach`: the pages for those who teach. They are plain pages without any script, so that they can be printed, read
//! from a stick and sent to others.

mod frame;
mod index;
mod measured;
mod note;
mod noted;
mod statements;

use crate::cases;
use crate::out;
use crate::render;
use frame::{GENERATOR, Page};
use noted::{Noted, noted};
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use words::Words;

/// Writes the pages of all cases of a folder that have a note, and what there is to say of the site. A case or a note with
/// an error is shown and left out.
pub fn run(words: &Words, dir: &Path, to: &Path, out: &mut impl Write) -> io::Result<ExitCode> {
    let folders = match cases::folders(dir) {
        Ok(folders) => folders,
        Err(problem) => {
            writeln!(out, "{}", render::one(words, &problem, &[]))?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut pages = Vec::new();
    let mut all = Vec::new();
    for folder in folders {
        let loaded = cases::load(&folder);
        if let Some(errors) = loaded.errors(words) {
            writeln!(out, "{errors}\n")?;
        }
        let mut noted = noted(loaded.checked.cases, &loaded.checked.notes);
        if let Some(Noted { case, .. }) = noted.first() {
            let measured = measured::measure(case);
            pages.extend(noted.iter().map(|one| note::page(one, &noted, &measured)));
        }
        all.append(&mut noted);
    }
    all.sort_by(|a, b| {
        (a.case.structure().order, a.case.structure().id.as_str())
            .cmp(&(b.case.structure().order, &b.case.structure().id))
    });
    let spoken: Vec<&'static Words> = words::codes().filter_map(words::embedded).map(Words::leak).collect();
    for words in &spoken {
        pages.push(statements::accessibility(words, &spoken));
        pages.push(statements::privacy(words, &spoken));
    }
    pages.push(index::page(&all, &spoken));
    match write(to, &pages) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => {
            writeln!(out, "{}: {error}", to.display())?;
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Writes the pages, and removes those of an earlier time: those alone, whatever else lies in the folder.
fn write(to: &Path, pages: &[Page]) -> io::Result<()> {
    let written_by = format!("content=\"{GENERATOR}\"");
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(to)? {
        let path = entry?.path();
        let is_page = path.extension().is_some_and(|extension| extension == "html");
        if is_page && fs::read_to_string(&path).is_ok_and(|page| page.contains(&written_by)) {
            fs::remove_file(path)?;
        }
    }
    pages.iter().try_for_each(|page| out::write(&to.join(&page.file), &page.html))
}
