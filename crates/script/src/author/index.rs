//! Names in their order, and the place of each: looked up without reading the others, so that the time a
//! check takes grows with the case and not with its square.

use super::read::nearest;
use std::collections::HashMap;

/// Names, by their places. Where one stands twice, the first place counts.
pub(super) struct Index<'a> {
    names: Vec<&'a str>,
    places: HashMap<&'a str, usize>,
}

impl<'a> Index<'a> {
    /// The names in this order.
    pub(super) fn new(names: impl IntoIterator<Item = &'a str>) -> Index<'a> {
        let names: Vec<&str> = names.into_iter().collect();
        let mut places = HashMap::with_capacity(names.len());
        for (place, &name) in names.iter().enumerate() {
            places.entry(name).or_insert(place);
        }
        Index { names, places }
    }

    /// The names that are there, each once, in the order in which they came.
    pub(super) fn of_different(names: impl IntoIterator<Item = &'a str>) -> Index<'a> {
        let mut index = Index::new([]);
        for name in names {
            index.places.entry(name).or_insert_with(|| {
                index.names.push(name);
                index.names.len() - 1
            });
        }
        index
    }

    /// Where a name stands.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// Whether it stands anywhere.
    pub(super) fn has(&self, name: &str) -> bool {
        self.places.contains_key(name)
    }

    /// All of them, in order.
    pub(super) fn names(&self) -> &[&'a str] {
        &self.names
    }

    /// The one that was likely meant by a name that is not among them.
    pub(super) fn nearest(&self, found: &str) -> Option<String> {
        nearest(found, self.names.iter().copied())
    }
}
