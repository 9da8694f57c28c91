//! The screen of a play: the room on one side, the talk on the other.

use super::answer::Answer;
use super::ending::ending_panel;
use super::moved::moved;
use super::record::record;
use super::room::room_view;
use super::transcript::{heading_id, transcript};
use crate::browser::{keys, page};
use crate::coaching::use_preparation;
use crate::components::{Elsewhere, Meter, ScreenHeading, attending_line, meter, programme, room_class};
use crate::locale::use_words;
use crate::session::{Action, Play, Reply};
use classroom::Class;
use negotiation::{DEADLOCK, Effect, Entry, MAX_RAPPORT, MAX_STANDING, Move};
use script::{Room, Story};
use words::{Term, Words};
use yew::prelude::*;

/// What the screen needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play.
    pub play: Play,
    /// What the heading says in place of the title of the case.
    #[prop_or_default]
    pub heading: Option<AttrValue>,
    /// How it is played and for which class, where it says so.
    #[prop_or_default]
    pub attending: Option<AttrValue>,
    /// What stands in place of the lines, where the choice is judged.
    #[prop_or_default]
    pub verdict: Option<Html>,
    /// How many steps a hint has in practice, 0-3.
    #[prop_or_default]
    pub hint_steps: u8,
    /// Whether the player has seen no debrief yet: what moved last is said without being asked for.
    #[prop_or_default]
    pub first: bool,
    /// Whether single keys choose lines.
    pub shortcuts: bool,
    /// Whether it is kept on the device, so that it can go on elsewhere.
    #[prop_or_default]
    pub movable: bool,
    /// The class that it is played for, if for any.
    #[prop_or_default]
    pub class: Option<Class>,
    /// Whether what was to be copied was.
    #[prop_or_default]
    pub reply: Option<Reply>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The screen.
#[component]
pub fn PlayScreen(props: &Props) -> Html {
    let phrases = use_words();
    let story = &props.play.story;
    let state = story.state();
    let case = story.case();
    let entries = story.entries().len();
    // The end is told on the record, whoever was outside when it came.
    let room = Room::at(&state).unwrap_or(Room::Table);
    let package = use_state(|| picked_last(story));
    use_room(room, state.tension());
    use_preparation(case.scenario().numbers());

    let seen = use_mut_ref(|| 0);
    use_effect_with(entries, move |&entries| {
        // What the player pressed is gone: focus goes to what came of it. A play that goes on is
        // entered where it was left; only a new one begins at the screen's heading.
        if seen.replace(entries) != entries {
            page::arrive_at_id(&heading_id(entries));
        }
    });

    use_appearing(entries);
    let pick = {
        let package = package.clone();
        Callback::from(move |(issue, option): (usize, u8)| {
            let mut options = (*package).clone();
            if let Some(place) = options.get_mut(issue) {
                *place = Some(option);
            }
            package.set(options);
        })
    };
    html! {
        <div class={classes!("play", room_class(room))} lang={case.words().language.clone()} data-room={room_class(room)}>
            <header class="play-head">
                <ScreenHeading text={props.heading.clone().unwrap_or_else(|| case.words().title.clone().into())} />
                { attending_line(props.attending.as_ref().map(ToString::to_string), phrases.code()) }
            </header>
            { record(&props.play, phrases) }
            <div class="side">
                { programme(case, props.play.turn(), phrases) }
                { room_view(&props.play, phrases) }
                if props.play.meters {
                    { meters(&props.play, phrases) }
                }
            </div>
            <div class="talk">
                { transcript(&props.play, phrases) }
                { moved(&props.play, props.first, phrases) }
                if let Some(verdict) = &props.verdict {
                    { verdict.clone() }
                } else if story.is_over() {
                    { ending_panel(&props.play, phrases) }
                } else {
                    <Answer
                        key={entries}
                        play={props.play.clone()}
                        shortcuts={props.shortcuts}
                        hint_steps={props.hint_steps}
                        package={(*package).clone()}
                        on_pick={pick}
                        on_action={props.on_action.clone()}
                    />
                }
                if props.movable {
                    <Elsewhere key={format!("elsewhere-{entries}")} id="elsewhere" play={props.play.saved()} class={props.class.clone()} reply={props.reply.clone()} on_action={props.on_action.clone()} />
                }
            </div>
        </div>
    }
}

/// Lights the whole page for a room, and lets it be heard, until the screen is left.
#[hook]
fn use_room(room: Room, tension: u8) {
    // First, so that whoever hears of the room knows how tense it is there.
    use_effect_with(tension, |tension| page::set_root("data-tension", Some(&tension.to_string())));
    use_effect_with(room, |&room| {
        page::set_root("data-room", Some(room_class(room)));
        || page::set_root("data-room", None)
    });
}

/// Lines of a new turn appear one after the other, until the player presses anything. Those of a play that is taken
/// up again, or of a turn that is come back to, stand there.
#[hook]
fn use_appearing(entries: usize) {
    let before = use_mut_ref(|| (entries > 0).then_some(entries));
    use_effect_with(entries, move |&entries| {
        let skip = || page::set_root("data-skipped", Some(""));
        if before.replace(Some(entries)).is_some_and(|before| before >= entries) {
            skip();
        }
        let listeners = keys::on_any_press(skip);
        move || {
            drop(listeners);
            page::set_root("data-skipped", None);
        }
    });
}

/// What the builder begins with, by issue: the last package that was put together, so that a line of it can be
/// changed; nothing before there is one.
fn picked_last(story: &Story) -> Vec<Option<u8>> {
    let package = story.entries().iter().rev().find_map(|entry| match entry {
        Entry::Move(Move::Table { package } | Move::Float { package }) => Some(*package),
        Entry::Move(_) | Entry::Remark(_) => None,
    });
    match package {
        Some(package) => story.case().scenario().package(package).options.iter().copied().map(Some).collect(),
        None => vec![None; story.case().words().issues.len()],
    }
}

fn meters(play: &Play, phrases: &'static Words) -> Html {
    let state = play.story.state();
    let events = play.story.replay().events.last().map(Vec::as_slice).unwrap_or_default();
    let change = |of: fn(Effect) -> i8| -> Option<String> {
        let sum: i8 = events.iter().map(|event| of(event.effect)).sum();
        (sum != 0).then(|| phrases.change(sum))
    };
    let (tension, rapport, standing) = (state.tension(), state.rapport(), state.standing());
    let meters = [
        Meter {
            id: "tension",
            label: phrases.tension(),
            term: Term::Tension,
            word: phrases.tension_word(tension),
            value: tension,
            most: DEADLOCK,
            change: change(|effect| if let Effect::Tension(by) = effect { by } else { 0 }),
        },
        Meter {
            id: "rapport",
            label: phrases.rapport(),
            term: Term::Rapport,
            word: phrases.rapport_word(rapport),
            value: rapport,
            most: MAX_RAPPORT,
            change: change(|effect| if let Effect::Rapport(by) = effect { by } else { 0 }),
        },
        Meter {
            id: "standing",
            label: phrases.standing(),
            term: Term::Standing,
            word: phrases.standing_word(standing),
            value: standing,
            most: MAX_STANDING,
            change: change(|effect| if let Effect::Standing(by) = effect { by } else { 0 }),
        },
    ];
    html! {
        <section class="meters" aria-label={phrases.meters()}>
            { for meters.iter().map(|it| meter(it, phrases)) }
        </section>
    }
}
