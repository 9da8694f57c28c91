//! A page that runs programs, whole or parted.

use parting::{Entry, List, Program, Split};
use wasmi::{Caller, Engine, Error, Extern, Instance, Linker, Module, Store, Val};

/// The list of the functions of these names.
#[allow(dead_code)]
pub fn list(names: &[&str]) -> List {
    names.iter().copied().map(Entry::of).collect()
}

/// Parts a program, all these functions later. Both modules are valid, and nothing stays that is on the list.
#[allow(dead_code)]
pub fn split(wat: &str, later: &[&str]) -> Split {
    let split = split_leniently(wat, later);
    assert_eq!((split.moved, split.unmet), (later.len(), 0));
    split
}

/// Parts a program, but some of these functions may stay.
#[allow(dead_code)]
pub fn split_leniently(wat: &str, later: &[&str]) -> Split {
    let whole = wat::parse_str(wat).unwrap();
    let split = Split::of(&Program::parse(&whole).unwrap(), &list(later)).unwrap();
    for module in [&split.first, &split.later] {
        wasmparser::Validator::new().validate_all(module).unwrap();
    }
    split
}

/// A program that runs. It imports `load` and `double` from `page`.
pub struct Page {
    store: Store<Server>,
    instance: Instance,
}

/// What the page can still fetch, and how often it was asked to.
struct Server {
    later: Option<Module>,
    loads: u32,
}

#[allow(dead_code)]
impl Page {
    pub fn whole(wasm: &[u8]) -> Self {
        Self::new(wasm, None)
    }

    pub fn parted(split: &Split) -> Self {
        Self::new(&split.first, Some(&split.later))
    }

    fn new(first: &[u8], later: Option<&[u8]>) -> Self {
        let engine = Engine::default();
        let later = later.map(|later| Module::new(&engine, later).unwrap());
        let mut store = Store::new(&engine, Server { later, loads: 0 });
        let mut linker = Linker::new(&engine);
        linker.func_wrap("page", "load", load).unwrap();
        linker.func_wrap("page", "double", |number: i32| 2 * number).unwrap();
        let module = Module::new(&engine, first).unwrap();
        let instance = linker.instantiate_and_start(&mut store, &module).unwrap();
        Self { store, instance }
    }

    /// Calls an exported function. What it returns is in the debug format, in which numbers compare by their bits.
    pub fn call(&mut self, name: &str, arguments: &[Val]) -> Result<String, Error> {
        let function = self.instance.get_func(&self.store, name).unwrap();
        let results = function.ty(&self.store).results().len();
        let mut results = vec![Val::I32(0); results];
        function.call(&mut self.store, arguments, &mut results)?;
        Ok(format!("{results:?}"))
    }

    /// The value of an exported global.
    pub fn global(&self, name: &str) -> i32 {
        let global = self.instance.get_global(&self.store, name).unwrap();
        global.get(&self.store).i32().unwrap()
    }

    /// How often the program asked for its rest.
    pub fn loads(&self) -> u32 {
        self.store.data().loads
    }
}

/// Instantiates the later module while the first one waits, as JavaScript would.
fn load(mut caller: Caller<'_, Server>) -> Result<(), Error> {
    caller.data_mut().loads += 1;
    let Some(later) = caller.data().later.clone() else { return Ok(()) };
    let mut linker = Linker::new(caller.engine());
    for import in later.imports() {
        let export: Extern = caller.get_export(import.name()).unwrap();
        linker.define(import.module(), import.name(), export).unwrap();
    }
    linker.instantiate_and_start(&mut caller, &later)?;
    Ok(())
}
