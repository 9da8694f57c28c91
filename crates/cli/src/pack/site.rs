//! The built site, as it lies in a folder.

use script::Index;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The page of the site, and the list of its cases.
const PAGE: &str = "index.html";
const INDEX: &str = "cases/index.bin";

/// A built site.
pub struct Site {
    /// The page.
    pub page: String,
    /// Every other file that a package needs, by its name.
    pub files: Vec<(String, Vec<u8>)>,
    /// The cases.
    pub index: Index,
}

/// Why a folder is none.
pub enum SiteFault {
    /// It has no page, or no list of cases.
    NotASite,
    /// What a package changes is not in its page.
    OfAnotherVersion,
    /// This could not be read.
    Io(PathBuf, io::Error),
}

impl Site {
    /// Reads one.
    ///
    /// # Errors
    /// Where there is none.
    pub fn read(folder: &Path) -> Result<Site, SiteFault> {
        if !folder.join(PAGE).is_file() || !folder.join(INDEX).is_file() {
            return Err(SiteFault::NotASite);
        }
        let (mut names, mut files) = (Vec::new(), Vec::new());
        list(folder, "", &mut names)?;
        for name in names {
            let path = folder.join(&name);
            let bytes = fs::read(&path).map_err(|error| SiteFault::Io(path, error))?;
            files.push((name, bytes));
        }
        let take = |files: &mut Vec<(String, Vec<u8>)>, name: &str| {
            files.iter().position(|(other, _)| other == name).map(|place| files[place].1.clone())
        };
        let page = take(&mut files, PAGE).and_then(|page| String::from_utf8(page).ok()).ok_or(SiteFault::NotASite)?;
        let index = take(&mut files, INDEX).and_then(|bytes| Index::from_bundle(&bytes).ok());
        let index = index.ok_or(SiteFault::OfAnotherVersion)?;
        files.retain(|(name, _)| !is_left(name));
        Ok(Site { page, files, index })
    }

    /// The ids of its cases.
    pub fn cases(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.index.cases.iter().map(|listing| listing.id.clone()).collect();
        ids.dedup();
        ids
    }
}

/// Whether a package does without: the page, which it changes; what keeps a copy on the device, as a platform has its
/// own; and the first screens, since what a platform keeps must be there first.
fn is_left(name: &str) -> bool {
    name == PAGE || name == "sw.js" || name.starts_with("offline-") || name.starts_with("first/")
}

/// The names of all files of a folder, with what stands before them.
fn list(folder: &Path, before: &str, names: &mut Vec<String>) -> Result<(), SiteFault> {
    let fault = |error| SiteFault::Io(folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type().map_err(fault)?.is_dir() {
            list(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}
