//! The search of the whole game, a slice at a time, so that the page stays alive meanwhile.

use crate::browser::clock;
use crate::phrases::use_phrases;
use coach::{Answer, Coach, Progress, Report, Request, Work};
use gloo::timers::callback::Timeout;
use script::Story;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds that a slice should take: short enough for a frame to be drawn in between.
const SLICE: u64 = 10;
/// States in the first slice; the next ones go by how long it took.
const BUDGET: u32 = 2_000;
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
    let (setter, on_report) = (stage.setter(), props.on_report.clone());
    let story = props.story.clone();
    use_effect_with(Rc::as_ptr(&props.story), move |_| {
        setter.set(Stage::Searching { found: 0, valued: 0 });
        let next = Rc::new(RefCell::new(None));
        let mut coach = Coach::default();
        coach.ask(Request::Know(Box::new(story.case().scenario().setup().clone())));
        coach.ask(Request::Review(0, story.entries().to_vec()));
        let slices = Slices { coach, budget: BUDGET, stage: setter, on_report, next: next.clone() };
        next.replace(Some(Timeout::new(0, move || slices.go_on())));
        move || drop(next.take())
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

/// The search between two slices.
struct Slices {
    coach: Coach,
    budget: u32,
    stage: UseStateSetter<Stage>,
    on_report: Callback<Rc<Report>>,
    /// The slice to come. Whoever drops it ends the search.
    next: Rc<RefCell<Option<Timeout>>>,
}

impl Slices {
    fn go_on(mut self) {
        let begun = clock::millis();
        match self.coach.work(self.budget) {
            Work::Answered(Answer::Review(_, report)) => {
                self.stage.set(Stage::Done(report.states));
                self.on_report.emit(Rc::new(*report));
                return;
            }
            Work::Busy(Progress::Searching { found, valued }) => self.stage.set(Stage::Searching { found, valued }),
            Work::Busy(Progress::Done) | Work::Answered(_) => {}
            Work::Idle => return,
        }
        self.budget = next_budget(self.budget, clock::millis().saturating_sub(begun));
        let next = self.next.clone();
        next.replace(Some(Timeout::new(0, move || self.go_on())));
    }
}

/// A budget that takes about a slice, by how many milliseconds the last one took.
fn next_budget(budget: u32, took: u64) -> u32 {
    let next = match took {
        0..SLICE => budget + budget / 4,
        SLICE => budget,
        _ => budget - budget / 4,
    };
    next.clamp(200, 50_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_grow_on_a_fast_machine_and_shrink_on_a_slow_one() {
        assert_eq!([next_budget(2_000, 2), next_budget(2_000, 10), next_budget(2_000, 40)], [2_500, 2_000, 1_500]);
        assert_eq!([next_budget(200, 900), next_budget(50_000, 0)], [200, 50_000]);
    }
}
