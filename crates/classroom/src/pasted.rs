//! Codes within a text: a mailbox, a chat, a column of a spreadsheet.

use crate::hand_in::HandIn;
use negotiation::CodeError;
use std::str::FromStr;

/// The most lines over which letters break a code.
const MOST_LINES: usize = 6;
/// Fewer characters are a word of somebody's, and no code.
const SHORTEST: usize = 20;
/// The letters and digits between two dashes of a code.
const GROUP: usize = 5;
/// The most words on either side of a code that are taken for groups of it.
const MOST_BESIDE: usize = 3;

/// Something in a text that is a code, or was meant to be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// What it comes to.
    pub found: Result<HandIn, CodeError>,
}

/// Finds the codes of a text, in order. A code may be broken over lines, stand among words, and have its dashes made
/// spaces; cells of a spreadsheet are read one by one. Lines in which nothing looks like a code are passed over.
pub fn pasted(text: &str) -> Vec<Pasted> {
    codes(text).into_iter().map(|(line, found)| Pasted { line, found }).collect()
}

/// The same for codes of any kind: the line on which each begins, counted from 1, and what it comes to.
pub(crate) fn codes<T: FromStr<Err = CodeError>>(text: &str) -> Vec<(usize, Result<T, CodeError>)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let mut taken = 1;
        for cell in lines[at].split(['\t', ';', '|', ',']) {
            for words in rows_of_words(cell) {
                let (result, more) = read(cell, &words, &lines[at + 1..]);
                taken = taken.max(1 + more);
                found.push((at + 1, result));
            }
        }
        at += taken;
    }
    found
}

/// Reads a code of these words of a piece, and how many more lines it takes.
fn read<T: FromStr<Err = CodeError>>(piece: &str, words: &[Word], rest: &[&str]) -> (Result<T, CodeError>, usize) {
    let of =
        |words: &[Word]| words.first().zip(words.last()).map_or("", |(first, last)| &piece[first.begins..last.ends]);
    let alone = match of(words).parse() {
        Ok(code) => return (Ok(code), 0),
        Err(error) => error,
    };
    // A word of a letter may be as long as a group of a code.
    let ends =
        |last: usize| (0..=MOST_BESIDE).filter_map(move |less| words.len().checked_sub(less)).map(move |to| last..to);
    let without = (0..=MOST_BESIDE).flat_map(ends).filter_map(|range| of(words.get(range)?).parse().ok()).next();
    if let Some(code) = without {
        return (Ok(code), 0);
    }
    if matches!(alone, CodeError::Incomplete | CodeError::Mistyped) {
        let mut joined = of(words).to_string();
        // A line that says whose code it is, or is a link, begins another one.
        let others = |line: &&&str| line.contains([':', '/', '=']) || line.parse::<T>().is_ok();
        for (place, line) in rest.iter().take(MOST_LINES - 1).take_while(|line| !others(line)).enumerate() {
            joined.push('\n');
            joined.push_str(line);
            if let Ok(code) = joined.parse() {
                return (Ok(code), place + 1);
            }
        }
    }
    (Err(alone), 0)
}

/// A word of a piece of a text: where it begins and ends, and how many letters and digits it has.
#[derive(Clone, Copy)]
struct Word {
    begins: usize,
    ends: usize,
    letters: usize,
    has_digit: bool,
}

/// What looks like a code: a long word, or a row of words that are a group of a code each; one of them with a digit.
fn rows_of_words(piece: &str) -> Vec<Vec<Word>> {
    let mut rows: Vec<Vec<Word>> = Vec::new();
    let mut ends = 0;
    for text in piece.split_inclusive(|letter: char| letter.is_whitespace() || ":/=>".contains(letter)) {
        let begins = ends;
        ends += text.len();
        let letters = text.chars().filter(|letter| letter.is_alphanumeric()).count();
        let word = Word { begins, ends, letters, has_digit: text.chars().any(|letter| letter.is_ascii_digit()) };
        match rows.last_mut() {
            // A dash, or a mark of a quoted line.
            _ if letters == 0 => {}
            Some(row) if letters <= GROUP && row.last().is_some_and(|last| last.letters == GROUP) => row.push(word),
            _ => rows.push(vec![word]),
        }
    }
    let letters = |row: &[Word]| row.iter().map(|word| word.letters).sum::<usize>();
    rows.retain(|row| letters(row) >= SHORTEST && row.iter().any(|word| word.has_digit));
    rows
}
