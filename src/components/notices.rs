//! What is said once at the top of the screen.

use crate::browser::page;
use crate::notice::Notice;
use crate::session::Action;
use words::Words;
use yew::prelude::*;

/// What can be done about one.
fn way_on(notice: Notice, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let label = match notice {
        Notice::VersionReady => phrases.use_version(),
        Notice::Outdated | Notice::NewerPlay => phrases.load_anew(),
        Notice::Gone => return html! { <a class="button primary" href="reset.html">{ phrases.take_copy_away() }</a> },
        _ => return Html::default(),
    };
    let renew = on_action.reform(|_| Action::UseVersion);
    html! { <button type="button" class="primary" onclick={renew} data-testid="use-version">{ label }</button> }
}

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
                { way_on(notice, on_action, phrases) }
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
