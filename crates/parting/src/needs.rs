use crate::Error;
use std::collections::BTreeSet;
use std::convert::Infallible;
use wasm_encoder::Instruction;
use wasm_encoder::reencode::{self, Reencode, utils};
use wasmparser::{FunctionBody, Operator};

/// What function bodies name outside themselves, by index.
///
/// It is found by writing the bodies again and listening to which indexes the writer asks for, so that no
/// instruction can be forgotten.
#[derive(Debug, Default)]
pub(crate) struct Needs {
    /// Called directly, or taken a reference of.
    pub(crate) functions: BTreeSet<u32>,
    pub(crate) tables: BTreeSet<u32>,
    pub(crate) memories: BTreeSet<u32>,
    pub(crate) globals: BTreeSet<u32>,
    pub(crate) tags: BTreeSet<u32>,
    /// Whether they use what only the module that defines it can: data and element segments, and references to
    /// functions, which each module would make its own.
    pub(crate) bound: bool,
}

impl Needs {
    pub(crate) fn of(body: &FunctionBody<'_>) -> Result<Self, Error> {
        let mut needs = Self::default();
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            needs.parse_instruction(&mut operators)?;
        }
        Ok(needs)
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.functions.extend(&other.functions);
        self.tables.extend(&other.tables);
        self.memories.extend(&other.memories);
        self.globals.extend(&other.globals);
        self.tags.extend(&other.tags);
        self.bound |= other.bound;
    }
}

type Index = Result<u32, reencode::Error<Infallible>>;

impl Reencode for Needs {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Index {
        self.functions.insert(function);
        Ok(function)
    }

    fn table_index(&mut self, table: u32) -> Index {
        self.tables.insert(table);
        Ok(table)
    }

    fn memory_index(&mut self, memory: u32) -> Index {
        self.memories.insert(memory);
        Ok(memory)
    }

    fn global_index(&mut self, global: u32) -> Index {
        self.globals.insert(global);
        Ok(global)
    }

    fn tag_index(&mut self, tag: u32) -> Index {
        self.tags.insert(tag);
        Ok(tag)
    }

    fn data_index(&mut self, segment: u32) -> Index {
        self.bound = true;
        Ok(segment)
    }

    fn element_index(&mut self, segment: u32) -> Index {
        self.bound = true;
        Ok(segment)
    }

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, reencode::Error<Infallible>> {
        self.bound |= matches!(operator, Operator::RefFunc { .. });
        utils::instruction(self, operator)
    }
}
