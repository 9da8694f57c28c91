//! The field for a code: whatever was copied, with what mail and chat programs put around it.

use crate::browser::page;
use crate::locale::use_words;
use crate::route::Route;
use crate::session::Action;
use classroom::{Class, PlayCode};
use negotiation::CodeError;
use yew::prelude::*;

/// The id of the field.
const FIELD: &str = "code";
/// The id of what is wrong with what stands in it.
const WRONG: &str = "code-wrong";

/// What the field needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What stands in it at first.
    pub text: AttrValue,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The field, its button, and what is wrong with what was typed.
#[component]
pub fn CodeField(props: &Props) -> Html {
    let phrases = use_words();
    let text = use_state(|| props.text.to_string());
    // The text that was looked at, and what is wrong with it.
    let wrong = use_state(|| (!props.text.is_empty()).then(|| PlayCode::find(&props.text).err()).flatten());
    let typed = {
        let text = text.clone();
        move |event: InputEvent| text.set(page::text_of(&event))
    };
    let open = {
        let (text, wrong, on_action) = (text.clone(), wrong.clone(), props.on_action.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match PlayCode::find(&text) {
                Ok(code) => on_action.emit(Action::Open(code)),
                Err(error) => {
                    wrong.set(Some(error));
                    match error {
                        CodeError::Character(_, place) => page::select_character(FIELD, &text, place),
                        _ => page::focus_id(FIELD),
                    }
                }
            }
        }
    };
    html! {
        <form class="code-field" onsubmit={open}>
            <p><label for={FIELD}>{ phrases.code_field() }</label></p>
            <textarea id={FIELD} rows="4" value={(*text).clone()} oninput={typed} spellcheck="false" autocomplete="off" autocapitalize="characters"
                aria-invalid={wrong.is_some().then_some("true")} aria-describedby={wrong.is_some().then_some(WRONG)} />
            <p id={WRONG} role="status" class="wrong" data-testid="code-wrong">
                if let Some(error) = *wrong {
                    { phrases.code_not_opened(&phrases.wrong_with_code(error)) }
                }
            </p>
            // The link of a class was meant for another screen.
            if let Ok(class) = text.parse::<Class>() {
                <p><a class="button" href={Route::of_class(&class).href()}>{ phrases.open_class() }</a></p>
            }
            <p><button type="submit" class="primary" data-testid="open-code">{ phrases.open_it() }</button></p>
        </form>
    }
}
