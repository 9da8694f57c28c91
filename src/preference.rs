//! Single preferences, and the words they are kept under. These never change, so that a stored choice outlives
//! a new version.

use words::Words;

/// Something that has a fixed list of values, each with a word to keep it under.
pub trait Preference: Copy + PartialEq + 'static {
    /// All values with their words, the default first.
    const WORDS: &'static [(Self, &'static str)];

    /// The word of this value.
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(value, _)| *value == self).map_or("", |(_, word)| word)
    }

    /// The value of a word.
    fn of_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(value, _)| *value)
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

impl Theme {
    /// What the settings call it.
    pub fn name(self, phrases: &Words) -> &str {
        match self {
            Theme::System => phrases.theme_name_system(),
            Theme::Light => phrases.theme_name_light(),
            Theme::Dark => phrases.theme_name_dark(),
        }
    }
}

impl Preference for Theme {
    const WORDS: &'static [(Theme, &'static str)] =
        &[(Theme::System, "system"), (Theme::Light, "light"), (Theme::Dark, "dark")];
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

impl TextSize {
    /// What the settings call it.
    pub fn name(self, phrases: &Words) -> &str {
        match self {
            TextSize::Normal => phrases.text_size_name_normal(),
            TextSize::Large => phrases.text_size_name_large(),
            TextSize::Larger => phrases.text_size_name_larger(),
        }
    }
}

impl Preference for TextSize {
    const WORDS: &'static [(TextSize, &'static str)] =
        &[(TextSize::Normal, "normal"), (TextSize::Large, "large"), (TextSize::Larger, "larger")];
}

/// Whether things move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// As the device.
    System,
    /// Never.
    Reduced,
}

impl Motion {
    /// What the settings call it.
    pub fn name(self, phrases: &Words) -> &str {
        match self {
            Motion::System => phrases.motion_name_system(),
            Motion::Reduced => phrases.motion_name_reduced(),
        }
    }
}

impl Preference for Motion {
    const WORDS: &'static [(Motion, &'static str)] = &[(Motion::System, "system"), (Motion::Reduced, "reduced")];
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

impl Pace {
    /// What the settings call it.
    pub fn name(self, phrases: &Words) -> &str {
        match self {
            Pace::Brisk => phrases.pace_name_brisk(),
            Pace::Slow => phrases.pace_name_slow(),
            Pace::AtOnce => phrases.pace_name_at_once(),
        }
    }
}

impl Preference for Pace {
    const WORDS: &'static [(Pace, &'static str)] =
        &[(Pace::Brisk, "brisk"), (Pace::Slow, "slow"), (Pace::AtOnce, "at-once")];
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

impl Coaching {
    /// What the settings call it.
    pub fn name(self, phrases: &Words) -> &str {
        match self {
            Coaching::Fades => phrases.coaching_name_fades(),
            Coaching::Full => phrases.coaching_name_full(),
            Coaching::Off => phrases.coaching_name_off(),
        }
    }
}

impl Preference for Coaching {
    const WORDS: &'static [(Coaching, &'static str)] =
        &[(Coaching::Fades, "fades"), (Coaching::Full, "full"), (Coaching::Off, "off")];
}

impl Preference for bool {
    const WORDS: &'static [(bool, &'static str)] = &[(true, "on"), (false, "off")];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_fade_with_experience_unless_the_player_says_otherwise() {
        assert_eq!([0, 1, 2, 4, 5, 90].map(|plays| Coaching::Fades.steps(plays)), [3, 3, 2, 2, 1, 1]);
        assert_eq!((Coaching::Full.steps(90), Coaching::Off.steps(0)), (3, 0));
    }
}
