//! The picture of the game: two people under one lamp.

use crate::components::{Mood, Seat, person, player};
use script::{Look, Side};
use yew::prelude::*;

/// The corridor, where they talk.
pub fn corridor() -> Html {
    let looks = [Look::Curls, Look::Lapels];
    html! {
        <svg class="corridor-picture" viewBox="0 0 480 480" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
            <path class="glow" d="M240 110 C310 140 400 330 430 480 H50 C80 330 170 140 240 110 Z" />
            <path class="cord" d="M240 0 V96" />
            <path class="shade" d="M208 120 Q240 78 272 120 Z" />
            <ellipse class="bulb" cx="240" cy="122" rx="14" ry="6" />
            { person(Side::Theirs, Seat { x: 178, y: 400, size: 116, left: false }, &looks, Mood::Easy) }
            { player(Seat { x: 302, y: 408, size: 122, left: false }) }
        </svg>
    }
}
