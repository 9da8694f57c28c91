//! Rows for a spreadsheet.

use crate::class::Class;
use crate::row::Row;
use crate::table::{Cell, Column, cell};
use serde::{Deserialize, Serialize};

/// What stands between two cells. Spreadsheets expect the one that goes with the numbers of their country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Separator {
    /// Where 1.5 is one and a half.
    #[default]
    Comma,
    /// Where 1,5 is.
    Semicolon,
}

impl Separator {
    /// Both of them.
    pub const ALL: [Separator; 2] = [Separator::Comma, Separator::Semicolon];

    fn sign(self) -> char {
        match self {
            Separator::Comma => ',',
            Separator::Semicolon => ';',
        }
    }
}

/// By which a spreadsheet knows that the text is UTF-8.
const MARK: char = '\u{feff}';

/// The rows, with the names of the columns above them.
pub fn csv(rows: &[Row], class: Option<&Class>, separator: Separator) -> String {
    let mut text = String::from(MARK);
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        for (place, cell) in cells.enumerate() {
            if place > 0 {
                text.push(separator.sign());
            }
            text.push_str(&cell);
        }
        text.push_str("\r\n");
    };
    line(&mut Column::ALL.iter().map(|column| column.name().to_owned()));
    for (place, row) in rows.iter().enumerate() {
        line(&mut Column::ALL.iter().map(|&column| written(cell(place, row, column, class))));
    }
    text
}

fn written(cell: Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Flag(flag) => if flag { "yes" } else { "no" }.into(),
        Cell::Text(text) => quoted(&harmless(&text)),
        Cell::Word(word) => quoted(&word),
        Cell::Words(words) => quoted(&words.join("; ")),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// How the months begin in English, Spanish and German.
const MONTHS: [&str; 17] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ene", "abr", "ago", "dic",
    "okt",
];
/// What spreadsheets in these languages call true and false.
const FLAGS: [&str; 6] = ["true", "false", "verdadero", "falso", "wahr", "falsch"];

/// A text that a spreadsheet leaves as it is: it would run one that begins as a formula, and make a number, a date or a flag
/// of what looks like one, so that the names 007, 1-2 and Jan 2 were lost.
fn harmless(text: &str) -> String {
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let runs = text.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    let plain = !text.is_empty() && text.len() < 16 && text.chars().all(|letter| letter.is_ascii_digit());
    let stays = plain && (text == "0" || !text.starts_with('0'));
    let numeric = text.starts_with(|letter: char| letter.is_ascii_digit())
        && text.chars().all(|letter| letter.is_ascii_digit() || " .,:/-eE%".contains(letter));
    if runs || numeric && !stays || is_day(&text) || FLAGS.contains(&text.to_lowercase().as_str()) {
        format!("'{text}")
    } else {
        text
    }
}

/// Whether it is a month with a number or two.
fn is_day(text: &str) -> bool {
    let parts = || text.split([' ', '-', '/', '.', ',']).filter(|part| !part.is_empty());
    let numbers = parts().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit())).count();
    let mut words = parts().filter(|part| part.bytes().all(|byte| byte.is_ascii_alphabetic())).map(str::to_lowercase);
    let is_month = words.next().is_some_and(|word| MONTHS.iter().any(|month| word.starts_with(month)));
    is_month && (1..=2).contains(&numbers) && parts().count() == numbers + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_formula_a_number_a_date_or_a_flag() {
        for (name, cell) in [
            ("Ada", "\"Ada\""),
            ("3rd Ada", "\"3rd Ada\""),
            ("=1+2", "\"'=1+2\""),
            ("  =1+2", "\"'  =1+2\""),
            ("+49", "\"'+49\""),
            ("-Ada", "\"'-Ada\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"' =1\""),
            ("\r=1", "\"' =1\""),
            ("\u{ff1d}1+2", "\"'\u{ff1d}1+2\""),
            ("007", "\"'007\""),
            ("1-2", "\"'1-2\""),
            ("Jan 2", "\"'Jan 2\""),
            ("3 Marta", "\"'3 Marta\""),
            ("2-ene-26", "\"'2-ene-26\""),
            ("Jan van Eyck 2", "\"Jan van Eyck 2\""),
            ("Ada 2", "\"Ada 2\""),
            ("TRUE", "\"'TRUE\""),
            ("1e5", "\"'1e5\""),
            ("4711", "\"4711\""),
            ("a \"b\"; c, d", "\"a \"\"b\"\"; c, d\""),
        ] {
            assert_eq!(written(Cell::Text(name.into())), cell, "{name:?}");
        }
    }

    #[test]
    fn a_negative_number_stays_one() {
        assert_eq!(written(Cell::Number(-15)), "-15");
    }
}
