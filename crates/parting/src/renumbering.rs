use crate::exports::Kind;
use std::collections::BTreeMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};

/// The indexes that the program's functions, tables and so on have in the later module.
///
/// As a writer of function bodies it puts the new indexes for the old ones. It knows everything that
/// [`Needs`](crate::needs::Needs) found in a body, and so everything it is asked for.
#[derive(Debug, Default)]
pub(crate) struct Renumbering {
    indexes: BTreeMap<(Kind, u32), u32>,
    counts: BTreeMap<Kind, u32>,
}

impl Renumbering {
    /// Gives the next index of its kind to something of the program.
    pub(crate) fn add(&mut self, kind: Kind, index: u32) {
        let count = self.counts.entry(kind).or_default();
        self.indexes.insert((kind, index), *count);
        *count += 1;
    }

    /// The new index of something that was added.
    pub(crate) fn get(&self, kind: Kind, index: u32) -> u32 {
        self.indexes[&(kind, index)]
    }

    /// How many of a kind were added, and so the next index.
    pub(crate) fn count(&self, kind: Kind) -> u32 {
        self.counts.get(&kind).copied().unwrap_or_default()
    }
}

type Index = Result<u32, Error<Infallible>>;

impl Reencode for Renumbering {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Index {
        Ok(self.get(Kind::Function, function))
    }

    fn table_index(&mut self, table: u32) -> Index {
        Ok(self.get(Kind::Table, table))
    }

    fn memory_index(&mut self, memory: u32) -> Index {
        Ok(self.get(Kind::Memory, memory))
    }

    fn global_index(&mut self, global: u32) -> Index {
        Ok(self.get(Kind::Global, global))
    }

    fn tag_index(&mut self, tag: u32) -> Index {
        Ok(self.get(Kind::Tag, tag))
    }
}
