//! `otr bundle`: what the site loads.

use crate::cases;
use script::Index;
use script::author::{Problem, Severity};
use sha2::{Digest, Sha256};
use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

const INDEX: &str = "index.bin";

/// Compiles every case of a folder. Nothing is written where one has an error.
pub fn run(dir: &Path, out: &Path) -> ExitCode {
    let folders = match cases::folders(dir) {
        Ok(folders) => folders,
        Err(problem) => return complain(&[problem]),
    };
    let mut files = Vec::new();
    let mut index = Index::default();
    let mut problems = Vec::new();
    for folder in folders {
        let mut checked = cases::load(&folder).checked;
        for case in checked.cases {
            let bundle = case.to_bundle();
            let hash = Sha256::digest(&bundle);
            let (id, language) = (&case.structure().id, &case.words().language);
            let file = format!("{id}.{language}.{:02x}{:02x}{:02x}{:02x}.case", hash[0], hash[1], hash[2], hash[3]);
            index.cases.push(case.listing(file.clone()));
            files.push((file, bundle));
        }
        problems.append(&mut checked.problems);
    }
    if problems.iter().any(|problem| problem.severity() == Severity::Error) {
        return complain(&problems);
    }
    index.cases.sort_by(|a, b| (a.order, &a.id, &a.language).cmp(&(b.order, &b.id, &b.language)));
    files.push((INDEX.into(), index.to_bundle()));
    match write(out, &files) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}: {error}", out.display());
            ExitCode::FAILURE
        }
    }
}

/// Writes the files, and removes bundles of an earlier time.
fn write(out: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    fs::create_dir_all(out)?;
    for entry in fs::read_dir(out)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".case") && !files.iter().any(|(file, _)| *file == name) {
            fs::remove_file(out.join(name))?;
        }
    }
    for (file, bytes) in files {
        fs::write(out.join(file), bytes)?;
    }
    Ok(())
}

fn complain(problems: &[Problem]) -> ExitCode {
    for problem in problems {
        eprintln!("{}: {}: {}", problem.file, problem.code(), problem.fault);
    }
    ExitCode::FAILURE
}
