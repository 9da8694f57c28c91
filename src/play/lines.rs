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
    /// The line that the coach named.
    pub named: Option<Entry>,
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
        let named = props.named == Some(entry);
        html! {
            <li>
                <button
                    type="button"
                    class={classes!("say", named.then_some("named-by-coach"))}
                    onclick={clicks::single(props.on_choose.reform(move |_| entry))}
                    data-choice={number.map(|number| number.to_string())}
                    data-act={choice.act.map(|act| act.name())}
                    data-on={choice.on.map(|on| on.to_string())}
                >
                    if let Some(number) = number {
                        <span class="number" aria-hidden="true">{ number }</span>
                    }
                    <span class="said">
                        if named {
                            <span class="coach-mark">{ phrases.coachs_line() }</span>
                        }
                        { spans(&choice.say) }
                    </span>
                </button>
            </li>
        }
    };
    let named_in_more = props.more.iter().any(|choice| props.named == Some(choice.entry));
    html! {
        <>
            <ol class="lines" role="list">
                { for props.featured.iter().enumerate().map(|(place, choice)| line(Some(place + 1), choice)) }
            </ol>
            if !props.more.is_empty() {
                <details class="more" open={named_in_more} data-testid="more">
                    <summary>{ phrases.more_to_say(props.more.len()) }</summary>
                    <ul class="lines" role="list">{ for props.more.iter().map(|choice| line(None, choice)) }</ul>
                </details>
            }
        </>
    }
}
