//! How far the search of the whole game has come, and what it found.

use crate::coaching::{Unanswered, use_answer};
use crate::locale::use_words;
use coach::{Ask, MOST_STATES, Report, Says};
use script::Story;
use std::rc::Rc;
use yew::prelude::*;

/// What the search needs.
#[derive(Properties)]
pub struct Props {
    /// The play.
    pub story: Rc<Story>,
    /// Called once, with what it found, or why it finds nothing.
    pub on_report: Callback<Result<Rc<Report>, Unanswered>>,
}

/// Stories are replaced and never changed in place, so that the same one is the same play.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.story, &other.story) && self.on_report == other.on_report
    }
}

/// The whole of the search, for the bar.
const WHOLE: usize = 1000;

/// How far the search has come, of [`WHOLE`]: half of it is finding the states, of which nobody knows
/// before how many there are, and half is valuing them.
fn looked_at(found: usize, valued: usize) -> usize {
    let half = WHOLE / 2;
    match valued {
        0 => half * found.min(MOST_STATES) / MOST_STATES,
        _ => half + half * valued / found.max(1),
    }
}

/// How far the search has come. It begins when this is first shown and ends when it leaves the page.
#[component]
pub fn Search(props: &Props) -> Html {
    let phrases = use_words();
    let numbers = props.story.case().scenario().numbers();
    let says = use_answer(numbers, Some(Ask::Review(props.story.entries().to_vec())));
    let on_report = props.on_report.clone();
    use_effect_with(says.clone(), move |says| match says.as_deref() {
        Some(Says::Review(report)) => on_report.emit(Ok(Rc::new(Report::clone(report)))),
        Some(Says::OutOfMemory) => on_report.emit(Err(Unanswered::OutOfMemory)),
        _ => {}
    });
    if let Some(Says::OutOfMemory) = says.as_deref() {
        return html! { <div class="search done" data-testid="search"><p role="status">{ phrases.search_out_of_memory() }</p></div> };
    }
    let (states, looked, done) = match says.as_deref() {
        Some(Says::Searching { found, valued }) => {
            (*found as usize, looked_at(*found as usize, *valued as usize), false)
        }
        Some(Says::Review(report)) => (report.states, WHOLE, true),
        _ => (0, 0, false),
    };
    let text = if done { phrases.search_done(states) } else { phrases.searching().to_owned() };
    html! {
        <div class={classes!("search", done.then_some("done"))} data-testid="search">
            <p role="status">{ text }</p>
            if !done {
                <p class="looking">
                    <progress max={WHOLE.to_string()} value={looked.to_string()} aria-label={phrases.search()} />
                    { " " }<span aria-hidden="true">{ phrases.looked_at(states) }</span>
                </p>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_never_goes_back_and_ends_full() {
        let way = [(0, 0), (100_000, 0), (700_000, 0), (700_000, 10), (700_000, 350_000), (700_000, 700_000)];
        let bar = way.map(|(found, valued)| looked_at(found, valued));
        assert!(bar.is_sorted(), "{bar:?}");
        assert_eq!((bar[0], bar[5]), (0, WHOLE));
        assert!(looked_at(2_000_000, 0) <= WHOLE / 2);
    }
}
