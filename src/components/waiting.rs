//! What stands in for something that is not here yet, or did not come.

use super::heading::ScreenHeading;
use crate::notice::{Failure, NoSuchVariant};
use crate::route::Route;
use crate::session::Action;
use words::Words;
use yew::prelude::*;

/// A screen whose content is on its way.
pub fn loading(phrases: &'static Words) -> Html {
    html! { <div key="loading" class="missing"><ScreenHeading text={phrases.loading()} /></div> }
}

/// A screen whose content did not come.
pub fn failed(failure: &Failure, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let heading = match failure {
        Failure::NoSuchVariant(_) => phrases.no_such_variant_title(),
        Failure::NoSuchCase => phrases.no_such_case_title(),
        Failure::Play(_) => phrases.play_not_opened(),
        Failure::NoAnswer | Failure::Status(_) | Failure::Unreadable => phrases.failed(),
    };
    html! {
        <div key="failed" class="missing" data-testid="failure">
            <ScreenHeading text={heading} />
            <p>{ failure.text(phrases) }</p>
            <p class="row">
                { ways_on(failure, on_action, phrases) }
                <a class={classes!("button", (*failure == Failure::NoSuchCase).then_some("primary"))} href={Route::Home.href()}>{ phrases.cases() }</a>
            </p>
        </div>
    }
}

/// What can be done about it.
pub fn ways_on(failure: &Failure, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    match failure {
        Failure::NoAnswer | Failure::Status(_) | Failure::Unreadable => {
            let of_version = failure.is_of_version();
            let again = on_action.reform(move |_| if of_version { Action::UseVersion } else { Action::Retry });
            let label = if of_version { phrases.load_anew() } else { phrases.retry() };
            html! { <button type="button" class="primary" onclick={again}>{ label }</button> }
        }
        Failure::NoSuchCase => Html::default(),
        Failure::Play(_) => {
            html! { <a class="button primary" href={Route::Open.href()}>{ phrases.open_code() }</a> }
        }
        Failure::NoSuchVariant(NoSuchVariant { case, seeds }) => {
            let variant = |&seed: &u32| {
                let href = Route::Variant(case.clone(), seed).href();
                html! { <a class="button" {href} data-testid="other-numbers">{ phrases.variant_link(seed) }</a> }
            };
            html! {
                <>
                    <a class="button primary" href={Route::Case(case.clone()).href()}>{ phrases.open_case() }</a>
                    { for seeds.iter().map(variant) }
                </>
            }
        }
    }
}
