//! What stands in for something that is not here yet, or did not come.

use super::heading::ScreenHeading;
use crate::notice::Failure;
use crate::phrases::use_phrases;
use crate::route::Route;
use crate::session::Action;
use yew::prelude::*;

/// What the stand-in needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Why it did not come; none as long as it is on its way.
    pub failure: Option<Failure>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// A screen whose content is missing.
#[component]
pub fn Missing(props: &Props) -> Html {
    let phrases = use_phrases();
    let Some(failure) = props.failure else {
        return html! { <div class="missing"><ScreenHeading text={phrases.loading()} /></div> };
    };
    let retry = props.on_action.reform(|_| Action::Retry);
    html! {
        <div class="missing" data-testid="failure">
            <ScreenHeading text={phrases.failed()} />
            <p>{ phrases.failure(failure) }</p>
            <p class="row">
                if failure != Failure::NoSuchCase {
                    <button type="button" class="primary" onclick={retry}>{ phrases.retry() }</button>
                }
                <a class="button" href={Route::Home.href()}>{ phrases.cases() }</a>
            </p>
        </div>
    }
}
