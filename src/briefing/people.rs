//! The people of a case.

use crate::parts::side_class;
use crate::phrases::use_phrases;
use script::Person;
use yew::prelude::*;

/// What the list needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The people.
    pub people: Vec<Person>,
}

/// Who is who.
#[component]
pub fn People(props: &Props) -> Html {
    let phrases = use_phrases();
    let person = |(place, person): (usize, &Person)| {
        html! {
            <li key={place} class={classes!("person", side_class(person.side))}>
                <p class="name">{ &person.name }</p>
                <p class="role">{ &person.role }{ " \u{b7} " }{ phrases.side(person.side) }</p>
                <p>{ &person.about }</p>
            </li>
        }
    };
    html! {
        <section aria-labelledby="people">
            <h2 id="people">{ phrases.people() }</h2>
            <ul class="people" role="list">{ for props.people.iter().enumerate().map(person) }</ul>
        </section>
    }
}
