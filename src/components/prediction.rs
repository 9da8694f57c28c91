//! The question that every play asks: when will you first step out?

use super::choice::{COMPACT_RADIOS, Radio, radio_group};
use reading::Prediction;
use std::ops::RangeInclusive;
use words::Words;
use yew::prelude::*;

/// The answers: these turns, never, and none.
pub fn prediction_group(
    turns: RangeInclusive<u8>,
    chosen: Prediction,
    on_choose: &Callback<Prediction>,
    phrases: &'static Words,
) -> Html {
    let mut answers: Vec<Prediction> = turns.map(Prediction::Turn).collect();
    answers.extend([Prediction::Never, Prediction::Unsaid]);
    let radio = |&answer: &Prediction| Radio {
        label: match answer {
            Prediction::Turn(turn) => phrases.in_turn(turn).into(),
            Prediction::Never => phrases.never().into(),
            Prediction::Open | Prediction::Unsaid => phrases.rather_not().into(),
        },
        note: None,
        checked: answer == chosen,
        disabled: false,
    };
    let radios: Vec<Radio> = answers.iter().map(radio).collect();
    let on_choose = on_choose.reform(move |place: usize| answers.get(place).copied().unwrap_or(Prediction::Unsaid));
    let about = html! { <p class="note">{ phrases.about_prediction() }</p> };
    radio_group(COMPACT_RADIOS, "prediction", phrases.when_step_out(), about, &radios, &on_choose)
}
