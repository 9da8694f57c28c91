//! What is said once at the top of the screen.

use crate::browser::page;
use crate::notice::Notice;
use crate::session::Action;
use words::Words;
use yew::prelude::*;

/// The notices, and a question that only the player can answer. The region is always there, so that readers hear what comes into it.
pub fn notices(shown: &[Notice], question: Html, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let notice = |&notice: &Notice| {
        let dismiss = on_action.reform(move |_| {
            // The button goes away with its notice; focus must not be lost with it.
            page::focus_id("main");
            Action::Dismiss(notice)
        });
        html! {
            <div class="notice" key={format!("{notice:?}")}>
                <p>{ notice.text(phrases) }</p>
                if notice == Notice::VersionReady {
                    <button type="button" class="primary" onclick={on_action.reform(|_| Action::UseVersion)} data-testid="use-version">{ phrases.use_version() }</button>
                }
                <button type="button" onclick={dismiss}>{ phrases.dismiss() }</button>
            </div>
        }
    };
    html! {
        <div class="notices" role="status" aria-label={phrases.notices()} data-testid="notices">
            { question }
            { for shown.iter().map(notice) }
        </div>
    }
}
