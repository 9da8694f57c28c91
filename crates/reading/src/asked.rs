//! What a player has asked the coach, choice by choice. It is kept with the play: whoever loads the page again, takes a
//! choice back or goes on on another device has no more hints than before.

use crate::intent::Damaged;
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

/// What was asked in a play: before how many choices had been made, and what. What was asked before the fifth choice stays
/// asked there, however often that choice is taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions(Vec<(usize, Asked)>);

impl Questions {
    /// What was asked once so many choices had been made.
    pub fn at(&self, choices: usize) -> Asked {
        self.0.iter().find(|(made, _)| *made == choices).map(|&(_, asked)| asked).unwrap_or_default()
    }

    /// Notes what was asked once so many choices had been made.
    pub fn note(&mut self, choices: usize, asked: Asked) {
        self.0.retain(|&(made, _)| made != choices);
        if asked != Asked::default() {
            let place = self.0.partition_point(|&(made, _)| made < choices);
            self.0.insert(place, (choices, asked));
        }
    }

    /// What was asked in two tabs in which the same play went on.
    pub fn joined(&self, other: &Questions) -> Questions {
        let mut both = self.clone();
        other.all().for_each(|(choices, asked)| both.note(choices, self.at(choices).joined(asked)));
        both
    }

    /// All of them: how many choices had been made, and what was asked then.
    pub fn all(&self) -> impl Iterator<Item = (usize, Asked)> {
        self.0.iter().copied()
    }
}

impl FromIterator<(usize, Asked)> for Questions {
    fn from_iter<T: IntoIterator<Item = (usize, Asked)>>(all: T) -> Questions {
        let mut questions = Questions::default();
        all.into_iter().for_each(|(choices, asked)| questions.note(choices, asked));
        questions
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
    fn what_is_asked_before_one_choice_says_nothing_of_another_and_two_tabs_lose_nothing() {
        let steps = |steps| Asked { steps, ..Asked::default() };
        let one: Questions = [(4, steps(1)), (2, steps(3)), (4, steps(2)), (7, Asked::default())].into_iter().collect();
        assert_eq!(one.all().collect::<Vec<_>>(), [(2, steps(3)), (4, steps(2))]);
        assert_eq!([2, 3, 4].map(|choices| one.at(choices).steps), [3, 0, 2]);
        let thought = Asked { thought: true, ..Asked::default() };
        let joined = one.joined(&[(4, thought), (5, thought)].into_iter().collect());
        assert_eq!(
            joined.all().collect::<Vec<_>>(),
            [(2, steps(3)), (4, Asked { thought: true, ..steps(2) }), (5, thought)]
        );
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
