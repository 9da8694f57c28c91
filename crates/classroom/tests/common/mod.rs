//! A class, and what its learners hand in.

use classroom::{Class, ClassDraft, Cover, HandIn, HowPlayed, Minute, Name, Task, Which};
use coach::{Bot, Search};
use negotiation::Run;
use script::Case;

pub const ASSESSED: HowPlayed = HowPlayed { assessed: true, meters: true, hints: false };

pub fn draft() -> ClassDraft {
    ClassDraft {
        id: 0xc1a5_5000,
        name: Name::new("Monday, 9 a.m.").unwrap(),
        tasks: vec![Task { case: "the-offer".into(), variant: Which::AsWritten }],
        play: ASSESSED,
        language: Some("es".into()),
        from: Some(Minute(29_000_000)),
        until: Some(Minute(29_010_000)),
        pass_mark: Some(50),
    }
}

pub fn class() -> Class {
    Class::new(draft()).unwrap()
}

/// What a learner of this alias hands in, who plays as the novice does with this seed.
pub fn handed_in(case: &Case, alias: &str, seed: u64) -> HandIn {
    let entries = Bot::Random.play(&mut Search::new(case.scenario()), seed);
    let run = Run { fingerprint: case.fingerprint(), variant: case.variant(), entries };
    let alias = Name::new(alias).unwrap();
    HandIn { cover: Cover { class: draft().id, alias, attempt: 1, play: ASSESSED, ended: Minute(29_005_000) }, run }
}
