//! The question whether to leave indeed.

use super::panel::HEADING;
use words::Words;
use yew::prelude::*;

/// The question.
pub fn leaving(on_leave: &Callback<()>, on_close: &Callback<()>, phrases: &'static Words) -> Html {
    html! {
        <section class="answer panel" aria-labelledby={HEADING} data-testid="leaving">
            <h2 id={HEADING} tabindex="-1">{ phrases.leave_heading() }</h2>
            <p>{ phrases.leave_text() }</p>
            <p class="row">
                <button type="button" class="danger" onclick={on_leave.reform(|_| ())} data-testid="leave-yes">
                    { phrases.leave_yes() }
                </button>
                <button type="button" onclick={on_close.reform(|_| ())} data-testid="leave-no">{ phrases.leave_no() }</button>
            </p>
        </section>
    }
}
