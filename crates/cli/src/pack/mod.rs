//! `otr pack`: the built site as a package for a learning platform, or for any web host.

mod manifest;
mod page;
mod site;
mod wanted;

use crate::complain::complain;
use crate::out;
use classroom::{Class, ClassDraft, HowPlayed, Name, Task, Which};
use manifest::Course;
use page::SCRIPT;
use sha2::{Digest, Sha256};
use site::{Site, SiteFault};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
pub use wanted::{Kind, Wanted};
use words::Words;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Why no package was made.
enum Fault {
    Site(SiteFault),
    /// There is no such case in the site; those that there are.
    NoSuchCase(Vec<String>),
    /// One run is measured: of one case.
    AssessedWithoutCase,
    /// The title is too long, or none.
    Title,
    Io(PathBuf, io::Error),
}

/// Makes a package.
pub fn run(words: &Words, wanted: &Wanted, out: &mut impl Write) -> io::Result<ExitCode> {
    match pack(wanted) {
        Ok(files) => {
            writeln!(out, "{}", words.pack_packed(&wanted.out.display().to_string(), files))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(fault) => {
            let path = wanted.site.display().to_string();
            complain(words.error(&match fault {
                Fault::Site(SiteFault::NotASite) => words.pack_not_a_site(&path),
                Fault::Site(SiteFault::OfAnotherVersion) => words.pack_site_of_another_version(&path),
                Fault::Site(SiteFault::Io(path, error)) | Fault::Io(path, error) => {
                    format!("{}: {error}", path.display())
                }
                Fault::NoSuchCase(known) => {
                    let known: Vec<&str> = known.iter().map(String::as_str).collect();
                    words.pack_no_case_in_site(wanted.case.as_deref().unwrap_or_default(), &known)
                }
                Fault::AssessedWithoutCase => words.pack_assessed_without_case().to_owned(),
                Fault::Title => words.pack_title_too_long().to_owned(),
            }));
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Writes the package; how many files it has.
fn pack(wanted: &Wanted) -> Result<u64, Fault> {
    let site = Site::read(wanted.site).map_err(Fault::Site)?;
    let course = Course::new(&site.index, wanted.case.as_deref(), wanted.title.as_deref())
        .ok_or_else(|| Fault::NoSuchCase(site.cases()))?;
    let start = match (&wanted.case, wanted.assessed) {
        (None, true) => return Err(Fault::AssessedWithoutCase),
        (None, false) => "#/".to_owned(),
        (Some(case), false) => format!("#/case/{case}"),
        (Some(case), true) => {
            let class = class(case, course.title(), wanted.pass_mark).ok_or(Fault::Title)?;
            format!("#/join/{class}")
        }
    };
    let html = page::adapted(&site.page, wanted, &start).ok_or(Fault::Site(SiteFault::OfAnotherVersion))?;
    let mut files = site.files;
    files.push(("index.html".to_owned(), html.into_bytes()));
    files.push((SCRIPT.0.to_owned(), SCRIPT.1.as_bytes().to_vec()));
    files.sort();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let manifest = match wanted.kind {
        Kind::Scorm12 => Some(("imsmanifest.xml", course.scorm12(wanted.pass_mark, &names))),
        Kind::Scorm2004 => Some(("imsmanifest.xml", course.scorm2004(wanted.pass_mark, &names))),
        Kind::Cmi5 => Some(("cmi5.xml", course.cmi5(wanted.pass_mark))),
        Kind::Web => None,
    };
    let manifest = manifest.map(|(name, text)| (name.to_owned(), text.into_bytes()));
    let all: Vec<_> = manifest.into_iter().chain(files).collect();
    write(&wanted.out, &all).map_err(|error| Fault::Io(wanted.out.clone(), error))?;
    Ok(all.len() as u64)
}

/// The class of everybody who is given the package. The same package is the same class.
fn class(case: &str, title: &str, pass_mark: Option<u8>) -> Option<Class> {
    let digest = Sha256::digest(format!("{case}\n{title}\n{pass_mark:?}"));
    let draft = ClassDraft {
        id: u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]),
        name: Name::new(title).ok()?,
        tasks: vec![Task { case: case.to_owned(), variant: Which::AsWritten }],
        play: HowPlayed { assessed: true, meters: true, hints: false },
        language: None,
        from: None,
        until: None,
        pass_mark,
    };
    Class::new(draft).ok()
}

/// Writes these files, one after the other: the same package is the same bytes.
fn write(to: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    out::write_with(to, |to| {
        let mut zip = ZipWriter::new(to);
        for (name, bytes) in files {
            zip.start_file(name.as_str(), options)?;
            zip.write_all(bytes)?;
        }
        zip.finish()?;
        Ok(())
    })
}
