//! `otr bundle`: what the site loads.

use crate::cases;
use crate::out;
use crate::render;
use crate::size;
use script::Index;
use script::author::Problem;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use words::Words;

const INDEX: &str = "index.bin";

/// Compiles every case of a folder. One with an error is shown and left out, so that a case in
/// the making does not keep the others from being played.
pub fn run(words: &Words, dir: &Path, to: &Path, out: &mut impl Write) -> io::Result<ExitCode> {
    let folders = match cases::folders(dir) {
        Ok(folders) => folders,
        Err(problem) => {
            writeln!(out, "{}", render::one(words, &problem, &[]))?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut files = Vec::new();
    let mut index = Index::default();
    for folder in folders {
        let loaded = cases::load(&folder);
        if let Some(errors) = loaded.errors(words) {
            writeln!(out, "{errors}\n")?;
        }
        if let Some(fault) = loaded.checked.cases.first().and_then(size::fault) {
            let problem = Problem::in_file(folder.display().to_string(), fault);
            writeln!(out, "{}\n", render::one(words, &problem, &[]))?;
            continue;
        }
        for case in loaded.checked.cases {
            let bundle = case.to_bundle();
            let hash = Sha256::digest(&bundle);
            let (id, language) = (&case.structure().id, &case.words().language);
            let file = format!("{id}.{language}.{:02x}{:02x}{:02x}{:02x}.case", hash[0], hash[1], hash[2], hash[3]);
            index.cases.push(case.listing(file.clone()));
            files.push((file, bundle));
        }
    }
    if files.is_empty() {
        writeln!(out, "{}", words.nothing_bundled())?;
        return Ok(ExitCode::FAILURE);
    }
    index.cases.sort_by(|a, b| (a.order, &a.id, &a.language).cmp(&(b.order, &b.id, &b.language)));
    files.push((INDEX.into(), index.to_bundle()));
    if let Err(error) = write(to, &files) {
        writeln!(out, "{}: {error}", to.display())?;
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the files, and removes bundles of an earlier time.
fn write(to: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(to)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".case") && !files.iter().any(|(file, _)| *file == name) {
            fs::remove_file(to.join(name))?;
        }
    }
    for (file, bytes) in files {
        out::write(&to.join(file), bytes)?;
    }
    Ok(())
}
