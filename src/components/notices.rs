//! What is said once at the top of the screen.

use crate::browser::page;
use crate::locale::use_words;
use crate::notice::Notice;
use crate::session::Action;
use yew::prelude::*;

/// What the notices need.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Those that were not put away yet.
    pub notices: Vec<Notice>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The notices. The region is always there, so that readers hear what comes into it.
#[component]
pub fn Notices(props: &Props) -> Html {
    let phrases = use_words();
    let notice = |&notice: &Notice| {
        let on_action = props.on_action.clone();
        let dismiss = move |_| {
            // The button goes away with its notice; focus must not be lost with it.
            page::focus_id("main");
            on_action.emit(Action::Dismiss(notice));
        };
        html! {
            <div class="notice" key={format!("{notice:?}")}>
                <p>{ notice.text(phrases) }</p>
                if notice == Notice::VersionReady {
                    <button type="button" class="primary" onclick={props.on_action.reform(|_| Action::UseVersion)} data-testid="use-version">{ phrases.use_version() }</button>
                }
                <button type="button" onclick={dismiss}>{ phrases.dismiss() }</button>
            </div>
        }
    };
    html! {
        <div class="notices" role="status" aria-label={phrases.notices()} data-testid="notices">
            { for props.notices.iter().map(notice) }
        </div>
    }
}
