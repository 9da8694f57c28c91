//! The states of one moment of the game.

use crate::hash::ByKey;
use negotiation::State;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hint::black_box;

/// Bytes that what grows leaves free: a page in the same memory must be able to go on.
const SPARE: usize = 2 << 20;

/// There is no memory for more states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMemory;

/// That there is memory to spare, after something has grown. It is taken and given back.
fn spare() -> Result<(), NoMemory> {
    let mut spare = Vec::<u8>::new();
    spare.try_reserve_exact(SPARE).map_err(|_| NoMemory)?;
    // Otherwise the compiler might see that nothing is done with it, and not ask for it.
    black_box(spare);
    Ok(())
}

/// Puts something at the end of a list, where there is memory for it.
fn push<T>(list: &mut Vec<T>, item: T) -> Result<(), NoMemory> {
    if list.len() == list.capacity() {
        list.try_reserve(1).map_err(|_| NoMemory)?;
        spare()?;
    }
    list.push(item);
    Ok(())
}

/// A state that another leads to: how many layers ahead, 1-7, in the lowest bits, and its place there.
#[derive(Clone, Copy)]
struct Successor(u32);

impl Successor {
    const BITS: u32 = 3;

    fn new(ahead: usize, place: u32) -> Self {
        Successor(place << Self::BITS | ahead as u32)
    }

    fn value(self, later: &[Layer]) -> i16 {
        let ahead = self.0 & ((1 << Self::BITS) - 1);
        later[ahead as usize - 1].values[(self.0 >> Self::BITS) as usize]
    }
}

/// All states of a moment that have been found, and their values as far as they are known.
#[derive(Default)]
pub struct Layer {
    states: Vec<State>,
    places: HashMap<u64, u32, ByKey>,
    /// Of every state that has been opened, the best that ends at once; once valued, its value.
    values: Vec<i16>,
    /// How many values were final before the pass under way.
    settled: usize,
    /// Where the opened states lead that are not valued yet, one after the other.
    successors: Vec<Successor>,
    /// Where the successors of each of them end.
    ends: Vec<u32>,
}

impl Layer {
    /// How many states there are.
    pub fn len(&self) -> usize {
        self.states.len()
    }

    /// How many of them have a value.
    pub fn valued(&self) -> usize {
        self.values.len() - self.ends.len()
    }

    /// The states.
    pub fn states(&self) -> impl Iterator<Item = State> + '_ {
        self.states.iter().copied()
    }

    /// The value of a state, where it is known.
    pub fn value_of(&self, state: &State) -> Option<i16> {
        let place = *self.places.get(&state.key())? as usize;
        let open = self.settled..self.settled + self.ends.len();
        self.values.get(place).copied().filter(|_| !open.contains(&place))
    }

    /// Where a state stands; a new one gets a place.
    pub fn place(&mut self, state: State) -> Result<u32, NoMemory> {
        let Layer { states, places, .. } = self;
        if places.len() == places.capacity() {
            places.try_reserve(1).map_err(|_| NoMemory)?;
            spare()?;
        }
        Ok(match places.entry(state.key()) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(vacant) => {
                push(states, state)?;
                *vacant.insert(states.len() as u32 - 1)
            }
        })
    }

    /// The first state that is still to be opened.
    pub fn next_to_open(&self) -> Option<State> {
        self.states.get(self.values.len()).copied()
    }

    /// Notes that the state being opened leads to this place, so many layers ahead.
    pub fn leads_to(&mut self, ahead: usize, place: u32) -> Result<(), NoMemory> {
        push(&mut self.successors, Successor::new(ahead, place))
    }

    /// Notes that the state is open, and the best of its moves that end the game.
    pub fn opened(&mut self, best_end: i16) -> Result<(), NoMemory> {
        push(&mut self.values, best_end)?;
        push(&mut self.ends, self.successors.len() as u32)
    }

    /// Values the last opened state that has no value yet, from the layers after this one. False
    /// when all are valued.
    pub fn value_next(&mut self, later: &[Layer]) -> bool {
        if self.ends.pop().is_none() {
            self.settled = self.values.len();
            return false;
        }
        let own = self.settled + self.ends.len();
        let from = self.ends.last().map_or(0, |&end| end as usize);
        let best = self.successors.drain(from..).map(|successor| successor.value(later)).max();
        self.values[own] = self.values[own].max(best.unwrap_or(0));
        true
    }
}
