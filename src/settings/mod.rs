//! What the player prefers.

mod screen;

pub use screen::SettingsScreen;

use crate::phrases::Language;

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

/// Something that has a fixed list of values, each with a word to keep it under.
pub trait Preference: Copy + PartialEq + 'static {
    /// All values, the default first.
    const ALL: &'static [Self];

    /// The word of this value.
    fn word(self) -> &'static str;

    /// The value of a word.
    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the device.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How large text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSize {
    /// As the browser.
    Normal,
    /// An eighth larger.
    Large,
    /// A third larger.
    Larger,
}

/// Whether things move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// As the device.
    System,
    /// Never.
    Reduced,
}

/// How fast the lines of a new turn appear. Whoever presses anything has them all at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// One after the other.
    Brisk,
    /// Slowly, as one reads aloud.
    Slow,
    /// All at once.
    AtOnce,
}

impl Preference for Pace {
    const ALL: &'static [Pace] = &[Pace::Brisk, Pace::Slow, Pace::AtOnce];

    fn word(self) -> &'static str {
        match self {
            Pace::Brisk => "brisk",
            Pace::Slow => "slow",
            Pace::AtOnce => "at-once",
        }
    }
}

/// How much the coach says in practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coaching {
    /// The less, the more plays one has finished.
    Fades,
    /// Always everything.
    Full,
    /// Nothing.
    Off,
}

impl Coaching {
    /// How many steps a hint has for somebody who has seen the debriefs of so many plays: what to
    /// look at, what kind of move, the move.
    pub fn steps(self, plays: usize) -> u8 {
        match (self, plays) {
            (Coaching::Off, _) => 0,
            (Coaching::Full, _) | (Coaching::Fades, 0..=1) => 3,
            (Coaching::Fades, 2..=4) => 2,
            (Coaching::Fades, _) => 1,
        }
    }
}

impl Preference for Theme {
    const ALL: &'static [Theme] = &[Theme::System, Theme::Light, Theme::Dark];

    fn word(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl Preference for TextSize {
    const ALL: &'static [TextSize] = &[TextSize::Normal, TextSize::Large, TextSize::Larger];

    fn word(self) -> &'static str {
        match self {
            TextSize::Normal => "normal",
            TextSize::Large => "large",
            TextSize::Larger => "larger",
        }
    }
}

impl Preference for Motion {
    const ALL: &'static [Motion] = &[Motion::System, Motion::Reduced];

    fn word(self) -> &'static str {
        match self {
            Motion::System => "system",
            Motion::Reduced => "reduced",
        }
    }
}

impl Preference for Coaching {
    const ALL: &'static [Coaching] = &[Coaching::Fades, Coaching::Full, Coaching::Off];

    fn word(self) -> &'static str {
        match self {
            Coaching::Fades => "fades",
            Coaching::Full => "full",
            Coaching::Off => "off",
        }
    }
}

impl Preference for bool {
    const ALL: &'static [bool] = &[true, false];

    fn word(self) -> &'static str {
        if self { "on" } else { "off" }
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
    fn hints_fade_with_experience_unless_the_player_says_otherwise() {
        assert_eq!([0, 1, 2, 4, 5, 90].map(|plays| Coaching::Fades.steps(plays)), [3, 3, 2, 2, 1, 1]);
        assert_eq!((Coaching::Full.steps(90), Coaching::Off.steps(0)), (3, 0));
    }

    #[test]
    fn what_cannot_be_read_keeps_its_default() {
        assert_eq!(
            Settings::of_text("theme=mauve \u{0} =x text= keys=off y"),
            Settings { shortcuts: false, ..Settings::default() }
        );
    }
}
