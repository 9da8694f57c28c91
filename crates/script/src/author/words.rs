//! `lines.<language>.toml` as its author wrote it.

use super::about::About;
use super::fault::{Fault, Name};
use super::read::{Fields, Report, Value};
use super::source::At;
use crate::act::Act;
use crate::case::{Band, Person, Side};
use crate::look::Look;
use std::ops::Range;
use toml::de::DeValue;

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
    /// What is said on which occasion.
    pub lines: Vec<LineDraft>,
    /// Whether a line could not be read, so that counting them tells nothing.
    pub lines_lost: bool,
    /// The scenes.
    pub scenes: Vec<(At<String>, SceneWordsDraft)>,
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
    pub briefing: Vec<String>,
    pub limit: String,
    pub lead: At<String>,
}

/// The words of an issue.
pub struct IssueWordsDraft {
    /// Its name.
    pub name: String,
    /// Its options.
    pub options: At<Vec<String>>,
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
    /// Bands of tension.
    pub tension: Option<u8>,
    /// Bands of rapport.
    pub rapport: Option<u8>,
    /// Flags that must be set.
    pub flags: Vec<At<String>>,
    /// Flags that must not be.
    pub unless: Vec<At<String>>,
    /// What the last move was.
    pub after: Option<At<Vec<Act>>>,
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

/// The words of a scene.
pub struct SceneWordsDraft {
    /// What happens first.
    pub open: Vec<At<String>>,
    /// Its options.
    pub options: Vec<(At<String>, OptionWordsDraft)>,
}

/// The words of an option.
pub struct OptionWordsDraft {
    /// What the player says.
    pub say: At<String>,
    /// What follows.
    pub replies: RepliesDraft,
}

const TENSIONS: &[&str] = &["low", "mid", "high"];
const RAPPORTS: &[&str] = &["cold", "warm"];

impl Band {
    /// How a file of words names its tension, and its rapport.
    pub fn names(self) -> (&'static str, &'static str) {
        let name = |names: &[&'static str], place: u8| names.get(usize::from(place)).copied().unwrap_or_default();
        (name(TENSIONS, self.tension), name(RAPPORTS, self.rapport))
    }
}

/// The bits of a list; an empty one is as none.
fn mask(bits: At<Vec<At<u8>>>) -> u8 {
    bits.value.iter().fold(0, |mask, bit| mask | bit.value)
}

impl WordsDraft {
    /// Reads the whole file.
    pub(super) fn read(fields: Fields<'_>) -> WordsDraft {
        let report = fields.report;
        let lines: Vec<Option<LineDraft>> = fields.tables("lines").into_iter().map(LineDraft::read).collect();
        let draft = WordsDraft {
            language: fields.id("language"),
            general: fields.sub("case").map(GeneralDraft::read).unwrap_or_default(),
            people: by_id(&fields, "people", person),
            issues: by_id(&fields, "issues", IssueWordsDraft::read),
            secrets: by_id(&fields, "secrets", |secret| {
                let text = secret.prose("text");
                secret.finish();
                text
            }),
            shares: shares(&fields),
            holders: by_id(&fields, "holders", |holder| {
                let words = (holder.prose("name"), holder.prose("stake"));
                holder.finish();
                words
            }),
            lines_lost: lines.iter().any(Option::is_none),
            lines: lines.into_iter().flatten().collect(),
            scenes: by_id(&fields, "scenes", SceneWordsDraft::read),
            whole: fields.span.clone(),
        };
        for (id, _) in &draft.people {
            report.check_id(id);
            if ["you", "stage"].contains(&id.value.as_str()) {
                report.add(&id.span, Fault::Twice { name: Name::Person, id: id.value.clone() });
            }
        }
        fields.finish();
        draft
    }
}

fn by_id<'a, T>(fields: &Fields<'a>, field: &'static str, read: impl Fn(Fields<'a>) -> T) -> Vec<(At<String>, T)> {
    fields.by_id(field).into_iter().map(|(id, fields)| (id, read(fields))).collect()
}

fn person(fields: Fields<'_>) -> Person {
    let side = fields.need("side").and_then(|value| fields.report.one_of::<Side>(value));
    let looks = fields.maybe("looks");
    let looks = looks.and_then(|value| fields.report.list(value, |report, value| report.one_of::<Look>(value)));
    let person = Person {
        name: fields.prose("name"),
        role: fields.prose("role"),
        side: side.map_or(Side::Audience, |side| side.value),
        about: fields.prose("about"),
        looks: looks.map(|list| list.value.into_iter().map(|look| look.value).collect()).unwrap_or_default(),
    };
    fields.finish();
    person
}

fn shares(fields: &Fields<'_>) -> Vec<(At<String>, String)> {
    let Some(shares) = fields.sub("shares") else { return Vec::new() };
    let entries = shares.entries().into_iter();
    entries.filter_map(|(id, value)| Some((id, fields.report.prose(value)?.value))).collect()
}

/// A list of texts that somebody will read.
fn texts<'a>(report: &Report<'a>, value: Value<'a>) -> Option<At<Vec<At<String>>>> {
    report.list(value, |report, value| report.prose(value))
}

fn plain_texts(fields: &Fields<'_>, field: &'static str) -> At<Vec<String>> {
    let read = fields.need(field).and_then(|value| texts(fields.report, value));
    let read = read.unwrap_or_else(|| fields.nothing());
    read.map(|texts| texts.into_iter().map(|text| text.value).collect())
}

impl GeneralDraft {
    fn read(fields: Fields<'_>) -> GeneralDraft {
        let draft = GeneralDraft {
            title: fields.prose("title"),
            field: fields.prose("field"),
            summary: fields.prose("summary"),
            you: fields.prose("you"),
            them: fields.prose("them"),
            audience: fields.prose("audience"),
            table: fields.prose("table"),
            corridor: fields.prose("corridor"),
            briefing: plain_texts(&fields, "briefing").value,
            limit: fields.prose("limit"),
            lead: fields.id("lead"),
        };
        fields.finish();
        draft
    }
}

impl IssueWordsDraft {
    fn read(fields: Fields<'_>) -> IssueWordsDraft {
        let draft = IssueWordsDraft {
            name: fields.prose("name"),
            options: plain_texts(&fields, "options"),
            ours: fields.prose("ours"),
            hidden: fields.maybe("hidden").and_then(|value| fields.report.prose(value)).map(|text| text.value),
            span: fields.span.clone(),
        };
        fields.finish();
        draft
    }
}

impl LineDraft {
    /// A line whose act cannot be read is noted and left out.
    fn read(fields: Fields<'_>) -> Option<LineDraft> {
        let report = fields.report;
        let act = fields.need("act").and_then(|value| report.one_of::<Act>(value));
        let bands = |field, names, bits: &[u8]| {
            let read = fields
                .maybe(field)
                .and_then(|value| report.list(value, |report, value| report.one_of_these(value, names, bits)))?;
            Some(mask(read)).filter(|&mask| mask != 0)
        };
        let after =
            fields.maybe("after").and_then(|value| report.list(value, |report, value| report.one_of::<Act>(value)));
        let draft = act.map(|act| LineDraft {
            act,
            about: About::read(&fields),
            tension: bands("tension", TENSIONS, &[1, 2, 4]),
            rapport: bands("rapport", RAPPORTS, &[1, 2]),
            flags: fields.names("if"),
            unless: fields.names("unless"),
            after: after.map(|list| list.map(|acts| acts.into_iter().map(|act| act.value).collect())),
            say: fields.maybe("say").and_then(|value| report.prose(value)),
            replies: RepliesDraft::read(&fields),
        });
        if draft.is_some() {
            fields.finish();
        }
        draft
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

impl SceneWordsDraft {
    fn read(fields: Fields<'_>) -> SceneWordsDraft {
        let open = fields.need("open").and_then(|value| texts(fields.report, value));
        let draft = SceneWordsDraft {
            open: open.map(|list| list.value).unwrap_or_default(),
            options: by_id(&fields, "options", OptionWordsDraft::read),
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
