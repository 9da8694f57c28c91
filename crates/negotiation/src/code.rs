//! A run as a code: format, fingerprint, variant and entries. One run has one code: numbers are
//! written in as few bytes as they take.

use crate::code_kind::CodeKind;
use crate::coded::{FIRST_FORMAT, decode_as, encode};
use crate::ids::{IssueId, PackageId, SecretId};
use crate::moves::{Matter, Move};
use crate::run::{Entry, Fingerprint, Run};
use crate::typed::CodeError;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

const FORMAT: u8 = 2;

impl fmt::Display for Run {
    /// The run as text, in groups of five characters.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = alloc::vec![CodeKind::Run.first_byte(FORMAT)];
        self.put(&mut bytes);
        out.write_str(&encode(&bytes))
    }
}

impl FromStr for Run {
    type Err = CodeError;

    /// Reads a run code, with whatever letters and messages put around it.
    fn from_str(text: &str) -> Result<Run, CodeError> {
        Run::take(&decode_as(text, CodeKind::Run, FIRST_FORMAT..=FORMAT)?)
    }
}

impl Run {
    /// Adds itself to the bytes of a code.
    pub fn put(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.fingerprint.0);
        put_number(bytes, self.variant);
        for entry in &self.entries {
            put_entry(bytes, *entry);
        }
    }

    /// Reads what [`Run::put`] wrote, to the end of the bytes.
    ///
    /// # Errors
    /// Bytes that break off, and entries that are none.
    pub fn take(bytes: &[u8]) -> Result<Run, CodeError> {
        let (&fingerprint, mut rest) = bytes.split_first_chunk::<4>().ok_or(CodeError::Incomplete)?;
        let variant = take_number(&mut rest).ok_or(CodeError::Incomplete)?;
        let mut entries = Vec::new();
        while !rest.is_empty() {
            entries.push(take_entry(&mut rest).ok_or(CodeError::Entry(entries.len() + 1))?);
        }
        Ok(Run { fingerprint: Fingerprint(fingerprint), variant, entries })
    }
}

/// One byte for each entry: what it is in the upper five bits, on what in the lower three. A
/// package follows in two bytes more, a remark in one.
fn put_entry(bytes: &mut Vec<u8>, entry: Entry) {
    let mut put = |kind: u8, on: u8| bytes.push(kind << 3 | on);
    match entry {
        Entry::Move(mv) => match mv {
            Move::StandUp => put(0, 0),
            Move::Explain => put(1, 0),
            Move::Concede { issue } => put(2, issue.0),
            Move::OpenDaylight => put(3, 0),
            Move::TellTeam => put(4, 0),
            Move::Ask => put(5, 0),
            Move::Quote => put(7, 0),
            Move::WalkAway => put(8, 0),
            Move::Trade { issue } => put(9, issue.0),
            Move::AskBare { issue } => put(10, issue.0),
            Move::Share { matter } => put(11, matter as u8),
            Move::AgreeProcess => put(13, 0),
            Move::Reveal { secret } => put(14, secret.0),
            Move::SettleDaylight => put(15, 0),
            Move::NotHere => put(16, 0),
            Move::GoBack => put(17, 0),
            Move::Table { package } => {
                put(6, 0);
                bytes.extend(package.0.to_be_bytes());
            }
            Move::Float { package } => {
                put(12, 0);
                bytes.extend(package.0.to_be_bytes());
            }
        },
        Entry::Remark(remark) => {
            put(18, 0);
            bytes.push(remark);
        }
    }
}

fn take_entry(bytes: &mut &[u8]) -> Option<Entry> {
    let first = take_byte(bytes)?;
    let (kind, on) = (first >> 3, first & 7);
    let mv = match (kind, on) {
        (0, 0) => Move::StandUp,
        (1, 0) => Move::Explain,
        (2, issue) => Move::Concede { issue: IssueId(issue) },
        (3, 0) => Move::OpenDaylight,
        (4, 0) => Move::TellTeam,
        (5, 0) => Move::Ask,
        (6, 0) => Move::Table { package: take_package(bytes)? },
        (7, 0) => Move::Quote,
        (8, 0) => Move::WalkAway,
        (9, issue) => Move::Trade { issue: IssueId(issue) },
        (10, issue) => Move::AskBare { issue: IssueId(issue) },
        (11, matter) => Move::Share { matter: *Matter::ALL.get(usize::from(matter))? },
        (12, 0) => Move::Float { package: take_package(bytes)? },
        (13, 0) => Move::AgreeProcess,
        (14, secret) => Move::Reveal { secret: SecretId(secret) },
        (15, 0) => Move::SettleDaylight,
        (16, 0) => Move::NotHere,
        (17, 0) => Move::GoBack,
        (18, 0) => return Some(Entry::Remark(take_byte(bytes)?)),
        _ => return None,
    };
    Some(Entry::Move(mv))
}

fn take_byte(bytes: &mut &[u8]) -> Option<u8> {
    let (&first, rest) = bytes.split_first()?;
    *bytes = rest;
    Some(first)
}

fn take_package(bytes: &mut &[u8]) -> Option<PackageId> {
    Some(PackageId(u16::from_be_bytes([take_byte(bytes)?, take_byte(bytes)?])))
}

/// Adds a number to the bytes of a code: seven bits a byte, the lowest first; the highest bit says
/// that more follow.
fn put_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A number from the front of the bytes of a code, in as few as it takes; none where there are more.
fn take_number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0u64;
    for shift in (0..35).step_by(7) {
        let byte = take_byte(bytes)?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            let spare = byte == 0 && shift > 0;
            return u32::try_from(number).ok().filter(|_| !spare);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    fn error(bytes: &[u8]) -> Option<CodeError> {
        encode(bytes).parse::<Run>().err()
    }

    #[test]
    fn an_entry_that_is_none_is_named_by_its_place() {
        assert_eq!(error(&[FORMAT, 1, 2, 3, 4, 0]), None);
        assert_eq!(error(&[FORMAT, 1, 2, 3, 4, 0, 31 << 3]), Some(CodeError::Entry(1)));
        assert_eq!(error(&[FORMAT, 1, 2, 3, 4, 0, 5 << 3, 1 << 3 | 1]), Some(CodeError::Entry(2)));
        assert_eq!(error(&[FORMAT, 1, 2, 3, 4, 0, 5 << 3, 5 << 3, 6 << 3, 0]), Some(CodeError::Entry(3)));
    }

    #[test]
    fn what_breaks_off_before_its_entries_is_incomplete() {
        for length in 1..6 {
            assert_eq!(error(&[FORMAT, 1, 2, 3, 4, 0x80][..length]), Some(CodeError::Incomplete), "{length}");
        }
        assert_eq!(error(&[FORMAT + 1]), Some(CodeError::Format(FORMAT + 1)));
        assert_eq!(error(&[CodeKind::Class.first_byte(1)]), Some(CodeError::Kind(CodeKind::Class)));
    }

    #[test]
    fn a_number_takes_a_byte_for_every_seven_bits_and_no_more_than_five() {
        for (number, length) in [(0, 1), (0x7f, 1), (0x80, 2), (0x3fff, 2), (0x4000, 3), (u32::MAX, 5)] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            assert_eq!(bytes.len(), length, "{number}");
            let mut rest = &bytes[..];
            assert_eq!((take_number(&mut rest), rest), (Some(number), &[][..]));
        }
        assert_eq!(take_number(&mut &[0x80, 0x80, 0x80, 0x80, 0x80, 0][..]), None);
        assert_eq!(take_number(&mut &[0xff, 0xff, 0xff, 0xff, 0x1f][..]), None, "more than 32 bits");
    }

    #[test]
    fn one_run_has_one_code() {
        let plain = [FORMAT, 1, 2, 3, 4, 0, 1 << 3];
        assert_eq!(error(&plain), None);
        assert_eq!(error(&[FORMAT, 1, 2, 3, 4, 0x80, 0, 1 << 3]), Some(CodeError::Incomplete), "a variant at length");
        for more in ["0", "00", "000", "00000", "1", "W8"] {
            let longer = encode(&plain) + more;
            assert!(longer.parse::<Run>().is_err(), "{longer}");
        }
    }

    #[test]
    fn codes_of_the_first_format_are_read_and_written_anew_in_this_one() {
        let code = "07FAV-FQF0W-G00A4-883SN-C";
        let run: Run = code.parse().unwrap();
        assert_eq!((run.variant, run.entries.len()), (7, 5));
        assert_ne!(run.to_string(), code);
        assert_eq!(run.to_string().parse(), Ok(run));
        // Its check was blind to a zero byte at the end.
        assert_eq!("07W58YQM00900620MC00".parse::<Run>(), Err(CodeError::Mistyped));
        assert!("07W58YQM00900620MC".parse::<Run>().is_ok());
        assert_eq!("07W58YQMG200024SYC".parse::<Run>(), Err(CodeError::Incomplete));
        assert!("07W58YQM004DT88".parse::<Run>().is_ok());
    }
}
