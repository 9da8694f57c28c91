//! What a learning platform hears of a play: all of it, whenever something has changed, so that it misses nothing that
//! was said while it did not listen. `docs/lms.md` says what becomes of it there.

use crate::browser::platform::{self, Facts, list};
use crate::coaching::use_answer;
use crate::components::package_in_words;
use crate::locale::use_words;
use crate::session::Play;
use coach::{Ask, Report, Says};
use negotiation::{Dimension, Entry, Move, Room, State};
use reading::{Exchange, exchanges};
use script::{Act, On, Story};
use yew::prelude::*;

/// What is told of.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play.
    pub play: Play,
}

/// Tells; there is nothing to be seen. Once the play has ended, it asks what that was worth.
#[component]
pub fn Told(props: &Props) -> Html {
    let story = &props.play.story;
    let numbers = story.case().scenario().numbers();
    let language = use_words().code();
    let says = use_answer(numbers, story.is_over().then(|| Ask::Review(story.entries().to_vec())));
    let report = says.filter(|says| matches!(**says, Says::Review(_)));
    use_effect_with((props.play.clone(), report, language), |(play, says, language)| {
        let report = says.as_deref().and_then(|says| match says {
            Says::Review(report) => Some(&**report),
            _ => None,
        });
        platform::tell(&of_play(play, report, language));
    });
    Html::default()
}

/// All that there is to say of a play. Points are in tenths.
fn of_play(play: &Play, report: Option<&Report>, language: &str) -> Facts {
    let story = &play.story;
    let case = story.case();
    let told = exchanges(story).into_iter().filter_map(|exchange| of_decision(story, &exchange, report));
    let can_say = story.choices();
    let choices = can_say.all().map(|choice| {
        let id = choice.act.map_or_else(|| of_entry(story, story.state(), choice.entry), |act| named(act, choice.on));
        Facts::default().with("id", id).with("said", choice.say.plain())
    });
    let facts = Facts::default()
        .with("case", case.structure().id.as_str())
        .with("title", case.words().title.as_str())
        .with("variant", case.variant())
        .with("language", language)
        .with("mode", play.mode.to_string())
        .with("code", story.run().to_string())
        .with("ending", story.state().ending().map(<&str>::from))
        .with("decisions", list(told))
        .with("choices", list(choices));
    match report {
        Some(report) => facts.with("report", of_report(report)),
        None => facts,
    }
}

/// One decision: what was said, where, in which state, and, once that is known, what it gave away.
fn of_decision(story: &Story, exchange: &Exchange, report: Option<&Report>) -> Option<Facts> {
    let (before, entry) = (*story.replay().states.get(exchange.entry)?, *story.entries().get(exchange.entry)?);
    let said = match exchange.made {
        Some(Move::Table { package } | Move::Float { package }) => package_in_words(story.case(), package),
        _ => exchange.said.clone(),
    };
    let judged = report.and_then(|report| report.decisions.iter().find(|decision| decision.entry == exchange.entry));
    let facts = Facts::default()
        .with("id", of_entry(story, before, entry))
        .with("said", said)
        .with("turn", exchange.turn)
        .with("on_record", exchange.room == Room::Table)
        .with("tension", before.tension())
        .with("rapport", before.rapport())
        .with("standing", before.standing());
    Some(match judged {
        Some(decision) => facts.with("lost", decision.lost()).with("sound", decision.is_sound()),
        None => facts,
    })
}

/// An entry in a word that stays the same in all languages.
fn of_entry(story: &Story, before: State, entry: Entry) -> String {
    match entry {
        Entry::Remark(option) => format!("remark.{option}"),
        Entry::Move(made) => {
            let (act, on) = Act::made_by(&before, made);
            match made {
                Move::Table { package } | Move::Float { package } => {
                    let package = story.case().scenario().package(package);
                    let options: Vec<String> = package.options.iter().map(ToString::to_string).collect();
                    format!("{}.{}", <&str>::from(act), options.join("-"))
                }
                _ => named(act, on),
            }
        }
    }
}

fn named(act: Act, on: On) -> String {
    let act = <&str>::from(act);
    on.map_or_else(|| act.to_owned(), |on| format!("{act}.{on}"))
}

fn of_report(report: &Report) -> Facts {
    let of_dimension =
        |facts: Facts, dimension: Dimension| facts.with(dimension.into(), report.score.dimension(dimension));
    Facts::default()
        .with("score", report.score.total())
        .with("accuracy", report.accuracy())
        .with("dimensions", Dimension::ALL.into_iter().fold(Facts::default(), of_dimension))
}
