//! The coach's desk: takes requests at any time, and works for a slice in between.

use coach::{Answer, Coach, Progress, Request, Work};

/// States between two looks at the clock.
const BUDGET: u32 = 10_000;
/// Milliseconds that a slice takes: requests wait no longer.
const SLICE: f64 = 25.0;
/// Milliseconds between two messages on how far it has come.
const REPORT: f64 = 100.0;

/// A coach, and when it last said how far it has come.
#[derive(Default)]
pub struct Desk {
    coach: Coach,
    told: f64,
}

impl Desk {
    /// Takes note of a request. What cannot be read is no request, and gets no answer: the page
    /// notices the silence.
    pub fn take(&mut self, message: &[u8]) {
        if let Ok(request) = postcard::from_bytes::<Request>(message) {
            self.coach.ask(request);
        }
    }

    /// Works for a slice; `clock` tells milliseconds. Whether there is more to do.
    pub fn work(&mut self, clock: impl Fn() -> f64, mut say: impl FnMut(&[u8])) -> bool {
        let mut say = |answer: &Answer| {
            if let Ok(message) = postcard::to_stdvec(answer) {
                say(&message);
            }
        };
        let begun = clock();
        loop {
            match self.coach.work(BUDGET) {
                Work::Idle => return false,
                Work::Answered(answer) => say(&answer),
                Work::Busy(Progress::Searching { found, valued }) if clock() - self.told >= REPORT => {
                    self.told = clock();
                    say(&Answer::Searching { found: found as u32, valued: valued as u32 });
                }
                Work::Busy(_) => {}
            }
            if clock() - begun >= SLICE {
                return true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use coach::{Report, Search};
    use negotiation::{Entry, Move, Scenario, ScenarioDraft};
    use std::cell::Cell;

    fn message(request: &Request) -> Vec<u8> {
        postcard::to_stdvec(request).unwrap()
    }

    /// Works to the end, with a clock that goes on by a millisecond each time it is looked at.
    fn all_answers(desk: &mut Desk) -> Vec<Answer> {
        let time = Cell::new(0.0);
        let clock = || {
            time.set(time.get() + 1.0);
            time.get()
        };
        let mut answers = Vec::new();
        while desk.work(clock, |bytes| answers.push(postcard::from_bytes(bytes).unwrap())) {}
        answers
    }

    #[test]
    fn what_comes_out_is_what_the_coach_would_say_at_once() {
        let (setup, play) = (ScenarioDraft::example(), vec![Entry::Move(Move::StandUp), Entry::Move(Move::WalkAway)]);
        let scenario = Scenario::new(setup.clone()).unwrap();
        let mut desk = Desk::default();
        desk.take(&message(&Request::Know(Box::new(setup))));
        desk.take(&message(&Request::Review(7, play.clone())));
        let answers = all_answers(&mut desk);
        assert!(answers.iter().any(|answer| matches!(answer, Answer::Searching { .. })));
        assert!(answers.iter().any(|answer| matches!(answer, Answer::Known(_))));
        let report = Report::new(&mut Search::new(&scenario), &play).unwrap();
        assert_eq!(answers.last(), Some(&Answer::Review(7, Box::new(report))));
    }

    #[test]
    fn what_is_no_request_is_passed_over() {
        let mut desk = Desk::default();
        desk.take(&[0xff; 40]);
        desk.take(&[]);
        assert_eq!(all_answers(&mut desk), []);
    }
}
