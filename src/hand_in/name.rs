//! The name under which a play is handed in: shown large, and corrected as often as one likes before it is.

use crate::browser::page;
use crate::locale::use_words;
use crate::session::Action;
use classroom::{Name, NotAName};
use yew::prelude::*;

/// The id of the heading of the section: focus goes there when the form makes way for the code.
pub const HEADING: &str = "hand-in";
/// The id of the field.
const FIELD: &str = "alias";
/// The id of what is wrong with what stands in it.
const WRONG: &str = "alias-wrong";

/// What the form needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The name that was used before; empty where there is none.
    pub usual: AttrValue,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The form.
#[component]
pub fn NameForm(props: &Props) -> Html {
    let phrases = use_words();
    let text = use_state(|| props.usual.to_string());
    let wrong = use_state(|| None::<NotAName>);
    let typed = {
        let text = text.clone();
        move |event: InputEvent| text.set(page::text_of(&event))
    };
    let name = Name::new(&text);
    let hand_in = {
        let (name, wrong, on_action) = (name.clone(), wrong.clone(), props.on_action.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match name.clone() {
                Ok(name) => {
                    on_action.emit(Action::HandIn(name));
                    // The button is gone: what came of it stands under the heading.
                    page::arrive_at_id(HEADING);
                }
                Err(why) => {
                    wrong.set(Some(why));
                    page::focus_id(FIELD);
                }
            }
        }
    };
    // What was wrong is said until it is mended.
    let wrong = wrong.and_then(|_| name.as_ref().err().copied());
    html! {
        <form onsubmit={hand_in}>
            <p class="prose">{ phrases.about_hand_in() }</p>
            <p><label for={FIELD}>{ phrases.alias_field() }</label></p>
            <p><input id={FIELD} type="text" value={(*text).clone()} oninput={typed} autocomplete="name" spellcheck="false"
                aria-invalid={wrong.is_some().then_some("true")} aria-describedby={wrong.is_some().then_some(WRONG)} /></p>
            <p id={WRONG} role="status" class="wrong" data-testid="alias-wrong">
                { match wrong {
                    None => String::new(),
                    Some(NotAName::Empty) => phrases.alias_empty().into(),
                    Some(NotAName::TooLong(length)) => phrases.alias_too_long(length, Name::LONGEST),
                } }
            </p>
            if let Ok(name) = &name {
                <p>{ phrases.alias_is() }{ " " }<output for={FIELD} class="alias" data-testid="alias">{ name.as_str() }</output></p>
            }
            <p class="row"><button type="submit" class="primary big" data-testid="make-code">{ phrases.make_hand_in() }</button></p>
        </form>
    }
}
