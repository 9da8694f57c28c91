//! What can be taken along: the run code and a print, and the ways on from here.

use crate::browser::{clipboard, page};
use crate::phrases::use_phrases;
use crate::route::Route;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The id of the field that holds the code.
const FIELD: &str = "run-code";

/// What the section needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The id of the case.
    pub case: AttrValue,
    /// The run code.
    pub code: AttrValue,
    /// Whether there are answers to print.
    pub printable: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Yes,
    ByHand,
}

/// The section.
#[component]
pub fn Keep(props: &Props) -> Html {
    let phrases = use_phrases();
    let copied = use_state(|| Copied::NotYet);
    let copy = {
        let (copied, code) = (copied.clone(), props.code.clone());
        move |_| {
            let (copied, code) = (copied.clone(), code.clone());
            spawn_local(async move {
                if clipboard::copy(&code).await {
                    copied.set(Copied::Yes);
                } else {
                    page::select_id(FIELD);
                    copied.set(Copied::ByHand);
                }
            });
        }
    };
    let said = match *copied {
        Copied::NotYet => "",
        Copied::Yes => phrases.code_copied(),
        Copied::ByHand => phrases.code_selected(),
    };
    html! {
        <section class="keep" aria-labelledby="keep" data-testid="keep">
            <h2 id="keep">{ phrases.keep_it() }</h2>
            <div class="code">
                <label for={FIELD}>{ phrases.run_code() }</label>
                <p class="note" id="about-run-code">{ phrases.about_run_code() }</p>
                <p class="row">
                    <input id={FIELD} type="text" readonly=true value={props.code.clone()} aria-describedby="about-run-code" spellcheck="false" />
                    <button type="button" onclick={copy} data-testid="copy">{ phrases.copy_code() }</button>
                </p>
                <p class="printed-code" aria-hidden="true">{ &props.code }</p>
                <p role="status" data-testid="copied">{ said }</p>
            </div>
            <p class="row ways-on">
                <a class="button primary" href={Route::Case(props.case.to_string()).href()} data-testid="play-again">{ phrases.play_again() }</a>
                <a class="button" href={Route::Home.href()}>{ phrases.home() }</a>
                if props.printable {
                    <button type="button" onclick={|_| page::print()} data-testid="print">{ phrases.print() }</button>
                }
            </p>
        </section>
    }
}
