//! How a person looks: a few words that a drawing goes by.

use serde::{Deserialize, Serialize};
use strum::{VariantArray, VariantNames};

/// Something about how a person looks. A person may have several; who has none is drawn plainly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
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
