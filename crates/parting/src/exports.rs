use crate::{Error, Program};
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::{ExportKind, ExportSection};

/// What a module exports: all that the program does, and more.
#[derive(Debug)]
pub(crate) struct Exports {
    taken: BTreeSet<String>,
    /// One name for everything that has one.
    names: BTreeMap<(Kind, u32), String>,
    section: ExportSection,
    /// How many short names were tried.
    tried: u32,
}

/// The kinds of things that a module exports, each counted by indexes of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Function,
    Table,
    Memory,
    Global,
    Tag,
}

impl Exports {
    pub(crate) fn of(program: &Program<'_>) -> Self {
        let mut exports =
            Self { taken: BTreeSet::new(), names: BTreeMap::new(), section: ExportSection::new(), tried: 0 };
        for export in &program.exports {
            exports.put(export.name.to_owned(), export.kind.into(), export.index);
        }
        exports
    }

    /// Exports something under a name that others rely on.
    pub(crate) fn add(&mut self, name: &str, kind: Kind, index: u32) -> Result<(), Error> {
        if self.taken.contains(name) {
            return Err(Error::NameTaken(name.to_owned()));
        }
        self.put(name.to_owned(), kind, index);
        Ok(())
    }

    /// The name under which something is exported. What has none gets a short one.
    pub(crate) fn name(&mut self, kind: Kind, index: u32) -> String {
        if let Some(name) = self.names.get(&(kind, index)) {
            return name.clone();
        }
        let name = self.free_name();
        self.put(name.clone(), kind, index);
        name
    }

    pub(crate) fn section(&self) -> &ExportSection {
        &self.section
    }

    fn put(&mut self, name: String, kind: Kind, index: u32) {
        self.section.export(&name, kind.into(), index);
        self.names.entry((kind, index)).or_insert_with(|| name.clone());
        self.taken.insert(name);
    }

    fn free_name(&mut self) -> String {
        loop {
            let name = short_name(self.tried);
            self.tried += 1;
            if !self.taken.contains(&name) {
                return name;
            }
        }
    }
}

/// `a` to `z`, `aa` to `zz`, and so on.
fn short_name(number: u32) -> String {
    let mut name = Vec::new();
    let mut rest = number;
    loop {
        name.push(char::from(b'a' + (rest % 26) as u8));
        match (rest / 26).checked_sub(1) {
            Some(higher) => rest = higher,
            None => return name.into_iter().rev().collect(),
        }
    }
}

impl From<wasmparser::ExternalKind> for Kind {
    fn from(kind: wasmparser::ExternalKind) -> Self {
        match kind {
            wasmparser::ExternalKind::Func | wasmparser::ExternalKind::FuncExact => Self::Function,
            wasmparser::ExternalKind::Table => Self::Table,
            wasmparser::ExternalKind::Memory => Self::Memory,
            wasmparser::ExternalKind::Global => Self::Global,
            wasmparser::ExternalKind::Tag => Self::Tag,
        }
    }
}

impl From<Kind> for ExportKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Function => Self::Func,
            Kind::Table => Self::Table,
            Kind::Memory => Self::Memory,
            Kind::Global => Self::Global,
            Kind::Tag => Self::Tag,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_count_up_and_never_repeat() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(short_name), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
