//! What an act is about, by the name an author gave it.

use super::fault::{Fault, Name};
use super::read::{Fields, Report, nearest};
use super::source::At;
use crate::act::{Act, On, Subject};
use negotiation::Matter;
use strum::VariantNames;

/// The matters of `share` by name, in the order of [`negotiation::Matter::ALL`].
pub(super) const MATTERS: &[&str] = <Matter as VariantNames>::VARIANTS;

/// A field that says what an act is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The kind of thing.
    pub name: Name,
    /// Which one.
    pub id: At<String>,
}

impl About {
    /// Takes the fields `issue`, `matter` and `secret`, those that are there.
    pub(super) fn read(fields: &Fields<'_>) -> Vec<About> {
        let about = [Name::Issue, Name::Matter, Name::Secret].into_iter().filter_map(|name| {
            let id = fields.maybe(name.field()).and_then(|value| fields.report.text(value))?;
            Some(About { name, id })
        });
        about.collect()
    }
}

impl Act {
    /// What it is about, if it is about anything.
    pub(super) fn about(self) -> Option<Name> {
        self.subject().map(|subject| match subject {
            Subject::Issue => Name::Issue,
            Subject::Matter => Name::Matter,
            Subject::Secret => Name::Secret,
        })
    }
}

/// The names that acts can be about.
pub(super) struct Subjects<'a> {
    /// The issues, in order.
    pub(super) issues: Vec<&'a str>,
    /// The secrets, in order.
    pub(super) secrets: Vec<&'a str>,
    /// The daylight issue.
    pub(super) daylight: &'a str,
}

impl Subjects<'_> {
    /// The place of what an act is about. `None` where it does not say, or what it says is wrong.
    pub(super) fn place(&self, report: &Report<'_>, act: Act, about: &[About]) -> On {
        let mut place = None;
        for About { name, id } in about {
            let names: &[&str] = match name {
                _ if act.about() != Some(*name) => {
                    report.add(&id.span, Fault::StrayAbout { act, found: *name });
                    continue;
                }
                Name::Matter => MATTERS,
                Name::Secret => &self.secrets,
                _ => &self.issues,
            };
            if *name == Name::Issue && id.value == self.daylight {
                report.add(&id.span, Fault::Currency { issue: id.value.clone() });
            } else if let Some(found) = names.iter().position(|name| *name == id.value) {
                place = Some(found as u8);
            } else {
                let near = nearest(&id.value, names.iter().copied().filter(|&name| name != self.daylight));
                report.add(&id.span, Fault::Unknown { name: *name, found: id.value.clone(), near });
            }
        }
        place
    }

    /// All that an act can be about; once nothing, where it is about nothing.
    pub(super) fn places(&self, act: Act) -> Vec<On> {
        let all = |names: &[&str]| (0..names.len()).map(|place| Some(place as u8)).collect();
        match act.about() {
            None => vec![None],
            Some(Name::Matter) => all(MATTERS),
            Some(Name::Secret) => all(&self.secrets),
            Some(_) => {
                let tradable = |place: &usize| self.issues[*place] != self.daylight;
                (0..self.issues.len()).filter(tradable).map(|place| Some(place as u8)).collect()
            }
        }
    }

    /// The name at this place of what an act is about.
    pub(super) fn name(&self, act: Act, on: On) -> Option<String> {
        let place = usize::from(on?);
        let name = match act.about()? {
            Name::Matter => MATTERS.get(place).copied(),
            Name::Secret => self.secrets.get(place).copied(),
            _ => self.issues.get(place).copied(),
        };
        name.map(str::to_string)
    }
}
