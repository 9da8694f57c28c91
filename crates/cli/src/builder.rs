//! Makes a package, from numbers at once or by asking issue by issue.

use crate::input::Input;
use crate::page::{options, paragraph};
use negotiation::{PackageId, State};
use script::Case;
use std::io::{self, BufRead, Write};
use words::Words;

/// Makes packages of one case. Options count from 0, their public position.
pub struct Builder<'a> {
    /// What is said.
    pub words: &'a Words,
    /// The case.
    pub case: &'a Case,
}

impl Builder<'_> {
    /// Reads one number an issue; says what is wrong with them.
    pub fn read(&self, numbers: &[String], out: &mut impl Write) -> io::Result<Option<PackageId>> {
        let issues = &self.case.words().issues;
        if numbers.len() != issues.len() {
            writeln!(out, "{}", self.words.package_has(issues.len(), numbers.len()))?;
            return Ok(None);
        }
        let mut chosen = Vec::new();
        for (option, issue) in numbers.iter().zip(issues) {
            match option.parse::<u8>().ok().filter(|&option| usize::from(option) < issue.options.len()) {
                Some(option) => chosen.push(option),
                None => {
                    writeln!(out, "{}", self.words.options_of(&issue.name, issue.options.len() - 1, option))?;
                    return Ok(None);
                }
            }
        }
        Ok(self.case.scenario().package_of(&chosen))
    }

    /// What a package comes to on our own side; what it is worth to them is not known.
    pub fn sum(&self, state: &State, package: PackageId, out: &mut impl Write) -> io::Result<()> {
        let (words, scenario) = (self.words, self.case.scenario());
        let (package, limit) = (scenario.package(package), scenario.numbers().floors.ours);
        let line = |name: &str| format!("  {name}: ");
        paragraph(out, &line(words.total()), &words.total_against_limit(package.ours, limit))?;
        let ready = words.ready_with(state.standing(), package.wins, state.need());
        paragraph(out, &line(words.readiness()), &ready)?;
        let against = words.against_package(state, package, limit, true);
        paragraph(out, "  ", if against.is_empty() { words.nothing_against() } else { words.stands_against() })?;
        against.iter().try_for_each(|against| paragraph(out, "  - ", against))?;
        paragraph(out, "  ", words.their_points_unknown())
    }

    /// Whether it is to be said as it is; not, where the player thinks better of it.
    pub fn confirm(&self, say: &str, input: &mut Input<impl BufRead>, out: &mut impl Write) -> io::Result<bool> {
        writeln!(out, "     1) {say}\n     0) {}", self.words.back_to_lines())?;
        Ok(input.ask(out, "")?.is_some_and(|line| line == "1"))
    }

    /// Asks for every issue; none where the player thinks better of it.
    pub fn ask(&self, input: &mut Input<impl BufRead>, out: &mut impl Write) -> io::Result<Option<PackageId>> {
        let setup = self.case.scenario().numbers();
        writeln!(out, "{}", self.words.one_option_an_issue())?;
        let mut chosen = Vec::new();
        for (words, points) in self.case.words().issues.iter().zip(&setup.issues) {
            options(self.words, out, &words.options, &points.ours)?;
            loop {
                let Some(line) = input.ask(out, &words.name)?.filter(|line| !line.is_empty()) else {
                    return Ok(None);
                };
                match line.parse::<u8>().ok().filter(|&option| usize::from(option) < words.options.len()) {
                    Some(option) => {
                        chosen.push(option);
                        break;
                    }
                    None => writeln!(out, "{}", self.words.options_are(words.options.len() - 1))?,
                }
            }
        }
        Ok(self.case.scenario().package_of(&chosen))
    }
}
