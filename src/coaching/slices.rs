//! The coach on the page itself: short slices, so that the page stays alive.

use crate::browser::clock;
use coach::{Answer, Coach, Progress, Request, Work};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// Milliseconds that a slice should take: short enough for a frame to be drawn in between.
const SLICE: u64 = 8;
/// States in the first slice; the next ones go by how long it took.
const BUDGET: u32 = 2_000;
/// Milliseconds between two words on how far it has come.
const REPORT: u64 = 100;

/// A coach that works between two frames. Whoever drops it ends the work.
#[derive(Default)]
pub struct Slices(Rc<RefCell<Bench>>);

struct Bench {
    coach: Coach,
    budget: u32,
    told: u64,
    /// The slice to come; none where there is nothing to do.
    next: Option<Timeout>,
}

impl Slices {
    /// Takes note of a request, and sets to work.
    pub fn ask(&mut self, request: Request, say: impl Fn(Answer) + Clone + 'static) {
        self.0.borrow_mut().coach.ask(request);
        if self.0.borrow().next.is_none() {
            schedule(&self.0, say);
        }
    }
}

fn schedule(bench: &Rc<RefCell<Bench>>, say: impl Fn(Answer) + Clone + 'static) {
    let me = Rc::downgrade(bench);
    bench.borrow_mut().next = Some(Timeout::new(0, move || {
        let Some(bench) = me.upgrade() else { return };
        let (answer, more) = bench.borrow_mut().slice();
        // Whoever hears the answer may ask at once.
        if let Some(answer) = answer {
            say(answer);
        }
        if more {
            schedule(&bench, say);
        }
    }));
}

impl Default for Bench {
    fn default() -> Bench {
        Bench { coach: Coach::default(), budget: BUDGET, told: 0, next: None }
    }
}

impl Bench {
    /// Works for a slice. What there is to say, and whether there is more to do.
    fn slice(&mut self) -> (Option<Answer>, bool) {
        self.next = None;
        let begun = clock::millis();
        let work = self.coach.work(self.budget);
        let now = clock::millis();
        self.budget = next_budget(self.budget, now.saturating_sub(begun));
        match work {
            Work::Idle => (None, false),
            Work::Answered(answer) => (Some(answer), true),
            Work::Busy(Progress::Searching { found, valued }) if now.saturating_sub(self.told) >= REPORT => {
                self.told = now;
                (Some(Answer::Searching { found: found as u32, valued: valued as u32 }), true)
            }
            Work::Busy(_) => (None, true),
        }
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
        assert_eq!([next_budget(2_000, 2), next_budget(2_000, 8), next_budget(2_000, 40)], [2_500, 2_000, 1_500]);
        assert_eq!([next_budget(200, 900), next_budget(50_000, 0)], [200, 50_000]);
    }
}
