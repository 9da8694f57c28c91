//! Text on a terminal: wrapped, and free of whatever could move the cursor.

use script::{Case, Span, Speaker, Speech, Text};
use std::io::{self, Write};
use words::Words;

const WIDTH: usize = 88;

/// Writes a paragraph after its lead. Further lines are indented as deep as a short lead, or as
/// the first word of a long one.
pub fn paragraph(out: &mut impl Write, lead: &str, text: &str) -> io::Result<()> {
    let mut column = lead.chars().count();
    let indent = if column <= 8 { column } else { 6 };
    write!(out, "{lead}")?;
    let mut fresh = true;
    for word in text.split_whitespace() {
        let word: String = word.chars().filter(|c| !c.is_control()).collect();
        let length = word.chars().count();
        if !fresh && column + 1 + length > WIDTH {
            write!(out, "\n{:indent$}", "")?;
            column = indent;
            fresh = true;
        }
        if !fresh {
            write!(out, " ")?;
            column += 1;
        }
        write!(out, "{word}")?;
        column += length;
        fresh = false;
    }
    writeln!(out)
}

/// A heading, with a line under it.
pub fn heading(out: &mut impl Write, text: &str) -> io::Result<()> {
    writeln!(out, "\n{text}\n{}", "-".repeat(text.chars().count()))
}

/// A spoken line, with who says it.
pub fn spoken(words: &Words, out: &mut impl Write, case: &Case, speech: &Speech) -> io::Result<()> {
    let text = stressed(&speech.text);
    match speech.speaker {
        Speaker::Stage => paragraph(out, "    ", &text),
        Speaker::You => paragraph(out, &format!("  {}", words.briefing_you()), &text),
        Speaker::Person(place) => {
            let name = case.words().people.get(usize::from(place)).map_or(words.somebody(), |person| &person.name);
            paragraph(out, "  ", &format!("{name}: {text}"))
        }
    }
}

/// Text with its emphasis in stars, as an author writes it.
pub fn stressed(text: &Text) -> String {
    let spans = text.0.iter().map(|span| match span {
        Span::Plain(text) => text.clone(),
        Span::Emphasis(text) => format!("*{text}*"),
    });
    spans.collect()
}

/// The options of an issue with our points, numbered from their public position.
pub fn options(words: &Words, out: &mut impl Write, options: &[String], ours: &[u8]) -> io::Result<()> {
    for (place, (option, points)) in options.iter().zip(ours).enumerate() {
        paragraph(out, &format!("     {place}) "), &words.option_with_points(option, *points))?;
    }
    Ok(())
}

/// Tenths of a point, as a number for programs.
pub fn number(tenths: i16) -> f64 {
    f64::from(tenths) / 10.0
}
