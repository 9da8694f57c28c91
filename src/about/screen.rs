//! The page.

use super::account::{account, passage};
use crate::components::{CONTENTS, ScreenHeading, contents, jump};
use crate::route::Route;
use negotiation::Dimension;
use reading::Part;
use words::sources::{self, Source};
use words::{Passage, Words};
use yew::prelude::*;

/// The screen.
pub fn about(phrases: &'static Words) -> Html {
    html! {
        <article key="about" class="model">
            <header>
                <ScreenHeading text={phrases.model()} />
                { prose(&phrases.about_model()) }
                <p class="note">{ phrases.how_sure() }</p>
            </header>
            { contents(&Route::About, &Part::ALL.map(|part| (id(part), phrases.part(part))), phrases) }
            { for Part::ALL.map(|part| section(part, phrases)) }
        </article>
    }
}

/// The id of a part's heading.
fn id(part: Part) -> &'static str {
    match part {
        Part::Numbers => "model-numbers",
        Part::Table => "model-table",
        Part::Asking => "model-asking",
        Part::Corridor => "model-corridor",
        Part::Closing => "model-closing",
        Part::Endings => "model-endings",
        Part::Score => "model-score",
        Part::Coach => "model-coach",
        Part::Limits => "model-limits",
        Part::Sources => "model-sources",
    }
}

fn section(part: Part, phrases: &'static Words) -> Html {
    html! {
        <section aria-labelledby={id(part)} data-part={id(part)} key={id(part)}>
            <h2 id={id(part)} tabindex="-1">{ phrases.part(part) }</h2>
            { prose(&phrases.about_part(part)) }
            { body(part, phrases) }
            <p class="to-contents">{ jump(&Route::About, CONTENTS.into(), phrases.to_contents().into()) }</p>
        </section>
    }
}

fn body(part: Part, phrases: &'static Words) -> Html {
    match part {
        Part::Numbers => definitions(&phrases.numbers()),
        Part::Score => {
            let measure = |dimension: Dimension| {
                account(format!("measure-{}", dimension as usize), &phrases.measure(dimension), phrases)
            };
            Dimension::ALL.into_iter().map(measure).collect()
        }
        Part::Coach => passages(&phrases.coach(), phrases),
        Part::Limits => passages(&phrases.limits(), phrases),
        Part::Sources => bibliography(phrases),
        Part::Table | Part::Asking | Part::Corridor | Part::Closing | Part::Endings => {
            part.rules().map(|rule| account(format!("rule-{}", rule as usize), &phrases.rule(rule), phrases)).collect()
        }
    }
}

fn prose(paragraphs: &[&'static str]) -> Html {
    paragraphs.iter().map(|&text| html! { <p class="about">{ text }</p> }).collect()
}

fn passages(passages: &[Passage], phrases: &'static Words) -> Html {
    html! { <div class="passages">{ for passages.iter().map(|it| passage(it, phrases)) }</div> }
}

fn definitions(passages: &[Passage]) -> Html {
    let entry = |it: &Passage| html! { <div><dt>{ it.title }</dt><dd>{ it.text }</dd></div> };
    html! { <dl class="definitions">{ for passages.iter().map(entry) }</dl> }
}

/// Every source.
fn bibliography(phrases: &'static Words) -> Html {
    let source = |source: &&Source| {
        html! {
            <li>
                { source.cited }
                if let Some(published) = source.published {
                    { ": " }<cite>{ published }</cite>
                }
                if let Some(mark) = phrases.sure(source.sure) {
                    { " " }<span class="cited">{ phrases.in_brackets(mark) }</span>
                }
            </li>
        }
    };
    html! { <ul class="bibliography" role="list">{ for sources::ALL.iter().map(source) }</ul> }
}
