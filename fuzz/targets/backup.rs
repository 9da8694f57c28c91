//! A file with all that a device keeps, brought back: its names and texts, with zeros between. The browser has read
//! them out of the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use off_the_record::{FileContents, Kept, entries};
use std::rc::Rc;
use std::sync::OnceLock;
use words::Words;

/// Made once: each has an address, which the minutes of a play know it by.
fn english() -> &'static Words {
    static ENGLISH: OnceLock<Words> = OnceLock::new();
    ENGLISH.get_or_init(words::english)
}

/// All of it, as names and texts.
fn texts(kept: &Kept) -> Vec<(String, String)> {
    let written = kept.written_since(&Kept::default(), english()).into_iter();
    written.filter_map(|(name, text)| Some((name, text?))).collect()
}

fuzz_target!(|file: &str| {
    let parts: Vec<&str> = file.split('\0').collect();
    let all = parts.chunks_exact(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect();
    let Ok(entries) = entries(all) else { return };
    let half = entries.len() / 2;
    let [first, rest] = [&entries[..half], &entries[half..]].map(|part| FileContents::from(part.to_vec()).kept);
    let here = Rc::new(first);
    let both = here.with_file(&rest);
    for (id, case) in &here.cases {
        for play in case.play.iter().filter(|play| play.is_open()) {
            let now = both.case(id).expect("no case is lost");
            assert!(now.play.iter().chain(&now.others).any(|it| it.continues(play)), "{play} is lost");
        }
    }
    assert!(both.journal.plays() >= here.journal.plays(), "the journal has lost plays");
    assert!(Rc::ptr_eq(&both, &both.with_file(&rest)), "the same file brings something twice");
    let again = Kept::from_texts(&texts(&both));
    assert_eq!(texts(&again), texts(&both), "what is kept is read back as something else");
});
