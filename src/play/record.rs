//! The bar that stays in sight: the record light, the turn, the minutes.

use super::state::Play;
use crate::phrases::Phrases;
use script::Room;
use yew::prelude::*;

/// The bar.
pub fn record(play: &Play, phrases: &dyn Phrases) -> Html {
    let story = &play.story;
    let state = story.state();
    let turns = story.case().scenario().setup().turns;
    let room = Room::of(&state).unwrap_or(Room::Table);
    let lines = story.transcript().iter().filter(|spoken| spoken.room == Room::Table).count();
    let minutes = if room == Room::Table { phrases.minutes_grow(lines) } else { phrases.minutes_stop(lines) };
    html! {
        <div class="record" data-testid="record">
            <p class="record-light"><span class="lamp" aria-hidden="true" />{ phrases.record(room) }</p>
            <p class="record-turn" data-testid="turn">
                { phrases.turn_of(state.turn() + u8::from(!story.is_over()), turns) }
            </p>
            if let Some(talk) = state.talk() {
                <p class="record-beats">{ phrases.exchanges_left(talk.beats) }</p>
            }
            <p class="record-minutes" data-testid="minutes">{ minutes }</p>
        </div>
    }
}
