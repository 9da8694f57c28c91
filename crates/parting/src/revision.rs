use crate::exports::{Exports, Kind};
use crate::{Error, Program};
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{CodeSection, ConstExpr, GlobalSection, Module, RawSection, SectionId, TableSection};
use wasmparser::{BinaryReader, GlobalSectionReader, GlobalType, TableSectionReader, TableType, ValType};

/// A program written anew, in which every index means what it did: bodies are exchanged, and things appended.
#[derive(Debug)]
pub(crate) struct Revision<'p> {
    program: &'p Program<'p>,
    pub(crate) exports: Exports,
    flags: u32,
    table: Option<(u32, TableType)>,
    bodies: BTreeMap<u32, Vec<u8>>,
}

impl<'p> Revision<'p> {
    pub(crate) fn of(program: &'p Program<'p>) -> Self {
        Self { program, exports: Exports::of(program), flags: 0, table: None, bodies: BTreeMap::new() }
    }

    /// Appends a global that is 0 at first, and exports it. Returns its index.
    pub(crate) fn add_flag(&mut self, name: &str) -> Result<u32, Error> {
        let index = self.program.globals.len() as u32 + self.flags;
        self.exports.add(name, Kind::Global, index)?;
        self.flags += 1;
        Ok(index)
    }

    /// Gives one of the program's tables another type, or appends a table.
    pub(crate) fn set_table(&mut self, index: u32, table: TableType) {
        self.table = Some((index, table));
    }

    /// Exchanges the body of a function that is counted among the defined ones.
    pub(crate) fn set_body(&mut self, function: u32, body: Vec<u8>) {
        self.bodies.insert(function, body);
    }

    /// The module, without the custom sections.
    pub(crate) fn module(&self) -> Result<Module, Error> {
        let mut module = Module::new();
        for id in ORDER {
            match id {
                SectionId::Table => {
                    module.section(&self.tables()?);
                }
                SectionId::Global => {
                    module.section(&self.globals()?);
                }
                SectionId::Export => {
                    module.section(self.exports.section());
                }
                SectionId::Code => {
                    module.section(&self.code());
                }
                _ => {
                    if let Some(data) = self.section(id) {
                        module.section(&RawSection { id: id.into(), data });
                    }
                }
            }
        }
        Ok(module)
    }

    fn section(&self, id: SectionId) -> Option<&'p [u8]> {
        self.program.sections.get(&id.into()).copied()
    }

    fn tables(&self) -> Result<TableSection, Error> {
        let mut tables = TableSection::new();
        let mut next = self.program.imported_tables;
        if let Some(contents) = self.section(SectionId::Table) {
            for table in TableSectionReader::new(BinaryReader::new(contents, 0))? {
                let mut table = table?;
                if let Some((index, ty)) = self.table
                    && index == next
                {
                    table.ty = ty;
                }
                RoundtripReencoder.parse_table(&mut tables, table)?;
                next += 1;
            }
        }
        if let Some((index, ty)) = self.table
            && index == next
        {
            tables.table(RoundtripReencoder.table_type(ty)?);
        }
        Ok(tables)
    }

    fn globals(&self) -> Result<GlobalSection, Error> {
        let mut globals = GlobalSection::new();
        if let Some(contents) = self.section(SectionId::Global) {
            let reader = GlobalSectionReader::new(BinaryReader::new(contents, 0))?;
            RoundtripReencoder.parse_global_section(&mut globals, reader)?;
        }
        for _ in 0..self.flags {
            globals.global(RoundtripReencoder.global_type(FLAG)?, &ConstExpr::i32_const(0));
        }
        Ok(globals)
    }

    fn code(&self) -> CodeSection {
        let mut code = CodeSection::new();
        for (function, body) in self.program.defined_bodies() {
            code.raw(self.bodies.get(&function).map_or(body.as_bytes(), Vec::as_slice));
        }
        code
    }
}

/// The type of a global that tells whether something happened.
pub(crate) const FLAG: GlobalType = GlobalType { content_type: ValType::I32, mutable: true, shared: false };

/// The order that WebAssembly wants.
const ORDER: [SectionId; 13] = [
    SectionId::Type,
    SectionId::Import,
    SectionId::Function,
    SectionId::Table,
    SectionId::Memory,
    SectionId::Tag,
    SectionId::Global,
    SectionId::Export,
    SectionId::Start,
    SectionId::Element,
    SectionId::DataCount,
    SectionId::Code,
    SectionId::Data,
];
