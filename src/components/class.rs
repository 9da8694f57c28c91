//! What a class plays and how, for those who set it and those who join; and which class a play is for.

use crate::browser::clock;
use crate::locale::Offered;
use crate::session::{Play, Session};
use classroom::{Class, ClassDraft, ClassFlaw, MOST_TASKS, Minute, Opening};
use reading::Mode;
use words::Words;
use yew::prelude::*;

/// How one plays, in a word or two.
pub fn way(mode: Mode, meters: bool, phrases: &Words) -> String {
    if meters { phrases.mode(mode).to_owned() } else { phrases.played_without_meters(phrases.mode(mode)) }
}

/// How a play is played, for which class, and which run it is: what stands on all its screens. Nothing on a play
/// that is only practice, for no class.
pub fn attending(session: &Session, play: &Play) -> Option<String> {
    let phrases = session.locale.0;
    let way = way(play.mode, play.meters, phrases);
    let Some(class) = play.class else { return (play.mode == Mode::Assessed).then(|| phrases.way_alone(&way)) };
    Some(match session.class_of(play) {
        Some(known) => attending_class(&known.class, &way, class.attempt, phrases),
        None if class.attempt > 1 => phrases.attending_unknown_again(&way, class.attempt),
        None => phrases.attending_unknown(&way),
    })
}

/// The same of a run for a class that is known here, which is played in this way.
pub fn attending_class(class: &Class, way: &str, run: u8, phrases: &Words) -> String {
    let name = class.draft().name.as_str();
    if run > 1 { phrases.attending_again(way, name, run) } else { phrases.attending(way, name) }
}

/// The same as a line under a heading, in the language with this code: the case around it may speak another one.
pub fn attending_line(attending: Option<String>, language: &str) -> Html {
    let line = |text| html! { <p class="attending" lang={language.to_owned()} data-testid="attending">{ text }</p> };
    attending.map(line).unwrap_or_default()
}

/// Whether a class has begun or is over by the clock of the device.
pub fn opening_now(class: &Class) -> Opening {
    class.opening(Minute(clock::minute()))
}

/// That a class has not begun, or is over; nothing while it is open.
pub fn opening(class: &Class, phrases: &Words) -> Html {
    let said = match opening_now(class) {
        Opening::NotYet(from) => phrases.not_open_yet(&moment(from, phrases)),
        Opening::Over(until) => phrases.is_over(&moment(until, phrases)),
        Opening::Open => return Html::default(),
    };
    html! { <p class="wrong" data-testid="opening">{ said }</p> }
}

/// A minute where the reader is.
pub fn moment(Minute(minute): Minute, phrases: &Words) -> String {
    let (day, time) = clock::local(minute);
    phrases.date_and_time(&phrases.day(&day), &time)
}

/// How a class plays, until when, and what it takes to pass.
pub fn class_terms(class: &Class, session: &Session) -> Html {
    let phrases = session.locale.0;
    let ClassDraft { play, language, from, until, pass_mark, .. } = class.draft();
    let mut how = vec![if play.assessed { phrases.way_assessed() } else { phrases.way_practice() }];
    if !play.assessed {
        how.push(if play.hints { phrases.with_hints() } else { phrases.without_hints() });
    }
    let how = how.join(" ");
    let row = |name: &str, value: Html| html! { <div><dt>{ name.to_owned() }</dt><dd>{ value }</dd></div> };
    let at = |minute| moment(minute, phrases);
    let dates = match (*from, *until) {
        (None, None) => None,
        (Some(from), None) => Some(phrases.open_from(&at(from))),
        (None, Some(until)) => Some(phrases.open_until(&at(until))),
        (Some(from), Some(until)) => Some(phrases.open_from_until(&at(from), &at(until))),
    };
    let dates = match dates {
        Some(dates) => format!("{dates} ({})", phrases.local_time()),
        None => phrases.at_any_time().to_owned(),
    };
    html! {
        <dl class="cover class-terms" data-testid="class-terms">
            { row(phrases.how_it_is_played(), html! {
                <>
                    { how }
                    if !play.meters {
                        { " " }<strong>{ phrases.without_meters() }{ ":" }</strong>{ " " }{ phrases.about_without_meters() }
                    }
                </>
            }) }
            { row(phrases.dates(), dates.into()) }
            if let Some(mark) = pass_mark {
                { row(phrases.pass_mark(), phrases.passed_from(*mark).into()) }
            }
            if let Some(code) = language {
                { row(phrases.language_of_class(), language_name(code).into()) }
            }
        </dl>
    }
}

/// The name of a language in itself; its code where the site does not speak it.
fn language_name(code: &str) -> String {
    let offered = Offered::all().into_iter().find(|offered| offered.language.code() == code);
    offered.map_or_else(|| code.to_owned(), |offered| offered.name)
}

/// What is wrong with a class, as a sentence.
pub fn class_flaw(flaw: ClassFlaw, phrases: &Words) -> String {
    match flaw {
        ClassFlaw::NoTask => phrases.class_flaw_no_task().into(),
        ClassFlaw::TooManyTasks(count) => phrases.class_flaw_too_many_tasks(count, MOST_TASKS),
        ClassFlaw::Twice(_) => phrases.class_flaw_twice().into(),
        ClassFlaw::EndsBeforeItBegins => phrases.class_flaw_ends_before_it_begins().into(),
        ClassFlaw::PassMark(_) => phrases.class_flaw_pass_mark().into(),
        ClassFlaw::TooLong => phrases.class_flaw_too_long().into(),
    }
}
