//! Problems as a compiler would draw them.

use crate::diagnostic;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use script::author::{Label, Problem, Severity, Source};
use std::ops::Range;
use words::Words;

/// The most problems of a case that are drawn. Whoever has more of them mends these first; programs get all of them.
const MOST_DRAWN: usize = 50;

/// Draws the problems of a case, a blank line between them, and says how many more there are. Where that is so, errors
/// go before warnings.
pub fn all<'a>(words: &Words, problems: impl IntoIterator<Item = &'a Problem>, sources: &[Source]) -> String {
    let mut problems: Vec<&Problem> = problems.into_iter().collect();
    let rest = problems.len().saturating_sub(MOST_DRAWN);
    if rest > 0 {
        problems.sort_by_key(|problem| problem.severity());
        problems.truncate(MOST_DRAWN);
    }
    let drawn = problems.into_iter().map(|problem| one(words, problem, sources));
    drawn.chain((rest > 0).then(|| words.problems_left_out(rest))).collect::<Vec<_>>().join("\n\n")
}

/// Draws one problem, with the lines of the files that it is about.
pub fn one(words: &Words, problem: &Problem, sources: &[Source]) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let level = level.with_name(diagnostic::level(words, problem.severity()));
    let headline = diagnostic::headline(words, &problem.fault);
    let mut group = Group::with_title(level.primary_title(headline).id(problem.code().to_string()));
    let source_of = |file: &str| sources.iter().find(|source| source.name() == file);
    let (here, elsewhere): (Vec<_>, Vec<_>) = problem.labels.iter().partition(|label| label.file == problem.file);
    match (source_of(&problem.file), &problem.span) {
        (Some(source), Some(span)) => {
            let mut marks = vec![Mark { kind: AnnotationKind::Primary, span, label: None }];
            marks.extend(here.into_iter().map(|label| Mark::beside(words, label)));
            group = group.element(snippet(source, &marks));
        }
        _ => group = group.element(Origin::path(problem.file.as_str())),
    }
    for label in elsewhere {
        if let Some(source) = source_of(&label.file) {
            group = group.element(snippet(source, &[Mark::beside(words, label)]));
        }
    }
    let help = Level::HELP.with_name(words.level_help()).message(diagnostic::advice(words, &problem.fault));
    group = group.element(help);
    Renderer::styled().render(&[group])
}

/// A place that is underlined.
struct Mark<'a> {
    kind: AnnotationKind,
    span: &'a Range<usize>,
    label: Option<&'a str>,
}

impl<'a> Mark<'a> {
    fn beside(words: &'a Words, label: &'a Label) -> Mark<'a> {
        Mark { kind: AnnotationKind::Context, span: &label.span, label: Some(diagnostic::note(words, label.note)) }
    }
}

/// The lines of a file from the first mark to the last: whoever draws them reads all that it is given.
fn snippet<'a>(source: &'a Source, marks: &[Mark<'a>]) -> Snippet<'a, Annotation<'a>> {
    let text = source.text();
    let spans: Vec<Range<usize>> = marks.iter().map(|mark| first_line(text, mark.span)).collect();
    let (first, last) =
        spans.iter().fold((text.len(), 0), |(first, last), span| (span.start.min(first), span.end.max(last)));
    let start = text[..first].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[last..].find('\n').map_or(text.len(), |newline| last + newline + 1);
    let annotations = marks.iter().zip(spans).map(|(mark, span)| {
        let annotation = mark.kind.span(span.start - start..span.end - start);
        match mark.label {
            Some(label) => annotation.label(label),
            None => annotation,
        }
    });
    let snippet = Snippet::source(&text[start..end]).path(source.name());
    snippet.line_start(source.position(start).line).annotations(annotations)
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
                return vec![one(&words::english(), &Problem::in_file("hall", fault), &[])];
            }
        };
        let sources = [numbers.clone(), words.clone()];
        let folder = Folder { name: Some("hall".into()), numbers, words: vec![words], notes: Vec::new() };
        folder.check().problems.iter().map(|problem| one(&words::english(), problem, &sources)).collect()
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
