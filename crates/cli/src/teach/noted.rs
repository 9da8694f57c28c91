//! A teaching note, and what belongs to it.

use script::Case;
use script::author::Teaching;
use words::Words;

/// A note, and the case in its language.
pub struct Noted {
    /// The case, in the language of the note.
    pub case: Case,
    /// The note.
    pub note: Teaching,
    /// The words around it.
    pub words: &'static Words,
}

/// Each note with the case in its language. Where the interface does not speak that, the page around it is English.
pub fn noted(cases: Vec<Case>, notes: &[Teaching]) -> Vec<Noted> {
    let of_case = |case: Case| {
        let note = notes.iter().find(|note| note.language == case.words().language)?.clone();
        let words = words::embedded(&note.language).unwrap_or_else(words::english).leak();
        Some(Noted { case, note, words })
    };
    cases.into_iter().filter_map(of_case).collect()
}
