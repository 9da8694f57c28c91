//! The result in a line, to be passed on: by the device's own means, or copied.

use crate::browser::{clipboard, share};
use crate::locale::use_words;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What sharing needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The result as a text.
    pub text: AttrValue,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Yes,
    No,
}

/// The button, and what came of it.
#[component]
pub fn Share(props: &Props) -> Html {
    let phrases = use_words();
    let copied = use_state(|| Copied::NotYet);
    let pass_on = {
        let (copied, text) = (copied.clone(), props.text.clone());
        move |_: MouseEvent| {
            let (copied, text) = (copied.clone(), text.clone());
            spawn_local(async move {
                if share::is_offered() {
                    share::share(&text).await;
                } else {
                    copied.set(if clipboard::copy(&text).await { Copied::Yes } else { Copied::No });
                }
            });
        }
    };
    html! {
        <div class="share">
            <p><button type="button" onclick={pass_on} data-testid="share">{ phrases.share_result() }</button></p>
            <div role="status" data-testid="shared">
                if *copied == Copied::Yes {
                    <p>{ phrases.result_copied() }</p>
                } else if *copied == Copied::No {
                    <p>{ phrases.result_not_copied() }</p>
                    <p>{ &props.text }</p>
                }
            </div>
        </div>
    }
}
