//! The question whether to leave indeed.

use super::answer::HEADING;
use crate::phrases::use_phrases;
use yew::prelude::*;

/// What the question needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Leaves.
    pub on_leave: Callback<()>,
    /// Stays.
    pub on_close: Callback<()>,
}

/// The question.
#[component]
pub fn Leaving(props: &Props) -> Html {
    let phrases = use_phrases();
    html! {
        <section class="answer panel" aria-labelledby={HEADING} data-testid="leaving">
            <h2 id={HEADING} tabindex="-1">{ phrases.leave_heading() }</h2>
            <p>{ phrases.leave_text() }</p>
            <p class="row">
                <button type="button" class="danger" onclick={props.on_leave.reform(|_| ())} data-testid="leave-yes">
                    { phrases.leave_yes() }
                </button>
                <button type="button" onclick={props.on_close.reform(|_| ())} data-testid="leave-no">{ phrases.leave_no() }</button>
            </p>
        </section>
    }
}
