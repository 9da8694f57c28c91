use crate::Error;
use std::collections::BTreeMap;
use std::ops::Range;
use wasmparser::{
    CompositeInnerType, Export, ExternalKind, FuncType, FunctionBody, GlobalType, KnownCustom, MemoryType, Name,
    Parser, Payload, SubType, TableType, TagType, TypeRef, Validator,
};

/// A whole program: a valid module, and what parting needs to know of it.
///
/// The vectors hold what is imported first and what is defined after that, as WebAssembly counts them.
#[derive(Debug, Default)]
pub struct Program<'a> {
    /// The contents of every section but the custom ones and the code, by the section's id.
    pub(crate) sections: BTreeMap<u8, &'a [u8]>,
    /// The contents of the custom sections.
    pub(crate) customs: Vec<&'a [u8]>,
    types: Vec<SubType>,
    /// The type of each function.
    functions: Vec<u32>,
    pub(crate) tables: Vec<TableType>,
    pub(crate) memories: Vec<MemoryType>,
    pub(crate) globals: Vec<GlobalType>,
    pub(crate) tags: Vec<TagType>,
    pub(crate) imported_functions: u32,
    pub(crate) imported_tables: u32,
    pub(crate) exports: Vec<Export<'a>>,
    /// The function that runs when the module is instantiated.
    pub(crate) start: Option<u32>,
    pub(crate) bodies: Vec<FunctionBody<'a>>,
    names: BTreeMap<u32, &'a str>,
}

impl<'a> Program<'a> {
    /// Reads and validates a module.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Error> {
        Validator::new().validate_all(bytes)?;
        let mut program = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            if let Some((id, range)) = payload.as_section() {
                program.keep(id, slice(bytes, range));
            }
            program.read(payload)?;
        }
        Ok(program)
    }

    /// How many functions the program defines.
    pub fn defined(&self) -> usize {
        self.bodies.len()
    }

    /// The index, among all functions, of one that is counted among the defined ones.
    pub(crate) fn index(&self, defined: u32) -> u32 {
        self.imported_functions + defined
    }

    /// The name of a defined function, if the name section tells it.
    pub(crate) fn name(&self, defined: u32) -> Option<&'a str> {
        self.names.get(&self.index(defined)).copied()
    }

    pub(crate) fn body(&self, defined: u32) -> &FunctionBody<'a> {
        &self.bodies[defined as usize]
    }

    /// The defined functions: their bodies by their number among the defined ones.
    pub(crate) fn defined_bodies(&self) -> impl Iterator<Item = (u32, &FunctionBody<'a>)> {
        (0..).zip(&self.bodies)
    }

    /// The type of a function, by index.
    pub(crate) fn type_of(&self, function: u32) -> u32 {
        self.functions[function as usize]
    }

    /// What a function takes and returns.
    pub(crate) fn signature(&self, function: u32) -> Option<&FuncType> {
        match &self.types[self.type_of(function) as usize].composite_type.inner {
            CompositeInnerType::Func(signature) => Some(signature),
            _ => None,
        }
    }

    /// The function that is exported under this name.
    pub(crate) fn exported_function(&self, name: &str) -> Option<u32> {
        let export = self.exports.iter().find(|export| export.kind == ExternalKind::Func && export.name == name)?;
        Some(export.index)
    }

    fn keep(&mut self, id: u8, contents: &'a [u8]) {
        if id == 0 {
            self.customs.push(contents);
        } else {
            self.sections.insert(id, contents);
        }
    }

    fn read(&mut self, payload: Payload<'a>) -> Result<(), Error> {
        match payload {
            Payload::TypeSection(groups) => {
                for group in groups {
                    self.types.extend(group?.into_types());
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.import(import?.ty);
                }
            }
            Payload::FunctionSection(types) => extend(&mut self.functions, types)?,
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => extend(&mut self.memories, memories)?,
            Payload::TagSection(tags) => extend(&mut self.tags, tags)?,
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => extend(&mut self.exports, exports)?,
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        self.read_names(subsection?)?;
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn import(&mut self, import: TypeRef) {
        match import {
            TypeRef::Func(ty) | TypeRef::FuncExact(ty) => {
                self.functions.push(ty);
                self.imported_functions += 1;
            }
            TypeRef::Table(ty) => {
                self.tables.push(ty);
                self.imported_tables += 1;
            }
            TypeRef::Memory(ty) => self.memories.push(ty),
            TypeRef::Global(ty) => self.globals.push(ty),
            TypeRef::Tag(ty) => self.tags.push(ty),
        }
    }

    fn read_names(&mut self, subsection: Name<'a>) -> Result<(), Error> {
        if let Name::Function(names) = subsection {
            for naming in names {
                let naming = naming?;
                self.names.insert(naming.index, naming.name);
            }
        }
        Ok(())
    }
}

/// Part of a file that was read into memory whole, so that its offsets fit.
fn slice(bytes: &[u8], range: Range<u64>) -> &[u8] {
    &bytes[range.start as usize..range.end as usize]
}

fn extend<T>(items: &mut Vec<T>, section: impl IntoIterator<Item = wasmparser::Result<T>>) -> Result<(), Error> {
    for item in section {
        items.push(item?);
    }
    Ok(())
}
