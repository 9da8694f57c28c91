use crate::{Error, Program};
use wasm_encoder::{BlockType, Function};
use wasmparser::{RefType, TableType};

/// The way from the first module to the functions that came later.
///
/// Each of them has a slot in a table. What stands in its place in the first module is a stub: it sees to it that the
/// rest is loaded, then calls what the slot holds.
#[derive(Debug)]
pub(crate) struct Gate {
    /// The function that loads the rest.
    pub(crate) loader: u32,
    /// The global that tells whether the rest is loaded: the first after the program's own.
    pub(crate) loaded: u32,
    /// The table with the slots: one of the program's, or the first after those.
    pub(crate) table: u32,
    /// That table as the program has it, its slots to be appended.
    table_type: TableType,
}

impl Gate {
    pub(crate) fn new(program: &Program<'_>, loader: u32) -> Self {
        let loaded = program.globals.len() as u32;
        let mut defined_tables = (0..).zip(&program.tables).skip(program.imported_tables as usize);
        match defined_tables.find(|(_, table)| holds_slots(table)) {
            Some((table, &table_type)) => Self { loader, loaded, table, table_type },
            None => Self { loader, loaded, table: program.tables.len() as u32, table_type: NO_TABLE },
        }
    }

    /// The slot for the first of the functions that come later.
    pub(crate) fn first_slot(&self) -> u32 {
        self.table_type.initial as u32
    }

    /// The table with room for so many functions more.
    pub(crate) fn table_with(&self, slots: usize) -> Result<TableType, Error> {
        let grown = |size: u64| size.checked_add(slots as u64).filter(|&size| size <= u64::from(u32::MAX));
        let initial = grown(self.table_type.initial).ok_or(Error::TableFull)?;
        let maximum = self.table_type.maximum.map(|size| grown(size).unwrap_or(u64::from(u32::MAX)));
        Ok(TableType { initial, maximum, ..self.table_type })
    }

    /// The body of the stub for a function, by index, whose slot is this.
    pub(crate) fn stub(&self, program: &Program<'_>, function: u32, slot: u32) -> Vec<u8> {
        let parameters = program.signature(function).map_or(0, |signature| signature.params().len() as u32);
        let mut stub = Function::new([]);
        let mut code = stub.instructions();
        code.global_get(self.loaded).i32_eqz().if_(BlockType::Empty).call(self.loader).end();
        for parameter in 0..parameters {
            code.local_get(parameter);
        }
        code.i32_const(slot.cast_signed()).call_indirect(self.table, program.type_of(function)).end();
        stub.into_raw_body()
    }
}

/// A table of the program's own, since another's cannot be made larger, that takes and finds any function.
fn holds_slots(table: &TableType) -> bool {
    table.element_type == RefType::FUNCREF && !table.table64 && !table.shared
}

/// What stands for such a table in a program that has none.
const NO_TABLE: TableType =
    TableType { element_type: RefType::FUNCREF, table64: false, initial: 0, maximum: Some(0), shared: false };
