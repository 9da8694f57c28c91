//! What can be taken along: the run code and a print, and the ways on from here.

use super::share::Share;
use crate::browser::{clipboard, location, page};
use crate::phrases::use_study_phrases;
use crate::route::Route;
use crate::session::Play;
use coach::{Decision, Report};
use reading::Mark;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The id of the field that holds the code where it has to be copied by hand: only a field can be selected.
const FIELD: &str = "run-code";

/// What the section needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play.
    pub play: Play,
    /// What was found out about it, once it may be seen.
    pub report: Option<Rc<Report>>,
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
    let phrases = use_study_phrases();
    let copied = use_state(|| Copied::NotYet);
    let story = &props.play.story;
    let code = story.run().to_string();
    let copy = {
        let (copied, code) = (copied.clone(), code.clone());
        move |_| {
            let (copied, code) = (copied.clone(), code.clone());
            spawn_local(async move {
                if clipboard::copy(&code).await {
                    copied.set(Copied::Yes);
                } else {
                    copied.set(Copied::ByHand);
                }
            });
        }
    };
    use_effect_with(*copied, |&copied| {
        if copied == Copied::ByHand {
            page::select_id(FIELD);
        }
    });
    let said = match *copied {
        Copied::NotYet => "",
        Copied::Yes => phrases.code_copied(),
        Copied::ByHand => phrases.code_selected(),
    };
    let case = story.case();
    let again = match case.variant() {
        0 => Route::Case(case.structure().id.clone()),
        seed => Route::Variant(case.structure().id.clone(), seed),
    };
    let shared = props.report.as_deref().map(|report| {
        let link = location::link(&again.href());
        phrases.shared_result(&case.words().title, report.score.total(), report.accuracy(), &squares(report), &link)
    });
    html! {
        <section class="keep" aria-labelledby="keep" data-testid="keep">
            <h2 id="keep" tabindex="-1">{ phrases.keep_it() }</h2>
            <div class="code">
                <h3>{ phrases.run_code() }</h3>
                <p class="note">{ phrases.about_run_code() }</p>
                <p><code class="run-code">{ &code }</code></p>
                <p><button type="button" onclick={copy} data-testid="copy">{ phrases.copy_code() }</button></p>
                <p role="status" data-testid="copied">{ said }</p>
                if *copied == Copied::ByHand {
                    <p><input id={FIELD} type="text" readonly=true value={code} aria-label={phrases.run_code()} spellcheck="false" /></p>
                }
            </div>
            <p class="row ways-on">
                <a class="button primary" href={again.href()} data-testid="play-again">{ phrases.play_again() }</a>
                <a class="button" href={Route::Home.href()}>{ phrases.home() }</a>
                if props.printable {
                    <button type="button" onclick={|_| page::print()} data-testid="print">{ phrases.print() }</button>
                }
            </p>
            if let Some(text) = shared {
                <Share {text} />
            }
        </section>
    }
}

/// A square a decision, as sound as it was: nothing of what it was.
fn squares(report: &Report) -> String {
    let square = |decision: &Decision| match Mark::of(decision) {
        None => '\u{1f7e9}',
        Some(Mark::Slip) => '\u{1f7e8}',
        Some(Mark::Mistake) => '\u{1f7e7}',
        Some(Mark::Blunder) => '\u{1f7e5}',
    };
    report.decisions.iter().map(square).collect()
}
