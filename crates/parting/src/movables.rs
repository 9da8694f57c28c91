use crate::gate::Gate;
use crate::needs::Needs;
use crate::{Entry, Error, List, Program, Ran, settled};
use std::collections::{BTreeMap, BTreeSet};

/// The name of the exported function that loads the rest of the program.
pub const LOADER: &str = "load_later";

/// The functions of a program that can come later.
///
/// What stays in any case:
/// - the loader, the start function, and whatever they reach by direct calls: they run before the rest can be there;
/// - a function that uses data or element segments or makes references to functions;
/// - a function without a name, and all that share an [`Entry`] with one of those above;
/// - a function that is no larger than the stub that would stand in its place. Others of its entry may go.
#[derive(Debug)]
pub struct Movables<'p> {
    program: &'p Program<'p>,
    pub(crate) gate: Gate,
    /// What each defined function needs.
    needs: Vec<Needs>,
    /// Those that need not stay, large or small, counted among the defined functions.
    groups: BTreeMap<Entry, Vec<u32>>,
    /// The entries of all functions.
    known: BTreeSet<Entry>,
}

impl<'p> Movables<'p> {
    /// Looks through a program.
    pub fn of(program: &'p Program<'p>) -> Result<Self, Error> {
        let loader = loader(program)?;
        let gate = Gate::new(program, loader);
        let needs = program.bodies.iter().map(Needs::of).collect::<Result<Vec<_>, _>>()?;
        let early = reached(program, &needs, [loader].into_iter().chain(program.start));
        let stays = |function: &u32| needs[*function as usize].bound || early.contains(function);
        let mut groups = groups(program);
        let known = groups.keys().copied().collect();
        groups.retain(|_, group| !group.iter().any(stays));
        Ok(Self { program, gate, needs, groups, known })
    }

    /// The largest useful list: every entry none of whose functions ever ran, if any of them is worth moving.
    pub fn idle(&self, ran: &Ran) -> List {
        let idle = |group: &[u32]| !group.iter().any(|&function| ran.contains(function));
        let useful = |group: &[u32]| group.iter().any(|&function| self.is_worth_moving(function));
        self.groups.iter().filter(|(_, group)| idle(group) && useful(group)).map(|(&entry, _)| entry).collect()
    }

    /// The size and settled name of every function that a list moves, largest first.
    pub fn sizes(&self, list: &List) -> Vec<(usize, String)> {
        let size = |function: u32| self.program.body(function).as_bytes().len();
        let name = |function: u32| self.program.name(function).map(settled).unwrap_or_default();
        let mut sizes: Vec<_> = self.moved(list).iter().map(|&function| (size(function), name(function))).collect();
        sizes.sort_by(|(size, name), (other_size, other_name)| other_size.cmp(size).then(name.cmp(other_name)));
        sizes
    }

    /// The functions that a list moves, counted among the defined ones.
    pub(crate) fn moved(&self, list: &List) -> BTreeSet<u32> {
        let on_list = list.entries().filter_map(|entry| self.groups.get(&entry)).flatten().copied();
        on_list.filter(|&function| self.is_worth_moving(function)).collect()
    }

    fn is_worth_moving(&self, function: u32) -> bool {
        // No slot is beyond this one, so that no stub becomes larger than the one that is weighed here.
        let farthest_slot = self.gate.first_slot().saturating_add(self.program.defined() as u32);
        let stub = self.gate.stub(self.program, self.program.index(function), farthest_slot);
        self.program.body(function).as_bytes().len() > stub.len()
    }

    /// How many entries of a list meet no function of this program.
    pub(crate) fn unmet(&self, list: &List) -> usize {
        list.entries().filter(|entry| !self.known.contains(entry)).count()
    }

    /// What these functions need together.
    pub(crate) fn needs_of(&self, functions: &BTreeSet<u32>) -> Needs {
        let mut all = Needs::default();
        functions.iter().for_each(|&function| all.add(&self.needs[function as usize]));
        all
    }
}

fn loader(program: &Program<'_>) -> Result<u32, Error> {
    let loader = program.exported_function(LOADER).ok_or(Error::NoLoader)?;
    let signature = program.signature(loader).ok_or(Error::LoaderSignature)?;
    if signature.params().is_empty() && signature.results().is_empty() {
        Ok(loader)
    } else {
        Err(Error::LoaderSignature)
    }
}

/// The defined functions among these and all that they call directly, and so on. `from` are indexes of functions.
fn reached(program: &Program<'_>, needs: &[Needs], from: impl IntoIterator<Item = u32>) -> BTreeSet<u32> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<u32> = from.into_iter().collect();
    while let Some(function) = open.pop() {
        if let Some(defined) = function.checked_sub(program.imported_functions)
            && reached.insert(defined)
        {
            open.extend(&needs[defined as usize].functions);
        }
    }
    reached
}

/// The defined functions that have a name, by entry.
fn groups(program: &Program<'_>) -> BTreeMap<Entry, Vec<u32>> {
    let mut groups: BTreeMap<Entry, Vec<u32>> = BTreeMap::new();
    for (function, _) in program.defined_bodies() {
        if let Some(name) = program.name(function) {
            groups.entry(Entry::of(name)).or_default().push(function);
        }
    }
    groups
}
