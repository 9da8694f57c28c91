//! The result in a line, to be passed on: by the device's own means, or copied.

use crate::locale::use_words;
use crate::session::{Action, Reply};
use std::rc::Rc;
use yew::prelude::*;

/// What sharing needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The result as a text.
    pub text: Rc<str>,
    /// Whether what was to be copied was.
    pub reply: Option<Reply>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The button, and what came of it.
#[component]
pub fn Share(props: &Props) -> Html {
    let phrases = use_words();
    let copied = props.reply.as_ref().and_then(|reply| reply.copied(&props.text));
    let pass_on = {
        let text = props.text.clone();
        props.on_action.reform(move |_: MouseEvent| Action::Share(text.clone()))
    };
    html! {
        <div class="share">
            <p><button type="button" onclick={pass_on} data-testid="share">{ phrases.share_result() }</button></p>
            <div role="status" data-testid="shared">
                if copied == Some(true) {
                    <p>{ phrases.result_copied() }</p>
                } else if copied == Some(false) {
                    <p>{ phrases.result_not_copied() }</p>
                    <p>{ &*props.text }</p>
                }
            </div>
        </div>
    }
}
