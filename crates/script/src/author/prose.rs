//! The sentences for what is wrong.

use super::fault::{Fault, Missing, Name, Wanted};
use crate::act::Act;
use crate::when::Band;
use negotiation::Room;
use std::fmt;

impl fmt::Display for Fault {
    /// The headline.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Missing { what } => out.write_str(match what {
                Missing::Path => "there is no such file or folder",
                Missing::Numbers => "the case has no scenario.toml",
                Missing::Words => "the case has no words: no lines.en.toml, nor any other language",
                Missing::Cases => "no case is in this folder",
            }),
            Fault::Unreadable { why } => write!(out, "it cannot be read: {why}"),
            Fault::TooLarge { found, most } => write!(out, "it has {found} bytes, and {most} are the most"),
            Fault::NotText { at } => write!(out, "it is not text in UTF-8, from byte {at} on"),
            Fault::Syntax { why } => write!(out, "TOML does not read this: {}", why.trim_end_matches('\n')),
            Fault::Format { found, known } => write!(out, "format {found} is unknown; this program reads {known}"),
            Fault::NotTheFolder { id, folder } => write!(out, "the id is `{id}`, and the folder `{folder}`"),
            Fault::NotTheLanguage { language, file } => {
                write!(out, "the language is `{language}`, and the file's name says `{file}`")
            }
            Fault::NoField { field } => write!(out, "`{field}` is missing"),
            Fault::UnknownField { found, .. } => write!(out, "nobody reads `{found}`"),
            Fault::WrongType { found, wanted } => write!(out, "{wanted} should stand here, not {found}"),
            Fault::UnknownValue { found, .. } => write!(out, "there is no `{found}` here"),
            Fault::MalformedId { found } => write!(out, "`{found}` is no id"),
            Fault::Twice { name, id } => write!(out, "there are two {} with the id `{id}`", name.plural()),
            Fault::OutOfRange { found, least, most } => write!(out, "{found} is not in {least} to {most}"),
            Fault::Count { of, found, least: 0, most } => {
                write!(out, "there are {found} {}, and at most {most} are possible", of.plural())
            }
            Fault::Count { of, found, least, most } => {
                write!(out, "there are {found} {}; it takes {least} to {most}", of.plural())
            }
            Fault::UnevenPoints { ours, theirs } => {
                write!(out, "{ours} options have points for us, and {theirs} for them")
            }
            Fault::WrongWay { ours: true } => out.write_str("our points must rise from option to option"),
            Fault::WrongWay { ours: false } => out.write_str("their points must not rise from option to option"),
            Fault::EmptyRange { from, to } => write!(out, "nothing lies from {from} to {to}"),
            Fault::NoZone => out.write_str("no package gives both sides more than their floors"),
            Fault::Zone => out.write_str("a package reaches both floors, although the case says that none can"),
            Fault::Currency { issue } => write!(out, "`{issue}` is the daylight issue, and never currency"),
            Fault::Unplayable { seed } => write!(out, "the numbers that seed {seed} draws cannot be played"),
            Fault::Overlap { turn } => write!(out, "something else of the programme has not ended in turn {turn}"),
            Fault::Unknown { name, found, .. } => write!(out, "there is no {name} `{found}`"),
            Fault::NoSpeaker => out.write_str("nobody says this"),
            Fault::NeverSet { flag, .. } => write!(out, "no option sets the flag `{flag}`"),
            Fault::NeverTested { flag } => write!(out, "nothing depends on the flag `{flag}`"),
            Fault::Unlisted { name, id } => write!(out, "the {name} `{id}` is not in the list"),
            Fault::NoWords { name, id } => write!(out, "the {name} `{id}` has no words"),
            Fault::StrayWords { name, id, .. } => {
                write!(out, "these words are for the {name} `{id}`, and there is none")
            }
            Fault::OptionWords { found, wanted } => {
                write!(out, "{found} options have words, and {wanted} have points")
            }
            Fault::StrayAnnounced { spell } => write!(out, "`{spell}` is known from the briefing: nobody announces it"),
            Fault::Empty => out.write_str("this text is empty"),
            Fault::Todo => out.write_str("something is left to do here"),
            Fault::SameLine => out.write_str("the same line stands twice"),
            Fault::NoLine { act, on, .. } => write!(out, "{} has no line in some moods", Said(*act, on)),
            Fault::FewVariants { act, on, found, wanted, .. } => write!(
                out,
                "{} can be used {wanted} {}, and has {found} {}",
                Said(*act, on),
                plural(*wanted, "time", "times"),
                plural(*found, "line", "lines"),
            ),
            Fault::NoSay { act } => write!(out, "`{}` is a move, and the player says nothing", act.name()),
            Fault::StraySay { act } => write!(out, "`{}` happens by itself: the player says nothing", act.name()),
            Fault::NoReply { act, outcome } => {
                write!(out, "`{}` can come out as `{}`, and nothing is said then", act.name(), outcome.name())
            }
            Fault::StrayReply { act, found } => write!(out, "`{}` never comes out as `{found}`", act.name()),
            Fault::NoAbout { act, wanted } => write!(out, "`{}` needs to say which {wanted}", act.name()),
            Fault::StrayAbout { act, found } => write!(out, "`{}` is about no {found}", act.name()),
            Fault::StrayAfter { act } => write!(out, "`{}` does not know what the last move was", act.name()),
            Fault::StrayAgainst => out.write_str("only `table` puts a package forward that they may be against"),
            Fault::NoPassed { scene } => write!(out, "nothing is said where the scene `{scene}` is passed by"),
            Fault::Circle { through } => write!(out, "these scenes lead in a circle: {}", through.join(", ")),
            Fault::Unreached { scene } => write!(out, "nothing leads to the scene `{scene}`"),
            Fault::SameMove { act } => write!(out, "another option of this scene is `{}` too", act.name()),
            Fault::NoWayOut { .. } => out.write_str("there are moments when no option of this scene is legal"),
            Fault::OtherRoom { act, room } => write!(out, "`{}` is no move {}", act.name(), place(*room)),
            Fault::NotAMove { act } => write!(out, "no option can be `{}`", act.name()),
            Fault::MoveOrRemark { both: true } => out.write_str("an option is a move or a remark, never both"),
            Fault::MoveOrRemark { both: false } => out.write_str("this option is neither a move nor a remark"),
            Fault::ThenElsewhere { scene, room } => {
                write!(out, "the scene `{scene}` happens {}", place(*room))
            }
        }
    }
}

impl Fault {
    /// What to do about it, where that is not plain.
    pub fn help(&self) -> Option<String> {
        Some(match self {
            Fault::Missing { what: Missing::Numbers } => "`otr new ID` makes a case that plays at once".into(),
            Fault::Missing { what: Missing::Words } => "copy those of another case and translate them".into(),
            Fault::Missing { what: Missing::Cases } => "a case is a folder with a scenario.toml in it".into(),
            Fault::NotText { .. } => "save it as UTF-8 in your editor".into(),
            Fault::NotTheFolder { folder, .. } => format!("write `id = \"{folder}\"`, or rename the folder"),
            Fault::Format { found: 1, .. } => {
                "format 2 has `public_rapport`, `sensitive`, `facts` and `[[programme]]`: see docs/authoring.md".into()
            }
            Fault::UnknownField { found, .. } if found == "private_until" => {
                "write `[[programme]]` with `kind = \"law\"` and its first turn as `from`".into()
            }
            Fault::UnknownField { found, .. } if found == "minutes" => {
                "leave it out: how long a play takes is counted, and `otr stats` shows it".into()
            }
            Fault::UnknownField { near: Some(near), .. }
            | Fault::UnknownValue { near: Some(near), .. }
            | Fault::Unknown { near: Some(near), .. }
            | Fault::NeverSet { near: Some(near), .. }
            | Fault::StrayWords { near: Some(near), .. } => format!("did you mean `{near}`?"),
            Fault::UnknownValue { wanted, .. } => format!("it is one of {}", wanted.join(", ")),
            Fault::MalformedId { .. } => "an id has small letters, digits and dashes, 40 at most".into(),
            Fault::WrongType { wanted: Wanted::Text, .. } => "put it in \"quotes\"".into(),
            Fault::NoZone => "lower a floor, or declare `no_agreement = true`".into(),
            Fault::Zone => "raise a floor, or leave `no_agreement` out".into(),
            Fault::Unplayable { .. } => "leave it out, or narrow what may differ".into(),
            Fault::Overlap { .. } => "list them in the order of the day, none before the last has ended".into(),
            Fault::Unlisted { .. } => {
                "`facts` lists every matter and every secret once, as the briefing shows them".into()
            }
            Fault::StrayAnnounced { .. } => "leave `announced` out, or write `known = \"announced\"`".into(),
            Fault::NoPassed { .. } => "add `passed = [\"...\"]`: what happens when one does something else".into(),
            Fault::NoSpeaker => "begin with who says it: `mara: ...`, `you: ...`, or `stage: ...`".into(),
            Fault::NeverSet { .. } => "an option of a scene sets it: `sets = [\"...\"]` in scenario.toml".into(),
            Fault::NoLine { bands, .. } | Fault::FewVariants { bands, .. } => format!("missing {}", moods(bands)),
            Fault::NoSay { .. } => "add `say = \"...\"`".into(),
            Fault::StraySay { .. } => "leave `say` out".into(),
            Fault::NoReply { act, outcome } if act.outcomes().len() > 1 => {
                format!("add `reply.{} = [\"...\"]`", outcome.name())
            }
            Fault::NoReply { .. } => "add `reply = [\"...\"]`".into(),
            Fault::StrayReply { act, .. } => {
                let names: Vec<_> = act.outcomes().iter().map(|outcome| outcome.name()).collect();
                match names.as_slice() {
                    [_] => "write `reply = [\"...\"]`".into(),
                    names => format!("it comes out as {}", names.join(", ")),
                }
            }
            Fault::NoAbout { wanted, .. } => format!("add `{wanted} = \"...\"`"),
            Fault::Unreached { .. } => "give it a `when`, or lead to it with `then`".into(),
            Fault::NoWayOut { room: Room::Table } => {
                "add a remark, or a move that is always legal: stand-up, explain".into()
            }
            Fault::NoWayOut { room: Room::Corridor } => "add a remark, or a move that is always legal: go-back".into(),
            Fault::MoveOrRemark { .. } => "write `move = \"...\"` or `remark = true`".into(),
            _ => return None,
        })
    }
}

/// An act and what it is about, in words.
struct Said<'a>(Act, &'a Option<String>);

impl fmt::Display for Said<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.1 {
            Some(on) => write!(out, "`{}` on `{on}`", self.0.name()),
            None => write!(out, "`{}`", self.0.name()),
        }
    }
}

fn plural<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}

/// Bands in words: "everywhere", or "at low tension and cold rapport; ...".
fn moods(bands: &[Band]) -> String {
    if bands.len() == Band::all().count() {
        return "at every tension and rapport".into();
    }
    let mood = |band: &Band| {
        let tension = ["low", "mid", "high"][usize::from(band.tension.min(2))];
        let rapport = ["cold", "warm"][usize::from(band.rapport.min(1))];
        format!("{tension} tension with {rapport} rapport")
    };
    format!("at {}", bands.iter().map(mood).collect::<Vec<_>>().join(", "))
}

/// Where that is.
fn place(room: Room) -> &'static str {
    match room {
        Room::Table => "at the table",
        Room::Corridor => "in the corridor",
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Wanted::Text => "text",
            Wanted::Number => "a whole number",
            Wanted::Truth => "true or false",
            Wanted::List => "a list in [brackets]",
            Wanted::Table => "a table",
            Wanted::Range => "two numbers, [from, to],",
        })
    }
}

impl Name {
    fn plural(self) -> &'static str {
        match self {
            Name::Issue => "issues",
            Name::Secret => "secrets",
            Name::Matter => "matters",
            Name::Holder => "holders",
            Name::Person => "people",
            Name::Flag => "flags",
            Name::Scene => "scenes",
            Name::Option => "options",
            Name::Line => "lines",
            Name::Seed => "seeds",
            Name::Spell => "spells",
            Name::Fact => "facts",
            Name::Sensitive => "sensitive issues",
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Name::Issue => "issue",
            Name::Secret => "secret",
            Name::Matter => "matter",
            Name::Holder => "holder",
            Name::Person => "person",
            Name::Flag => "flag",
            Name::Scene => "scene",
            Name::Option => "option",
            Name::Line => "line",
            Name::Seed => "seed",
            Name::Spell => "spell",
            Name::Fact => "fact",
            Name::Sensitive => "sensitive issue",
        })
    }
}
