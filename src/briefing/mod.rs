//! The briefing: what a player needs before the first line on one screen, and everything else a tap away.

mod earlier;
mod start;
mod variant;

use crate::components::{ScreenHeading, brief, explained, paragraphs, programme, sheets, strip, todays_in_words};
use crate::locale::use_words;
use crate::session::{Action, KeptCase, Play, Todays};
use earlier::earlier;
use script::Case;
use start::Start;
pub use start::unasked;
use std::rc::Rc;
use variant::VariantLinks;
use words::Explained;
use yew::prelude::*;

/// What the briefing needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The case.
    pub case: Rc<Case>,
    /// The day, where this is its case, and what came of it so far.
    pub today: Option<(Rc<str>, Todays)>,
    /// The play under way, if there is one.
    pub play: Option<Play>,
    /// What the device keeps of the case.
    pub kept: Option<Rc<KeptCase>>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The screen.
#[component]
pub fn Briefing(props: &Props) -> Html {
    let phrases = use_words();
    let words = props.case.words();
    let mut known = Explained::default();
    let mut who = |class: &'static str, name: &'static str, text: &str| {
        html! { <div {class}><dt>{ name }</dt><dd>{ explained(class, text, &mut known, phrases) }</dd></div> }
    };
    html! {
        <article class="briefing" lang={words.language.clone()}>
            <header>
                <p class="field">{ &words.field }</p>
                <ScreenHeading text={words.title.clone()} title={phrases.briefing_of(&words.title)} />
                <p class="summary">{ &words.summary }</p>
                if let Some((day, todays)) = &props.today {
                    <p class="today"><strong>{ phrases.this_is_todays_case(day) }</strong>{ " " }{ todays_in_words(*todays, phrases) }</p>
                }
            </header>
            <dl class="who">
                { who("ours", phrases.who_you_are(), &words.you) }
                { who("theirs", phrases.who_they_are(), &words.them) }
                { who("audience", phrases.who_listens(), &words.audience) }
            </dl>
            <section aria-labelledby="day" class="day">
                <h2 id="day">{ phrases.the_day() }</h2>
                { strip(&props.case, None) }
                { programme(&props.case, None, phrases) }
            </section>
            <Start case={props.case.clone()} play={props.play.clone()} on_action={props.on_action.clone()}>
                { sheets(brief(&props.case, phrases), phrases) }
            </Start>
            <section aria-labelledby="situation" class="prose">
                <h2 id="situation">{ phrases.situation() }</h2>
                { paragraphs(&words.briefing) }
            </section>
            <VariantLinks case={props.case.clone()} />
            { earlier(props.kept.as_deref(), props.play.is_some(), phrases) }
        </article>
    }
}
