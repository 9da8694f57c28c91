use crate::{Entry, Error};
use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};

/// The functions that come later, as a text file keeps them: one [`Entry`] a line.
///
/// A list holds for every build of the same source, and to a fair degree for the next version too: an entry that
/// meets no function does no harm, and a function without an entry just stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List(BTreeSet<Entry>);

impl List {
    /// Reads a list. The order of its lines has no meaning.
    pub fn parse(text: &str) -> Result<Self, Error> {
        text.lines().enumerate().map(|(index, line)| Entry::parse(line, index + 1)).collect()
    }

    /// The entries, smallest first.
    pub fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Entry> for List {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

/// As [`List::parse`] reads it, sorted.
impl Display for List {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|entry| writeln!(f, "{entry}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_written_sorted_and_read_again() {
        let list: List = ["b", "a", "c", "a"].into_iter().map(Entry::of).collect();
        let text = list.to_string();
        assert_eq!(text.lines().count(), 3);
        assert!(text.lines().is_sorted());
        assert_eq!(List::parse(&text).unwrap(), list);
    }

    #[test]
    fn a_line_that_is_no_entry_is_told_by_its_number() {
        for damaged in ["", "811c9dc", "811c9dc55", "+11c9dc5", "811c9dcg", "811c9dc5 "] {
            let error = List::parse(&format!("811c9dc5\n{damaged}\n")).unwrap_err();
            assert!(error.to_string().starts_with("line 2: "), "{error}");
        }
    }
}
