//! A text to be copied: by a button, or by hand where the browser lets no page copy.

use crate::browser::page;
use crate::locale::use_words;
use crate::session::{Action, Reply};
use std::rc::Rc;
use yew::prelude::*;

/// What it needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The id of the field.
    pub id: AttrValue,
    /// What the text is.
    pub label: AttrValue,
    /// The text.
    pub text: Rc<str>,
    /// What the button says.
    pub button: AttrValue,
    /// What is said when the text has been copied.
    pub copied: AttrValue,
    /// Whether what was to be copied was.
    pub reply: Option<Reply>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The field, its button, and what came of it.
#[component]
pub fn CopyField(props: &Props) -> Html {
    let phrases = use_words();
    let copied = props.reply.as_ref().and_then(|reply| reply.copied(&props.text));
    use_effect_with((copied, props.id.clone()), |(copied, id)| {
        if *copied == Some(false) {
            page::select_id(id);
        }
    });
    let copy = {
        let text = props.text.clone();
        props.on_action.reform(move |_: MouseEvent| Action::Copy(text.clone()))
    };
    let said = match copied {
        None => "",
        Some(true) => &props.copied,
        Some(false) => phrases.copied_by_hand(),
    };
    html! {
        <div class="copy-field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <div class="row">
                <input id={props.id.clone()} type="text" readonly=true value={props.text.to_string()} spellcheck="false" />
                <button type="button" onclick={copy}>{ &props.button }</button>
            </div>
            <p role="status">{ said.to_owned() }</p>
        </div>
    }
}
