//! What is asked for.

use std::path::{Path, PathBuf};

/// What kind of package is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// SCORM 1.2.
    Scorm12,
    /// SCORM 2004, 4th edition.
    Scorm2004,
    /// cmi5.
    Cmi5,
    /// No platform: any web host, and statements to a store where one is named.
    Web,
}

/// What is made of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A package.
    Package(Kind),
    /// One page, which plays from wherever it lies.
    SinglePage,
}

/// What is asked for.
pub struct Wanted<'a> {
    /// The folder of the built site, or the zip of a release.
    pub site: &'a Path,
    /// What is made of it. What follows is of packages.
    pub form: Form,
    /// The file it goes into.
    pub out: PathBuf,
    /// The case that is played; all where there is none.
    pub case: Option<String>,
    /// Points of 100 from which on a play is passed.
    pub pass_mark: Option<u8>,
    /// Whether it is measured.
    pub assessed: bool,
    /// The link of a class: then it says what is played, and how.
    pub class: Option<String>,
    /// What it is called, if not as its case.
    pub title: Option<String>,
    /// A store of statements, and the key to it.
    pub endpoint: Option<String>,
    /// What lets in there.
    pub key: Option<String>,
}
