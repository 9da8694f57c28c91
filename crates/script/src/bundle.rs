//! The compiled form of cases and of their list: what the app loads.
//!
//! A bundle is four letters, a format number, a CRC-32 of all that follows, and the content in
//! postcard. Whatever was cut off, altered or made by another version is told apart.

use crate::case::{Case, Index, Structure, Words};
use negotiation::{Fingerprint, Scenario, Setup};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

const MAGIC: &[u8; 4] = b"OTRB";
const FORMAT: u8 = 1;

/// What is wrong with bytes that should be a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// It is something else, most likely a page that says that the file is missing.
    NotABundle,
    /// It was made by another version of the program.
    Format(u8),
    /// It was cut off or altered on its way.
    Damaged,
}

#[derive(Serialize, Deserialize)]
struct Content {
    setup: Setup,
    structure: Structure,
    words: Words,
    fingerprint: [u8; 4],
}

impl Case {
    /// Packs the case.
    pub fn to_bundle(&self) -> Vec<u8> {
        seal(&Content {
            setup: self.scenario.setup().clone(),
            structure: self.structure.clone(),
            words: self.words.clone(),
            fingerprint: self.fingerprint.0,
        })
    }

    /// Unpacks a case, and has the rules check its numbers again.
    ///
    /// # Errors
    /// What is wrong with the bytes.
    pub fn from_bundle(bytes: &[u8]) -> Result<Case, BundleError> {
        let content: Content = open(bytes)?;
        Ok(Case {
            scenario: Scenario::new(content.setup).map_err(|_| BundleError::Damaged)?,
            structure: content.structure,
            words: content.words,
            fingerprint: Fingerprint(content.fingerprint),
        })
    }
}

impl Index {
    /// Packs the list.
    pub fn to_bundle(&self) -> Vec<u8> {
        seal(self)
    }

    /// Unpacks a list.
    ///
    /// # Errors
    /// What is wrong with the bytes.
    pub fn from_bundle(bytes: &[u8]) -> Result<Index, BundleError> {
        open(bytes)
    }
}

fn seal(content: &impl Serialize) -> Vec<u8> {
    // Writing to memory fails for types that postcard cannot express; ours are none of those.
    let content = postcard::to_allocvec(content).unwrap_or_default();
    let mut bytes = MAGIC.to_vec();
    bytes.push(FORMAT);
    bytes.extend(crc32fast::hash(&content).to_be_bytes());
    bytes.extend(content);
    bytes
}

fn open<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, BundleError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(BundleError::NotABundle)?;
    let (&format, rest) = rest.split_first().ok_or(BundleError::Damaged)?;
    if format != FORMAT {
        return Err(BundleError::Format(format));
    }
    let (check, content) = rest.split_first_chunk::<4>().ok_or(BundleError::Damaged)?;
    if crc32fast::hash(content) != u32::from_be_bytes(*check) {
        return Err(BundleError::Damaged);
    }
    postcard::from_bytes(content).map_err(|_| BundleError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_survives_its_bundle() {
        let case = Case::example();
        assert_eq!(Case::from_bundle(&case.to_bundle()), Ok(case));
    }

    #[test]
    fn every_damaged_byte_is_noticed() {
        let bundle = Case::example().to_bundle();
        for place in 0..bundle.len() {
            let mut damaged = bundle.clone();
            damaged[place] ^= 0x10;
            assert!(Case::from_bundle(&damaged).is_err(), "byte {place}");
        }
        for length in 0..bundle.len() {
            assert!(Case::from_bundle(&bundle[..length]).is_err(), "cut at {length}");
        }
        assert_eq!(Case::from_bundle(b"<!doctype html>"), Err(BundleError::NotABundle));
    }
}
