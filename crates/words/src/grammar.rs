//! How one language writes numbers, lists and quotations. Nothing here knows any language: what differs is
//! data, the section `[grammar]` of each file.

use crate::coded::{GRAMMAR, LETTERS, NEXT};
use crate::family::Family;

/// Whether a language is written from the left or from the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// As the attribute `dir` has it.
    pub fn attribute(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

/// The grammar of a language, as far as sentences are put together from parts.
#[derive(Clone, Copy, Debug)]
pub struct Grammar<'a> {
    /// All texts of the grammar, in the order of [`GRAMMAR`].
    texts: [&'a str; GRAMMAR.len()],
    family: Family,
}

impl<'a> Grammar<'a> {
    /// The grammar of its texts. None if the family of plurals is unknown.
    pub(crate) fn new(texts: [&'a str; GRAMMAR.len()]) -> Option<Self> {
        let family = Family::of_name(texts[3])?;
        Some(Grammar { texts, family })
    }

    /// The code of the language, as in the attribute `lang`.
    pub fn code(&self) -> &'a str {
        self.texts[0]
    }

    /// The name of the language in itself.
    pub fn name(&self) -> &'a str {
        self.texts[1]
    }

    /// From which side it is written.
    pub fn direction(&self) -> Direction {
        if self.texts[2] == "rtl" { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// The template for points. It has one form more than the family: the last is for fractions.
    pub(crate) fn points(&self) -> &'a str {
        self.texts[4]
    }

    /// What stands between two sentences.
    pub(crate) fn between_sentences(&self) -> &'a str {
        self.texts[10]
    }

    /// Which form of a noun goes with a number.
    pub(crate) fn form(&self, number: i64) -> usize {
        let number = number.unsigned_abs();
        let (ten, hundred) = (number % 10, number % 100);
        let few = (2..=4).contains(&ten) && !(12..=14).contains(&hundred);
        match self.family {
            Family::Same => 0,
            Family::One => usize::from(number != 1),
            Family::NoneOrOne => usize::from(number > 1),
            Family::EastSlavic if ten == 1 && hundred != 11 => 0,
            Family::Polish if number == 1 => 0,
            Family::EastSlavic | Family::Polish => {
                if few {
                    1
                } else {
                    2
                }
            }
            Family::Czech => match number {
                1 => 0,
                2..=4 => 1,
                _ => 2,
            },
            Family::Arabic => match (number, hundred) {
                (0..=2, _) => number as usize,
                (_, 3..=10) => 3,
                (_, 11..) => 4,
                _ => 5,
            },
        }
    }

    /// The form for a number with a fraction.
    pub(crate) fn form_of_fraction(&self) -> usize {
        self.family.forms()
    }

    /// Writes a whole number.
    pub(crate) fn number(&self, out: &mut String, number: i64) {
        if number < 0 {
            out.push_str(self.texts[7]);
        }
        out.push_str(&number.unsigned_abs().to_string());
    }

    /// Writes a whole number with its thousands apart.
    pub(crate) fn grouped(&self, out: &mut String, number: i64) {
        if number < 0 {
            out.push_str(self.texts[7]);
        }
        let digits = number.unsigned_abs().to_string();
        for (place, digit) in digits.char_indices() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push_str(self.texts[6]);
            }
            out.push(digit);
        }
    }

    /// Writes tenths as a number: with the decimal always, or only where it is not nought.
    pub(crate) fn tenths(&self, out: &mut String, tenths: i16, always: bool) {
        if tenths < 0 {
            out.push_str(self.texts[7]);
        }
        let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        out.push_str(&whole.to_string());
        if always || rest != 0 {
            out.push_str(self.texts[5]);
            out.push_str(&rest.to_string());
        }
    }

    /// The quotation marks.
    fn quotes(&self) -> (&'a str, &'a str) {
        self.texts[8].split_once(NEXT).unwrap_or_default()
    }

    /// Text in quotation marks.
    pub(crate) fn quoted(&self, text: &str) -> String {
        let (open, close) = self.quotes();
        format!("{open}{text}{close}")
    }

    /// A sentence that may end with quotation marks, with its full stop where the language puts it.
    pub(crate) fn stopped(&self, sentence: &str) -> String {
        let (_, close) = self.quotes();
        match sentence.strip_suffix(close) {
            Some(said) if self.texts[9] == "yes" => {
                // Points of suspension stay where they are.
                let said = if said.ends_with("...") { said } else { said.trim_end_matches('.') };
                format!("{said}{close}.")
            }
            _ => sentence.to_owned(),
        }
    }

    /// Writes a list as it is spoken.
    pub(crate) fn list(&self, out: &mut String, items: &[&str]) {
        let [most @ .., last] = items else { return };
        out.push_str(&most.join(self.texts[11]));
        if !most.is_empty() {
            out.push_str(if self.changes_before(last) { self.texts[13] } else { self.texts[12] });
        }
        out.push_str(last);
    }

    /// Whether the word before the last item changes for it. The longest known beginning decides: in Spanish "y"
    /// becomes "e" before i and hi, and stays before ie and hie. A beginning with `!` in front stays.
    fn changes_before(&self, item: &str) -> bool {
        let (open, _) = self.quotes();
        let item = item.strip_prefix(open).filter(|_| !open.is_empty()).unwrap_or(item);
        let item: String = item.chars().map(|letter| self.small(letter)).collect();
        let fits = |start: &&str| !start.is_empty() && item.starts_with(start.trim_start_matches('!'));
        let starts = self.texts[14].split(NEXT).filter(fits);
        starts.max_by_key(|start| start.trim_start_matches('!').len()).is_some_and(|start| !start.starts_with('!'))
    }

    /// Text that begins with a small letter.
    pub(crate) fn lower(&self, text: &str) -> String {
        let mut letters = text.chars();
        letters.next().map(|first| self.small(first)).into_iter().chain(letters).collect()
    }

    /// Text that begins with a capital.
    pub(crate) fn upper(&self, text: &str) -> String {
        let mut letters = text.chars();
        letters.next().map(|first| self.capital(first)).into_iter().chain(letters).collect()
    }

    fn small(&self, letter: char) -> char {
        self.pairs().find(|&(_, capital)| capital == letter).map_or(letter.to_ascii_lowercase(), |(small, _)| small)
    }

    fn capital(&self, letter: char) -> char {
        self.pairs().find(|&(small, _)| small == letter).map_or(letter.to_ascii_uppercase(), |(_, capital)| capital)
    }

    /// Small letters beyond ASCII, each with its capital.
    fn pairs(&self) -> impl Iterator<Item = (char, char)> {
        let mut letters = self.texts[LETTERS].chars();
        std::iter::from_fn(move || letters.next().zip(letters.next()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grammar(family: &'static str) -> Grammar<'static> {
        let texts = [
            "",
            "",
            "ltr",
            family,
            "",
            ",",
            ".",
            "\u{2212}",
            "\u{ab}\u{3}\u{bb}",
            "yes",
            " ",
            ", ",
            " y ",
            " e ",
            "i\u{3}!ie",
            "\u{fa}\u{da}",
        ];
        Grammar::new(texts).expect("the family is known")
    }

    #[test]
    fn every_family_tells_its_numbers_apart() {
        let forms = |family: &'static str, numbers: &[i64]| -> Vec<usize> {
            numbers.iter().map(|number| grammar(family).form(*number)).collect()
        };
        assert_eq!(forms("same", &[0, 1, 2, 100]), [0, 0, 0, 0]);
        assert_eq!(forms("one", &[0, 1, 2, 21, 101]), [1, 0, 1, 1, 1]);
        assert_eq!(forms("none-or-one", &[0, 1, 2, 21]), [0, 0, 1, 1]);
        assert_eq!(forms("east-slavic", &[0, 1, 2, 4, 5, 11, 12, 21, 22, 111]), [2, 0, 1, 1, 2, 2, 2, 0, 1, 2]);
        assert_eq!(forms("polish", &[0, 1, 2, 5, 12, 21, 22, 112]), [2, 0, 1, 2, 2, 2, 1, 2]);
        assert_eq!(forms("czech", &[0, 1, 2, 4, 5, 22]), [2, 0, 1, 1, 2, 2]);
        assert_eq!(forms("arabic", &[0, 1, 2, 3, 10, 11, 99, 100, 102, 103]), [0, 1, 2, 3, 3, 4, 4, 5, 5, 3]);
        for (family, name) in Family::ALL {
            let highest = (0..200).map(|number| grammar(name).form(number)).max();
            assert_eq!(highest, Some(family.forms() - 1), "{name}");
        }
    }

    #[test]
    fn numbers_have_their_signs_and_thousands() {
        let written = |write: &dyn Fn(&mut String)| {
            let mut out = String::new();
            write(&mut out);
            out
        };
        let spoken = grammar("one");
        let grouped = [7, 694_501, 1_000_000, -1_234].map(|number| written(&|out| spoken.grouped(out, number)));
        assert_eq!(grouped, ["7", "694.501", "1.000.000", "\u{2212}1.234"]);
        assert_eq!(written(&|out| spoken.tenths(out, -167, false)), "\u{2212}16,7");
        assert_eq!(written(&|out| spoken.tenths(out, 80, false)), "8");
        assert_eq!(written(&|out| spoken.tenths(out, 80, true)), "8,0");
    }

    #[test]
    fn the_last_of_a_list_changes_the_word_before_it() {
        let list = |items: &[&str]| {
            let mut out = String::new();
            grammar("one").list(&mut out, items);
            out
        };
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["uno"]), "uno");
        assert_eq!(list(&["uno", "dos", "Isla"]), "uno, dos e Isla");
        assert_eq!(list(&["uno", "\u{ab}Isla\u{bb}"]), "uno e \u{ab}Isla\u{bb}");
        assert_eq!(list(&["uno", "ieso"]), "uno y ieso");
    }

    #[test]
    fn a_full_stop_comes_after_the_marks_where_the_language_has_it_there() {
        let stopped = |line| grammar("one").stopped(line);
        assert_eq!(stopped("\u{ab}Est\u{e1} bien.\u{bb}"), "\u{ab}Est\u{e1} bien\u{bb}.");
        assert_eq!(stopped("\u{ab}\u{bf}Est\u{e1} bien?\u{bb}"), "\u{ab}\u{bf}Est\u{e1} bien?\u{bb}.");
        assert_eq!(stopped("\u{ab}Si pudiera...\u{bb}"), "\u{ab}Si pudiera...\u{bb}.");
        assert_eq!(stopped("Volver adentro."), "Volver adentro.");
    }

    #[test]
    fn only_the_first_letter_changes() {
        let lower = |text| grammar("one").lower(text);
        let upper = |text| grammar("one").upper(text);
        assert_eq!(lower("\u{da}ltimo turno. No queda otro."), "\u{fa}ltimo turno. No queda otro.");
        assert_eq!(upper("there was. None."), "There was. None.");
        assert_eq!(upper("\u{fa}ltimo"), "\u{da}ltimo");
        assert_eq!((lower(""), upper("")), (String::new(), String::new()));
    }
}
