//! Every string of the interface, behind traits: a missing translation does not compile.
//!
//! The traits are composed of one small trait a screen. The words of cases are not here; they come
//! with each case.

mod again;
mod briefing;
mod coach;
mod common;
mod debrief;
mod en;
mod es;
mod home;
mod model;
mod play;
mod profile;
mod rules;
mod settings;
pub mod sources;

pub use again::AgainPhrases;
pub use briefing::BriefingPhrases;
pub use coach::CoachPhrases;
pub use common::CommonPhrases;
pub use debrief::DebriefPhrases;
pub use en::English;
pub use es::Spanish;
pub use home::HomePhrases;
pub use model::{Account, Claim, ModelPhrases, Passage};
pub use play::PlayPhrases;
pub use profile::ProfilePhrases;
pub use rules::{Names, RulePhrases};
pub use settings::SettingsPhrases;

use std::fmt;
use yew::prelude::*;

/// What is said while one plays.
pub trait Phrases:
    CommonPhrases
    + HomePhrases
    + BriefingPhrases
    + PlayPhrases
    + RulePhrases
    + SettingsPhrases
    + CoachPhrases
    + ProfilePhrases
{
}

/// And what is said while one looks at what was played.
pub trait StudyPhrases: Phrases + DebriefPhrases + ModelPhrases + AgainPhrases {}

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 2] = [Language::English, Language::Spanish];

    /// The language of a code, as in `es`, `ES` or `es-MX`.
    pub fn of_code(code: &str) -> Option<Language> {
        let spoken = code.get(..2)?.to_ascii_lowercase();
        Language::ALL.into_iter().find(|language| language.code() == spoken)
    }

    /// Its code, as in the `lang` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Spanish => "es",
        }
    }

    /// The direction in which it is written, as in the `dir` attribute.
    pub fn direction(self) -> &'static str {
        "ltr"
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Spanish => "Español",
        }
    }
}

/// The strings of a language.
pub fn tongue_of(language: Language) -> Tongue<dyn StudyPhrases> {
    match language {
        Language::English => Tongue(&English),
        Language::Spanish => Tongue(&Spanish),
    }
}

/// What is spoken: the strings of one language.
pub struct Tongue<T: ?Sized + 'static>(pub &'static T);

// Derived, these would ask the same of the strings, which are only pointed at.
impl<T: ?Sized> Clone for Tongue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Tongue<T> {}

impl<T: ?Sized> PartialEq for Tongue<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(self.0, other.0)
    }
}

impl<T: ?Sized> fmt::Debug for Tongue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tongue")
    }
}

/// The strings, for a component.
#[hook]
pub fn use_phrases() -> &'static dyn Phrases {
    use_study_phrases()
}

/// The strings, for a component that looks at what was played.
#[hook]
pub fn use_study_phrases() -> &'static dyn StudyPhrases {
    match use_context::<Tongue<dyn StudyPhrases>>() {
        Some(tongue) => tongue.0,
        None => unreachable!("every component is within the app, which provides it"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_name_a_country_and_be_in_capitals() {
        for code in ["es", "ES", "es-MX", "es_419"] {
            assert_eq!(Language::of_code(code), Some(Language::Spanish), "{code}");
        }
        for code in ["", "e", "fi", "mirrored", "ñu"] {
            assert_eq!(Language::of_code(code), None, "{code}");
        }
    }
}
