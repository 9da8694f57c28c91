//! The briefing: what a player needs before the first line on one screen, and everything else a tap away.

mod class;
mod earlier;
mod start;
mod variant;

use crate::components::{ScreenHeading, explained, paragraphs, programme, strip, todays_in_words};
use crate::session::{Action, KeptCase, Play, Todays};
pub use class::BriefedClass;
use earlier::earlier;
use reading::Mode;
use script::Case;
use start::Start;
pub use start::unasked;
use std::rc::Rc;
use variant::VariantLinks;
use words::{Explained, Words};
use yew::prelude::*;

/// What the screen shows beside the case.
pub struct Around<'a> {
    /// How one plays who chooses nothing.
    pub usual: Mode,
    /// The day and what came of it so far, where this is its case.
    pub today: Option<(&'a str, Todays)>,
    /// The class that it is for.
    pub class: BriefedClass,
    /// The play under way, if there is one.
    pub play: Option<&'a Play>,
    /// What the device keeps of the case.
    pub kept: Option<&'a KeptCase>,
}

/// The screen.
pub fn briefing(case: &Rc<Case>, around: Around<'_>, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let Around { usual, today, class, play, kept } = around;
    let words = case.words();
    let mut known = Explained::default();
    let mut who = |class: &'static str, name: &'static str, text: &str| {
        html! { <div {class}><dt>{ name }</dt><dd>{ explained(class, text, &mut known, phrases) }</dd></div> }
    };
    html! {
        <article key="briefing" class="briefing" lang={words.language.clone()}>
            <header>
                <p class="field">{ &words.field }</p>
                <ScreenHeading text={words.title.clone()} title={phrases.briefing_of(&words.title)} />
                <p class="summary">{ &words.summary }</p>
                { class.head(phrases) }
                if let Some((day, todays)) = today {
                    <p class="today"><strong>{ phrases.this_is_todays_case(day) }</strong>{ " " }{ todays_in_words(todays, phrases) }</p>
                }
            </header>
            <dl class="who">
                { who("ours", phrases.who_you_are(), &words.you) }
                { who("theirs", phrases.who_they_are(), &words.them) }
                { who("audience", phrases.who_listens(), &words.audience) }
            </dl>
            <section aria-labelledby="day" class="day">
                <h2 id="day">{ phrases.the_day() }</h2>
                { strip(case, None) }
                { programme(case, None, phrases) }
            </section>
            <Start {case} {usual} play={play.cloned()} class={class.clone()} {on_action} />
            <section aria-labelledby="situation" class="prose">
                <h2 id="situation">{ phrases.situation() }</h2>
                { paragraphs(&words.briefing) }
            </section>
            if class.class.is_none() {
                <VariantLinks {case} />
            }
            { earlier(kept, play.is_some(), phrases) }
        </article>
    }
}
