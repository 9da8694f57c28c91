//! The room as one sees it: who sits where, drawn with a few shapes.

use super::screen::room_class;
use super::state::Play;
use crate::parts::side_class;
use crate::phrases::Phrases;
use negotiation::State;
use script::{Person, Room, Side, Words};
use yew::prelude::*;

/// Strokes that the drawn sheet has room for, and how many lines of the minutes each stands for:
/// a long play fills it.
const STROKES: usize = 9;
const LINES_A_STROKE: usize = 6;

/// The picture, the place in a few words, and the name plates.
pub fn room_view(play: &Play, phrases: &dyn Phrases) -> Html {
    let story = &play.story;
    let words = story.case().words();
    let room = Room::of(&story.state()).unwrap_or(Room::Table);
    let lines = story.transcript().iter().filter(|spoken| spoken.room == Room::Table).count();
    let mood = Mood::of(&story.state());
    let (picture, place) = match room {
        Room::Table => (table(words, lines), &words.table),
        Room::Corridor => (corridor(mood), &words.corridor),
    };
    html! {
        <section class={classes!("room", room_class(room))} aria-label={phrases.room(room)} key={room_class(room)}>
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
                        { portrait(mood) }
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

/// The stage: light from above, a long table, both delegations, and the sheet that fills.
fn table(words: &Words, lines: usize) -> Html {
    let count = |side: Side| words.people.iter().filter(|person| person.side == side).count();
    let theirs = count(Side::Theirs).clamp(2, 4);
    // We sit there too, and are not in the list.
    let ours = (count(Side::Ours) + 1).clamp(2, 4);
    let listeners = (count(Side::Audience) * 2 + 5).min(11);
    // However many they are, both sides fill the same length of the table.
    let seat = |class: &'static str, place: usize, count: usize, sign: i32| {
        let x = 320 + sign * (72 + (168 * (2 * place as i32 + 1)) / (2 * count as i32));
        figure(class, x, 168, 100)
    };
    let listener = |place: usize| figure("crowd", 320 + 50 * (place as i32 - listeners as i32 / 2), 96, 58);
    html! {
        <svg class="picture" viewBox="0 0 640 300" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
            <rect class="wall" width="640" height="300" />
            <path class="beam" d="M120 0 H200 L330 220 H10 Z" />
            <path class="beam" d="M440 0 H520 L630 220 H310 Z" />
            <rect class="rail" y="118" width="640" height="6" />
            { for (0..listeners).map(listener) }
            { for (0..theirs).map(|place| seat("theirs", place, theirs, -1)) }
            { for (0..ours).map(|place| seat("ours", place, ours, 1)) }
            <path class="top" d="M70 214 H570 L626 258 H14 Z" />
            <path class="edge" d="M14 258 H626 V276 H14 Z" />
            <g class="sheet">
                <path class="paper" d="M292 206 H348 L362 252 H278 Z" />
                { for (0..lines.div_ceil(LINES_A_STROKE).min(STROKES)).map(|stroke| sheet_line(stroke as i32)) }
            </g>
            <g class="mic"><path d="M196 236 V208" /><circle cx="196" cy="204" r="5" /><path d="M444 236 V208" /><circle cx="444" cy="204" r="5" /></g>
        </svg>
    }
}

/// A line of the minutes, wider the nearer it lies.
fn sheet_line(line: i32) -> Html {
    let half = 22 + line;
    let y = 212 + 4 * line;
    html! { <path class="written" d={format!("M{} {y} H{}", 320 - half, 320 + half)} /> }
}

/// Two people under one lamp, and the line of light under the door.
fn corridor(mood: Mood) -> Html {
    html! {
        <svg class="picture" viewBox="0 0 640 300" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
            <rect class="wall" width="640" height="300" />
            <path class="depth" d="M0 0 L210 60 V232 L0 300 Z" />
            <path class="depth" d="M640 0 L430 60 V232 L640 300 Z" />
            <rect class="end" x="210" y="60" width="220" height="172" />
            <path class="door" d="M40 58 L120 74 V262 L40 288 Z" />
            <path class="gap" d="M40 288 L120 262 L190 280 L70 300 H40 Z" />
            <path class="lamp-cord" d="M320 0 V34" />
            <path class="lamp-shade" d="M296 50 Q320 22 344 50 Z" />
            <path class="beam" d="M296 50 H344 L470 300 H170 Z" />
            { figure("theirs", 236, 206, 190) }
            { face(236, 206, 190, mood) }
            { figure("ours", 404, 206, 190) }
        </svg>
    }
}

/// How the other side's lead looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mood {
    /// Brows down, mouth shut: it is tense, or there is no trust at all.
    Closed,
    /// Waiting.
    Wary,
    /// At ease with us.
    Easy,
}

impl Mood {
    /// From tension 7 on nobody smiles; from rapport 3 on one does.
    fn of(state: &State) -> Mood {
        match (state.tension(), state.rapport()) {
            (7.., _) | (_, 0) => Mood::Closed,
            (_, 3..) => Mood::Easy,
            _ => Mood::Wary,
        }
    }
}

/// The other side's lead, near enough to read the face. What it shows is said by the meters, too.
fn portrait(mood: Mood) -> Html {
    html! {
        <svg class="portrait" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            { figure("theirs", 24, 46, 150) }
            { face(24, 46, 150, mood) }
        </svg>
    }
}

/// The face of somebody whose shoulders are here, in five strokes.
fn face(x: i32, y: i32, size: i32, mood: Mood) -> Html {
    let of = |length: i32| length * size / 100;
    let (brow, eyes, mouth) = (y - of(27), y - of(24), y - of(15));
    // Positive: the inner end of the brow is lower, and the corners of the mouth.
    let bend = match mood {
        Mood::Closed => 2,
        Mood::Wary => 0,
        Mood::Easy => -2,
    };
    let eye = |side: i32| {
        html! { <circle cx={(x + side * of(4)).to_string()} cy={eyes.to_string()} r={(of(10) / 8).max(1).to_string()} /> }
    };
    let (inner, outer) = (of(2), of(7));
    html! {
        <g class="face">
            <path d={format!("M{} {} L{} {}", x - outer, brow - of(bend) / 3, x - inner, brow + of(bend) / 2)} />
            <path d={format!("M{} {} L{} {}", x + inner, brow + of(bend) / 2, x + outer, brow - of(bend) / 3)} />
            { eye(-1) }
            { eye(1) }
            <path d={format!("M{} {mouth} Q{x} {} {} {mouth}", x - of(4), mouth - of(bend) * 3 / 2, x + of(4))} />
        </g>
    }
}

/// Somebody, from the waist up, by the middle of the shoulders; the size is in hundredths.
fn figure(class: &'static str, x: i32, y: i32, size: i32) -> Html {
    let of = |length: i32| length * size / 100;
    let (left, right, top, bottom) = (x - of(28), x + of(28), y - of(10), y + of(54));
    html! {
        <g class={classes!("figure", class)}>
            <path d={format!(
                "M{left} {bottom} V{} C{left} {} {} {top} {x} {top} C{} {top} {right} {} {right} {} V{bottom} Z",
                y + of(16), y - of(4), x - of(14), x + of(14), y - of(4), y + of(16)
            )} />
            <ellipse cx={x.to_string()} cy={(y - of(22)).to_string()} rx={of(11).to_string()} ry={of(14).to_string()} />
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Move, Scenario, Setup, advance};

    #[test]
    fn trust_shows_on_a_face_until_it_is_too_tense() {
        let scenario = Scenario::new(Setup::example()).unwrap();
        let start = State::start(&scenario);
        let after = |moves: &[Move]| moves.iter().fold(start, |state, &mv| advance(&scenario, state, mv));
        let moods = [after(&[]), after(&[Move::Explain]), after(&[Move::StandUp; 4])].map(|state| Mood::of(&state));
        assert_eq!(moods[2], Mood::Closed);
        assert!(moods[..2].contains(&Mood::Wary), "{moods:?}");
    }
}
