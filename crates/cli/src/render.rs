//! Problems as a compiler would draw them.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use script::author::{Problem, Severity, Source};
use std::ops::Range;

/// Draws one problem, with the lines of the files that it is about.
pub fn render(problem: &Problem, sources: &[Source]) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(problem.fault.to_string()).id(problem.code().to_string()));
    let source_of = |file: &str| sources.iter().find(|source| source.name() == file);
    match (source_of(&problem.file), &problem.span) {
        (Some(source), Some(span)) => {
            let here = problem.labels.iter().filter(|label| label.file == problem.file);
            let others = here.map(|label| {
                AnnotationKind::Context.span(first_line(source.text(), &label.span)).label(label.note.to_string())
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
            let note =
                AnnotationKind::Context.span(first_line(source.text(), &label.span)).label(label.note.to_string());
            group = group.element(Snippet::source(source.text()).path(source.name()).annotation(note));
        }
    }
    if let Some(help) = problem.fault.help() {
        group = group.element(Level::HELP.message(help));
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
