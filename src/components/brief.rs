//! What a player can look up, before a play and while it goes on: points, facts, people, rules.

use super::explained;
use super::issues::issue_tables;
use super::people::people_list;
use super::sheet::Sheet;
use super::speech::spans;
use super::term::glossary;
use crate::route::Route;
use script::Case;
use words::{Explained, Words};
use yew::prelude::*;

/// The sheets that every case has.
pub fn brief(case: &Case, phrases: &'static Words) -> Vec<Sheet> {
    let points = html! { <><p>{ phrases.about_points() }</p>{ issue_tables(case, phrases) }</> };
    vec![
        sheet("worth", phrases.sheet_points(), phrases.what_it_is_worth(), points),
        sheet("facts", phrases.sheet_facts(), phrases.your_facts(), facts(case, phrases)),
        sheet("people", phrases.sheet_people(), phrases.people(), people_list(&case.words().people, phrases)),
        sheet("rules", phrases.sheet_rules(), phrases.how_it_works(), rules(case, phrases)),
    ]
}

/// The sheet with the words that stand explained.
pub fn words_sheet(phrases: &'static Words) -> Sheet {
    sheet("words", phrases.sheet_words(), phrases.words_explained(), glossary(phrases))
}

fn sheet(id: &'static str, button: &'static str, heading: &'static str, body: Html) -> Sheet {
    Sheet { id, button: button.into(), heading: heading.into(), body }
}

/// All that we know and they do not, as one list: which of it is dangerous, nothing says.
fn facts(case: &Case, phrases: &'static Words) -> Html {
    let words = case.words();
    let facts = case.structure().facts.iter().filter_map(|&fact| words.fact(fact));
    html! {
        <>
            <p>{ phrases.about_facts() }</p>
            <ul class="facts-list">{ for facts.map(|text| html! { <li>{ spans(text) }</li> }) }</ul>
        </>
    }
}

fn rules(case: &Case, phrases: &'static Words) -> Html {
    let numbers = case.scenario().numbers();
    let mut known = Explained::default();
    let rules = phrases.rules(numbers.turns, numbers.talks);
    let rules = rules.iter().map(|rule| html! { <li>{ explained("rules", rule, &mut known, phrases) }</li> });
    html! {
        <>
            <ul>{ for rules }</ul>
            <p class="note"><a class="alone" href={Route::About.href()}>{ phrases.read_about_model() }</a></p>
            <h3>{ phrases.words_explained() }</h3>
            { glossary(phrases) }
        </>
    }
}
