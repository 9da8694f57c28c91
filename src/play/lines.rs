//! The lines that the player can say.

use crate::browser::{clicks, keys};
use crate::parts::spans;
use crate::phrases::use_phrases;
use negotiation::Entry;
use script::Choice;
use yew::prelude::*;

/// What the lines need.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Those about what is on the table now.
    pub featured: Vec<Choice>,
    /// All others.
    pub more: Vec<Choice>,
    /// Whether the keys 1-9 choose a featured line.
    pub shortcuts: bool,
    /// Chooses.
    pub on_choose: Callback<Entry>,
}

/// The lines, as buttons.
#[component]
pub fn Lines(props: &Props) -> Html {
    let phrases = use_phrases();
    let entries: Vec<Entry> = props.featured.iter().map(|choice| choice.entry).collect();
    use_effect_with((props.shortcuts, entries, props.on_choose.clone()), |(shortcuts, entries, on_choose)| {
        let (entries, on_choose) = (entries.clone(), on_choose.clone());
        let listener = shortcuts.then(|| {
            keys::on_digit(move |digit| {
                if let Some(&entry) = entries.get(digit - 1) {
                    on_choose.emit(entry);
                }
            })
        });
        move || drop(listener)
    });
    let line = |number: Option<usize>, choice: &Choice| {
        let entry = choice.entry;
        html! {
            <li>
                <button
                    type="button"
                    class="say"
                    onclick={clicks::single(props.on_choose.reform(move |_| entry))}
                    data-choice={number.map(|number| number.to_string())}
                    data-act={choice.act.map(|act| act.name())}
                    data-on={choice.on.map(|on| on.to_string())}
                >
                    if let Some(number) = number {
                        <span class="number" aria-hidden="true">{ number }</span>
                    }
                    <span class="said">{ spans(&choice.say) }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <ol class="lines" role="list">
                { for props.featured.iter().enumerate().map(|(place, choice)| line(Some(place + 1), choice)) }
            </ol>
            if !props.more.is_empty() {
                <details class="more" data-testid="more">
                    <summary>{ phrases.more_to_say(props.more.len()) }</summary>
                    <ul class="lines" role="list">{ for props.more.iter().map(|choice| line(None, choice)) }</ul>
                </details>
            }
        </>
    }
}
