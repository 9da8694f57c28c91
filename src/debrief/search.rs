//! How far the search of the whole game has come, and what it found.

use crate::coaching::use_desk;
use crate::phrases::use_phrases;
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

/// How far the search has come. It begins when this is first shown and ends when it leaves the page.
#[component]
pub fn Search(props: &Props) -> Html {
    let phrases = use_phrases();
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
            desk.know(story.case().scenario().setup());
            desk.review(story.entries(), on_answer)
        });
        move || drop(question)
    });
    let (states, looked, done) = match *stage {
        Stage::Searching { found, valued } => (found, found + valued, false),
        Stage::Done(states) => (states, 2 * states, true),
    };
    let text = if done { phrases.search_done(states) } else { phrases.searching().to_owned() };
    html! {
        <div class={classes!("search", done.then_some("done"))} data-testid="search">
            <p role="status">{ text }</p>
            if !done {
                <p class="looking">
                    <progress max={(2 * MOST_STATES).to_string()} value={looked.to_string()} aria-label={phrases.search()} />
                    { " " }<span aria-hidden="true">{ phrases.looked_at(states) }</span>
                </p>
            }
        </div>
    }
}
