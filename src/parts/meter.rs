//! A number within its range, in words and as a small bar.

use crate::phrases::use_phrases;
use yew::prelude::*;

/// What a meter needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// An id of its own, which is its class too.
    pub id: AttrValue,
    /// What it measures.
    pub label: AttrValue,
    /// The value in a word.
    pub word: AttrValue,
    /// The value.
    pub value: u8,
    /// The most it can be.
    pub most: u8,
    /// By how much the last choice moved it, where it did.
    #[prop_or_default]
    pub change: Option<AttrValue>,
}

/// The meter.
#[component]
pub fn Meter(props: &Props) -> Html {
    let phrases = use_phrases();
    let label = format!("meter-{}", props.id);
    html! {
        <div class={classes!("meter", props.id.to_string())} data-testid={label.clone()}>
            <span class="meter-label" id={label.clone()}>{ &props.label }</span>
            <span class="meter-word">
                { &props.word }
                if let Some(change) = &props.change {
                    { " " }<span class="meter-change">{ change }</span>
                }
            </span>
            <span
                class="meter-bar"
                role="meter"
                aria-labelledby={label}
                aria-valuenow={props.value.to_string()}
                aria-valuemin="0"
                aria-valuemax={props.most.to_string()}
                aria-valuetext={phrases.meter_value(&props.word, props.value, props.most)}
            >
                { for (0..props.most).map(|pip| html! { <span class={classes!("pip", (pip < props.value).then_some("full"))} /> }) }
            </span>
        </div>
    }
}
