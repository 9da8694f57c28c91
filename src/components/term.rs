//! Words that stand explained where a first player meets them.

use words::{Explained, Term, Words};
use yew::prelude::*;

/// A text in which each word that a first player does not know can be pressed, where it first stands. `place`
/// tells the explanations of one screen apart.
pub fn explained(place: &str, text: &str, known: &mut Explained, phrases: &'static Words) -> Html {
    let part = |(part, found): (&str, Option<Term>)| match found {
        None => html! { { part.to_owned() } },
        Some(found) => term(place, found, part, phrases),
    };
    phrases.explained(text, known).into_iter().map(part).collect()
}

/// One word, and what it means: a button and what the browser itself opens over the page, so that it works by
/// touch, by keys, and before the program is there.
pub fn term(place: &str, term: Term, word: &str, phrases: &'static Words) -> Html {
    let id = format!("term-{place}-{}", term as usize);
    html! {
        <>
            <button type="button" class="term" popovertarget={id.clone()}><dfn>{ word.to_owned() }</dfn></button>
            <span {id} class="meaning" popover="auto" role="note">
                <b>{ phrases.term_name(term) }</b>{ ": " }{ phrases.meaning(term) }
            </span>
        </>
    }
}

/// All of them, as a list.
pub fn glossary(phrases: &'static Words) -> Html {
    let entry =
        |term: Term| html! { <div><dt>{ phrases.term_name(term) }</dt><dd>{ phrases.meaning(term) }</dd></div> };
    html! { <dl class="definitions">{ for Term::ALL.into_iter().map(entry) }</dl> }
}
