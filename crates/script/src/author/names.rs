//! What scenes and lines can name.

use super::about::Subjects;
use super::fault::Fault;
use super::read::{Report, nearest};
use super::source::At;

/// The names that scenes and lines refer to.
pub(super) struct Names<'a> {
    /// What acts are about.
    pub(super) subjects: Subjects<'a>,
    /// The scenes, in order.
    pub(super) scenes: Vec<&'a str>,
    /// The flags that some option sets, in the order of their bits.
    pub(super) flags: Vec<&'a str>,
}

impl Names<'_> {
    /// The bits of flags that are tested; one that nobody sets is noted.
    pub(super) fn flags(&self, report: &Report<'_>, flags: &[At<String>]) -> u64 {
        for flag in flags.iter().filter(|flag| !self.flags.contains(&flag.value.as_str())) {
            let near = nearest(&flag.value, self.flags.iter().copied());
            report.add(&flag.span, Fault::NeverSet { flag: flag.value.clone(), near });
        }
        self.flags_known(flags)
    }

    /// The bits of flags, whatever else tests them.
    pub(super) fn flags_known(&self, flags: &[At<String>]) -> u64 {
        let bit = |flag: &At<String>| self.flags.iter().position(|name| *name == flag.value).filter(|&bit| bit < 64);
        flags.iter().filter_map(bit).fold(0, |mask, bit| mask | 1 << bit)
    }
}
