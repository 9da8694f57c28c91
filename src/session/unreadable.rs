//! What cannot be read of what is kept, as the player knows it.

use super::classes::Classes;
use super::kept::{CLASSES, JOURNAL, read_best};
use super::{SavedPlay, Settings};
use classroom::Name;
use reading::Journal;

/// An entry that cannot be read. A case is named by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A play of this case.
    Play(String),
    /// The best result in this case.
    Best(String),
    /// What was said in a play of this case.
    Minutes(String),
    /// The name under which a play of this case was handed in.
    Alias(String),
    /// So many of the plays that ended.
    Journal(usize),
    /// So many of the classes.
    Classes(usize),
    /// The settings.
    Settings,
}

impl Unreadable {
    /// What cannot be read of an entry, by its name and its text; nothing where all of it can. An entry that is no text
    /// cannot be read at all. Names of others than us are none of our business.
    pub fn of(name: &str, text: Option<&str>) -> Option<Unreadable> {
        let lost = |all: &str, read: usize| Some(all.lines().count().saturating_sub(read)).filter(|&lost| lost > 0);
        let (field, case) = name.split_once('.').unwrap_or((name, ""));
        match (field, case) {
            (Settings::NAME, "") => (!text.is_some_and(Settings::reads)).then_some(Unreadable::Settings),
            (JOURNAL, "") => {
                text.map_or(Some(1), |text| lost(text, Journal::from(text).plays())).map(Unreadable::Journal)
            }
            (CLASSES, "") => {
                text.map_or(Some(1), |text| lost(text, Classes::from(text).all().len())).map(Unreadable::Classes)
            }
            (_, "") => None,
            ("play", id) => {
                let is_read = text.is_some_and(|text| text.parse::<SavedPlay>().is_ok());
                (!is_read).then(|| Unreadable::Play(id.into()))
            }
            ("others", id) => {
                let is_read = text.is_some_and(|text| text.lines().all(|line| line.parse::<SavedPlay>().is_ok()));
                (!is_read).then(|| Unreadable::Play(id.into()))
            }
            ("best", id) => text.and_then(read_best).is_none().then(|| Unreadable::Best(id.into())),
            ("alias", id) => text.and_then(|text| Name::new(text).ok()).is_none().then(|| Unreadable::Alias(id.into())),
            ("minutes" | "earlier", id) => text.is_none().then(|| Unreadable::Minutes(id.into())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_that_is_no_text_or_says_nothing_is_told_as_what_it_should_have_been() {
        let play = || Unreadable::Play("x".into());
        for (name, text, told) in [
            ("play.x", None, Some(play())),
            ("play.x", Some("junk"), Some(play())),
            ("others.x", Some("junk"), Some(play())),
            ("best.x", Some("1001"), Some(Unreadable::Best("x".into()))),
            ("alias.x", Some(""), Some(Unreadable::Alias("x".into()))),
            ("minutes.x", None, Some(Unreadable::Minutes("x".into()))),
            ("minutes.x", Some(""), None),
            ("journal", Some("one\ntwo"), Some(Unreadable::Journal(2))),
            ("journal", None, Some(Unreadable::Journal(1))),
            ("classes", Some("one"), Some(Unreadable::Classes(1))),
            ("settings", Some("\u{0}"), Some(Unreadable::Settings)),
            ("settings", Some("theme=dark"), None),
            ("settings", None, Some(Unreadable::Settings)),
            ("page", None, None),
            ("neighbour", None, None),
            ("neighbour.x", None, None),
        ] {
            assert_eq!(Unreadable::of(name, text), told, "{name}: {text:?}");
        }
    }
}
