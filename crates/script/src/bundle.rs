//! The compiled form of cases and of their list: what the app loads.
//!
//! A bundle is four letters, a format number, a CRC-32 of all that follows, and the content in
//! postcard. Whatever was cut off, altered or made by another version is told apart.

use crate::case::{Case, Fact, Index, Structure, Words};
use crate::scene::{Scene, SceneWords};
use crate::text::{Speaker, Speech};
use crc::{CRC_32_ISO_HDLC, Crc, Table};
use negotiation::{Fingerprint, Matter, Scenario, ScenarioDraft};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

const MAGIC: &[u8; 4] = b"OTRB";
const FORMAT: u8 = 4;
/// One small table: sixteen are faster, and more to load than that saves.
const CHECK: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

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
    numbers: ScenarioDraft,
    structure: Structure,
    words: Words,
    fingerprint: [u8; 4],
}

/// The most scenes and the most flags: a story keeps a bit for each.
const MOST: usize = 64;

impl Content {
    /// Whether everything that is named by its place is there.
    fn fits_together(&self) -> bool {
        let Content { numbers, structure, words, .. } = self;
        let issues = numbers.issues.len();
        let secrets = numbers.secrets.len();
        let scenes = structure.scenes.len();
        structure.issues.len() == issues
            && words.issues.len() == issues
            && numbers.issues.iter().zip(&words.issues).all(|(issue, words)| words.options.len() == issue.ours.len())
            && (structure.secrets.len(), words.secrets.len()) == (secrets, secrets)
            && words.shares.len() == Matter::ALL.len()
            && structure.facts.len() == Fact::all(secrets).count()
            && Fact::all(secrets).all(|fact| structure.facts.contains(&fact))
            && numbers.programme.iter().all(|spell| usize::from(spell.id) < words.programme.len())
            && structure.programme.len() == words.programme.len()
            && usize::from(words.lead) < words.people.len()
            && words.speeches().all(|speech| words.has(speech.speaker))
            && (structure.flags.len() <= MOST && scenes <= MOST && words.scenes.len() == scenes)
            && structure.scenes.iter().zip(&words.scenes).all(|(scene, words)| scene.fits(words, scenes))
    }
}

impl Scene {
    /// Whether these are words for its options, and all scenes that follow are among so many.
    fn fits(&self, words: &SceneWords, scenes: usize) -> bool {
        self.options.len() == words.options.len()
            && self.options.iter().filter_map(|option| option.then).all(|then| usize::from(then) < scenes)
    }
}

impl Words {
    fn has(&self, speaker: Speaker) -> bool {
        match speaker {
            Speaker::You | Speaker::Stage => true,
            Speaker::Person(place) => usize::from(place) < self.people.len(),
        }
    }

    /// Every reply, and all that is said of scenes and of the programme.
    fn speeches(&self) -> impl Iterator<Item = &Speech> {
        let options = self.scenes.iter().flat_map(|scene| &scene.options);
        let replies = self.lines.iter().map(|line| &line.replies).chain(options.map(|option| &option.replies));
        let scenes = self.scenes.iter().flat_map(|scene| scene.open.iter().chain(&scene.passed));
        let spells = self.programme.iter().flat_map(|spell| [&spell.announced, &spell.comes, &spell.goes]);
        replies.flatten().flat_map(|(_, said)| said).chain(scenes).chain(spells.flatten())
    }
}

impl Case {
    /// Packs the case.
    pub fn to_bundle(&self) -> Vec<u8> {
        seal(&Content {
            numbers: self.scenario.numbers().clone(),
            structure: self.structure.clone(),
            words: self.words.clone(),
            fingerprint: self.fingerprint.0,
        })
    }

    /// Unpacks a case, has the rules check its numbers again, and makes sure that its parts fit
    /// each other: whoever shows a case looks up words by the places of the numbers.
    ///
    /// # Errors
    /// What is wrong with the bytes.
    pub fn from_bundle(bytes: &[u8]) -> Result<Case, BundleError> {
        let content: Content = open(bytes)?;
        if !content.fits_together() {
            return Err(BundleError::Damaged);
        }
        Ok(Case {
            scenario: Scenario::new(content.numbers).map_err(|_| BundleError::Damaged)?,
            structure: content.structure,
            words: content.words,
            fingerprint: Fingerprint(content.fingerprint),
            variant: 0,
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
    bytes.extend(CHECK.checksum(&content).to_be_bytes());
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
    if CHECK.checksum(content) != u32::from_be_bytes(*check) {
        return Err(BundleError::Damaged);
    }
    postcard::from_bytes(content).map_err(|_| BundleError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::Outcome;
    use crate::scene::{Happening, OptionWords, SceneOption};
    use crate::text::Text;
    use negotiation::Room;

    /// Something done to a case that no author's file could do.
    type Spoil = fn(&mut Case);

    #[test]
    fn a_case_survives_its_bundle() {
        let case = Case::example();
        assert_eq!(Case::from_bundle(&case.to_bundle()), Ok(case));
    }

    #[test]
    fn a_whole_bundle_whose_parts_do_not_fit_each_other_is_damaged() {
        let scene = |then| Scene {
            id: "scene".into(),
            room: Room::Table,
            when: None,
            options: vec![SceneOption { id: "option".into(), happening: Happening::Remark, sets: 0, then }],
        };
        let said = |speaker| {
            let speech = Speech { speaker, text: Text::default() };
            let option = OptionWords { say: Text::default(), replies: vec![(Outcome::Plain, vec![speech.clone()])] };
            SceneWords { open: vec![speech.clone()], passed: vec![speech], options: vec![option] }
        };
        let mut whole = Case::example();
        whole.structure.scenes = vec![scene(None); 2];
        whole.words.scenes = vec![said(Speaker::You), said(Speaker::Person(0))];
        assert_eq!(Case::from_bundle(&whole.to_bundle()), Ok(whole.clone()));

        let spoilt: [(&str, Spoil); 12] = [
            ("an issue without words", |case| drop(case.words.issues.pop())),
            ("an issue without an id", |case| drop(case.structure.issues.pop())),
            ("an option without words", |case| drop(case.words.issues[2].options.pop())),
            ("a secret without words", |case| drop(case.words.secrets.pop())),
            ("a secret without an id", |case| drop(case.structure.secrets.pop())),
            ("a matter without words", |case| drop(case.words.shares.pop())),
            ("a lead who is nobody", |case| case.words.lead = 1),
            ("a speaker who is nobody", |case| case.words.lines[0].replies[0].1[0].speaker = Speaker::Person(9)),
            ("a scene without words", |case| drop(case.words.scenes.pop())),
            ("a scene's option without words", |case| drop(case.words.scenes[0].options.pop())),
            ("a way to no scene", |case| case.structure.scenes[0].options[0].then = Some(200)),
            ("more flags than bits", |case| case.structure.flags = vec!["flag".into(); 65]),
        ];
        for (what, spoil) in spoilt {
            let mut case = whole.clone();
            spoil(&mut case);
            assert_eq!(Case::from_bundle(&case.to_bundle()), Err(BundleError::Damaged), "{what}");
        }
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
