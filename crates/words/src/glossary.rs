//! Words that a first player does not know: found in a text, and explained where they first stand.

use crate::Words;

/// A word that stands explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// How near the talks are to breaking down.
    Tension,
    /// How frankly two people can talk.
    Rapport,
    /// How far our own side sees that we stand up for it.
    Standing,
    /// A part of the day in which nobody turns a head.
    Lull,
    /// A part of the day in which everybody looks.
    Watched,
    /// One option for every issue.
    Package,
    /// What our own side has to do with a package that they accept.
    Ratify,
    /// To sign as the second one.
    Countersign,
    /// That what belongs in the open is dealt with there.
    Daylight,
    /// To keep what would only weaken us.
    Discretion,
    /// How much time is left.
    Pace,
    /// The packages that nothing betters for both.
    Frontier,
}

impl Term {
    /// All of them, in the order of a list.
    pub const ALL: [Term; Term::Frontier as usize + 1] = [
        Term::Tension,
        Term::Rapport,
        Term::Standing,
        Term::Lull,
        Term::Watched,
        Term::Package,
        Term::Ratify,
        Term::Countersign,
        Term::Daylight,
        Term::Discretion,
        Term::Pace,
        Term::Frontier,
    ];
}

/// The words that were explained already where one reads.
#[derive(Clone, Debug, Default)]
pub struct Explained(Vec<Term>);

impl Words {
    /// Cuts a text before and after each word that stands in it for the first time: plain parts and terms, in
    /// their order. What stood in `explained` is passed over, and what is found goes there.
    pub fn explained<'t>(&self, text: &'t str, explained: &mut Explained) -> Vec<(&'t str, Option<Term>)> {
        let grammar = self.grammar();
        let mut parts = Vec::new();
        let mut rest = 0;
        for (from, word) in words_of(text) {
            // It may begin a sentence.
            let small = grammar.lower(word);
            let term = Term::ALL
                .into_iter()
                .find(|&term| !explained.0.contains(&term) && self.forms(term).split(", ").any(|form| form == small));
            if let Some(term) = term {
                explained.0.push(term);
                parts.push((&text[rest..from], None));
                rest = from + word.len();
                parts.push((word, Some(term)));
            }
        }
        parts.push((&text[rest..], None));
        parts.retain(|(part, _)| !part.is_empty());
        parts
    }
}

/// The words of a text, each with its place.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    text.split(|letter: char| !letter.is_alphabetic()).map(move |word| {
        let place = from + text[from..].find(word).unwrap_or(0);
        from = place + word.len();
        (place, word)
    })
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_marked_where_it_first_stands_and_nowhere_else() {
        let english = crate::english();
        let mut explained = Explained::default();
        let parts = english.explained("Desta must countersign; she countersigns a Package.", &mut explained);
        let expected = [
            ("Desta must ", None),
            ("countersign", Some(Term::Countersign)),
            ("; she countersigns a ", None),
            ("Package", Some(Term::Package)),
            (".", None),
        ];
        assert_eq!(parts, expected);
        assert_eq!(english.explained("Another package", &mut explained), [("Another package", None)]);
    }

    #[test]
    fn letters_beyond_the_alphabet_belong_to_words() {
        let spanish = crate::embedded("es").expect("it reads");
        let parts = spanish.explained("\u{bf}La tensi\u{f3}n?", &mut Explained::default());
        assert_eq!(parts[1], ("tensi\u{f3}n", Some(Term::Tension)));
    }
}
