//! What the player prefers.

use crate::locale::Language;
use crate::preference::{Coaching, Motion, Pace, Preference, TextSize, Theme};
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

/// All preferences.
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

impl Settings {
    /// The name that they are kept under.
    pub const NAME: &str = "settings";

    /// Whether a text says anything of settings.
    pub fn reads(text: &str) -> bool {
        let mut settings = Settings::default();
        pairs(text).any(|(name, word)| settings.take(name, word))
    }

    /// Takes one setting as it is kept; whether there is one.
    fn take(&mut self, name: &str, word: &str) -> bool {
        match name {
            "theme" => take(&mut self.theme, word),
            "text" => take(&mut self.text_size, word),
            "motion" => take(&mut self.motion, word),
            "pace" => take(&mut self.pace, word),
            "sound" => take(&mut self.sound, word),
            "keys" => take(&mut self.shortcuts, word),
            "coach" => take(&mut self.coaching, word),
            "language" => {
                self.language = Language::new(word);
                self.language.is_some()
            }
            _ => false,
        }
    }

    /// These, where they were made from `seen` and `there` are those that are kept meanwhile: what was changed here, and
    /// else what is there.
    pub fn merged(self, seen: Settings, there: Settings) -> Settings {
        fn field<T: PartialEq>(own: T, seen: T, there: T) -> T {
            if own == seen { there } else { own }
        }
        Settings {
            theme: field(self.theme, seen.theme, there.theme),
            text_size: field(self.text_size, seen.text_size, there.text_size),
            motion: field(self.motion, seen.motion, there.motion),
            pace: field(self.pace, seen.pace, there.pace),
            sound: field(self.sound, seen.sound, there.sound),
            shortcuts: field(self.shortcuts, seen.shortcuts, there.shortcuts),
            coaching: field(self.coaching, seen.coaching, there.coaching),
            language: field(self.language, seen.language, there.language),
        }
    }
}

/// As kept: `name=word`, with spaces between.
impl fmt::Display for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Settings { theme, text_size, motion, pace, sound, shortcuts, coaching, language } = self;
        write!(f, "theme={} text={} motion={} ", theme.word(), text_size.word(), motion.word())?;
        write!(f, "pace={} sound={} keys={} ", pace.word(), sound.word(), shortcuts.word())?;
        write!(f, "coach={} language={}", coaching.word(), language.as_ref().map_or("browser", Language::code))
    }
}

/// Whatever cannot be read keeps its default.
impl FromStr for Settings {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Settings, Infallible> {
        let mut settings = Settings::default();
        for (name, word) in pairs(text) {
            settings.take(name, word);
        }
        Ok(settings)
    }
}

fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split_whitespace().filter_map(|pair| pair.split_once('='))
}

fn take<P: Preference>(value: &mut P, word: &str) -> bool {
    let read = P::of_word(word);
    let is_read = read.is_some();
    *value = read.unwrap_or(*value);
    is_read
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
            language: Language::new("es"),
            ..Settings::default()
        };
        assert_eq!(settings.to_string().parse(), Ok(settings));
    }

    #[test]
    fn two_hands_change_different_fields_and_both_stay() {
        let seen = Settings { sound: true, ..Settings::default() };
        let own = Settings { theme: Theme::Dark, ..seen };
        let there = Settings { text_size: TextSize::Large, sound: false, ..seen };
        let both = Settings { theme: Theme::Dark, ..there };
        assert_eq!(own.merged(seen, there), both);
    }

    #[test]
    fn what_cannot_be_read_keeps_its_default() {
        assert_eq!(
            "theme=mauve \u{0} =x text= keys=off y".parse(),
            Ok(Settings { shortcuts: false, ..Settings::default() })
        );
    }
}
