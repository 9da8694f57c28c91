//! `lines.<language>.toml` as its author wrote it.

use super::about::About;
use super::fault::{Fault, Name};
use super::problem::Note;
use super::read::{Fields, LONGEST_NAME, Report, Value};
use super::source::At;
use super::when::WhenDraft;
use crate::act::Act;
use crate::case::{Person, Side};
use crate::look::Look;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use toml::de::DeValue;

/// The most people of a case: more than anybody tells apart.
const MOST_PEOPLE: usize = 30;

/// The words of a case, with their places.
pub struct WordsDraft {
    /// The language.
    pub language: At<String>,
    /// The case in general.
    pub general: GeneralDraft,
    /// The people by id, in the order of the file.
    pub people: Vec<(At<String>, Person)>,
    /// The issues.
    pub issues: Vec<(At<String>, IssueWordsDraft)>,
    /// The secrets.
    pub secrets: Vec<(At<String>, String)>,
    /// What we may share.
    pub shares: Vec<(At<String>, String)>,
    /// The holders: name and stake.
    pub holders: Vec<(At<String>, (String, String))>,
    /// The spells of the programme.
    pub programme: Vec<(At<String>, SpellWordsDraft)>,
    /// What is said on which occasion.
    pub lines: Vec<LineDraft>,
    /// Whether a line could not be read, so that counting them tells nothing.
    pub lines_lost: bool,
    /// The scenes.
    pub scenes: Vec<(At<String>, SceneWordsDraft)>,
    /// What has an id and cannot be read.
    pub lost: HashSet<String>,
    /// Where the file ends.
    pub whole: Range<usize>,
}

/// The table `[case]`, field by field.
#[derive(Default)]
pub struct GeneralDraft {
    pub title: String,
    pub field: String,
    pub summary: String,
    pub you: String,
    pub them: String,
    pub audience: String,
    pub table: String,
    pub corridor: String,
    pub briefing: Vec<At<String>>,
    pub limit: String,
    pub lead: At<String>,
}

/// The words of an issue.
pub struct IssueWordsDraft {
    /// Its name.
    pub name: String,
    /// Its options; none where they are no list.
    pub options: Option<At<Vec<String>>>,
    /// What it means to us.
    pub ours: String,
    /// What they hide about it.
    pub hidden: Option<String>,
    /// Where it stands.
    pub span: Range<usize>,
}

/// A line as it was read.
pub struct LineDraft {
    /// The occasion.
    pub act: At<Act>,
    /// What it is about.
    pub about: Vec<About>,
    /// When it fits.
    pub when: WhenDraft,
    /// What the player says.
    pub say: Option<At<String>>,
    /// What follows.
    pub replies: RepliesDraft,
}

/// What follows, by how it came out.
#[derive(Default)]
pub struct RepliesDraft {
    /// `reply = [...]`.
    pub plain: Option<At<Vec<At<String>>>>,
    /// `reply.told = [...]` and the like.
    pub by_outcome: Vec<(At<String>, Vec<At<String>>)>,
    /// Whether some of it could not be read, so that what is missing may be there.
    pub lost: bool,
}

/// The words of a spell of the programme.
pub struct SpellWordsDraft {
    /// Its name.
    pub name: String,
    /// What announces it.
    pub announced: Option<At<Vec<At<String>>>>,
    /// What is said when it comes.
    pub comes: Vec<At<String>>,
    /// What is said when it has passed.
    pub goes: Vec<At<String>>,
    /// Where it stands.
    pub span: Range<usize>,
}

/// The words of a scene.
pub struct SceneWordsDraft {
    /// What happens first.
    pub open: Vec<At<String>>,
    /// What is said where the player does something else than its options.
    pub passed: Option<Vec<At<String>>>,
    /// Its options.
    pub options: Vec<(At<String>, OptionWordsDraft)>,
    /// Where it stands.
    pub span: Range<usize>,
}

/// The words of an option.
pub struct OptionWordsDraft {
    /// What the player says.
    pub say: At<String>,
    /// What follows.
    pub replies: RepliesDraft,
}

impl WordsDraft {
    /// Reads the whole file.
    pub(super) fn read(fields: Fields<'_>) -> WordsDraft {
        let report = fields.report;
        let lines: Vec<Option<LineDraft>> = fields.tables("lines").into_iter().map(LineDraft::read).collect();
        let mut lost = HashSet::new();
        let draft = WordsDraft {
            language: fields.id("language"),
            general: fields.sub("case").map(GeneralDraft::read).unwrap_or_default(),
            people: by_id(&fields, "people", &mut lost, person),
            issues: by_id(&fields, "issues", &mut lost, IssueWordsDraft::read),
            secrets: by_id(&fields, "secrets", &mut lost, |secret| {
                let text = secret.prose("text");
                secret.finish();
                text
            }),
            shares: shares(&fields),
            holders: by_id(&fields, "holders", &mut lost, |holder| {
                let words = (holder.name("name"), holder.prose("stake"));
                holder.finish();
                words
            }),
            programme: by_id(&fields, "programme", &mut lost, SpellWordsDraft::read),
            lines_lost: lines.iter().any(|line| line.as_ref().is_none_or(LineDraft::is_vague)),
            lines: lines.into_iter().flatten().collect(),
            scenes: by_id(&fields, "scenes", &mut lost, SceneWordsDraft::read),
            lost,
            whole: fields.span.clone(),
        };
        for (id, _) in &draft.people {
            report.check_id(id);
            if ["you", "stage"].contains(&id.value.as_str()) {
                report.add(&id.span, Fault::Twice { name: Name::Person, id: id.value.clone() });
            }
        }
        if let Some((one_more, _)) = draft.people.get(MOST_PEOPLE) {
            let fault = Fault::Count { of: Name::Person, found: draft.people.len(), least: 1, most: MOST_PEOPLE };
            report.add(&one_more.span, fault);
        }
        draft.check_names(report);
        fields.finish();
        draft
    }

    /// Notes what is called as something else of its kind.
    fn check_names(&self, report: &Report<'_>) {
        let people = self.people.iter().map(|(id, person)| (&id.span, person.name.as_str()));
        check_same_names(report, Name::Person, people);
        check_same_names(report, Name::Issue, self.issues.iter().map(|(id, words)| (&id.span, words.name.as_str())));
        let holders = self.holders.iter().map(|(id, (name, _))| (&id.span, name.as_str()));
        check_same_names(report, Name::Holder, holders);
        check_same_names(report, Name::Spell, self.programme.iter().map(|(id, words)| (&id.span, words.name.as_str())));
    }
}

fn by_id<'a, T>(
    fields: &Fields<'a>,
    field: &'static str,
    lost: &mut HashSet<String>,
    read: impl Fn(Fields<'a>) -> T,
) -> Vec<(At<String>, T)> {
    let mut found = Vec::new();
    for (id, fields) in fields.by_id(field) {
        match fields {
            Some(fields) => found.push((id, read(fields))),
            None => drop(lost.insert(id.value)),
        }
    }
    found
}

fn person(fields: Fields<'_>) -> Person {
    let side = fields.need("side").and_then(|value| fields.report.one_of::<Side>(value));
    let looks = fields.maybe("looks");
    let looks = looks.and_then(|value| fields.report.list(value, |report, value| report.one_of::<Look>(value)));
    let person = Person {
        name: fields.name("name"),
        role: fields.name("role"),
        // One that cannot be read is most likely the one that is needed.
        side: side.map_or(Side::Theirs, |side| side.value),
        about: fields.unmarked("about"),
        looks: looks.map(|list| list.value.into_iter().map(|look| look.value).collect()).unwrap_or_default(),
    };
    fields.finish();
    person
}

fn shares(fields: &Fields<'_>) -> Vec<(At<String>, String)> {
    let Some(shares) = fields.sub("shares") else { return Vec::new() };
    let entries = shares.entries().into_iter();
    entries.map(|(id, value)| (id, fields.report.prose(value).unwrap_or_default().value)).collect()
}

/// A list of texts that somebody will read. One that cannot be read is noted, and stands there empty.
fn texts<'a>(report: &Report<'a>, value: Value<'a>) -> Option<At<Vec<At<String>>>> {
    report.filled(value, |report, value| {
        let nothing = At { value: String::new(), span: value.span() };
        Some(report.prose(value).unwrap_or(nothing))
    })
}

impl GeneralDraft {
    fn read(fields: Fields<'_>) -> GeneralDraft {
        let draft = GeneralDraft {
            title: fields.name("title"),
            field: fields.name("field"),
            summary: fields.unmarked("summary"),
            you: fields.unmarked("you"),
            them: fields.unmarked("them"),
            audience: fields.unmarked("audience"),
            table: fields.unmarked("table"),
            corridor: fields.unmarked("corridor"),
            briefing: fields.need("briefing").and_then(|value| texts(fields.report, value)).unwrap_or_default().value,
            limit: fields.unmarked("limit"),
            lead: fields.id("lead"),
        };
        fields.finish();
        draft
    }
}

impl IssueWordsDraft {
    fn read(fields: Fields<'_>) -> IssueWordsDraft {
        let draft = IssueWordsDraft {
            name: fields.name("name"),
            options: fields.need("options").and_then(|value| options(fields.report, value)),
            ours: fields.prose("ours"),
            hidden: fields.maybe("hidden").map(|value| fields.report.prose(value).unwrap_or_default().value),
            span: fields.span.clone(),
        };
        fields.finish();
        draft
    }
}

/// The names of an issue's options, by which players tell them apart.
fn options<'a>(report: &Report<'a>, value: Value<'a>) -> Option<At<Vec<String>>> {
    let nothing = |value: Value<'_>| At { value: String::new(), span: value.span() };
    let list = report
        .list(value, |report, value| Some(report.unmarked(value, LONGEST_NAME).unwrap_or_else(|| nothing(value))))?;
    check_same_names(report, Name::Option, list.value.iter().map(|text| (&text.span, text.value.as_str())));
    Some(list.map(|texts| texts.into_iter().map(|text| text.value).collect()))
}

/// Notes every name that another one of the same kind has, too: nobody could tell them apart.
fn check_same_names<'b>(
    report: &Report<'_>,
    name: Name,
    called: impl IntoIterator<Item = (&'b Range<usize>, &'b str)>,
) {
    let mut seen: HashMap<String, &Range<usize>> = HashMap::new();
    for (span, called) in called {
        let alike = called.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if alike.is_empty() {
            continue;
        }
        match seen.entry(alike) {
            Entry::Occupied(first) => {
                report.add_with(span, Fault::SameName { name, called: called.into() }, Note::First, first.get());
            }
            Entry::Vacant(place) => {
                place.insert(span);
            }
        }
    }
}

impl LineDraft {
    /// A line whose act cannot be read is noted and left out.
    fn read(fields: Fields<'_>) -> Option<LineDraft> {
        let report = fields.report;
        let act = fields.need("act").and_then(|value| report.one_of::<Act>(value));
        let draft = act.map(|act| LineDraft {
            act,
            about: About::read(&fields),
            when: WhenDraft::of_line(&fields),
            say: fields.maybe("say").and_then(|value| report.prose(value)),
            replies: RepliesDraft::read(&fields),
        });
        if draft.is_some() {
            fields.finish();
        }
        draft
    }
}

impl LineDraft {
    /// Whether something that decides when it fits cannot be read.
    fn is_vague(&self) -> bool {
        self.when.lost || self.about.iter().any(|about| about.id.is_none())
    }
}

impl RepliesDraft {
    fn read(fields: &Fields<'_>) -> RepliesDraft {
        let mut draft = RepliesDraft::default();
        let report = fields.report;
        match fields.maybe("reply") {
            None => {}
            Some(value) if matches!(value.get_ref(), DeValue::Table(_)) => {
                for (name, value) in report.table(value).map(Fields::entries).unwrap_or_default() {
                    match texts(report, value) {
                        Some(lines) => draft.by_outcome.push((name, lines.value)),
                        None => draft.lost = true,
                    }
                }
            }
            Some(value) => {
                draft.plain = texts(report, value);
                draft.lost = draft.plain.is_none();
            }
        }
        draft
    }
}

impl SpellWordsDraft {
    fn read<'a>(fields: Fields<'a>) -> SpellWordsDraft {
        let said = |value: Option<Value<'a>>| value.and_then(|value| texts(fields.report, value));
        let draft = SpellWordsDraft {
            name: fields.name("name"),
            announced: fields
                .maybe("announced")
                .map(|value| said(Some(value)).unwrap_or_else(|| At { value: Vec::new(), span: value.span() })),
            comes: said(fields.need("comes")).unwrap_or_default().value,
            goes: said(fields.need("goes")).unwrap_or_default().value,
            span: fields.span.clone(),
        };
        fields.finish();
        draft
    }
}

impl SceneWordsDraft {
    fn read<'a>(fields: Fields<'a>) -> SceneWordsDraft {
        let said = |value: Option<Value<'a>>| value.and_then(|value| texts(fields.report, value));
        let draft = SceneWordsDraft {
            open: said(fields.need("open")).unwrap_or_default().value,
            passed: fields.maybe("passed").map(|value| said(Some(value)).unwrap_or_default().value),
            options: by_id(&fields, "options", &mut HashSet::new(), OptionWordsDraft::read),
            span: fields.span.clone(),
        };
        fields.finish();
        draft
    }
}

impl OptionWordsDraft {
    fn read(fields: Fields<'_>) -> OptionWordsDraft {
        let say = fields.need("say").and_then(|value| fields.report.prose(value));
        let draft =
            OptionWordsDraft { say: say.unwrap_or_else(|| fields.nothing()), replies: RepliesDraft::read(&fields) };
        fields.finish();
        draft
    }
}
