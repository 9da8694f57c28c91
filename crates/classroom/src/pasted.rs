//! Codes within a text: a mailbox, a chat, a column of a spreadsheet.

use crate::hand_in::HandIn;
use negotiation::CodeError;

/// The most lines over which letters break a code.
const MOST_LINES: usize = 6;
/// Fewer characters are a word of somebody's, and no code.
const SHORTEST: usize = 20;

/// Something in a text that is a code, or was meant to be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// What it comes to.
    pub found: Result<HandIn, CodeError>,
}

/// Finds the codes of a text, in order. A code may be broken over lines; cells of a spreadsheet are read one by
/// one. Lines in which nothing looks like a code are passed over.
pub fn pasted(text: &str) -> Vec<Pasted> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let mut taken = 1;
        for cell in lines[at].split(['\t', ';', '|']).filter(|cell| looks_like_a_code(cell)) {
            let (result, more) = over_lines(cell, &lines[at + 1..]);
            taken = taken.max(1 + more);
            found.push(Pasted { line: at + 1, found: result });
        }
        at += taken;
    }
    found
}

/// Reads a code that begins with this piece, and how many more lines it takes.
fn over_lines(piece: &str, rest: &[&str]) -> (Result<HandIn, CodeError>, usize) {
    let alone = piece.parse::<HandIn>();
    if !matches!(alone, Err(CodeError::Incomplete | CodeError::Mistyped)) {
        return (alone, 0);
    }
    let mut joined = piece.to_string();
    for (place, line) in rest.iter().take(MOST_LINES - 1).enumerate() {
        joined.push('\n');
        joined.push_str(line);
        if let Ok(hand_in) = joined.parse() {
            return (Ok(hand_in), place + 1);
        }
    }
    (alone, 0)
}

/// Whether a piece of a text has a long row of letters and digits with dashes, one of them a digit.
fn looks_like_a_code(piece: &str) -> bool {
    let longest = piece.split(|letter: char| letter.is_whitespace() || ":/=>".contains(letter)).map(|word| {
        let letters = word.chars().filter(|letter| letter.is_alphanumeric()).count();
        if word.chars().any(|letter| letter.is_ascii_digit()) { letters } else { 0 }
    });
    longest.max().unwrap_or(0) >= SHORTEST
}
