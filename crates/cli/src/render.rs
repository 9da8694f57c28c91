//! Problems as a compiler would draw them.

use crate::diagnostic;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use script::author::{Problem, Severity, Source};
use std::ops::Range;
use words::Words;

/// Draws one problem, with the lines of the files that it is about.
pub fn render(words: &Words, problem: &Problem, sources: &[Source]) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let level = level.with_name(diagnostic::level(words, problem.severity()));
    let headline = diagnostic::headline(words, &problem.fault);
    let mut group = Group::with_title(level.primary_title(headline).id(problem.code().to_string()));
    let source_of = |file: &str| sources.iter().find(|source| source.name() == file);
    match (source_of(&problem.file), &problem.span) {
        (Some(source), Some(span)) => {
            let here = problem.labels.iter().filter(|label| label.file == problem.file);
            let others = here.map(|label| {
                AnnotationKind::Context
                    .span(first_line(source.text(), &label.span))
                    .label(diagnostic::note(words, label.note))
            });
            let snippet = Snippet::source(source.text())
                .path(source.name())
                .annotation(AnnotationKind::Primary.span(first_line(source.text(), span)))
                .annotations(others);
            group = group.element(snippet);
        }
        _ => group = group.element(Origin::path(problem.file.as_str())),
    }
    for label in problem.labels.iter().filter(|label| label.file != problem.file) {
        if let Some(source) = source_of(&label.file) {
            let note = AnnotationKind::Context
                .span(first_line(source.text(), &label.span))
                .label(diagnostic::note(words, label.note));
            group = group.element(Snippet::source(source.text()).path(source.name()).annotation(note));
        }
    }
    if let Some(help) = diagnostic::advice(words, &problem.fault) {
        group = group.element(Level::HELP.with_name(words.level_help()).message(help));
    }
    Renderer::styled().render(&[group])
}

/// The part of a place on its first line, within the text whatever the place says.
fn first_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let rest = &text[start..];
    let line = rest.split(['\n', '\r']).next().map_or(0, str::len);
    let mut end = span.end.clamp(start, start + line);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use script::author::{Folder, MOST_BYTES};

    const NUMBERS: &str = include_str!("../template/scenario.toml");
    const WORDS: &str = include_str!("../template/lines.en.toml");

    /// Checks two files and draws all that is wrong with them.
    fn drawn(numbers: &[u8], words: &[u8]) -> Vec<String> {
        let files = [("hall/scenario.toml", numbers), ("hall/lines.en.toml", words)];
        let [numbers, words] = files.map(|(name, bytes)| Source::new(name, bytes));
        let (numbers, words) = match (numbers, words) {
            (Ok(numbers), Ok(words)) => (numbers, words),
            (Err(fault), _) | (_, Err(fault)) => {
                return vec![render(&words::english(), &Problem::in_file("hall", fault), &[])];
            }
        };
        let sources = [numbers.clone(), words.clone()];
        let folder = Folder { name: Some("hall".into()), numbers, words: vec![words] };
        folder.check().problems.iter().map(|problem| render(&words::english(), problem, &sources)).collect()
    }

    /// The good case with one stretch of bytes put in place of another.
    fn changed(text: &str, place: usize, length: usize, new: &[u8]) -> Vec<u8> {
        let mut bytes = text.replace("{id}", "hall").into_bytes();
        let start = place % bytes.len();
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, new.iter().copied());
        bytes
    }

    /// Pieces that mean something to TOML or to the format.
    fn piece() -> impl Strategy<Value = Vec<u8>> {
        prop_oneof![
            prop::collection::vec(any::<u8>(), 0..6),
            prop::sample::select(vec![
                "[",
                "]",
                "[[",
                "]]",
                "{",
                "}",
                "\"",
                "'''",
                "=",
                ".",
                "#",
                "\n",
                "\r\n",
                ",",
                "-1",
                "1e9",
                "nan",
                "true",
                "1979-05-27",
                "\u{feff}",
                "é",
                "\\u001b",
                "[[lines]]",
                "[[scenes]]",
                "[issues.windows]",
                "then = \"\"",
                "on = 1",
                "0x7fffffffffffffff",
            ])
            .prop_map(|piece| piece.as_bytes().to_vec()),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn any_bytes_give_problems_and_no_panic(
            numbers in prop::collection::vec(any::<u8>(), 0..200),
            words in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            prop_assert!(!drawn(&numbers, &words).is_empty());
        }

        #[test]
        fn any_text_gives_problems_and_no_panic(numbers in "\\PC{0,200}", words in "\\PC{0,200}") {
            prop_assert!(!drawn(numbers.as_bytes(), words.as_bytes()).is_empty());
        }

        #[test]
        fn a_good_case_with_a_stretch_of_numbers_changed_is_no_panic(place: usize, length in 0usize..40, new in piece()) {
            drawn(&changed(NUMBERS, place, length, &new), WORDS.as_bytes());
        }

        #[test]
        fn a_good_case_with_a_stretch_of_words_changed_is_no_panic(place: usize, length in 0usize..40, new in piece()) {
            drawn(&changed(NUMBERS, 0, 0, b""), &changed(WORDS, place, length, &new));
        }
    }

    #[test]
    fn the_good_case_has_no_problem() {
        assert_eq!(drawn(&changed(NUMBERS, 0, 0, b""), WORDS.as_bytes()), Vec::<String>::new());
    }

    #[test]
    fn deep_nesting_and_long_names_are_no_panic() {
        for text in ["[".repeat(100_000), "a.".repeat(100_000), "a=[".repeat(50_000), "x".repeat(1_000_000)] {
            assert!(!drawn(text.as_bytes(), text.as_bytes()).is_empty());
        }
        let long = format!("{}{} = 1\n", changed_text(), "a".repeat(100_000));
        assert!(!drawn(long.as_bytes(), WORDS.as_bytes()).is_empty());
        assert_eq!(drawn(&vec![b' '; MOST_BYTES as usize + 1], b"").len(), 1);
    }

    fn changed_text() -> String {
        NUMBERS.replace("{id}", "hall")
    }
}
