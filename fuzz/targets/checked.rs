//! What must hold of the check of any two files.

use script::author::{Checked, Folder, Source};

/// Checks a case, and that every place it names lies in its file, on a character.
pub fn check(numbers: &[u8], words: &[u8]) {
    let files = [("hall/scenario.toml", numbers), ("hall/lines.en.toml", words)];
    let [Ok(numbers), Ok(words)] = files.map(|(name, bytes)| Source::new(name, bytes)) else { return };
    let sources = [numbers.clone(), words.clone()];
    let Checked { cases, problems, .. } = Folder { name: Some("hall".into()), numbers, words: vec![words], notes: Vec::new() }.check_variant(0);
    assert!(!cases.is_empty() || !problems.is_empty(), "nothing came of it, and nothing is wrong");
    for problem in &problems {
        let places = problem.span.iter().map(|span| (&problem.file, span));
        for (file, span) in places.chain(problem.labels.iter().map(|label| (&label.file, &label.span))) {
            let source = sources.iter().find(|source| source.name() == file).expect("it is a file of the case");
            assert!(source.text().get(span.clone()).is_some(), "{problem:?} lies outside of its file");
        }
    }
    // Whatever can be played can be loaded by the page.
    for case in cases {
        let again = script::Case::from_bundle(&case.to_bundle());
        assert!(again.is_ok_and(|again| again == case), "a sound case is not read back");
    }
}
