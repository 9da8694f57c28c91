//! What a function is called, on every machine alike.

use crate::Error;
use std::fmt::{self, Display, Formatter};

/// A function's name without what differs from one build to the next, though the source is the same.
///
/// A mangled name is demangled first. Then the hash at the end of a legacy name goes, and in a v0 name the
/// disambiguator after every crate.
///
/// ```
/// let legacy = parting::settled("yew::scheduler::start::h867d09e9d60756c4");
/// let v0 = parting::settled("yew[a3b1]::scheduler::start");
/// assert_eq!(legacy, "yew::scheduler::start");
/// assert_eq!(v0, legacy);
/// ```
pub fn settled(name: &str) -> String {
    let name = rustc_demangle::demangle(name).to_string();
    let mut settled = String::with_capacity(name.len());
    let mut rest = name.as_str();
    while let Some(next) = rest.chars().next() {
        let after_word = settled.ends_with(of_word);
        let unsettled = if after_word { disambiguator(rest).or_else(|| hash(rest)) } else { hash(rest) };
        match unsettled {
            Some(length) => rest = &rest[length..],
            None => {
                settled.push(next);
                rest = &rest[next.len_utf8()..];
            }
        }
    }
    settled
}

/// The length of the crate disambiguator that `text` begins with, as in `[3ca501edff3f0c7c]`.
///
/// Only one that follows a word is meant: what follows anything else is the type of a slice.
fn disambiguator(text: &str) -> Option<usize> {
    let (digits, _) = text.strip_prefix('[')?.split_once(']')?;
    let all_digits = !digits.is_empty() && digits.bytes().all(of_hash);
    all_digits.then_some(digits.len() + "[]".len())
}

/// The length of the legacy hash that `text` begins with, as in `::h867d09e9d60756c4`.
///
/// It need not be at the end: wasm-bindgen appends words of its own.
fn hash(text: &str) -> Option<usize> {
    const DIGITS: usize = 16;
    let digits = text.strip_prefix("::h")?;
    let length = digits.bytes().take_while(|&byte| of_hash(byte)).count();
    let ends = !digits[length..].starts_with(of_word);
    (length == DIGITS && ends).then_some("::h".len() + DIGITS)
}

fn of_hash(byte: u8) -> bool {
    byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)
}

fn of_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// What stands for a function in a [`List`](crate::List): the 32-bit FNV-1a hash of its [`settled`] name.
///
/// Functions of one entry cannot be told apart, so they come later together or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry(u32);

impl Entry {
    /// The entry for the function of this name, settled or not.
    pub fn of(name: &str) -> Self {
        const BASIS: u32 = 0x811c_9dc5;
        const PRIME: u32 = 0x0100_0193;
        let hash = settled(name).bytes().fold(BASIS, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(PRIME));
        Self(hash)
    }

    /// Reads one line of a list. `line` is only for the error.
    pub(crate) fn parse(text: &str, line: usize) -> Result<Self, Error> {
        let eight_digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let hash = u32::from_str_radix(text, 16).ok().filter(|_| eight_digits);
        hash.map(Self).ok_or_else(|| Error::ListLine { line, text: text.to_owned() })
    }
}

impl Display for Entry {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mangled_name_settles_as_its_demangled_form_does() {
        assert_eq!(settled("_ZN3yew9scheduler5start17h867d09e9d60756c4E"), "yew::scheduler::start");
        assert_eq!(settled("_RNvNtCsabc_3yew9scheduler5start"), "yew::scheduler::start");
    }

    #[test]
    fn every_crate_loses_its_disambiguator() {
        let name = "<alloc[3ca501edff3f0c7c]::vec::Vec<core[17]::fmt::Error>>::push";
        assert_eq!(settled(name), "<alloc::vec::Vec<core::fmt::Error>>::push");
    }

    #[test]
    fn a_slice_is_no_disambiguator() {
        for name in ["<[f64]>::sort", "<&mut [f32] as A>::b", "f::<[u8; 4]>"] {
            assert_eq!(settled(name), name);
        }
    }

    #[test]
    fn a_hash_goes_wherever_it_stands() {
        assert_eq!(settled("a::invoke::h1793533822d0499d externref shim"), "a::invoke externref shim");
        assert_eq!(settled("a::h1793533822d0499def"), "a::h1793533822d0499def");
    }

    #[test]
    fn names_from_elsewhere_stay_as_they_are() {
        for name in ["", "__wbindgen_malloc", "größe::[", "::h"] {
            assert_eq!(settled(name), name);
        }
    }

    #[test]
    fn an_entry_is_the_fnv_1a_hash_in_eight_digits() {
        assert_eq!(Entry::of("").to_string(), "811c9dc5");
        assert_eq!(Entry::of("foobar").to_string(), "bf9cf968");
    }
}
