//! What is on a long page, as links.

use super::details::arrive;
use crate::route::Route;
use words::Words;
use yew::prelude::*;

/// The id of its heading, so that one can come back to it.
pub const CONTENTS: &str = "contents";

/// The list: of every part its id and its name.
pub fn contents(route: &Route, parts: &[(&'static str, &'static str)], phrases: &'static Words) -> Html {
    html! {
        <nav class="contents" aria-labelledby={CONTENTS} data-testid="contents">
            <h2 id={CONTENTS} tabindex="-1">{ phrases.contents() }</h2>
            <ol role="list">{ for parts.iter().map(|&(id, name)| html! { <li>{ jump(route, id.into(), name.into()) }</li> }) }</ol>
        </nav>
    }
}

/// A link within the page. Behind the # is the address of the screen, so that the link leads to the
/// screen, and the place in it is gone to from here.
pub fn jump(route: &Route, id: String, text: String) -> Html {
    let place = id.clone();
    let go = move |event: MouseEvent| {
        event.prevent_default();
        arrive(&place);
    };
    // The page goes there itself, as long as there is no program that could.
    html! { <a href={route.href()} data-to={id} onclick={go}>{ text }</a> }
}
