//! A compiled case, and the list of them: whatever gets through their checks can be played.
#![no_main]

use crc::{CRC_32_ISO_HDLC, Crc};
use libfuzzer_sys::fuzz_target;
use script::{Case, Index, Story};
use std::rc::Rc;

/// Four letters, a format and a checksum.
const HEAD: usize = 9;

fuzz_target!(|bytes: &[u8]| {
    let _ = Case::from_bundle(bytes);
    let _ = Index::from_bundle(bytes);
    let Some((head, content)) = bytes.split_at_checked(HEAD) else { return };
    // What is altered on its way is found out by its checksum; here it is right, so that the rest is looked at.
    let checksum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(content).to_be_bytes();
    let sealed = [&head[..5], &checksum, content].concat();
    let _ = Index::from_bundle(&sealed);
    let Ok(case) = Case::from_bundle(&sealed) else { return };
    let mut story = Story::begin(Rc::new(case));
    for step in 0..60 {
        let choices = story.choices();
        let offered: Vec<_> = choices.featured.iter().chain(&choices.standing).map(|choice| choice.entry).collect();
        let Some(&entry) = offered.get(step % offered.len().max(1)) else { break };
        story.choose(entry).expect("it was on offer");
    }
});
