//! The result in a line, to be passed on: by the device's own means, or copied.

use crate::session::{Action, Reply};
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// The button for this text, and what came of it.
pub fn share(text: Rc<str>, reply: Option<&Reply>, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let copied = reply.and_then(|reply| reply.copied(&text));
    let pass_on = {
        let text = text.clone();
        on_action.reform(move |_: MouseEvent| Action::Share(text.clone()))
    };
    html! {
        <div class="share">
            <p><button type="button" onclick={pass_on} data-testid="share">{ phrases.share_result() }</button></p>
            <div role="status" data-testid="shared">
                if copied == Some(true) {
                    <p>{ phrases.result_copied() }</p>
                } else if copied == Some(false) {
                    <p>{ phrases.result_not_copied() }</p>
                    <p>{ &*text }</p>
                }
            </div>
        </div>
    }
}
