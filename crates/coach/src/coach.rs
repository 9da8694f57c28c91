//! The coach: it knows one case, is asked about plays of it, and answers when the search has come
//! far enough.
//!
//! A worker holds one and passes it messages; where no worker runs, the page does the same. Both
//! call [`Coach::work`] for a slice at a time, so that the answers are the same everywhere.

use crate::report::{Decision, Report};
use crate::review::{Review, decision};
use crate::search::{Progress, Search};
use negotiation::{Entry, Move, Replay, Scenario, ScenarioDraft, State};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// What a coach can be asked. The numbers are the asker's own: an answer repeats them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Get to know a case, by its numbers. It takes the place of the one known before, and
    /// whatever was asked about that is dropped; the same case again changes nothing.
    Know(Box<ScenarioDraft>),
    /// Review a whole play.
    Review(u32, Vec<Entry>),
    /// Say what would be best after these entries.
    Advise(u32, Vec<Entry>),
    /// Say what the last of these entries was worth.
    Judge(u32, Vec<Entry>),
    /// Do not answer this question.
    Drop(u32),
}

/// What a coach says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// How far the search has come.
    Searching {
        /// States found so far.
        found: u32,
        /// States valued so far.
        valued: u32,
    },
    /// The case is known: so many states.
    Known(u32),
    /// The review of a play.
    Review(u32, Box<Report>),
    /// What would be best.
    Advice(u32, Advice),
    /// What a move was worth.
    MoveValue(u32, Box<Decision>),
    /// The play is none of the case, or there is no case.
    Impossible(u32),
}

/// What would be best in a position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// The best that can still be reached, in tenths of a point, timing aside.
    pub value: i16,
    /// Every move that differs from the others, and what can be reached after it.
    pub options: Vec<(Move, i16)>,
}

/// What came of a slice of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// There is nothing to do.
    Idle,
    /// There is more to do.
    Busy(Progress),
    /// Something is answered; there may be more to do.
    Answered(Answer),
}

/// The coach.
#[derive(Default)]
pub struct Coach {
    search: Option<Search>,
    /// Whether the whole case has been searched, and the asker was told.
    knows: bool,
    jobs: VecDeque<Job>,
}

/// A question under way.
struct Job {
    number: u32,
    task: Task,
}

enum Task {
    Review(Review),
    /// Options of a state, and whether what they lead to has been set out for.
    Advise(State, bool),
    /// The last of these entries, and the same.
    Judge(Replay, Vec<Entry>, bool),
    Refuse,
}

impl Coach {
    /// Takes note of a request. Nothing is searched here.
    pub fn ask(&mut self, request: Request) {
        let (number, task) = match request {
            Request::Know(numbers) => return self.know(*numbers),
            Request::Drop(number) => return self.jobs.retain(|job| job.number != number),
            Request::Review(number, entries) => (number, self.review(&entries)),
            Request::Advise(number, entries) => {
                (number, self.replay(&entries).map(|it| Task::Advise(it.last(), false)))
            }
            Request::Judge(number, entries) => {
                (number, self.replay(&entries).map(|replay| Task::Judge(replay, entries, false)))
            }
        };
        self.jobs.push_back(Job { number, task: task.unwrap_or(Task::Refuse) });
    }

    fn know(&mut self, numbers: ScenarioDraft) {
        if self.search.as_ref().is_some_and(|search| *search.scenario().numbers() == numbers) {
            return;
        }
        *self = Coach::default();
        self.search = Scenario::new(numbers).ok().map(|scenario| Search::new(&scenario));
        if let Some(search) = &mut self.search {
            search.begin(State::start(search.scenario()));
        }
    }

    fn review(&self, entries: &[Entry]) -> Option<Task> {
        Review::new(self.search.as_ref()?, entries).ok().map(Task::Review)
    }

    fn replay(&self, entries: &[Entry]) -> Option<Replay> {
        Replay::new(self.search.as_ref()?.scenario(), entries).ok()
    }

    /// Works for about so many states.
    pub fn work(&mut self, budget: u32) -> Work {
        let Some(search) = &mut self.search else {
            // Without a case there is nothing to say to any question.
            return self.jobs.pop_front().map_or(Work::Idle, |job| Work::Answered(Answer::Impossible(job.number)));
        };
        let progress = search.step(budget);
        if progress != Progress::Done {
            return Work::Busy(progress);
        }
        if !self.knows {
            self.knows = true;
            return Work::Answered(Answer::Known(search.states() as u32));
        }
        let Some(job) = self.jobs.front_mut() else { return Work::Idle };
        match job.task.go_on(search, job.number) {
            Some(answer) => {
                self.jobs.pop_front();
                Work::Answered(answer)
            }
            None => Work::Busy(search.step(0)),
        }
    }
}

impl Task {
    /// Goes on by one piece, in a search that has nothing to do. The answer, once there is one.
    fn go_on(&mut self, search: &mut Search, number: u32) -> Option<Answer> {
        match self {
            Task::Refuse => Some(Answer::Impossible(number)),
            Task::Review(review) => Some(Answer::Review(number, Box::new(review.step(search, 0)?))),
            Task::Advise(state, begun) => {
                if !std::mem::replace(begun, true) {
                    search.begin_all_after(*state);
                    return None;
                }
                Some(Answer::Advice(number, Advice { value: search.value(*state), options: search.options(*state) }))
            }
            Task::Judge(replay, entries, begun) => {
                let Some(entry) = entries.len().checked_sub(1) else { return Some(Answer::Impossible(number)) };
                if !std::mem::replace(begun, true) {
                    search.begin_all_after(replay.states[entry]);
                    return None;
                }
                let answer = decision(search, replay, entries, entry);
                Some(answer.map_or(Answer::Impossible(number), |it| Answer::MoveValue(number, Box::new(it))))
            }
        }
    }
}
