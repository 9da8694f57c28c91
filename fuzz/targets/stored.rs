//! What the device keeps: plays, and the journal of them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use off_the_record::SavedPlay;
use reading::{Digest, Journal};

fuzz_target!(|kept: &str| {
    if let Ok(digest) = kept.parse::<Digest>() {
        assert_eq!(digest.to_string().parse().ok(), Some(digest), "a digest is read back as another");
    }
    if let Ok(play) = kept.parse::<SavedPlay>() {
        assert_eq!(play.to_string().parse().ok(), Some(play), "a play is read back as another");
    }
    let journal = Journal::from(kept);
    let again = Journal::from(journal.to_string().as_str());
    assert_eq!(again.plays(), journal.plays(), "a journal is read back as another");
});
