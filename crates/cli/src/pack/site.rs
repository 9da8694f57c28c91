//! The built site, as it lies in a folder or in the zip of a release.

use classroom::date;
use script::Index;
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use zip::{DateTime, ZipArchive};

/// The page of the site, and the list of its cases.
const PAGE: &str = "index.html";
const INDEX: &str = "cases/index.bin";
/// The folder of the site in a release.
const OF_RELEASE: &str = "off-the-record";
/// The environment's word on the time of everything that is made, in seconds since 1970.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// A built site.
pub struct Site {
    /// The page.
    pub page: String,
    /// Every other file, by its name: in the order of the names.
    pub files: Vec<(String, Vec<u8>)>,
    /// The cases.
    pub index: Index,
    /// When it was built, as zips have it: what is made of the same site is the same bytes, and what is made of the next one
    /// has another time, since servers take two files of one size and one time for the same.
    pub time: DateTime,
}

/// Why something is none.
pub enum SiteFault {
    /// It has no page, or no list of cases.
    NotASite,
    /// What a package changes is not in its page.
    OfAnotherVersion,
    /// This could not be read.
    Io(PathBuf, io::Error),
}

/// Files by their names, and the time of the newest.
type Files = (Vec<(String, Vec<u8>)>, DateTime);

impl Site {
    /// Reads one: a folder, or the zip of a release.
    ///
    /// # Errors
    /// Where there is none.
    pub fn read(path: &Path) -> Result<Site, SiteFault> {
        let (mut files, newest) = if path.is_file() { of_zip(path)? } else { of_folder(path)? };
        files.sort();
        let place = files.iter().position(|(name, _)| name == PAGE).ok_or(SiteFault::NotASite)?;
        let page = String::from_utf8(files.remove(place).1).map_err(|_| SiteFault::OfAnotherVersion)?;
        let index = files.iter().find(|(name, _)| name == INDEX).ok_or(SiteFault::NotASite)?;
        let index = Index::from_bundle(&index.1).map_err(|_| SiteFault::OfAnotherVersion)?;
        let said = std::env::var(EPOCH).ok().and_then(|seconds| seconds.parse().ok());
        let time = said.map_or(newest, |seconds| of_seconds(Duration::from_secs(seconds)));
        Ok(Site { page, files, index, time })
    }
}

/// The files of a folder with a site, or of an unpacked release.
fn of_folder(folder: &Path) -> Result<Files, SiteFault> {
    let is_site = |folder: &PathBuf| folder.join(PAGE).is_file() && folder.join(INDEX).is_file();
    let mut places = [folder.to_owned(), folder.join(OF_RELEASE)].into_iter();
    let folder = places.find(is_site).ok_or(SiteFault::NotASite)?;
    let mut names = Vec::new();
    list(&folder, "", &mut names)?;
    let (mut files, mut newest) = (Vec::new(), SystemTime::UNIX_EPOCH);
    for name in names {
        let path = folder.join(&name);
        let read = fs::read(&path).and_then(|bytes| Ok((bytes, fs::metadata(&path)?.modified()?)));
        let (bytes, modified) = read.map_err(|error| SiteFault::Io(path, error))?;
        newest = newest.max(modified);
        files.push((name, bytes));
    }
    Ok((files, of_seconds(newest.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default())))
}

/// The names of all files of a folder, with what stands before them. What begins with a dot is of the host or of the system.
fn list(folder: &Path, before: &str, names: &mut Vec<String>) -> Result<(), SiteFault> {
    let fault = |error| SiteFault::Io(folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let own = entry.file_name().to_string_lossy().into_owned();
        let name = format!("{before}{own}");
        if own.starts_with('.') {
            continue;
        } else if entry.file_type().map_err(fault)?.is_dir() {
            list(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

/// The files of the site within a zip, wherever in it that lies.
fn of_zip(path: &Path) -> Result<Files, SiteFault> {
    let fault = |error| SiteFault::Io(path.to_owned(), error);
    let file = File::open(path).map_err(fault)?;
    // Whatever is no zip is no site.
    let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|_| SiteFault::NotASite)?;
    let (mut inside, mut newest) = (Vec::new(), DateTime::DEFAULT);
    for place in 0..zip.len() {
        let mut entry = zip.by_index(place).map_err(|error| fault(error.into()))?;
        let Some(name) = entry.enclosed_name().filter(|_| entry.is_file()) else { continue };
        let parts: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
        newest = newest.max(entry.last_modified().unwrap_or_default());
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).map_err(fault)?;
        inside.push((parts.join("/"), bytes));
    }
    let before = inside.iter().filter_map(|(name, _)| name.strip_suffix(INDEX)).min_by_key(|before| before.len());
    let before = before.ok_or(SiteFault::NotASite)?.to_owned();
    let of_site = |(name, bytes): (String, Vec<u8>)| Some((name.strip_prefix(&before)?.to_owned(), bytes));
    Ok((inside.into_iter().filter_map(of_site).collect(), newest))
}

/// So long after the beginning of 1970, in universal time; the beginning of 1980 where zips know no such time.
fn of_seconds(since: Duration) -> DateTime {
    let (days, second) = (since.as_secs() / 86_400, since.as_secs() % 86_400);
    let (year, month, day) = date(i64::try_from(days).unwrap_or_default());
    let [month, day] = [month, day].map(|part| u8::try_from(part).unwrap_or_default());
    let [hour, minute, second] =
        [second / 3600, second / 60 % 60, second % 60].map(|part| u8::try_from(part).unwrap_or_default());
    let year = u16::try_from(year).unwrap_or_default();
    DateTime::from_date_and_time(year, month, day, hour, minute, second).unwrap_or_default()
}
