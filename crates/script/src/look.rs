//! How a person looks: a few words that a drawing goes by.

use serde::{Deserialize, Serialize};

/// Something about how a person looks. A person may have several; who has none is drawn plainly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// Short hair.
    Cropped,
    /// Short hair with a parting.
    Parted,
    /// Hair to the chin.
    Bob,
    /// Hair tied back.
    Bun,
    /// Curly hair.
    Curls,
    /// Hair over the shoulders.
    Long,
    /// Little hair above, some at the sides.
    Receding,
    /// No hair.
    Bald,
    /// A scarf over the hair.
    Headscarf,
    /// A cap.
    Cap,
    /// A beard.
    Beard,
    /// A moustache.
    Moustache,
    /// Glasses.
    Glasses,
    /// A collar.
    Collar,
    /// A jacket.
    Lapels,
    /// A shawl round the shoulders.
    Shawl,
    /// A badge.
    Badge,
    /// Fair skin.
    Fair,
    /// Brown skin, as whoever has no word for it.
    Brown,
    /// Dark skin.
    Dark,
}

impl Look {
    /// All of them, in the order of [`Look::NAMES`].
    pub const ALL: &'static [Look] = &[
        Look::Cropped,
        Look::Parted,
        Look::Bob,
        Look::Bun,
        Look::Curls,
        Look::Long,
        Look::Receding,
        Look::Bald,
        Look::Headscarf,
        Look::Cap,
        Look::Beard,
        Look::Moustache,
        Look::Glasses,
        Look::Collar,
        Look::Lapels,
        Look::Shawl,
        Look::Badge,
        Look::Fair,
        Look::Brown,
        Look::Dark,
    ];

    /// The words that authors write.
    pub const NAMES: &'static [&'static str] = &[
        "cropped",
        "parted",
        "bob",
        "bun",
        "curls",
        "long",
        "receding",
        "bald",
        "headscarf",
        "cap",
        "beard",
        "moustache",
        "glasses",
        "collar",
        "lapels",
        "shawl",
        "badge",
        "fair",
        "brown",
        "dark",
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_look_has_a_word_of_its_own() {
        let words = Look::ALL.iter().map(|look| format!("{look:?}").to_lowercase());
        assert!(words.eq(Look::NAMES.iter().copied()), "both lists go by the same order");
    }
}
