//! What scenes and lines can name.

use super::about::Subjects;
use super::fault::Fault;
use super::index::Index;
use super::read::Report;
use super::source::At;

/// The names that scenes and lines refer to.
pub(super) struct Names<'a> {
    /// What acts are about.
    pub(super) subjects: Subjects<'a>,
    /// The scenes, in order.
    pub(super) scenes: Index<'a>,
    /// Whether there may be more flags than can be read.
    pub(super) flags_lost: bool,
    /// The flags that some option sets, in the order of their bits.
    pub(super) flags: Index<'a>,
}

impl Names<'_> {
    /// The bits of flags that are tested; one that nobody sets is noted.
    pub(super) fn flags(&self, report: &Report<'_>, flags: &[At<String>]) -> u64 {
        for flag in flags.iter().filter(|flag| !self.flags_lost && !self.flags.has(&flag.value)) {
            let near = self.flags.nearest(&flag.value);
            report.add(&flag.span, Fault::NeverSet { flag: flag.value.clone(), near });
        }
        self.flags_known(flags)
    }

    /// The bits of flags, whatever else tests them.
    pub(super) fn flags_known(&self, flags: &[At<String>]) -> u64 {
        let bit = |flag: &At<String>| self.flags.place(&flag.value).filter(|&bit| bit < 64);
        flags.iter().filter_map(bit).fold(0, |mask, bit| mask | 1 << bit)
    }
}
