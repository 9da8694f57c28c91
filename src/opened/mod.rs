//! The play of a code: to be read where it is over, and to be gone on with here where it is not.

mod cover;
mod field;
mod play;

use crate::components::{ScreenHeading, failed, loading};
use crate::locale::use_words;
use crate::notice::Failure;
use crate::session::{Action, Loaded, Session};
use field::CodeField;
use play::OpenedPlay;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// The screen of a code, or of the field for one where there is none.
pub fn opened(session: &Rc<Session>, code: &str, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let Some(Ok(play)) = session.opened() else {
        return html! { <OpenCode key={code.to_owned()} code={code.to_owned()} {on_action} /> };
    };
    match &session.index {
        Loaded::Waiting => return loading(phrases),
        Loaded::Failed(failure) => return failed(failure, on_action, phrases),
        Loaded::Here(_) => {}
    }
    let listing = match session.case_of(play.run()) {
        Ok(listing) => listing,
        Err(why) => return failed(&Failure::Play(why), on_action, phrases),
    };
    let variant = match session.variant(&listing.id, play.run().variant) {
        Loaded::Waiting => return loading(phrases),
        Loaded::Failed(failure) => return failed(&failure, on_action, phrases),
        Loaded::Here(variant) => variant,
    };
    html! { <OpenedPlay key={code.to_owned()} code={play} case={variant} session={session.clone()} {on_action} /> }
}

/// What the screen of the field needs.
#[derive(Properties, PartialEq)]
struct Props {
    /// A text that is no code; empty where there is none.
    code: AttrValue,
    /// Where the interface talks to.
    on_action: Callback<Action>,
}

/// The screen of the field.
#[component]
fn OpenCode(props: &Props) -> Html {
    let phrases = use_words();
    html! {
        <article class="open-code">
            <header>
                <ScreenHeading text={phrases.open_code()} />
                <p class="prose">{ phrases.about_open_code() }</p>
            </header>
            <CodeField text={props.code.clone()} on_action={props.on_action.clone()} />
        </article>
    }
}
