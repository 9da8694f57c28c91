use crate::later::Later;
use crate::revision::Revision;
use crate::{Error, List, Movables, Program};
use std::fmt::{self, Display, Formatter};

/// The global of the first module that tells whether the later one is loaded.
const LOADED: &str = "loaded";

/// A program in two modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The program with stubs in place of the functions that come later.
    pub first: Vec<u8>,
    /// Those functions. The module imports everything from `first`: its embedder passes the exports of the other one.
    pub later: Vec<u8>,
    /// How many functions stayed in the first module.
    pub stayed: usize,
    /// How many functions moved to the later module.
    pub moved: usize,
    /// How many entries of the list met no function.
    pub unmet: usize,
}

impl Split {
    /// Parts a program: what is on the list comes later, as far as it can move.
    pub fn of(program: &Program<'_>, list: &List) -> Result<Self, Error> {
        let movables = Movables::of(program)?;
        let gate = &movables.gate;
        let moved = movables.moved(list);

        let mut first = Revision::of(program);
        first.add_flag(LOADED)?;
        first.set_table(gate.table, gate.table_with(moved.len())?);
        for (&function, slot) in moved.iter().zip(gate.first_slot()..) {
            first.set_body(function, gate.stub(program, program.index(function), slot));
        }
        let mut later = Later::new(program, gate, &moved);
        later.import(&movables.needs_of(&moved), &mut first.exports)?;

        Ok(Self {
            first: first.module()?.finish(),
            later: later.module()?.finish(),
            stayed: program.defined() - moved.len(),
            moved: moved.len(),
            unmet: movables.unmet(list),
        })
    }
}

/// What it came to, in one line.
impl Display for Split {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { first, later, stayed, moved, unmet } = self;
        let (first, later) = (first.len(), later.len());
        write!(f, "first: {stayed} functions, {first} bytes; ")?;
        write!(f, "later: {moved} functions, {later} bytes; ")?;
        write!(f, "entries that met no function: {unmet}")
    }
}
