//! The people of a case.

use super::figure::{Mood, portrait};
use super::speech::side_class;
use script::Person;
use words::Words;
use yew::prelude::*;

/// Who is who.
pub fn people_list(people: &[Person], phrases: &'static Words) -> Html {
    let person = |(place, person): (usize, &Person)| {
        html! {
            <li key={place} class={classes!("person", side_class(person.side))}>
                { portrait(person.side, &person.looks, Mood::Wary) }
                <p class="name">{ &person.name }</p>
                <p class="role">{ &person.role }{ " \u{b7} " }{ phrases.side(person.side) }</p>
                <p>{ &person.about }</p>
            </li>
        }
    };
    html! { <ul class="people" role="list">{ for people.iter().enumerate().map(person) }</ul> }
}
