//! How far the search of the whole game has come, and what it found.

use crate::coaching::use_desk;
use crate::phrases::use_study_phrases;
use coach::{Answer, Report};
use script::Story;
use std::rc::Rc;
use yew::prelude::*;

/// No case has more states (section 7 of the design).
const MOST_STATES: usize = 1_000_000;

/// What the search needs.
#[derive(Properties)]
pub struct Props {
    /// The play.
    pub story: Rc<Story>,
    /// Called once, with what it found.
    pub on_report: Callback<Rc<Report>>,
}

/// Stories are replaced and never changed in place, so that the same one is the same play.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.story, &other.story) && self.on_report == other.on_report
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// States found and valued so far: each is looked at twice.
    Searching { found: usize, valued: usize },
    /// States there are.
    Done(usize),
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
    let phrases = use_study_phrases();
    let stage = use_state_eq(|| Stage::Searching { found: 0, valued: 0 });
    let desk = use_desk();
    let (setter, on_report, story) = (stage.setter(), props.on_report.clone(), props.story.clone());
    use_effect_with(Rc::as_ptr(&props.story), move |_| {
        setter.set(Stage::Searching { found: 0, valued: 0 });
        let on_answer = Callback::from(move |answer: Rc<Answer>| match &*answer {
            Answer::Searching { found, valued } => {
                setter.set(Stage::Searching { found: *found as usize, valued: *valued as usize });
            }
            Answer::Review(_, report) => {
                setter.set(Stage::Done(report.states));
                on_report.emit(Rc::new(Report::clone(report)));
            }
            _ => {}
        });
        let question = desk.map(|desk| {
            desk.know(story.case().scenario().numbers());
            desk.review(story.entries(), on_answer)
        });
        move || drop(question)
    });
    let (states, looked, done) = match *stage {
        Stage::Searching { found, valued } => (found, looked_at(found, valued), false),
        Stage::Done(states) => (states, WHOLE, true),
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
