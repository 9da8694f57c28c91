//! What the player prefers.

use crate::phrases::Language;
use crate::preference::{Coaching, Motion, Pace, Preference, TextSize, Theme};

/// All preferences. The words they are kept under never change, so that a stored choice outlives
/// a new version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// How large text is.
    pub text_size: TextSize,
    /// Whether things move.
    pub motion: Motion,
    /// How fast lines appear.
    pub pace: Pace,
    /// Whether the rooms are heard.
    pub sound: bool,
    /// Whether the keys 1-9 choose lines.
    pub shortcuts: bool,
    /// How much the coach says in practice.
    pub coaching: Coaching,
    /// The language of the interface and the cases; none for that of the browser.
    pub language: Option<Language>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            theme: Theme::System,
            text_size: TextSize::Normal,
            motion: Motion::System,
            pace: Pace::Brisk,
            sound: false,
            shortcuts: true,
            coaching: Coaching::Fades,
            language: None,
        }
    }
}

impl Preference for Option<Language> {
    const ALL: &'static [Option<Language>] = &[None, Some(Language::English), Some(Language::Spanish)];

    fn word(self) -> &'static str {
        self.map_or("browser", Language::code)
    }
}

impl Settings {
    /// As kept: `name=word`, with spaces between.
    pub fn to_text(self) -> String {
        format!(
            "theme={} text={} motion={} pace={} sound={} keys={} coach={} language={}",
            self.theme.word(),
            self.text_size.word(),
            self.motion.word(),
            self.pace.word(),
            self.sound.word(),
            self.shortcuts.word(),
            self.coaching.word(),
            self.language.word()
        )
    }

    /// Reads what was kept. Whatever cannot be read keeps its default.
    pub fn of_text(text: &str) -> Settings {
        let mut settings = Settings::default();
        for (name, word) in text.split_whitespace().filter_map(|pair| pair.split_once('=')) {
            match name {
                "theme" => take(&mut settings.theme, word),
                "text" => take(&mut settings.text_size, word),
                "motion" => take(&mut settings.motion, word),
                "pace" => take(&mut settings.pace, word),
                "sound" => take(&mut settings.sound, word),
                "keys" => take(&mut settings.shortcuts, word),
                "coach" => take(&mut settings.coaching, word),
                "language" => take(&mut settings.language, word),
                _ => {}
            }
        }
        settings
    }
}

fn take<P: Preference>(value: &mut P, word: &str) {
    if let Some(read) = P::of_word(word) {
        *value = read;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_being_kept() {
        let settings = Settings {
            theme: Theme::Dark,
            text_size: TextSize::Larger,
            pace: Pace::Slow,
            sound: true,
            shortcuts: false,
            coaching: Coaching::Full,
            language: Some(Language::Spanish),
            ..Settings::default()
        };
        assert_eq!(Settings::of_text(&settings.to_text()), settings);
    }

    #[test]
    fn what_cannot_be_read_keeps_its_default() {
        assert_eq!(
            Settings::of_text("theme=mauve \u{0} =x text= keys=off y"),
            Settings { shortcuts: false, ..Settings::default() }
        );
    }
}
