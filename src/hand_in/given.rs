//! What is given away: the code of a play that was handed in, as text, link, picture and file.

use crate::browser::location;
use crate::components::{CopyField, qr};
use crate::locale::use_words;
use crate::route::Route;
use crate::session::{Action, Reply};
use classroom::{HandIn, PlayCode};
use std::rc::Rc;
use yew::prelude::*;

/// What it needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play as it was handed in.
    pub hand_in: HandIn,
    /// The title of its case.
    pub title: AttrValue,
    /// Whether what was to be copied was.
    pub reply: Option<Reply>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The forms of the code.
#[component]
pub fn Given(props: &Props) -> Html {
    let phrases = use_words();
    let HandIn { cover, .. } = &props.hand_in;
    let code: Rc<str> = props.hand_in.to_string().into();
    let link: Rc<str> =
        location::link_for_others(&Route::of_code(&PlayCode::HandIn(Box::new(props.hand_in.clone()))).href()).into();
    let picture = use_memo(link.clone(), |link| qr(link, phrases.qr_to_hand_in()));
    let save = {
        let name = file_name(&[cover.alias.as_str(), &props.title, &cover.attempt.to_string()]);
        let text = format!("{}\n{}: {}\n{code}\n", phrases.name(), phrases.hand_in(), props.title);
        props.on_action.reform(move |_: MouseEvent| Action::SaveText { name: name.clone(), text: text.clone() })
    };
    html! {
        <>
            <p>{ phrases.handed_in_as() }{ " " }<strong class="alias" data-testid="handed-in-as">{ cover.alias.as_str() }</strong></p>
            <p class="prose">{ phrases.about_handed_in() }</p>
            <CopyField id="hand-in-code" label={phrases.hand_in_code()} text={code} button={phrases.copy_code()} copied={phrases.code_is_copied()}
                reply={props.reply.clone()} on_action={props.on_action.clone()} />
            <CopyField id="hand-in-link" label={phrases.link_field()} text={link} button={phrases.copy_link()} copied={phrases.link_copied()}
                reply={props.reply.clone()} on_action={props.on_action.clone()} />
            <p class="row"><button type="button" onclick={save} data-testid="save-hand-in">{ phrases.save_hand_in() }</button></p>
            { (*picture).clone().unwrap_or_default() }
            <p class="note">{ phrases.next_run(cover.attempt.saturating_add(1)) }</p>
        </>
    }
}

/// A name for a file that every system takes: letters and digits, with dashes between.
fn file_name(parts: &[&str]) -> String {
    let plain = |part: &&str| {
        let words = part.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join("-")
    };
    let parts: Vec<String> = parts.iter().map(plain).filter(|part| !part.is_empty()).collect();
    format!("{}.txt", parts.join("-").to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_a_name_that_every_system_takes() {
        assert_eq!(file_name(&["José / ../Ñandú", "The Offer", "2"]), "josé-ñandú-the-offer-2.txt");
        assert_eq!(file_name(&["\u{1f600}", "The Offer", "1"]), "the-offer-1.txt");
    }
}
