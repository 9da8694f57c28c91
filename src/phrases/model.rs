//! What the page on the model says.

use super::sources::{Source, Sure};
use negotiation::{Dimension, Rule};
use reading::Part;

/// What is said about one rule, or one dimension of the score.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// Its name, in plain words.
    pub name: &'static str,
    /// What it does, with its numbers.
    pub does: &'static str,
    /// The article's words that it rests on, where there are any.
    pub article: Option<&'static str>,
    /// What speaks for it. Empty for a rule of the game.
    pub rests_on: &'static [Claim],
    /// What speaks against it.
    pub against: &'static [Claim],
    /// What is our own in it.
    pub ours: &'static str,
}

/// What a source found or says, in our words.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// The source.
    pub source: Source,
    /// What it found, as one sentence.
    pub says: &'static str,
}

/// A short text with its heading.
#[derive(Clone, Copy, Debug)]
pub struct Passage {
    /// The heading.
    pub title: &'static str,
    /// The text.
    pub text: &'static str,
    /// What it rests on.
    pub sources: &'static [Source],
}

/// Strings of the page on the model.
pub trait ModelPhrases {
    /// The heading.
    fn model(&self) -> &'static str;
    /// What the page is.
    fn about_model(&self) -> &'static [&'static str];
    /// Back to the list of contents.
    fn to_contents(&self) -> &'static str;
    /// A part's heading.
    fn part(&self, part: Part) -> &'static str;
    /// What stands before the rules of a part.
    fn about_part(&self, part: Part) -> &'static [&'static str];
    /// What is said about a rule.
    fn rule(&self, rule: Rule) -> Account;
    /// What is said about a dimension of the score.
    fn measure(&self, dimension: Dimension) -> Account;
    /// What is counted, and what a case sets.
    fn numbers(&self) -> &'static [Passage];
    /// How the coach computes.
    fn coach(&self) -> &'static [Passage];
    /// What the model is not.
    fn limits(&self) -> &'static [Passage];
    /// What unfolds the grounds of a rule, and whether there is something against it.
    fn grounds(&self, against: bool) -> &'static str;
    /// Before the article's words.
    fn in_the_article(&self) -> &'static str;
    /// Before what speaks for a rule.
    fn what_it_rests_on(&self) -> &'static str;
    /// In place of it, for a rule that no study is behind.
    fn rule_of_the_game(&self) -> &'static str;
    /// Before what speaks against it.
    fn what_speaks_against(&self) -> &'static str;
    /// Before what is our own.
    fn what_is_ours(&self) -> &'static str;
    /// How a source is marked that is less than a study one has read.
    fn sure(&self, sure: Sure) -> Option<&'static str>;
    /// How far each kind of source can be relied on.
    fn how_sure(&self) -> &'static str;
    /// Sources in a text, with their marks.
    fn cited(&self, sources: &[Source]) -> String;
}
