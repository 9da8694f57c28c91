//! The question that a tutorial asks at the table: when will you first step out?

use super::panel::HEADING;
use crate::components::prediction_group;
use crate::locale::use_words;
use crate::session::{Action, Play};
use reading::Prediction;
use yew::prelude::*;

/// What the panel at the table needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play.
    pub play: Play,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The question at the table, before the next line.
#[component]
pub fn PredictionPanel(props: &Props) -> Html {
    let phrases = use_words();
    let chosen = use_state(|| Prediction::Unsaid);
    let story = &props.play.story;
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |answer| chosen.set(answer))
    };
    let answer = *chosen;
    let turns = story.state().turn() + 1..=story.case().scenario().numbers().turns;
    html! {
        <section class="answer panel" aria-labelledby={HEADING} data-testid="prediction">
            <h2 id={HEADING} tabindex="-1">{ phrases.before_you_go_on() }</h2>
            { prediction_group(turns, answer, &choose, phrases) }
            <p><button type="button" class="primary" onclick={props.on_action.reform(move |_| Action::Predict(answer))}>{ phrases.answer() }</button></p>
        </section>
    }
}
