//! The briefing: everything a player knows before the first line.

mod earlier;
mod people;
mod start;
mod variant;

use crate::components::{ScreenHeading, issue_tables, paragraphs, spans};
use crate::route::Route;
use crate::session::{Action, KeptCase, Play};
use earlier::earlier;
use people::people;
use script::Case;
pub use start::unasked;
use start::{Start, way_on};
use std::rc::Rc;
use variant::VariantLinks;
use words::Words;
use yew::prelude::*;

/// The screen: with the day, where this is its case, the play under way, if there is one, and what the device keeps
/// of the case.
pub fn briefing(
    case: &Rc<Case>,
    today: Option<&str>,
    play: Option<&Play>,
    kept: Option<&KeptCase>,
    on_action: &Callback<Action>,
    phrases: &'static Words,
) -> Html {
    let words = case.words();
    let setup = case.scenario().numbers();
    let said =
        |texts: &[script::Text]| -> Html { texts.iter().map(|text| html! { <li>{ spans(text) }</li> }).collect() };
    let here = match (today, case.variant()) {
        (Some(_), _) => Route::Daily,
        (None, 0) => Route::Case(case.structure().id.clone()),
        (None, seed) => Route::Variant(case.structure().id.clone(), seed),
    };
    html! {
        <article key="briefing" class="briefing" lang={words.language.clone()}>
            <header>
                <p class="field">{ &words.field }</p>
                <ScreenHeading text={words.title.clone()} title={phrases.briefing_of(&words.title)} />
                <p class="summary">{ &words.summary }</p>
                if let Some(today) = today {
                    <p class="today"><strong>{ phrases.this_is_todays_case(today) }</strong></p>
                }
                { way_on(case, play, &here, phrases) }
            </header>
            <dl class="who">
                <div class="ours"><dt>{ phrases.who_you_are() }</dt><dd>{ &words.you }</dd></div>
                <div class="theirs"><dt>{ phrases.who_they_are() }</dt><dd>{ &words.them }</dd></div>
                <div class="audience"><dt>{ phrases.who_listens() }</dt><dd>{ &words.audience }</dd></div>
            </dl>
            <div class="pair">
                <section aria-labelledby="situation" class="prose">
                    <h2 id="situation">{ phrases.situation() }</h2>
                    { paragraphs(&words.briefing) }
                </section>
                <section aria-labelledby="facts" class="prose">
                    <h2 id="facts">{ phrases.your_facts() }</h2>
                    if !words.secrets.is_empty() {
                        <h3>{ phrases.they_do_not_know() }</h3>
                        <ul>{ said(&words.secrets) }</ul>
                    }
                    <h3>{ phrases.you_could_say() }</h3>
                    <ul>{ said(&words.shares) }</ul>
                </section>
            </div>
            <section aria-labelledby="worth">
                <h2 id="worth">{ phrases.what_it_is_worth() }</h2>
                <p class="prose">{ phrases.about_points() }</p>
                { issue_tables(case, phrases) }
                <VariantLinks {case} />
            </section>
            { people(&words.people, phrases) }
            <section aria-labelledby="rules" class="prose">
                <h2 id="rules">{ phrases.how_it_works() }</h2>
                <ul>{ for phrases.rules(setup.turns, setup.talks).iter().map(|rule| html! { <li>{ rule }</li> }) }</ul>
                <p class="note"><a class="alone" href={Route::About.href()}>{ phrases.read_about_model() }</a></p>
            </section>
            { earlier(kept, play.is_some(), phrases) }
            <Start {case} play={play.cloned()} {on_action} />
        </article>
    }
}
