//! What a player can prefer: values from fixed lists, each with the word that it is kept under.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_fade_with_experience_unless_the_player_says_otherwise() {
        assert_eq!([0, 1, 2, 4, 5, 90].map(|plays| Coaching::Fades.steps(plays)), [3, 3, 2, 2, 1, 1]);
        assert_eq!((Coaching::Full.steps(90), Coaching::Off.steps(0)), (3, 0));
    }
}
