//! Every string of the interface, behind one trait: a missing translation does not compile.
//!
//! The trait is composed of one small trait a screen. The words of cases are not here; they come
//! with each case.

mod again;
mod briefing;
mod coach;
mod common;
mod debrief;
mod en;
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
pub use home::HomePhrases;
pub use model::{Account, Claim, ModelPhrases, Passage};
pub use play::PlayPhrases;
pub use profile::ProfilePhrases;
pub use rules::{Names, RulePhrases};
pub use settings::SettingsPhrases;

use yew::prelude::*;

/// All of them.
pub trait Phrases:
    CommonPhrases
    + HomePhrases
    + BriefingPhrases
    + PlayPhrases
    + RulePhrases
    + DebriefPhrases
    + ModelPhrases
    + SettingsPhrases
    + AgainPhrases
    + CoachPhrases
    + ProfilePhrases
{
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// English words in a page from right to left: no language of anybody, but the page must stand
    /// it before a real one can come. It is chosen by its kept word alone.
    Mirrored,
}

impl Language {
    /// Its code, as in the `lang` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Language::English | Language::Mirrored => "en",
        }
    }

    /// The direction it is written in.
    pub fn direction(self) -> &'static str {
        match self {
            Language::English => "ltr",
            Language::Mirrored => "rtl",
        }
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Mirrored => "English, mirrored",
        }
    }

    /// Its strings.
    pub fn phrases(self) -> &'static dyn Phrases {
        match self {
            Language::English | Language::Mirrored => &en::English,
        }
    }
}

/// The strings of the player's language, for a component.
#[hook]
pub fn use_phrases() -> &'static dyn Phrases {
    use_context::<Language>().unwrap_or_default().phrases()
}
