//! `otr pack`: the built site as a package for a learning platform or for any web host, or as one page.

mod manifest;
mod page;
mod played;
mod single;
mod site;
mod wanted;

use crate::complain::complain;
use crate::out;
use classroom::NotAClass;
use page::SCRIPT;
use played::{NotPlayed, Played};
use site::{Site, SiteFault};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
pub use wanted::{Form, Kind, Wanted};
use words::Words;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

/// Why nothing was made.
enum Fault {
    Site(SiteFault),
    Played(NotPlayed),
    /// This could not be written.
    Io(PathBuf, io::Error),
}

/// Makes what is asked for.
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
                Fault::Played(NotPlayed::NoSuchCase { case, known }) => {
                    let known: Vec<&str> = known.iter().map(String::as_str).collect();
                    words.pack_no_case_in_site(&case, &known)
                }
                Fault::Played(NotPlayed::AssessedWithoutCase) => words.pack_assessed_without_case().to_owned(),
                Fault::Played(NotPlayed::Title) => words.pack_title_too_long().to_owned(),
                Fault::Played(NotPlayed::Class(NotAClass::Code(error))) => {
                    words.report_no_class(&words.wrong_with_code(error))
                }
                Fault::Played(NotPlayed::Class(NotAClass::Flaw(_))) => words.report_class_flaw().to_owned(),
            }));
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Writes it; how many files it has.
fn pack(wanted: &Wanted) -> Result<u64, Fault> {
    let site = Site::read(wanted.site).map_err(Fault::Site)?;
    let unwritten = |error| Fault::Io(wanted.out.clone(), error);
    match &wanted.form {
        Form::SinglePage => {
            let page = single::single(&site).ok_or(Fault::Site(SiteFault::OfAnotherVersion))?;
            out::write(&wanted.out, page).map_err(unwritten)?;
            Ok(1)
        }
        Form::Package(kind) => {
            let time = site.time;
            let files = package(site, wanted, *kind)?;
            write(&wanted.out, &files, time).map_err(unwritten)?;
            Ok(files.len() as u64)
        }
    }
}

/// The files of a package, in their order.
fn package(site: Site, wanted: &Wanted, kind: Kind) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let (played, course) = Played::new(wanted, &site.index).map_err(Fault::Played)?;
    let page = page::adapted(&site.page, wanted, kind, &played).ok_or(Fault::Site(SiteFault::OfAnotherVersion))?;
    let mut files: Vec<_> = site.files.into_iter().filter(|(name, _)| !page::is_left(name)).collect();
    files.push(("index.html".to_owned(), page.into_bytes()));
    files.push((SCRIPT.0.to_owned(), SCRIPT.1.as_bytes().to_vec()));
    files.sort();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let manifest = match kind {
        Kind::Scorm12 => Some(("imsmanifest.xml", course.scorm12(played.pass_mark, &names))),
        Kind::Scorm2004 => Some(("imsmanifest.xml", course.scorm2004(played.pass_mark, &names))),
        Kind::Cmi5 => Some(("cmi5.xml", course.cmi5(played.pass_mark))),
        Kind::Web => None,
    };
    let manifest = manifest.map(|(name, text)| (name.to_owned(), text.into_bytes()));
    Ok(manifest.into_iter().chain(files).collect())
}

/// Writes these files, one after the other: the same package is the same bytes.
fn write(to: &Path, files: &[(String, Vec<u8>)], time: DateTime) -> io::Result<()> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(time);
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
