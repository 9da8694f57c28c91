//! The heading of a screen: the one place that moves focus, scroll and title to a new screen.

use crate::browser::page;
use crate::locale::{Around, page_title, use_words};
use yew::prelude::*;

/// What a screen's heading needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it says, and tabs and history with it.
    pub text: AttrValue,
    /// What tabs and history say instead, where another screen has the same heading.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// Its class.
    #[prop_or_default]
    pub class: Classes,
}

/// The `h1` of a screen.
#[component]
pub fn ScreenHeading(props: &Props) -> Html {
    let phrases = use_words();
    let heading = use_node_ref();
    let visits = use_context::<Around>().map_or(0, |around| around.visits);
    let node = heading.clone();
    let title = props.title.clone().unwrap_or_else(|| props.text.clone());
    use_effect_with((visits, title), move |(visits, title)| {
        page::set_title(&page_title(phrases, title));
        if *visits > 0 {
            page::arrive_at_top(&node);
        }
    });
    html! { <h1 ref={heading} tabindex="-1" class={props.class.clone()}>{ &props.text }</h1> }
}
