//! Bytes as letters and digits, five bits each, the highest bit first.
//!
//! A general library for this is forty kilobytes of a page's program; these few lines are all that
//! run codes need of it.

use alloc::string::String;
use alloc::vec::Vec;

/// Crockford's alphabet: no letter in it can be taken for a digit.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Why symbols are no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// There is a symbol that is not in the alphabet, or one too few or too many.
    Symbols,
    /// The last symbol has bits that no byte has.
    Trailing,
}

/// Bytes as symbols.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    let (mut bits, mut held) = (0u32, 0);
    for &byte in bytes {
        bits = bits << 8 | u32::from(byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            text.push(symbol(bits >> held));
        }
        bits &= (1 << held) - 1;
    }
    if held > 0 {
        text.push(symbol(bits << (5 - held)));
    }
    text
}

/// The bytes of symbols.
///
/// # Errors
/// Symbols that [`encode`] never makes.
pub fn decode(symbols: &str) -> Result<Vec<u8>, Broken> {
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0u32, 0);
    for symbol in symbols.bytes() {
        let value = ALPHABET.iter().position(|&known| known == symbol).ok_or(Broken::Symbols)?;
        bits = bits << 5 | value as u32;
        held += 5;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    match (held, bits) {
        (5.., _) => Err(Broken::Symbols),
        (_, 0) => Ok(bytes),
        _ => Err(Broken::Trailing),
    }
}

fn symbol(bits: u32) -> char {
    char::from(ALPHABET[(bits & 31) as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_survive() {
        for length in 0..40u8 {
            let bytes: Vec<u8> = (0..length).map(|place| place.wrapping_mul(151) ^ length).collect();
            let text = encode(&bytes);
            assert_eq!(text.len(), (bytes.len() * 8).div_ceil(5));
            assert_eq!(decode(&text), Ok(bytes));
        }
        assert_eq!(encode(&[0xff, 0x00, 0x81]), "ZW082");
    }

    #[test]
    fn what_no_bytes_make_is_refused() {
        for odd in ["Z", "ZZZ", "ZZZZZZ", "0U", "0a"] {
            assert_eq!(decode(odd), Err(Broken::Symbols), "{odd}");
        }
        for trailing in ["01", "ZZZZ", "00001"] {
            assert_eq!(decode(trailing), Err(Broken::Trailing), "{trailing}");
        }
    }
}
