//! From drafts to a case: names become places, and whatever has no place is noted.

use super::about::Subjects;
use super::fault::{Fault, Name};
use super::index::Index;
use super::names::Names;
use super::numbers::NumbersDraft;
use super::outcomes::possible;
use super::problem::{Label, Note};
use super::read::{Report, nearest};
use super::source::At;
use super::words::{
    GeneralDraft, IssueWordsDraft, LineDraft, RepliesDraft, SceneWordsDraft, SpellWordsDraft, WordsDraft,
};
use crate::act::{Act, On, Outcome};
use crate::case::{Holder, IssueWords, Line, Side, SpellWords, Structure, Variants, Words};
use crate::scene::{Happening, OptionWords, Scene, SceneWords};
use crate::text::{Speaker, Speech, Text};
use crate::when::When;
use negotiation::Known;
use std::ops::{Range, RangeInclusive};

impl NumbersDraft {
    /// The names that this case's scenes and words can refer to.
    pub(super) fn names(&self) -> Names<'_> {
        let options = self.scenes.iter().flat_map(|scene| &scene.options);
        Names {
            subjects: Subjects {
                issues: Index::new(self.issues.iter().map(|issue| issue.id.value.as_str())),
                secrets: Index::new(self.secrets.iter().map(|secret| secret.id.value.as_str())),
                daylight: &self.daylight.value,
                sensitive: self.sensitive.iter().map(|issue| issue.value.as_str()).collect(),
            },
            scenes: Index::new(self.scenes.iter().map(|scene| scene.id.value.as_str())),
            flags_lost: self.scenes.iter().flat_map(|scene| &scene.options).any(|option| option.sets_lost),
            flags: Index::of_different(options.flat_map(|option| &option.sets).map(|flag| flag.value.as_str())),
        }
    }

    /// The structure of the case.
    pub(super) fn structure(&self, names: &Names<'_>, scenes: Vec<Scene>) -> Structure {
        let owned = |names: &[&str]| names.iter().map(|name| name.to_string()).collect();
        Structure {
            id: self.id.value.clone(),
            order: self.order,
            difficulty: self.difficulty,
            // Counted once there are words.
            minutes: 0,
            issues: owned(names.subjects.issues.names()),
            secrets: owned(names.subjects.secrets.names()),
            facts: self.facts.clone(),
            programme: self.programme.iter().map(|spell| spell.id.value.clone()).collect(),
            flags: owned(names.flags.names()),
            scenes,
            variants: Variants {
                bounds: self.variants.bounds.clone(),
                seeds: self.variants.seeds.iter().map(|seed| seed.value.into()).collect(),
            },
            declares: self.declares,
        }
    }
}

/// How many options an issue can have. Where it has others, that is said of its numbers.
const OPTIONS: RangeInclusive<usize> = 2..=5;

/// What is said: for an act, about something, under conditions.
struct Saying<'a> {
    act: Act,
    on: On,
    when: &'a When,
    /// Whether some of the conditions cannot be read.
    is_vague: bool,
}

/// Makes the words of one language.
pub(super) struct Compiler<'a> {
    /// Where problems go.
    pub(super) report: &'a Report<'a>,
    /// The file of the numbers, for labels.
    pub(super) numbers_file: &'a str,
    /// The numbers.
    pub(super) numbers: &'a NumbersDraft,
    /// What can be named.
    pub(super) names: &'a Names<'a>,
    /// The scenes.
    pub(super) scenes: &'a [Scene],
    /// The words.
    pub(super) words: &'a WordsDraft,
    /// The people who can speak.
    pub(super) people: Index<'a>,
}

impl Compiler<'_> {
    /// The words, and a note of everything that does not fit the numbers.
    pub(super) fn words(&self) -> Words {
        let numbers = self.numbers;
        let issue_ids: Vec<_> = numbers.issues.iter().map(|issue| &issue.id).collect();
        let secret_ids: Vec<_> = numbers.secrets.iter().map(|secret| &secret.id).collect();
        let issues = self.pair(Name::Issue, &issue_ids, &self.words.issues);
        let secrets = self.pair(Name::Secret, &secret_ids, &self.words.secrets);
        let holders = match numbers.holders_lost {
            true => Vec::new(),
            false => self.pair(Name::Holder, &numbers.holders.iter().collect::<Vec<_>>(), &self.words.holders),
        };
        let spells = self.pair(
            Name::Spell,
            &numbers.programme.iter().map(|spell| &spell.id).collect::<Vec<_>>(),
            &self.words.programme,
        );
        let GeneralDraft { title, field, summary, you, them, audience, table, corridor, briefing, limit, lead } =
            &self.words.general;
        let text = |text: &String| Text::parse(text);
        Words {
            language: self.words.language.value.clone(),
            title: title.clone(),
            field: field.clone(),
            summary: summary.clone(),
            you: you.clone(),
            them: them.clone(),
            audience: audience.clone(),
            table: table.clone(),
            corridor: corridor.clone(),
            briefing: briefing.iter().map(|paragraph| Text::parse(&paragraph.value)).collect(),
            limit: limit.clone(),
            lead: self.lead(lead).unwrap_or(0),
            people: self.words.people.iter().map(|(_, person)| person.clone()).collect(),
            issues: issues
                .into_iter()
                .enumerate()
                .filter_map(|(place, words)| Some(self.issue(place, words?)))
                .collect(),
            secrets: secrets.into_iter().flatten().map(text).collect(),
            shares: self.shares().into_iter().flatten().map(text).collect(),
            holders: holders
                .into_iter()
                .flatten()
                .map(|(name, stake)| Holder { name: name.clone(), stake: Text::parse(stake) })
                .collect(),
            programme: spells
                .into_iter()
                .enumerate()
                .filter_map(|(place, words)| Some(self.spell(place, words?)))
                .collect(),
            lines: self.words.lines.iter().map(|line| self.line(line)).collect(),
            scenes: self.scenes(),
        }
    }

    /// The words for each id, in the order of the numbers.
    fn pair<'b, T>(&self, name: Name, ids: &[&At<String>], words: &'b [(At<String>, T)]) -> Vec<Option<&'b T>> {
        let wanted = Index::new(ids.iter().map(|id| id.value.as_str()));
        let found = Index::new(words.iter().map(|(id, _)| id.value.as_str()));
        let without = Index::new(wanted.names().iter().copied().filter(|id| !found.has(id)));
        for (id, _) in words.iter().filter(|(id, _)| !wanted.has(&id.value)) {
            let near = without.nearest(&id.value);
            self.report.add(&id.span, Fault::StrayWords { name, id: id.value.clone(), near });
        }
        let find = |id: &&At<String>| {
            let place = found.place(&id.value);
            if place.is_none() && !id.value.is_empty() && !self.words.lost.contains(&id.value) {
                self.declared(&self.words.whole, Fault::NoWords { name, id: id.value.clone() }, &id.span);
            }
            place.and_then(|place| words.get(place)).map(|(_, words)| words)
        };
        ids.iter().map(find).collect()
    }

    /// Notes a problem with words that something in the numbers asks for.
    fn declared(&self, span: &Range<usize>, fault: Fault, declared: &Range<usize>) {
        let label = Label { file: self.numbers_file.into(), span: declared.clone(), note: Note::Declared };
        self.report.push(span, fault, vec![label]);
    }

    fn issue(&self, place: usize, words: &IssueWordsDraft) -> IssueWords {
        let issue = &self.numbers.issues[place];
        if let (Some(options), Some(wanted)) = (&words.options, issue.options) {
            let found = options.value.len();
            if found != wanted && OPTIONS.contains(&wanted) {
                self.declared(&options.span, Fault::OptionWords { found, wanted }, &issue.ours);
            }
        }
        // Of the daylight issue they hide nothing.
        let daylight = &self.numbers.daylight.value;
        let daylight_is_known = self.names.subjects.issues.has(daylight);
        if words.hidden.is_none() && daylight_is_known && issue.id.value != *daylight {
            self.report.add(&words.span, Fault::NoField { field: "hidden" });
        }
        IssueWords {
            name: words.name.clone(),
            options: words.options.as_ref().map(|options| options.value.clone()).unwrap_or_default(),
            ours: Text::parse(&words.ours),
            hidden: Text::parse(words.hidden.as_deref().unwrap_or_default()),
        }
    }

    fn spell(&self, place: usize, words: &SpellWordsDraft) -> SpellWords {
        let spell = &self.numbers.programme[place];
        match (spell.known, &words.announced) {
            (Known::Announced, None) => {
                self.declared(&words.span, Fault::NoField { field: "announced" }, &spell.id.span);
            }
            (Known::Before, Some(announced)) => {
                self.declared(&announced.span, Fault::StrayAnnounced { spell: spell.id.value.clone() }, &spell.id.span);
            }
            _ => {}
        }
        SpellWords {
            name: words.name.clone(),
            announced: words.announced.as_ref().map(|said| self.speeches(&said.value)).unwrap_or_default(),
            comes: self.speeches(&words.comes),
            goes: self.speeches(&words.goes),
        }
    }

    fn shares(&self) -> Vec<Option<&String>> {
        let ids = super::about::MATTERS;
        let words = &self.words.shares;
        for (id, _) in words.iter().filter(|(id, _)| !ids.contains(&id.value.as_str())) {
            let near = nearest(&id.value, ids.iter().copied());
            self.report.add(&id.span, Fault::StrayWords { name: Name::Matter, id: id.value.clone(), near });
        }
        let find = |wanted: &&str| {
            let found = words.iter().find(|(id, _)| id.value == *wanted);
            if found.is_none() {
                let fault = Fault::NoWords { name: Name::Matter, id: wanted.to_string() };
                self.report.add(&self.words.whole, fault);
            }
            found.map(|(_, words)| words)
        };
        ids.iter().map(find).collect()
    }

    /// The place of a person; a name that nobody has is noted.
    fn person(&self, name: &At<String>) -> Option<u8> {
        let place = self.people.place(&name.value);
        if place.is_none() && !name.value.is_empty() && !self.words.lost.contains(&name.value) {
            let near = self.people.nearest(&name.value);
            self.report.add(&name.span, Fault::Unknown { name: Name::Person, found: name.value.clone(), near });
        }
        place.and_then(|place| u8::try_from(place).ok())
    }

    /// The place of the person one steps out with, who must be one of them.
    fn lead(&self, name: &At<String>) -> Option<u8> {
        let people = &self.words.people;
        let place = self.person(name)?;
        if people.iter().all(|(_, person)| person.side != Side::Theirs) {
            self.report.add(&name.span, Fault::NobodyThere);
        } else if people.get(usize::from(place)).is_some_and(|(_, person)| person.side != Side::Theirs) {
            self.report.add(&name.span, Fault::LeadElsewhere { lead: name.value.clone() });
        }
        Some(place)
    }

    fn speech(&self, said: &At<String>) -> Option<Speech> {
        let parts = said.value.split_once(':').map(|(who, what)| (who.trim(), what.trim()));
        let Some((who, what)) = parts.filter(|(who, _)| !who.is_empty() && !who.contains(char::is_whitespace)) else {
            if !said.value.is_empty() {
                self.report.add(&said.span, Fault::NoSpeaker);
            }
            return None;
        };
        if what.is_empty() {
            self.report.add(&said.span, Fault::Empty);
        }
        let speaker = match who {
            "you" => Speaker::You,
            "stage" => Speaker::Stage,
            who => Speaker::Person(self.person(&At { value: who.into(), span: said.span.clone() })?),
        };
        self.check_speaker(what, &said.span);
        Some(Speech { speaker, text: Text::parse(what) })
    }

    /// Notes where what is said begins with who says it, in the place of which somebody else's name would be no better.
    fn check_speaker(&self, said: &str, span: &Range<usize>) {
        let Some((named, _)) = said.split_once(':') else { return };
        let named = named.trim().trim_matches('*');
        let is_named = |name: &str| name.to_lowercase() == named.to_lowercase();
        let mut people = self.words.people.iter();
        if ["you", "stage"].into_iter().any(is_named)
            || people.any(|(id, person)| {
                is_named(&id.value) || is_named(&person.name) || person.name.split_whitespace().any(is_named)
            })
        {
            self.report.add(span, Fault::SpeakerAgain { named: named.into() });
        }
    }

    /// What the player says.
    fn say(&self, said: &At<String>) -> Text {
        self.check_speaker(&said.value, &said.span);
        Text::parse(&said.value)
    }

    fn speeches(&self, said: &[At<String>]) -> Vec<Speech> {
        said.iter().filter_map(|speech| self.speech(speech)).collect()
    }

    fn line(&self, draft: &LineDraft) -> Line {
        let act = draft.act.value;
        let on = self.names.subjects.place(self.report, act, &draft.about);
        if let Some(wanted @ (Name::Matter | Name::Secret)) = act.about().filter(|_| draft.about.is_empty()) {
            self.report.add(&draft.act.span, Fault::NoAbout { act, wanted });
        }
        match &draft.say {
            None if act.is_move() => self.report.add(&draft.act.span, Fault::NoSay { act }),
            Some(say) if !act.is_move() => self.report.add(&say.span, Fault::StraySay { act }),
            _ => {}
        }
        let when = draft.when.compile(self.report, self.names, Some(act));
        let say = draft.say.as_ref().map(|say| self.say(say));
        let saying = Saying { act, on, when: &when, is_vague: draft.when.lost };
        let replies = self.replies(saying, &draft.act.span, &draft.replies);
        Line { act, on, when, say, replies }
    }

    /// The replies to an act, one for each way it can come out.
    fn replies(
        &self,
        Saying { act, on, when, is_vague }: Saying<'_>,
        span: &Range<usize>,
        draft: &RepliesDraft,
    ) -> Vec<(Outcome, Vec<Speech>)> {
        let outcomes = act.outcomes();
        let mut written = Vec::new();
        let mut lost = draft.lost || is_vague;
        let mut stray = |span: &Range<usize>, found: &str| {
            self.report.add(span, Fault::StrayReply { act, found: found.into() });
            // Whatever is missing is most likely this one.
            lost = true;
        };
        if let Some(plain) = &draft.plain {
            match outcomes {
                [Outcome::Plain] => written.push((Outcome::Plain, &plain.value)),
                _ => stray(&plain.span, "reply"),
            }
        }
        for (name, said) in &draft.by_outcome {
            match outcomes.iter().find(|&&outcome| outcome != Outcome::Plain && outcome.name() == name.value) {
                Some(&outcome) => written.push((outcome, said)),
                None => stray(&name.span, &name.value),
            }
        }
        for &outcome in outcomes.iter().filter(|_| !lost) {
            let possible = possible(self.numbers, &self.names.subjects, act, on, when, outcome);
            if possible && written.iter().all(|(came, said)| *came != outcome || said.is_empty()) {
                self.report.add(span, Fault::NoReply { act, outcome });
            }
        }
        written.into_iter().map(|(outcome, said)| (outcome, self.speeches(said))).collect()
    }

    fn scenes(&self) -> Vec<SceneWords> {
        let ids: Vec<_> = self.numbers.scenes.iter().map(|scene| &scene.id).collect();
        let words = self.pair(Name::Scene, &ids, &self.words.scenes);
        let scenes = words.into_iter().zip(self.scenes).enumerate();
        scenes.filter_map(|(place, (words, scene))| Some(self.scene(place, scene, words?))).collect()
    }

    fn scene(&self, place: usize, scene: &Scene, words: &SceneWordsDraft) -> SceneWords {
        let ids: Vec<_> = self.numbers.scenes[place].options.iter().map(|option| &option.id).collect();
        let paired = self.pair(Name::Option, &ids, &words.options);
        let options = paired.into_iter().zip(&scene.options).filter_map(|(words, option)| {
            let words = words?;
            // A remark comes out in one way, as an explanation does.
            let (act, on) = match option.happening {
                Happening::Remark => (Act::Explain, None),
                Happening::Act(act, on) => (act, on),
            };
            // It is chosen in the turn in which the scene began.
            let when = &scene.when.clone().unwrap_or_default();
            let is_vague = self.numbers.scenes[place].when.as_ref().is_some_and(|when| when.lost);
            // What cannot be an option is noted there; its replies are as good as any.
            let replies = match act {
                Act::Table | Act::Float => Vec::new(),
                act => self.replies(Saying { act, on, when, is_vague }, &words.say.span, &words.replies),
            };
            Some(OptionWords { say: self.say(&words.say), replies })
        });
        if words.passed.is_none() {
            self.report.add(&words.span, Fault::NoPassed { scene: scene.id.clone() });
        }
        SceneWords {
            open: self.speeches(&words.open),
            passed: self.speeches(words.passed.as_deref().unwrap_or_default()),
            options: options.collect(),
        }
    }
}
