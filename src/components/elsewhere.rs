//! The way of a play to another device: a link, its picture for a camera, and a code.

use super::copy_field::CopyField;
use super::details::details_id;
use super::qr::qr;
use crate::browser::{details, location};
use crate::locale::use_words;
use crate::route::Route;
use crate::session::{Action, Reply, SavedPlay};
use classroom::{Class, PlayCode};
use std::rc::Rc;
use yew::prelude::*;

/// What it needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// An id of its own.
    pub id: AttrValue,
    /// The play as it stands.
    pub play: SavedPlay,
    /// The class that it is played for, if for any.
    pub class: Option<Class>,
    /// Whether what was to be copied was.
    pub reply: Option<Reply>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The disclosure. What is in it is made when it is first opened: a picture takes a while.
#[component]
pub fn Elsewhere(props: &Props) -> Html {
    let phrases = use_words();
    let opened = use_state(|| false);
    let fold = details_id(&props.id);
    {
        let opened = opened.clone();
        use_effect_with(fold.clone(), move |fold| {
            if details::is_open(fold) {
                opened.set(true);
            }
        });
    }
    let open = {
        let opened = opened.clone();
        move |_: MouseEvent| opened.set(true)
    };
    html! {
        <details class="fold elsewhere" id={fold} data-testid="elsewhere">
            <summary onclick={open}>{ phrases.go_on_elsewhere() }</summary>
            if *opened {
                { ways(props, phrases) }
            }
        </details>
    }
}

fn ways(props: &Props, phrases: &'static words::Words) -> Html {
    let code = PlayCode::UnderWay(Box::new(props.play.under_way(props.class.as_ref())));
    let link = location::link(&Route::of_code(&code).href());
    let id = |part: &str| format!("{}-{part}", props.id);
    html! {
        <>
            <p class="prose">{ phrases.about_elsewhere(phrases.open_code()) }</p>
            { qr(&link, phrases.qr_to_go_on()).unwrap_or_default() }
            <CopyField id={id("link")} label={phrases.link_field()} text={Rc::<str>::from(link)} button={phrases.copy_link()} copied={phrases.link_copied()}
                reply={props.reply.clone()} on_action={props.on_action.clone()} />
            <CopyField id={id("code")} label={phrases.code_field()} text={Rc::<str>::from(code.to_string())} button={phrases.copy_code()} copied={phrases.code_is_copied()}
                reply={props.reply.clone()} on_action={props.on_action.clone()} />
        </>
    }
}
