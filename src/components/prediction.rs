//! The question that every play asks: when will you first step out?

use super::choice::{Radio, RadioGroup};
use crate::locale::use_words;
use reading::Prediction;
use yew::prelude::*;

/// What the group of answers needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The first turn that can still be the answer.
    pub first: u8,
    /// How many turns there are.
    pub turns: u8,
    /// The answer so far.
    pub chosen: Prediction,
    /// Answers.
    pub on_choose: Callback<Prediction>,
}

/// The answers.
#[component]
pub fn PredictionGroup(props: &Props) -> Html {
    let phrases = use_words();
    let mut answers: Vec<Prediction> = (props.first..=props.turns).map(Prediction::Turn).collect();
    answers.extend([Prediction::Never, Prediction::Unsaid]);
    let radio = |&answer: &Prediction| Radio {
        label: match answer {
            Prediction::Turn(turn) => phrases.in_turn(turn).into(),
            Prediction::Never => phrases.never().into(),
            Prediction::Open | Prediction::Unsaid => phrases.rather_not().into(),
        },
        note: None,
        checked: answer == props.chosen,
        disabled: false,
    };
    let radios: Vec<Radio> = answers.iter().map(radio).collect();
    let on_choose =
        props.on_choose.reform(move |place: usize| answers.get(place).copied().unwrap_or(Prediction::Unsaid));
    html! {
        <RadioGroup name="prediction" legend={phrases.when_step_out()} compact=true {radios} {on_choose}>
            <p class="note">{ phrases.about_prediction() }</p>
        </RadioGroup>
    }
}
