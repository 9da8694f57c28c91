//! Bytes as short text that can be read aloud, with a check against typos.
//!
//! The alphabet is Crockford's: no letter can be taken for a digit, and capitals do not matter. The
//! first byte says what a text is a code of, and in which format; two bytes of check end it.

use crate::base32::{self, Broken};
use crate::code_kind::CodeKind;
use crate::typed::{CodeError, symbols};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::RangeInclusive;

const GROUP: usize = 5;
/// The format of run codes whose check was not complemented: a zero byte more at the end fitted it.
pub(crate) const FIRST_FORMAT: u8 = 1;

/// Bytes, their first one among them, as text in groups of five characters.
pub fn encode(bytes: &[u8]) -> String {
    let checked = [bytes, &(!crc(bytes)).to_be_bytes()].concat();
    let mut text = String::new();
    for (place, character) in base32::encode(&checked).chars().enumerate() {
        if place > 0 && place % GROUP == 0 {
            text.push('-');
        }
        text.push(character);
    }
    text
}

/// The bytes of a text, with whatever letters and messages put around it.
///
/// # Errors
/// What is wrong with it. Its kind and format are for the caller to look at.
fn decode(text: &str) -> Result<Vec<u8>, CodeError> {
    let mut bytes = base32::decode(&symbols(text)?).map_err(|broken| match broken {
        Broken::Trailing => CodeError::Mistyped,
        Broken::Symbols => CodeError::Incomplete,
    })?;
    let (body, check) = bytes.split_last_chunk::<2>().ok_or(CodeError::Incomplete)?;
    let first = *body.first().ok_or(CodeError::Incomplete)?;
    let check = u16::from_be_bytes(*check);
    let fits = match first {
        // A zero byte after the end of a code leaves a rest of zero.
        FIRST_FORMAT => check == crc(body) && crc(&bytes[..bytes.len() - 1]) != 0,
        _ => check == !crc(body),
    };
    let length = body.len();
    bytes.truncate(length);
    if fits { Ok(bytes) } else { Err(CodeError::Mistyped) }
}

/// What stands behind the first byte of a text that is a code of this kind, in one of these formats.
///
/// # Errors
/// What is wrong with the text; a code of another kind or format.
pub fn decode_as(text: &str, kind: CodeKind, formats: RangeInclusive<u8>) -> Result<Vec<u8>, CodeError> {
    let mut bytes = decode(text)?;
    let first = *bytes.first().ok_or(CodeError::Incomplete)?;
    match CodeKind::of(first) {
        Some((of, format)) if of == kind && formats.contains(&format) => Ok(bytes.split_off(1)),
        Some((other, _)) if other != kind => Err(CodeError::Kind(other)),
        Some((_, format)) => Err(CodeError::Format(format)),
        None => Err(CodeError::Format(first)),
    }
}

/// CRC-16/CCITT: finds every single mistaken character and every swap of neighbours. What is written is
/// its complement, so that nothing fits which has more bytes at its end.
fn crc(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xffff, |crc, &byte| {
        (0..8).fold(crc ^ u16::from(byte) << 8, |crc, _| if crc & 0x8000 == 0 { crc << 1 } else { crc << 1 ^ 0x1021 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_is_the_one_that_others_compute() {
        // What every list of such checks gives for CRC-16/CCITT-FALSE.
        assert_eq!(crc(b"123456789"), 0x29b1);
    }

    #[test]
    fn a_code_says_what_it_is_a_code_of() {
        for kind in [CodeKind::Run, CodeKind::HandIn, CodeKind::Class, CodeKind::UnderWay] {
            let bytes = decode(&encode(&[kind.first_byte(3), 1, 2])).unwrap();
            assert_eq!((CodeKind::of(bytes[0]), &bytes[1..]), (Some((kind, 3)), &[1, 2][..]));
        }
        assert_eq!(CodeKind::of(0xff), None);
    }
}
