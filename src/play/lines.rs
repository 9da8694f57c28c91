//! The lines that the player can say.

use crate::browser::clicks;
use crate::components::spans;
use negotiation::Entry;
use script::{Act, Choice, Choices, Words};
use yew::prelude::*;

/// What the lines need.
pub struct Lines<'a> {
    /// What can be done now.
    pub choices: &'a Choices,
    /// The words of the case, for the names of its issues.
    pub words: &'a Words,
    /// Whether the keys 1-9 choose a featured line.
    pub shortcuts: bool,
    /// The line that the coach named.
    pub named: Option<Entry>,
    /// Chooses.
    pub on_choose: &'a Callback<Entry>,
}

/// Lines by the issue that they are about, in the order of the issues; those about none come last.
fn by_subject<'a>(lines: &'a [Choice], words: &'a Words) -> Vec<(Option<&'a str>, Vec<&'a Choice>)> {
    let about = |choice: &&Choice| match choice.act {
        Some(Act::Concede | Act::Trade | Act::AskBare) => choice.on.map(usize::from),
        _ => None,
    };
    let issues = words.issues.iter().enumerate().map(|(place, issue)| (Some(place), Some(issue.name.as_str())));
    let subjects = issues
        .chain([(None, None)])
        .map(|(place, name)| (name, lines.iter().filter(|choice| about(choice) == place).collect::<Vec<_>>()));
    subjects.filter(|(_, lines)| !lines.is_empty()).collect()
}

/// The lines, as buttons: those about what is on the table now, and behind them all others.
pub fn lines(props: &Lines<'_>, phrases: &'static words::Words) -> Html {
    let Choices { featured, more, .. } = props.choices;
    let line = |number: Option<usize>, choice: &Choice| {
        let entry = choice.entry;
        let named = props.named == Some(entry);
        html! {
            <li>
                <button
                    type="button"
                    class={classes!("say", named.then_some("named-by-coach"))}
                    onclick={clicks::single(props.on_choose.reform(move |_| entry))}
                    aria-keyshortcuts={number.filter(|_| props.shortcuts).map(|number| number.to_string())}
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
    let named_in_more = more.iter().any(|choice| props.named == Some(choice.entry));
    html! {
        <>
            <ol class="lines" role="list">
                { for featured.iter().enumerate().map(|(place, choice)| line(Some(place + 1), choice)) }
            </ol>
            if !more.is_empty() {
                <details class="more" open={named_in_more} data-testid="more">
                    <summary>{ phrases.more_to_say(more.len()) }</summary>
                    { for by_subject(more, props.words).into_iter().map(|(subject, choices)| html! {
                        <section class="subject" key={subject.unwrap_or_default().to_owned()}>
                            <h3>{ subject.map_or(phrases.besides_the_issues().to_owned(), |subject| phrases.about_issue(subject)) }</h3>
                            <ul class="lines" role="list">{ for choices.into_iter().map(|choice| line(None, choice)) }</ul>
                        </section>
                    }) }
                </details>
            }
        </>
    }
}
