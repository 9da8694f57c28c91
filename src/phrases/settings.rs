//! What the settings say.

use super::Language;
use crate::preference::{Motion, Pace, TextSize, Theme};

/// Strings of the settings.
pub trait SettingsPhrases {
    /// The heading of the theme.
    fn theme(&self) -> &'static str;
    /// A theme.
    fn theme_name(&self, theme: Theme) -> &'static str;
    /// The heading of the text size.
    fn text_size(&self) -> &'static str;
    /// A text size.
    fn text_size_name(&self, size: TextSize) -> &'static str;
    /// The heading of motion.
    fn motion(&self) -> &'static str;
    /// How much moves.
    fn motion_name(&self, motion: Motion) -> &'static str;
    /// The heading of the pace of lines.
    fn pace(&self) -> &'static str;
    /// A pace.
    fn pace_name(&self, pace: Pace) -> &'static str;
    /// The switch of the shortcuts.
    fn shortcuts(&self) -> &'static str;
    /// Whether the rooms are heard.
    fn sound(&self) -> &'static str;
    /// The heading of the language.
    fn language(&self) -> &'static str;
    /// A language, in itself; none is that of the browser.
    fn language_name(&self, language: Option<Language>) -> &'static str;
    /// The heading of the copy of the game on the device.
    fn copy_on_device(&self) -> &'static str;
    /// What it is for.
    fn about_copy_on_device(&self) -> &'static str;
    /// To take it away.
    fn take_copy_away(&self) -> &'static str;
    /// The heading of what is kept.
    fn your_data(&self) -> &'static str;
    /// What is kept.
    fn about_data(&self) -> &'static str;
    /// To erase it.
    fn erase(&self) -> &'static str;
    /// The question before erasing.
    fn erase_sure(&self) -> &'static str;
    /// To erase indeed.
    fn erase_yes(&self) -> &'static str;
    /// Not to erase.
    fn erase_no(&self) -> &'static str;
}
