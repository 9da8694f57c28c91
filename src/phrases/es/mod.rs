//! Spanish.

mod again;
mod briefing;
mod coach;
mod common;
mod debrief;
mod home;
mod model;
mod play;
mod profile;
mod rules;
mod settings;

use super::Names;
use negotiation::IssueId;

/// The Spanish strings.
pub struct Spanish;

impl super::Phrases for Spanish {}

impl super::StudyPhrases for Spanish {}

/// A number with its noun.
fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Points as they are spoken, from tenths.
fn points(tenths: i16) -> String {
    let (whole, rest) = (tenths / 10, tenths % 10);
    match (whole, rest) {
        (1, 0) => "1 punto".into(),
        (_, 0) => format!("{whole} puntos"),
        _ => format!("{whole},{rest} puntos"),
    }
}

/// A list as it is spoken.
fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} {} {last}", most.join(", "), and(last)),
    }
}

/// "And", which changes before the sound of an i.
fn and(next: &str) -> &'static str {
    let next = next.trim_start_matches('«').to_lowercase();
    let sounds_like_it = ["i", "í", "hi", "hí"].iter().any(|start| next.starts_with(start));
    let begins_a_glide = ["ia", "ie", "io", "hia", "hie", "hio"].iter().any(|start| next.starts_with(start));
    if sounds_like_it && !begins_a_glide { "e" } else { "y" }
}

/// A quotation at the end of a sentence, with the full stop after its marks, where Spanish puts it.
fn stopped(line: &str) -> String {
    match line.strip_suffix('»') {
        Some(said) if said.ends_with("...") => format!("{said}»."),
        Some(said) => format!("{}».", said.trim_end_matches('.')),
        None => line.to_owned(),
    }
}

/// A sentence as it goes on after a colon.
fn lowered(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A change with its sign.
fn signed(change: i8) -> String {
    if change < 0 { format!("\u{2212}{}", change.unsigned_abs()) } else { format!("+{change}") }
}

/// An issue in quotation marks.
fn quoted(issue: IssueId, names: Names<'_>) -> String {
    format!("«{}»", names.issue(issue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_takes_the_singular_and_none_the_plural() {
        assert_eq!(count(1, "turno", "turnos"), "1 turno");
        assert_eq!(count(0, "turno", "turnos"), "0 turnos");
        assert_eq!(points(10), "1 punto");
        assert_eq!(points(0), "0 puntos");
        assert_eq!(points(853), "85,3 puntos");
    }

    #[test]
    fn a_list_minds_the_sound_that_follows() {
        assert_eq!(list(&["«Aumento salarial»", "«Aviso de turnos»"]), "«Aumento salarial» y «Aviso de turnos»");
        assert_eq!(list(&["uno", "dos", "«Incorporación»"]), "uno, dos e «Incorporación»");
        assert_eq!(list(&["agua", "hielo"]), "agua y hielo");
    }

    #[test]
    fn a_full_stop_comes_after_the_marks() {
        assert_eq!(stopped("«Está bien.»"), "«Está bien».");
        assert_eq!(stopped("«¿Está bien?»"), "«¿Está bien?».");
        assert_eq!(stopped("«Si pudiera...»"), "«Si pudiera...».");
        assert_eq!(stopped("Volver adentro."), "Volver adentro.");
    }

    #[test]
    fn after_a_colon_a_sentence_begins_small() {
        assert_eq!(lowered("Último turno. No queda otro."), "último turno. No queda otro.");
        assert_eq!(lowered(""), "");
    }
}
