use crate::exports::{Exports, Kind};
use crate::gate::Gate;
use crate::needs::Needs;
use crate::renumbering::Renumbering;
use crate::revision::FLAG;
use crate::{Error, Program};
use std::collections::BTreeSet;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, Function, FunctionSection, ImportSection, Module, RawSection,
    SectionId, StartSection,
};
use wasmparser::TypeRef;

/// The name by which the later module imports the first.
const FIRST: &str = "first";

/// The module that comes later: the bodies that the first one has only stubs for.
///
/// When it is instantiated, it fills the slots, and then its start function tells that it is loaded.
#[derive(Debug)]
pub(crate) struct Later<'p> {
    program: &'p Program<'p>,
    gate: &'p Gate,
    moved: &'p BTreeSet<u32>,
    imports: ImportSection,
    numbers: Renumbering,
}

impl<'p> Later<'p> {
    pub(crate) fn new(program: &'p Program<'p>, gate: &'p Gate, moved: &'p BTreeSet<u32>) -> Self {
        Self { program, gate, moved, imports: ImportSection::new(), numbers: Renumbering::default() }
    }

    /// Imports what the bodies need, under names that the first module gets for it.
    pub(crate) fn import(&mut self, needs: &Needs, exports: &mut Exports) -> Result<(), Error> {
        let Self { program, gate, moved, .. } = *self;
        let comes_along =
            |index: u32| index.checked_sub(program.imported_functions).is_some_and(|defined| moved.contains(&defined));
        for &index in needs.functions.iter().filter(|&&index| !comes_along(index)) {
            self.import_one(exports, Kind::Function, index, TypeRef::Func(program.type_of(index)))?;
        }
        for &index in needs.tables.iter().filter(|&&index| index != gate.table) {
            self.import_one(exports, Kind::Table, index, TypeRef::Table(program.tables[index as usize]))?;
        }
        self.import_one(exports, Kind::Table, gate.table, TypeRef::Table(gate.table_with(moved.len())?))?;
        for &index in &needs.memories {
            self.import_one(exports, Kind::Memory, index, TypeRef::Memory(program.memories[index as usize]))?;
        }
        for &index in &needs.globals {
            self.import_one(exports, Kind::Global, index, TypeRef::Global(program.globals[index as usize]))?;
        }
        self.import_one(exports, Kind::Global, gate.loaded, TypeRef::Global(FLAG))?;
        for &index in &needs.tags {
            self.import_one(exports, Kind::Tag, index, TypeRef::Tag(program.tags[index as usize]))?;
        }
        moved.iter().for_each(|&function| self.numbers.add(Kind::Function, program.index(function)));
        Ok(())
    }

    fn import_one(&mut self, exports: &mut Exports, kind: Kind, index: u32, ty: TypeRef) -> Result<(), Error> {
        self.imports.import(FIRST, &exports.name(kind, index), RoundtripReencoder.entity_type(ty)?);
        self.numbers.add(kind, index);
        Ok(())
    }

    /// The module, once everything is imported.
    pub(crate) fn module(mut self) -> Result<Module, Error> {
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for &function in self.moved {
            functions.function(self.program.type_of(self.program.index(function)));
            self.numbers.parse_function_body(&mut code, self.program.body(function).clone())?;
        }
        // Its start function takes and returns nothing, as the loader does.
        functions.function(self.program.type_of(self.gate.loader));
        code.function(&self.start());
        let function_index = self.numbers.count(Kind::Function);

        let mut module = Module::new();
        if let Some(data) = self.program.sections.get(&SectionId::Type.into()) {
            module.section(&RawSection { id: SectionId::Type.into(), data });
        }
        module.section(&self.imports).section(&functions).section(&StartSection { function_index });
        module.section(&self.slots()).section(&code);
        Ok(module)
    }

    /// Tells that the module is loaded.
    fn start(&self) -> Function {
        let mut start = Function::new([]);
        start.instructions().i32_const(1).global_set(self.numbers.get(Kind::Global, self.gate.loaded)).end();
        start
    }

    /// Puts the functions into their slots.
    fn slots(&self) -> ElementSection {
        let function = |&moved: &u32| self.numbers.get(Kind::Function, self.program.index(moved));
        let functions: Vec<u32> = self.moved.iter().map(function).collect();
        let table = self.numbers.get(Kind::Table, self.gate.table);
        let offset = ConstExpr::i32_const(self.gate.first_slot().cast_signed());
        let mut slots = ElementSection::new();
        slots.active(Some(table).filter(|&table| table != 0), &offset, Elements::Functions(functions.into()));
        slots
    }
}
