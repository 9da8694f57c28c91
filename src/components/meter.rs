//! A number within its range, in words and as a small bar.

use super::term::term;
use words::{Term, Words};
use yew::prelude::*;

/// What a meter shows.
pub struct Meter {
    /// An id of its own, which is its class too.
    pub id: &'static str,
    /// What it measures.
    pub label: &'static str,
    /// The word that says so, which stands explained.
    pub term: Term,
    /// The value in a word.
    pub word: &'static str,
    /// The value.
    pub value: u8,
    /// The most it can be.
    pub most: u8,
    /// By how much the last choice moved it, where it did.
    pub change: Option<String>,
}

/// The meter.
pub fn meter(meter: &Meter, phrases: &'static Words) -> Html {
    let pip = |pip: u8| html! { <span class={classes!("pip", (pip < meter.value).then_some("full"))} /> };
    html! {
        <div class={classes!("meter", meter.id)} data-testid={format!("meter-{}", meter.id)}>
            <span class="meter-label">{ term("meter", meter.term, meter.label, phrases) }</span>
            <span class="meter-word">
                { meter.word }
                if let Some(change) = &meter.change {
                    { " " }<span class="meter-change">{ change }</span>
                }
            </span>
            <span
                class="meter-bar"
                role="meter"
                aria-label={meter.label}
                aria-valuenow={meter.value.to_string()}
                aria-valuemin="0"
                aria-valuemax={meter.most.to_string()}
                aria-valuetext={phrases.meter_value(meter.word, meter.value, meter.most)}
            >
                { for (0..meter.most).map(pip) }
            </span>
        </div>
    }
}
