//! Makes a package, from numbers at once or by asking issue by issue.

use crate::input::Input;
use crate::page::options;
use negotiation::PackageId;
use script::Case;
use std::io::{self, BufRead, Write};

/// Makes packages of one case. Options count from 0, their public position.
pub struct Builder<'a> {
    /// The case.
    pub case: &'a Case,
}

impl Builder<'_> {
    /// Reads one number an issue; says what is wrong with them.
    pub fn read(&self, numbers: &[String], out: &mut impl Write) -> io::Result<Option<PackageId>> {
        let issues = &self.case.words().issues;
        if numbers.len() != issues.len() {
            writeln!(out, "A package has {} options, one an issue; these are {}.", issues.len(), numbers.len())?;
            return Ok(None);
        }
        let mut chosen = Vec::new();
        for (option, issue) in numbers.iter().zip(issues) {
            match option.parse::<u8>().ok().filter(|&option| usize::from(option) < issue.options.len()) {
                Some(option) => chosen.push(option),
                None => {
                    writeln!(out, "{} has options 0 to {}, not {option}.", issue.name, issue.options.len() - 1)?;
                    return Ok(None);
                }
            }
        }
        Ok(self.case.scenario().package_of(&chosen))
    }

    /// Asks for every issue; none where the player thinks better of it.
    pub fn ask(&self, input: &mut Input<impl BufRead>, out: &mut impl Write) -> io::Result<Option<PackageId>> {
        let setup = self.case.scenario().numbers();
        writeln!(out, "One option an issue; an empty line to leave it.")?;
        let mut chosen = Vec::new();
        for (words, points) in self.case.words().issues.iter().zip(&setup.issues) {
            options(out, &words.options, &points.ours)?;
            loop {
                let Some(line) = input.ask(out, &words.name)?.filter(|line| !line.is_empty()) else {
                    return Ok(None);
                };
                match line.parse::<u8>().ok().filter(|&option| usize::from(option) < words.options.len()) {
                    Some(option) => {
                        chosen.push(option);
                        break;
                    }
                    None => writeln!(out, "Options are 0 to {}.", words.options.len() - 1)?,
                }
            }
        }
        Ok(self.case.scenario().package_of(&chosen))
    }
}
