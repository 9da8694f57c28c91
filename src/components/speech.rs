//! Authored text, with its emphasis.

use script::{Room, Side, Span, Text};
use yew::prelude::*;

/// A text's spans.
pub fn spans(text: &Text) -> Html {
    let spans = text.0.iter().map(|span| match span {
        Span::Plain(text) => html! { { text } },
        Span::Emphasis(text) => html! { <em>{ text }</em> },
    });
    spans.collect()
}

/// Texts as paragraphs.
pub fn paragraphs(texts: &[Text]) -> Html {
    texts.iter().map(|text| html! { <p>{ spans(text) }</p> }).collect()
}

/// The class that gives a side its colour.
pub fn side_class(side: Side) -> &'static str {
    match side {
        Side::Theirs => "theirs",
        Side::Ours => "ours",
        Side::Audience => "audience",
    }
}

/// The word for a room in classes and attributes.
pub fn room_class(room: Room) -> &'static str {
    match room {
        Room::Table => "table",
        Room::Corridor => "corridor",
    }
}
