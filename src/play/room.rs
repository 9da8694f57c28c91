//! The room as one sees it: who sits where, and how it feels there.

use crate::components::{Mood, Seat, kind_class, listener, person, player, portrait, room_class, side_class};
use crate::session::Play;
use negotiation::{SpellKind, State};
use script::{Look, Person, Room, Side, Words};
use yew::prelude::*;

/// Strokes that the drawn sheet has room for, and how many lines of the minutes each stands for:
/// a long play fills it.
const STROKES: usize = 7;
const LINES_A_STROKE: usize = 8;

/// The picture, the place in a few words, and the name plates.
pub fn room_view(play: &Play, phrases: &'static words::Words) -> Html {
    let story = &play.story;
    let words = story.case().words();
    let state = story.state();
    let room = Room::at(&state).unwrap_or(Room::Table);
    let lines = story.transcript().iter().filter(|spoken| spoken.room == Room::Table).count();
    let spell = play.turn().and_then(|turn| story.case().scenario().spell(turn)).map(|spell| spell.kind);
    let (picture, place) = match room {
        Room::Table => (table(words, lines, &state, spell), &words.table),
        Room::Corridor => (corridor(words, &state), &words.corridor),
    };
    let mood = Mood::theirs(&state);
    html! {
        <section class={classes!("room", room_class(room), spell.map(kind_class))} aria-label={phrases.room(room)} key={room_class(room)}>
            { picture }
            <p class="place">{ place }</p>
            <div class="plates">
                { plates(words, room, Side::Theirs, phrases.their_side(), None, mood) }
                { plates(words, room, Side::Ours, phrases.your_side(), Some(phrases.you()), mood) }
                if room == Room::Table {
                    { plates(words, room, Side::Audience, phrases.listening(), None, mood) }
                }
            </div>
        </section>
    }
}

/// The name plates of one side. Outside there are two people only.
fn plates(words: &Words, room: Room, side: Side, label: &str, you: Option<&str>, mood: Mood) -> Html {
    let here = |&(place, person): &(usize, &Person)| {
        person.side == side && (room == Room::Table || place == usize::from(words.lead))
    };
    let people: Vec<Html> = words
        .people
        .iter()
        .enumerate()
        .filter(here)
        .map(|(place, person)| {
            let lead = place == usize::from(words.lead);
            html! {
                <li key={place} class={classes!(lead.then_some("lead"))}>
                    if lead {
                        // What it shows is said by the meters, too.
                        { portrait(Side::Theirs, &person.looks, mood) }
                    }
                    <span class="name">{ &person.name }</span><span class="role">{ &person.role }</span>
                </li>
            }
        })
        .collect();
    if people.is_empty() && you.is_none() {
        return Html::default();
    }
    html! {
        <ul class={classes!("plate", side_class(side))} role="list" aria-label={label.to_owned()}>
            if let Some(you) = you {
                <li><span class="name">{ you }</span></li>
            }
            { people }
        </ul>
    }
}

/// The stage: light from above, a long table, both delegations with the leads in the middle, between
/// them the record light and the sheet that fills. The more tense it is, the less still they listen. In a lull
/// most of them have gone for a moment; where everybody watches, there are more, and cameras.
fn table(words: &Words, lines: usize, state: &State, spell: Option<SpellKind>) -> Html {
    let lead = usize::from(words.lead);
    let mut theirs = looks_of(words, Side::Theirs);
    if let Some(place) = theirs.iter().position(|(person, _)| *person == lead) {
        theirs.swap(0, place);
    }
    let mut ours = looks_of(words, Side::Ours);
    // There are four chairs on either side, and one of ours is the player's.
    theirs.truncate(4);
    ours.truncate(3);
    let seat = |place: usize, of: usize, left: bool| {
        // However many they are, they fill the same length of the table.
        let from_middle = 118 + (150 * place / of.max(2)) as i32;
        Seat { x: if left { 320 + from_middle } else { 320 - from_middle }, y: 184, size: 74, left }
    };
    let their_seat = |(place, (_, looks)): (usize, &(usize, &[Look]))| {
        person(Side::Theirs, seat(place, theirs.len(), false), looks, Mood::theirs(state))
    };
    let our_seat = |(place, (_, looks)): (usize, &(usize, &[Look]))| {
        person(Side::Ours, seat(place + 1, ours.len() + 1, true), looks, Mood::ours(state))
    };
    let restless = i32::from(state.tension());
    let in_audience = |place: i32| {
        let rises = if (place.abs() * 5) % 9 < restless - 3 { 9 } else { 0 };
        // Those who came in stand behind the chairs, one between two.
        let (x, y) = if place < 0 { (320 + 53 * (-place - 5) + 27, 72) } else { (320 + 53 * (place - 4), 100) };
        listener(Seat { x, y: y - rises, size: if place < 0 { 38 } else { 46 }, left: false })
    };
    html! {
        <svg class="picture" viewBox="0 0 640 284" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
            <rect class="wall" width="640" height="284" />
            <path class="curtain" d="M0 0 H64 C50 90 60 180 30 262 H0 Z M640 0 H576 C590 90 580 180 610 262 H640 Z" />
            <path class="beam" d="M150 0 H214 L352 226 H20 Z M426 0 H490 L620 226 H288 Z" />
            { for seats(spell).into_iter().map(in_audience) }
            if spell == Some(SpellKind::Watched) {
                { for [40, 600].into_iter().map(camera) }
            }
            <path class="rail" d="M0 130 H640 V137 H0 Z" />
            { for theirs.iter().enumerate().rev().map(their_seat) }
            { for ours.iter().enumerate().rev().map(our_seat) }
            { player(seat(0, ours.len() + 1, true)) }
            <path class="top" d="M58 226 H582 L628 262 H12 Z" />
            <path class="edge" d="M12 262 H628 V284 H12 Z" />
            <path class="paper" d="M296 229 H344 L354 258 H286 Z" />
            { for (0..lines.div_ceil(LINES_A_STROKE).min(STROKES)).map(|stroke| sheet_line(stroke as i32)) }
            <g class="light">
                <circle class="halo" cx="320" cy="201" r="18" />
                <path class="foot" d="M313 227 L316 206 H324 L327 227 Z" />
                <circle class="lamp" cx="320" cy="201" r="8" />
            </g>
            <path class="mic" d="M236 242 V216 M236 211 h.01 M404 242 V216 M404 211 h.01" />
        </svg>
    }
}

/// Which of the nine chairs behind the rail are taken, and by a negative number who stands behind them.
fn seats(spell: Option<SpellKind>) -> Vec<i32> {
    match spell {
        Some(SpellKind::Lull) => vec![1, 6],
        // Those behind first, so that they are drawn behind.
        Some(SpellKind::Watched) => (-8..9).collect(),
        Some(SpellKind::Law) | None => (0..9).collect(),
    }
}

/// A camera on its legs, in the middle of the aisle.
fn camera(x: i32) -> Html {
    let path = format!(
        "M{} 66 h34 v22 h-34 Z M{} 72 l12 -6 v22 l-12 -6 M{x} 88 l-14 42 M{x} 88 l14 42 M{x} 88 v42",
        x - 17,
        x + 17
    );
    html! { <path class="camera" d={path} /> }
}

/// How the people of a side look, each with their place among all people.
fn looks_of(words: &Words, side: Side) -> Vec<(usize, &[Look])> {
    let people = words.people.iter().enumerate().filter(|(_, person)| person.side == side);
    people.map(|(place, person)| (place, person.looks.as_slice())).collect()
}

/// A line of the minutes, wider the nearer it lies.
fn sheet_line(line: i32) -> Html {
    let y = 233 + 7 * line / 2;
    html! { <path class="written" d={format!("M{} {y} H{}", 298 - line, 342 + line)} /> }
}

/// Two people under one lamp, and the line of light under the door.
fn corridor(words: &Words, state: &State) -> Html {
    let looks = words.people.get(usize::from(words.lead)).map_or(&[][..], |lead| &lead.looks);
    html! {
        <svg class="picture" viewBox="0 0 640 284" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
            <rect class="wall" width="640" height="284" />
            <path class="depth" d="M0 0 L190 46 V230 L0 284 Z M640 0 L450 46 V230 L640 284 Z" />
            <path class="floor" d="M0 284 L190 230 H450 L640 284 Z" />
            <path class="door" d="M52 62 L126 74 V250 L52 274 Z M111 168 h.01" />
            <path class="gap" d="M52 274 L126 250 L132 254 L62 282 Z" />
            <path class="leak" d="M62 282 L132 254 L232 268 L150 284 H60 Z" />
            <path class="beam" d="M320 30 C420 60 520 180 560 284 H80 C120 180 220 60 320 30 Z" />
            <path class="cord" d="M320 0 V20" />
            <path class="shade" d="M290 40 Q320 4 350 40 Z" />
            <ellipse class="bulb" cx="320" cy="42" rx="13" ry="6" />
            { person(Side::Theirs, Seat { x: 256, y: 214, size: 132, left: false }, looks, Mood::theirs(state)) }
            { player(Seat { x: 394, y: 222, size: 140, left: false }) }
        </svg>
    }
}
