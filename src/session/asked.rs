//! What a player has asked the coach before a choice. It is kept with the play: who loads the page again has no more
//! hints than before.

use reading::Damaged;
use std::fmt;
use std::str::FromStr;

/// What somebody has asked for before a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Steps of a hint.
    pub steps: u8,
    /// Whether they asked what the other side thinks.
    pub thought: bool,
    /// How many packages they asked about.
    pub packages: u8,
    /// The last of them, by its place in the scenario's list.
    pub package: Option<usize>,
}

impl Asked {
    /// Whether one may ask for a hint more, where there are so many.
    pub fn may_ask(self, hints: u8) -> bool {
        self.steps.saturating_add(u8::from(self.thought)).saturating_add(self.packages) < hints
    }

    /// What was asked in two tabs before the same choice.
    pub fn joined(self, other: Asked) -> Asked {
        Asked {
            steps: self.steps.max(other.steps),
            thought: self.thought || other.thought,
            packages: self.packages.max(other.packages),
            package: self.package.or(other.package),
        }
    }
}

/// As kept: steps, whether a thought was heard, packages and the last of them, with commas between.
impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{},{}", self.steps, u8::from(self.thought), self.packages)?;
        self.package.map_or(Ok(()), |package| write!(f, ",{package}"))
    }
}

impl FromStr for Asked {
    type Err = Damaged;

    fn from_str(text: &str) -> Result<Asked, Damaged> {
        let mut numbers = text.split(',');
        let mut number = || numbers.next().and_then(|number| number.parse::<u8>().ok()).ok_or(Damaged);
        let (steps, thought, packages) = (number()?, number()? > 0, number()?);
        let package = numbers.next().map(|place| place.parse().map_err(|_| Damaged)).transpose()?;
        Ok(Asked { steps, thought, packages, package })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thought_and_a_word_on_a_package_are_hints_as_the_steps_are() {
        let asked = Asked { steps: 1, thought: true, ..Asked::default() };
        assert!(asked.may_ask(3));
        assert!(!Asked { packages: 1, ..asked }.may_ask(3));
        assert!(!Asked::default().may_ask(0));
    }

    #[test]
    fn what_was_asked_survives_being_kept() {
        for package in [None, Some(80)] {
            let asked = Asked { steps: 1, thought: true, packages: 1, package };
            assert_eq!(asked.to_string().parse(), Ok(asked));
        }
        assert_eq!(["", "1,0", "1,0,x", "1,0,0,x"].map(str::parse::<Asked>), [Err(Damaged); 4]);
    }
}
