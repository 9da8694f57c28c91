//! The bar that stays in sight: the record light, the turn, the minutes.

use crate::components::strip;
use crate::session::Play;
use negotiation::{DEADLOCK, MAX_RAPPORT, MAX_STANDING, State};
use script::Room;
use words::Words;
use yew::prelude::*;

/// The meters where those beside the talk are out of sight. They say the same, so that readers hear
/// them once.
fn meters_at_a_glance(state: &State, phrases: &'static Words) -> Html {
    let meters = [
        ("tension", phrases.tension(), state.tension(), DEADLOCK),
        ("rapport", phrases.rapport(), state.rapport(), MAX_RAPPORT),
        ("standing", phrases.standing(), state.standing(), MAX_STANDING),
    ];
    let meter = |(class, label, value, most): &(&'static str, &'static str, u8, u8)| {
        let pip = |pip: u8| html! { <span class={classes!("pip", (pip < *value).then_some("full"))} /> };
        html! { <li class={classes!("meter", *class)}><span>{ *label }</span><span class="meter-bar">{ for (0..*most).map(pip) }</span></li> }
    };
    html! { <ul class="record-meters" role="presentation" aria-hidden="true">{ for meters.iter().map(meter) }</ul> }
}

/// The bar.
pub fn record(play: &Play, phrases: &'static Words) -> Html {
    let story = &play.story;
    let state = story.state();
    let turns = story.case().scenario().numbers().turns;
    let room = Room::at(&state).unwrap_or(Room::Table);
    let lines = story.transcript().iter().filter(|spoken| spoken.room == Room::Table).count();
    let minutes = if room == Room::Table { phrases.minutes_grow(lines) } else { phrases.minutes_stop(lines) };
    html! {
        <div class="record" data-testid="record">
            <p class="record-light"><span class="lamp" aria-hidden="true" />{ phrases.record(room) }</p>
            <p class="record-turn" data-testid="turn">
                { phrases.turn_of(state.turn() + u8::from(!story.is_over()), turns) }
            </p>
            if let Some(talk) = state.talk() {
                <p class="record-beats">{ phrases.exchanges_left(talk.exchanges) }</p>
            }
            <p class="record-minutes" data-testid="minutes">{ minutes }</p>
            { strip(story.case(), play.turn()) }
            if play.meters {
                { meters_at_a_glance(&state, phrases) }
            }
        </div>
    }
}
