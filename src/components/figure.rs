//! People, drawn from the waist up. How they look is the author's; what their faces say is the rules'.

use super::side_class;
use negotiation::State;
use script::{Look, Side};
use yew::prelude::*;

/// What a face says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Brows down, mouth shut.
    Closed,
    /// Waiting.
    Wary,
    /// At ease.
    Easy,
}

impl Mood {
    /// The other side: from tension 7 on nobody smiles, nor where there is no rapport; from rapport 3 on one does.
    pub fn theirs(state: &State) -> Mood {
        match (state.tension(), state.rapport()) {
            (7.., _) | (_, 0) => Mood::Closed,
            (_, 3..) => Mood::Easy,
            _ => Mood::Wary,
        }
    }

    /// Our own side: how we stand with it.
    pub fn ours(state: &State) -> Mood {
        match state.standing() {
            0..=1 => Mood::Closed,
            2..=4 => Mood::Wary,
            5.. => Mood::Easy,
        }
    }

    /// Both brows and the mouth.
    fn strokes(self) -> &'static str {
        match self {
            Mood::Closed => "M-6 -70 L3 -67.5 M9 -67.5 L16 -70 M1 -46.5 Q6 -49 11 -46.5",
            Mood::Wary => "M-6 -70 H3 M9 -70 H16 M1 -48 H11",
            Mood::Easy => "M-6 -69 Q-1 -73 3 -70 M9 -70 Q13 -73 16 -69 M0 -50 Q6 -43 12 -50",
        }
    }
}

/// Where somebody is.
#[derive(Clone, Copy)]
pub struct Seat {
    /// The middle of the chest.
    pub x: i32,
    /// Its height.
    pub y: i32,
    /// The size, in hundredths.
    pub size: i32,
    /// Whether they look to the left.
    pub left: bool,
}

/// Somebody with a face.
pub fn person(side: Side, seat: Seat, looks: &[Look], mood: Mood) -> Html {
    let tone = match looks {
        looks if looks.contains(&Look::Fair) => "fair",
        looks if looks.contains(&Look::Dark) => "dark",
        _ => "brown",
    };
    placed(
        classes!(side_class(side), tone),
        seat,
        html! {
            <>
                <path class="body" d={BODY} />
                <path class="skin" d="M-8 -48 H9 V-29 Q1 -15 -9 -28 Z" />
                <path class="skin" d="M-15 -66 C-15 -84 19 -86 20 -64 C20 -48 12 -39 4 -39 C-6 -39 -15 -50 -15 -66 Z" />
                <circle class="skin" cx="-14" cy="-60" r="4.5" />
                <path class="line" d="M8 -62 L12 -54 H7" />
                <path class="line" d={mood.strokes()} />
                <path class="eyes" d="M-1 -62 h.01 M13 -62 h.01" />
                { for looks.iter().filter_map(|&look| drawn(look)) }
            </>
        },
    )
}

/// Somebody's face by itself.
pub fn portrait(side: Side, looks: &[Look], mood: Mood) -> Html {
    html! {
        <svg class="portrait" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            { person(side, Seat { x: 22, y: 58, size: 56, left: false }, looks, mood) }
        </svg>
    }
}

/// The player, seen from behind: who that is, only the player knows.
pub fn player(seat: Seat) -> Html {
    placed(
        classes!("ours", "you"),
        seat,
        html! {
            <>
                <path class="body" d={BODY} />
                <path class="nape" d="M-8 -48 H8 V-26 H-8 Z" />
                <path class="hair" d="M-19 -62 C-21 -92 21 -92 19 -62 C18 -47 10 -40 0 -40 C-10 -40 -18 -47 -19 -62 Z" />
            </>
        },
    )
}

/// Somebody who listens.
pub fn listener(seat: Seat) -> Html {
    placed(classes!("crowd"), seat, html! { <><path d={BODY} /><ellipse cy="-62" rx="18" ry="21" /></> })
}

const BODY: &str = "M-54 74 C-54 4 -42 -18 -13 -27 H13 C42 -18 54 4 54 74 Z";

fn placed(class: Classes, seat: Seat, drawn: Html) -> Html {
    let Seat { x, y, size, left } = seat;
    let turned = if left { "-" } else { "" };
    let transform = format!("translate({x} {y}) scale({turned}{size}e-2 {size}e-2)");
    html! { <g class={classes!("figure", class)} {transform}>{ drawn }</g> }
}

/// What a look adds to a head; a tone of skin adds nothing.
fn drawn(look: Look) -> Option<Html> {
    let (class, path) = match look {
        Look::Cropped => ("hair", "M-18 -62 C-24 -90 20 -94 21 -70 C12 -76 -2 -77 -8 -70 L-10 -62 Z"),
        Look::Parted => {
            ("hair", "M-19 -58 C-26 -92 22 -98 22 -66 C16 -70 12 -76 10 -80 C4 -74 -6 -74 -10 -68 L-11 -58 Z")
        }
        Look::Bob => (
            "hair",
            "M-20 -42 C-30 -96 24 -98 22 -64 C12 -68 4 -74 2 -79 C-2 -72 -8 -70 -9 -64 L-8 -44 Q-14 -38 -20 -42 Z",
        ),
        Look::Bun => (
            "hair",
            "M-10 -82 a9 9 0 1 1 -18 0 a9 9 0 1 1 18 0 Z \
             M-17 -60 C-22 -92 22 -94 21 -68 C10 -78 -4 -76 -9 -66 L-11 -58 Z",
        ),
        Look::Curls => (
            "hair",
            "M-8 -64 a8 8 0 1 1 -16 0 a8 8 0 1 1 16 0 Z M-6 -76 a9 9 0 1 1 -18 0 a9 9 0 1 1 18 0 Z \
             M6 -84 a10 10 0 1 1 -20 0 a10 10 0 1 1 20 0 Z M18 -83 a9 9 0 1 1 -18 0 a9 9 0 1 1 18 0 Z \
             M25 -75 a7 7 0 1 1 -14 0 a7 7 0 1 1 14 0 Z",
        ),
        Look::Long => (
            "hair",
            "M-22 -14 C-34 -96 24 -100 22 -64 C12 -68 6 -74 4 -80 C-2 -72 -8 -70 -9 -64 C-6 -44 -6 -28 -8 -14 Z",
        ),
        Look::Receding => ("hair", "M-18 -56 C-24 -74 -18 -80 -10 -83 C-13 -76 -10 -66 -11 -56 Z"),
        Look::Headscarf => (
            "cloth",
            "M-19 -30 C-34 -96 26 -98 23 -66 C12 -78 -4 -76 -9 -64 C-10 -50 -4 -42 6 -37 L14 -30 C6 -18 -12 -18 -19 -30 Z",
        ),
        Look::Cap => ("cloth", "M-18 -64 C-22 -92 22 -94 22 -72 L32 -68 Q20 -66 -18 -64 Z"),
        Look::Beard => (
            "hair",
            "M-12 -54 C-6 -50 18 -50 20 -60 C22 -38 12 -32 4 -32 C-6 -32 -12 -42 -12 -54 Z M0 -49 Q6 -43 12 -49 Z",
        ),
        Look::Moustache => ("hair", "M-2 -49 Q6 -56 15 -49 Q6 -51 -2 -49 Z"),
        Look::Glasses => (
            "line",
            "M5 -62 a6 6 0 1 1 -12 0 a6 6 0 1 1 12 0 M18 -62 a5 5 0 1 1 -10 0 a5 5 0 1 1 10 0 M5 -62 H8 M-7 -62 L-14 -60",
        ),
        Look::Collar => ("seam", "M-13 -27 L1 -4 L14 -27"),
        Look::Lapels => ("seam", "M-13 -27 L0 14 L14 -27 M0 14 V60"),
        Look::Shawl => ("cloth", "M-34 -14 C-14 -2 14 -2 34 -14 C24 -30 -24 -30 -34 -14 Z"),
        Look::Badge => ("mark", "M19 14 a4.5 4.5 0 1 1 9 0 a4.5 4.5 0 1 1 -9 0 Z"),
        Look::Bald | Look::Fair | Look::Brown | Look::Dark => return None,
    };
    Some(html! { <path {class} d={path} /> })
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Move, Scenario, ScenarioDraft, advance};

    #[test]
    fn trust_shows_on_a_face_until_it_is_too_tense() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let start = State::start(&scenario);
        let after = |moves: &[Move]| moves.iter().fold(start, |state, &mv| advance(&scenario, state, mv));
        let moods = [after(&[]), after(&[Move::Explain]), after(&[Move::StandUp; 4])].map(|state| Mood::theirs(&state));
        assert_eq!(moods[2], Mood::Closed);
        assert!(moods[..2].contains(&Mood::Wary), "{moods:?}");
    }

    #[test]
    fn our_side_is_at_ease_with_whoever_stands_up_for_it() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let start = State::start(&scenario);
        let stood_up = [Move::StandUp; 3].iter().fold(start, |state, &mv| advance(&scenario, state, mv));
        assert_eq!(Mood::ours(&stood_up), Mood::Easy);
    }
}
