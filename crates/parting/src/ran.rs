use crate::Error;
use std::collections::BTreeSet;

/// The functions that ran, counted among those that the program defines.
///
/// An [instrumented](crate::instrument()) program tells them in its globals; whoever ran it writes them down as a JSON
/// array of indexes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ran(BTreeSet<u32>);

impl Ran {
    /// Reads the record of one run of a program that defines so many functions.
    pub fn parse(json: &str, functions: usize) -> Result<Self, Error> {
        let items = json.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).ok_or(Error::RunBrackets)?;
        if items.trim().is_empty() {
            return Ok(Self::default());
        }
        items.split(',').map(|item| index(item.trim(), functions)).collect::<Result<_, _>>().map(Self)
    }

    /// Adds what ran in another run.
    pub fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Whether this function ever ran.
    pub fn contains(&self, function: u32) -> bool {
        self.0.contains(&function)
    }
}

fn index(item: &str, functions: usize) -> Result<u32, Error> {
    let digits = item.bytes().all(|byte| byte.is_ascii_digit());
    let index: u32 = item.parse().ok().filter(|_| digits).ok_or_else(|| Error::RunItem(item.to_owned()))?;
    if (index as usize) < functions { Ok(index) } else { Err(Error::RunIndex { index, functions }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_runs_add_up() {
        let mut ran = Ran::parse("[0, 3]\n", 5).unwrap();
        ran.add(Ran::parse(" [ ] ", 5).unwrap());
        ran.add(Ran::parse("[3,\n4]", 5).unwrap());
        assert_eq!((0..5).filter(|&function| ran.contains(function)).collect::<Vec<_>>(), [0, 3, 4]);
    }

    #[test]
    fn what_is_no_array_of_indexes_is_an_error() {
        for damaged in ["", "[", "0, 3", "{}", "[0,]", "[1.5]", "[-1]", "[+1]", "[\"0\"]", "[[0]]", "[99999999999]"] {
            assert!(Ran::parse(damaged, 5).is_err(), "{damaged}");
        }
    }

    #[test]
    fn a_function_that_the_program_lacks_is_an_error() {
        assert!(matches!(Ran::parse("[5]", 5), Err(Error::RunIndex { index: 5, functions: 5 })));
    }
}
