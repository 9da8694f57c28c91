//! A case with hardly a word, for examples and tests of everything but the words.

use crate::act::{Act, On};
use crate::case::{
    Case, Declares, Difficulty, Fact, IssueWords, Line, Person, Side, SpellWords, Structure, Variants, Words,
};
use crate::text::{Speaker, Speech, Text};
use crate::when::When;
use negotiation::{Bounds, Fingerprint, Known, Matter, Scenario, ScenarioDraft};

impl Case {
    /// A small sound case in which each act is said by its name.
    #[expect(clippy::expect_used, reason = "the example is sound, and its documentation test proves it")]
    pub fn example() -> Case {
        let scenario = Scenario::new(ScenarioDraft::example()).expect("the example is sound");
        let ids = |kind: &str, count: usize| (1..=count).map(|number| format!("{kind}-{number}")).collect::<Vec<_>>();
        let issues = ids("issue", scenario.numbers().issues.len());
        let secrets = ids("secret", scenario.numbers().secrets.len());
        let programme = ids("spell", scenario.numbers().programme.len());
        let words = Words {
            language: "en".into(),
            title: "An example".into(),
            field: "Examples".into(),
            summary: "Two people, five issues and hardly a word.".into(),
            you: "You.".into(),
            them: "They.".into(),
            audience: "Everyone.".into(),
            table: "A table".into(),
            corridor: "A corridor".into(),
            briefing: vec![Text::parse("There is a table.")],
            limit: "Your limit.".into(),
            lead: 0,
            people: vec![Person {
                name: "Ada Example".into(),
                role: "the other side".into(),
                side: Side::Theirs,
                about: "A good example.".into(),
                looks: Vec::new(),
            }],
            issues: issues
                .iter()
                .zip(&scenario.numbers().issues)
                .map(|(id, issue)| IssueWords {
                    name: id.clone(),
                    options: ids("option", issue.ours.len()),
                    ours: Text::parse("It matters."),
                    hidden: Text::parse("It matters to them."),
                })
                .collect(),
            secrets: secrets.iter().map(|id| Text::parse(id)).collect(),
            shares: Matter::ALL.iter().map(|matter| Text::parse(&format!("{matter:?}"))).collect(),
            holders: Vec::new(),
            programme: programme
                .iter()
                .zip(&scenario.numbers().programme)
                .map(|(id, spell)| SpellWords {
                    name: id.clone(),
                    announced: if spell.known == Known::Announced { said("announced") } else { Vec::new() },
                    comes: said("comes"),
                    goes: said("goes"),
                })
                .collect(),
            lines: Act::ALL.iter().map(|&act| line(act, None)).collect(),
            scenes: Vec::new(),
        };
        let structure = Structure {
            id: "example".into(),
            order: 1,
            difficulty: Difficulty::Tutorial,
            minutes: 8,
            issues,
            facts: Fact::all(secrets.len()).collect(),
            secrets,
            programme,
            flags: Vec::new(),
            scenes: Vec::new(),
            variants: Variants { bounds: Bounds { points: 3, ..Bounds::default() }, seeds: vec![4, 9] },
            declares: Declares::default(),
        };
        Case { scenario, structure, words, fingerprint: Fingerprint([0; 4]), variant: 0 }
    }
}

fn line(act: Act, on: On) -> Line {
    Line {
        act,
        on,
        when: When::default(),
        say: act.is_move().then(|| Text::parse(act.name())),
        replies: act.outcomes().iter().map(|&outcome| (outcome, said(outcome.name()))).collect(),
    }
}

fn said(what: &str) -> Vec<Speech> {
    vec![Speech { speaker: Speaker::Person(0), text: Text::parse(what) }]
}
