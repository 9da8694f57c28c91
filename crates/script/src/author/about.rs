//! What an act is about, by the name an author gave it.

use super::fault::{Fault, Name};
use super::index::Index;
use super::read::{Fields, Report, nearest};
use super::source::At;
use crate::act::{Act, On, Subject};
use negotiation::Matter;
use std::collections::HashSet;
use strum::VariantNames;

/// The matters of `share` by name, in the order of [`negotiation::Matter::ALL`].
pub(super) const MATTERS: &[&str] = <Matter as VariantNames>::VARIANTS;

/// A field that says what an act is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The kind of thing.
    pub name: Name,
    /// Which one; none where it cannot be read.
    pub id: Option<At<String>>,
}

impl About {
    /// Takes the fields `issue`, `matter` and `secret`, those that are there.
    pub(super) fn read(fields: &Fields<'_>) -> Vec<About> {
        let about = [Name::Issue, Name::Matter, Name::Secret].into_iter().filter_map(|name| {
            let value = fields.maybe(name.field())?;
            Some(About { name, id: fields.report.text(value) })
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
    pub(super) issues: Index<'a>,
    /// The secrets, in order.
    pub(super) secrets: Index<'a>,
    /// The daylight issue.
    pub(super) daylight: &'a str,
    /// The issues that they would rather not speak of.
    pub(super) sensitive: HashSet<&'a str>,
}

impl Subjects<'_> {
    /// The place of what an act is about. `None` where it does not say, or what it says is wrong.
    pub(super) fn place(&self, report: &Report<'_>, act: Act, about: &[About]) -> On {
        let mut place = None;
        for (name, id) in about.iter().filter_map(|about| Some((&about.name, about.id.as_ref()?))) {
            if act.about() != Some(*name) {
                report.add(&id.span, Fault::StrayAbout { act, found: *name });
                continue;
            }
            if *name == Name::Issue && id.value == self.daylight {
                report.add(&id.span, Fault::Currency { issue: id.value.clone() });
            } else if let Some(found) = self.place_of(*name, &id.value) {
                place = u8::try_from(found).ok();
            } else {
                let names = self.names_of(*name).iter().copied();
                let near = nearest(&id.value, names.filter(|&name| name != self.daylight));
                report.add(&id.span, Fault::Unknown { name: *name, found: id.value.clone(), near });
            }
        }
        place
    }

    fn place_of(&self, name: Name, id: &str) -> Option<usize> {
        match name {
            Name::Matter => MATTERS.iter().position(|matter| *matter == id),
            Name::Secret => self.secrets.place(id),
            _ => self.issues.place(id),
        }
    }

    fn names_of(&self, name: Name) -> &[&str] {
        match name {
            Name::Matter => MATTERS,
            Name::Secret => self.secrets.names(),
            _ => self.issues.names(),
        }
    }

    /// All that an act can be about; once nothing, where it is about nothing.
    pub(super) fn places(&self, act: Act) -> Vec<On> {
        let Some(name) = act.about() else { return vec![None] };
        let is_daylight = |id: &str| name == Name::Issue && id == self.daylight;
        let places = (0u8..).zip(self.names_of(name)).filter(|(_, id)| !is_daylight(id));
        places.map(|(place, _)| Some(place)).collect()
    }

    /// Whether an act is about an issue that they would rather not speak of.
    pub(super) fn is_sensitive(&self, act: Act, on: On) -> bool {
        act.about() == Some(Name::Issue) && self.name_at(act, on).is_some_and(|issue| self.sensitive.contains(issue))
    }

    /// The name at this place of what an act is about.
    pub(super) fn name(&self, act: Act, on: On) -> Option<String> {
        self.name_at(act, on).map(str::to_string)
    }

    fn name_at(&self, act: Act, on: On) -> Option<&str> {
        self.names_of(act.about()?).get(usize::from(on?)).copied()
    }
}
