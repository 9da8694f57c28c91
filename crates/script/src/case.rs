//! A checked and compiled case: numbers, structure and the words of one language.

use crate::act::{Act, On, Outcome};
use crate::look::Look;
use crate::scene::{Scene, SceneWords};
use crate::text::{Speech, Text};
use crate::when::When;
use negotiation::{Bounds, Fingerprint, Matter, Scenario, Spell};
use serde::{Deserialize, Serialize};
use strum::{VariantArray, VariantNames};

/// A case, ready to be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub(crate) scenario: Scenario,
    pub(crate) structure: Structure,
    pub(crate) words: Words,
    pub(crate) fingerprint: Fingerprint,
    /// Which variant of the case this is.
    pub(crate) variant: u32,
}

/// What a case is besides its numbers and words: the same in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Structure {
    /// Its id, the folder's name.
    pub id: String,
    /// Its place in the list of cases.
    pub order: u8,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// How many minutes a play takes in this language, counted from plays.
    pub minutes: u8,
    /// The ids of the issues, in order.
    pub issues: Vec<String>,
    /// The ids of the secrets, in order.
    pub secrets: Vec<String>,
    /// Our facts in the order of the briefing: those that are safe to tell and those that are not.
    pub facts: Vec<Fact>,
    /// The ids of the spells of the programme, in order.
    pub programme: Vec<String>,
    /// The ids of the flags, in order of their bits.
    pub flags: Vec<String>,
    /// The scenes.
    pub scenes: Vec<Scene>,
    /// What differs in its variants, and which there are.
    pub variants: Variants,
    /// What its author declares about it, so that less is asked of it.
    pub declares: Declares,
}

/// One of our facts: what we know of ourselves and may tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    /// It is safe to tell.
    Share(Matter),
    /// It strengthens whoever learns it: a secret, by its place.
    Secret(u8),
}

impl Fact {
    /// All facts of a case with so many secrets.
    pub fn all(secrets: usize) -> impl Iterator<Item = Fact> {
        Matter::ALL.into_iter().map(Fact::Share).chain((0..secrets as u8).map(Fact::Secret))
    }
}

/// The variants of a case: the same story with other numbers, each as hard and proven by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variants {
    /// How far their numbers may differ.
    pub bounds: Bounds,
    /// The seeds of those that are offered; the case itself, seed 0, is not among them.
    pub seeds: Vec<u32>,
}

/// What an author declares about a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declares {
    /// It is ripe from the start, so that the first turn may be the best to step out.
    pub already_ripe: bool,
}

/// How hard a case is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Difficulty {
    /// Made for the first play.
    Tutorial,
    /// All rules.
    Standard,
    /// Little room for error.
    Hard,
}

/// The words of a case in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The language, as in `en`.
    pub language: String,
    /// The case's title.
    pub title: String,
    /// Its field, as in "Salary".
    pub field: String,
    /// One sentence on it.
    pub summary: String,
    /// Who the player is.
    pub you: String,
    /// Who the other side is.
    pub them: String,
    /// Who is listening.
    pub audience: String,
    /// The room.
    pub table: String,
    /// The place outside.
    pub corridor: String,
    /// The briefing, by paragraphs.
    pub briefing: Vec<Text>,
    /// What our limit is, in words.
    pub limit: String,
    /// The person one steps out with, by place in `people`.
    pub lead: u8,
    /// The people.
    pub people: Vec<Person>,
    /// The issues, in order.
    pub issues: Vec<IssueWords>,
    /// What we know and they do not, in the order of the secrets.
    pub secrets: Vec<Text>,
    /// What we may safely say of ourselves, in the order of [`negotiation::Matter::ALL`].
    pub shares: Vec<Text>,
    /// Who holds a stake in the daylight issue.
    pub holders: Vec<Holder>,
    /// What is said of the spells of the programme, in their order.
    pub programme: Vec<SpellWords>,
    /// What is said on which occasion.
    pub lines: Vec<Line>,
    /// The words of the scenes, in order.
    pub scenes: Vec<SceneWords>,
}

impl Words {
    /// What a fact of ours says.
    pub fn fact(&self, fact: Fact) -> Option<&Text> {
        match fact {
            Fact::Share(matter) => self.shares.get(matter as usize),
            Fact::Secret(place) => self.secrets.get(usize::from(place)),
        }
    }

    /// What a spell of the programme is called; nothing where it has no words.
    pub fn spell(&self, spell: &Spell) -> &str {
        self.programme.get(usize::from(spell.id)).map_or("", |words| words.name.as_str())
    }
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Full name.
    pub name: String,
    /// What they are.
    pub role: String,
    /// On whose side.
    pub side: Side,
    /// What they want besides the points.
    pub about: String,
    /// How they look.
    pub looks: Vec<Look>,
}

/// Where a person sits.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Side {
    /// With the other delegation.
    Theirs,
    /// With us.
    Ours,
    /// Listening.
    Audience,
}

/// The words of an issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueWords {
    /// Its name.
    pub name: String,
    /// Its options, from their public position to ours.
    pub options: Vec<String>,
    /// What it means to us.
    pub ours: Text,
    /// What they hide about it; of the daylight issue, nothing.
    pub hidden: Text,
}

/// Somebody who holds a stake in the daylight issue and is not in the corridor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Who.
    pub name: String,
    /// What they would have wanted to be asked.
    pub stake: Text,
}

/// The words of a spell of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpellWords {
    /// Its name, in one to three words.
    pub name: String,
    /// What announces it, where nobody knows of it beforehand.
    pub announced: Vec<Speech>,
    /// What is said when it comes.
    pub comes: Vec<Speech>,
    /// What is said when it has passed.
    pub goes: Vec<Speech>,
}

/// What is said on an occasion: the player's words, and what follows by how it came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The occasion.
    pub act: Act,
    /// What it is about; none fits whatever it is about.
    pub on: On,
    /// When it fits.
    pub when: When,
    /// What the player says, where the act is a move.
    pub say: Option<Text>,
    /// What follows, by how it came out.
    pub replies: Vec<(Outcome, Vec<Speech>)>,
}

impl Case {
    /// Its numbers.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Its structure.
    pub fn structure(&self) -> &Structure {
        &self.structure
    }

    /// Its words.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// What ties a run to its numbers and scenes. A change of words alone does not change it.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// Which variant of the case this is: 0 is the case as its author wrote it.
    pub fn variant(&self) -> u32 {
        self.variant
    }

    /// Another variant of the case as its author wrote it. None where it is not offered, and where
    /// this is a variant itself.
    pub fn varied(&self, seed: u32) -> Option<Case> {
        let Variants { bounds, seeds } = &self.structure.variants;
        if self.variant != 0 || !(seed == 0 || seeds.contains(&seed)) {
            return None;
        }
        let scenario = Scenario::new(self.scenario.numbers().varied(bounds, seed)).ok()?;
        Some(Case { scenario, variant: seed, ..self.clone() })
    }

    /// Its line in the list of cases.
    pub fn listing(&self, file: String) -> Listing {
        Listing {
            id: self.structure.id.clone(),
            language: self.words.language.clone(),
            file,
            fingerprint: self.fingerprint.0,
            order: self.structure.order,
            difficulty: self.structure.difficulty,
            minutes: self.structure.minutes,
            turns: self.scenario.numbers().turns,
            title: self.words.title.clone(),
            field: self.words.field.clone(),
            summary: self.words.summary.clone(),
        }
    }
}

/// The list of cases that a site offers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// One line a case and language, in order.
    pub cases: Vec<Listing>,
}

/// A case in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Its id.
    pub id: String,
    /// The language of its words.
    pub language: String,
    /// The bundle's file name, beside the list.
    pub file: String,
    /// Its fingerprint.
    pub fingerprint: [u8; 4],
    /// Its place in the list.
    pub order: u8,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Minutes a play takes.
    pub minutes: u8,
    /// Turns it has.
    pub turns: u8,
    /// Its title.
    pub title: String,
    /// Its field.
    pub field: String,
    /// One sentence on it.
    pub summary: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Story;
    use std::rc::Rc;

    #[test]
    fn a_variant_on_offer_has_other_numbers_and_the_same_words_and_its_run_names_it() {
        let case = Case::example();
        let variant = case.varied(9).unwrap();
        assert_ne!(variant.scenario(), case.scenario());
        assert_eq!((variant.words(), variant.fingerprint()), (case.words(), case.fingerprint()));
        assert_eq!(Story::begin(Rc::new(variant)).run().variant, 9);
        assert_eq!(case.varied(0), Some(case.clone()));
        assert_eq!(case.varied(5), None, "it is not on offer");
        assert_eq!(case.varied(9).and_then(|variant| variant.varied(4)), None, "it is a variant itself");
    }
}
