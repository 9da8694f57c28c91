//! The page about the model: what is said of each rule, and what it rests on.

use crate::Words;
use crate::sources::*;

/// What is said about one rule, or one dimension of the score.
#[derive(Clone, Debug)]
pub struct Account<'a> {
    /// Its name, in plain words.
    pub name: &'a str,
    /// What it does, with its numbers.
    pub does: &'a str,
    /// The article's words that it rests on, where there are any.
    pub article: Option<&'a str>,
    /// What speaks for it. Empty for a rule of the game.
    pub rests_on: Vec<Claim<'a>>,
    /// What speaks against it.
    pub against: Vec<Claim<'a>>,
    /// What is our own in it.
    pub ours: &'a str,
}

/// What a source found or says, in our words.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// The source.
    pub source: &'static Source,
    /// What it found, as one sentence.
    pub says: &'a str,
}

/// A short text with its heading.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// The heading.
    pub title: &'a str,
    /// The text.
    pub text: &'a str,
    /// What it rests on.
    pub sources: &'static [&'static Source],
}

impl Words {
    /// An account: its name, what it does and what is our own; the article; what speaks for it, and against it.
    pub(crate) fn account(
        &self,
        [name, does, ours]: [usize; 3],
        article: Option<usize>,
        rests_on: &[(&'static Source, usize)],
        against: &[(&'static Source, usize)],
    ) -> Account<'_> {
        let claim = |&(source, says): &(&'static Source, usize)| Claim { source, says: self.text(says) };
        Account {
            name: self.text(name),
            does: self.text(does),
            article: article.map(|article| self.text(article)),
            rests_on: rests_on.iter().map(claim).collect(),
            against: against.iter().map(claim).collect(),
            ours: self.text(ours),
        }
    }

    /// What is counted, and what a case sets.
    pub fn numbers(&self) -> [Passage<'_>; 8] {
        [
            passage(self.number_turn_title(), self.number_turn_text(), &[]),
            passage(self.number_tension_title(), self.number_tension_text(), &[]),
            passage(self.number_rapport_title(), self.number_rapport_text(), &[]),
            passage(self.number_standing_title(), self.number_standing_text(), &[]),
            passage(self.number_talks_title(), self.number_talks_text(), &[]),
            passage(self.number_programme_title(), self.number_programme_text(), &[]),
            passage(self.number_fresh_title(), self.number_fresh_text(), &[]),
            passage(self.number_set_by_case_title(), self.number_set_by_case_text(), &[]),
        ]
    }

    /// How the coach computes.
    pub fn coach(&self) -> [Passage<'_>; 7] {
        [
            passage(self.computing_whole_game_title(), self.computing_whole_game_text(), &[]),
            passage(self.computing_cost_title(), self.computing_cost_text(), &[]),
            passage(self.computing_accuracy_title(), self.computing_accuracy_text(), &[]),
            passage(self.computing_best_moment_title(), self.computing_best_moment_text(), &[]),
            passage(self.computing_it_knows_title(), self.computing_it_knows_text(), &[]),
            passage(self.computing_by_these_rules_title(), self.computing_by_these_rules_text(), &[]),
            passage(self.computing_checked_title(), self.computing_checked_text(), &[]),
        ]
    }

    /// What the model is not.
    pub fn limits(&self) -> [Passage<'_>; 9] {
        [
            passage(self.limit_prediction_title(), self.limit_prediction_text(), &[]),
            passage(self.limit_legal_advice_title(), self.limit_legal_advice_text(), &[EVIDENCE, PRESS, CHATHAM]),
            passage(self.limit_measured_title(), self.limit_measured_text(), &[]),
            passage(self.limit_culture_title(), self.limit_culture_text(), &[ADAIR_2007, BOUWMAN]),
            passage(self.limit_counterpart_title(), self.limit_counterpart_text(), &[LOSCHELDER_2014, LOSCHELDER_2016]),
            passage(self.limit_lies_title(), self.limit_lies_text(), &[WELTON_1988]),
            passage(self.limit_tomorrow_title(), self.limit_tomorrow_text(), &[BEN_YOAV_1984]),
            passage(self.limit_proof_title(), self.limit_proof_text(), &[WELTON_1992]),
            passage(self.limit_back_rooms_title(), self.limit_back_rooms_text(), &[CALTECH_2014, STASAVAGE_2004]),
        ]
    }

    /// What unfolds the grounds of a rule, and whether there is something against it.
    pub fn grounds(&self, against: bool) -> &str {
        if against { self.grounds_and_against() } else { self.grounds_alone() }
    }

    /// How a source is marked that is less than a study one has read.
    pub fn sure(&self, sure: Sure) -> Option<&str> {
        match sure {
            Sure::Study => None,
            Sure::Practice => Some(self.sure_practice()),
            Sure::SecondHand => Some(self.sure_second_hand()),
        }
    }

    /// Sources in a text, with their marks.
    pub fn cited(&self, sources: &[&Source]) -> String {
        let marked = |source: &&Source| match self.sure(source.sure) {
            None => source.cited.to_owned(),
            Some(mark) => self.cited_with_mark(source.cited, mark),
        };
        self.in_brackets(&sources.iter().map(marked).collect::<Vec<_>>().join("; "))
    }
}

fn passage<'a>(title: &'a str, text: &'a str, sources: &'static [&'static Source]) -> Passage<'a> {
    Passage { title, text, sources }
}
