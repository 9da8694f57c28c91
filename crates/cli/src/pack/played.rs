//! What is played in a package: a case, whichever the learner chooses, or what a class was set.

use super::manifest::Course;
use super::wanted::Wanted;
use classroom::{Class, ClassDraft, HowPlayed, Name, NotAClass, Task, Which};
use script::Index;
use sha2::{Digest, Sha256};

/// What is played.
pub struct Played {
    /// The one case; none where there are more.
    pub case: Option<String>,
    /// The address within the page at which it opens.
    pub start: String,
    /// Whether it is measured.
    pub assessed: bool,
    /// Points of 100 from which on a play is passed.
    pub pass_mark: Option<u8>,
}

/// Why nothing is.
pub enum NotPlayed {
    /// The site has no such case; those that it has.
    NoSuchCase { case: String, known: Vec<String> },
    /// One run is measured: of one case, or of a class.
    AssessedWithoutCase,
    /// The title is too long, or none.
    Title,
    /// This is no class.
    Class(NotAClass),
}

impl Played {
    /// What was asked for, of the cases of a site, and what a platform is to know of it.
    ///
    /// # Errors
    /// Where that cannot be played.
    pub fn new<'a>(wanted: &Wanted, index: &'a Index) -> Result<(Played, Course<'a>), NotPlayed> {
        let course = |case: Option<&str>, title: Option<&str>| {
            Course::new(index, case, title).ok_or_else(|| {
                let mut known: Vec<String> = index.cases.iter().map(|listing| listing.id.clone()).collect();
                known.dedup();
                NotPlayed::NoSuchCase { case: case.unwrap_or_default().to_owned(), known }
            })
        };
        let (case, title) = (wanted.case.as_deref(), wanted.title.as_deref());
        let class = match (&wanted.class, wanted.assessed, case) {
            (Some(class), ..) => class.parse().map_err(NotPlayed::Class)?,
            (None, true, None) => return Err(NotPlayed::AssessedWithoutCase),
            (None, true, Some(id)) => of_package(id, course(case, title)?.title(), wanted.pass_mark)?,
            (None, false, _) => {
                let start = case.map_or_else(|| "#/".to_owned(), |case| format!("#/case/{case}"));
                let played = Played { case: wanted.case.clone(), start, assessed: false, pass_mark: wanted.pass_mark };
                return Ok((played, course(case, title)?));
            }
        };
        let ClassDraft { name, tasks, play, pass_mark, .. } = class.draft();
        for task in tasks {
            course(Some(&task.case), None)?;
        }
        let case = tasks.first().filter(|_| tasks.len() == 1).map(|task| task.case.clone());
        let course = course(case.as_deref(), title.or(Some(name.as_str())))?;
        Ok((Played { case, start: format!("#/join/{class}"), assessed: play.assessed, pass_mark: *pass_mark }, course))
    }
}

/// The class of everybody who is given an assessed package. The same package is the same class.
fn of_package(case: &str, title: &str, pass_mark: Option<u8>) -> Result<Class, NotPlayed> {
    let digest = Sha256::digest(format!("{case}\n{title}\n{pass_mark:?}"));
    let draft = ClassDraft {
        id: u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]),
        name: Name::new(title).map_err(|_| NotPlayed::Title)?,
        tasks: vec![Task { case: case.to_owned(), variant: Which::AsWritten }],
        play: HowPlayed { assessed: true, meters: true, hints: false },
        language: None,
        from: None,
        until: None,
        pass_mark,
    };
    Class::new(draft).map_err(|flaw| NotPlayed::Class(NotAClass::Flaw(flaw)))
}
