//! A coach looks at the whole game of a case, is asked about plays of it, and answers when the search has come far
//! enough.
//!
//! A worker holds one and passes it messages; where no worker runs, the page holds one itself. Both call
//! [`Coach::work`] for a slice at a time, so that the answers are the same everywhere.

use crate::report::{Decision, Report};
use crate::review::{Review, decision};
use crate::search::{Progress, Search};
use negotiation::{Entry, Move, Replay, Scenario, ScenarioDraft, State};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// States between two looks at the clock: few enough for the shortest slice on a slow phone.
const BUDGET: u32 = 250;
/// Milliseconds between two words on how far the search has come.
const REPORT: u64 = 100;

/// A question to a coach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The asker's own number: the answer repeats it.
    pub id: u32,
    /// The numbers of the case that it is about. Another case than before takes its place, and what was asked
    /// about that is dropped.
    pub case: Box<ScenarioDraft>,
    /// What is asked.
    pub ask: Ask,
}

/// What a coach can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// To look at the whole game, so that whatever is asked next is answered at once.
    Look,
    /// To review a whole play.
    Review(Vec<Entry>),
    /// What would be best after these entries.
    Advise(Vec<Entry>),
    /// What the last of these entries was worth.
    Judge(Vec<Entry>),
}

/// What a coach says to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The number of the question.
    pub id: u32,
    /// What it says.
    pub says: Says,
}

/// What a coach says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Says {
    /// How far the search has come: the answer follows.
    Searching {
        /// States found so far.
        found: u32,
        /// States valued so far.
        valued: u32,
    },
    /// The game has so many states, and all have been looked at.
    Looked(u32),
    /// The review of a play.
    Review(Box<Report>),
    /// What would be best.
    Advice(Advice),
    /// What a move was worth.
    MoveValue(Box<Decision>),
    /// The play is none of the case, or the case is none.
    Impossible,
    /// There is no memory for the search of this case.
    OutOfMemory,
}

/// What would be best in a position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// The best that can still be reached, in tenths of a point, timing aside.
    pub value: i16,
    /// Every move that differs from the others, and what can be reached after it.
    pub options: Vec<(Move, i16)>,
}

/// The coach.
#[derive(Default)]
pub struct Coach {
    search: Option<Search>,
    jobs: VecDeque<Job>,
    /// When it last said how far it has come.
    told: u64,
}

/// A question under way.
struct Job {
    id: u32,
    task: Task,
}

enum Task {
    Look,
    Review(Review),
    /// Options of a state, and whether what they lead to has been set out for.
    Advise(State, bool),
    /// The last of these entries, and the same.
    Judge(Replay, Vec<Entry>, bool),
    Refuse,
}

impl Coach {
    /// Takes note of a question. Nothing is searched here.
    pub fn ask(&mut self, Request { id, case, ask }: Request) {
        self.know(*case);
        let task = match &self.search {
            Some(search) => Task::of(ask, search),
            None => None,
        };
        self.jobs.push_back(Job { id, task: task.unwrap_or(Task::Refuse) });
    }

    fn know(&mut self, case: ScenarioDraft) {
        if self.search.as_ref().is_some_and(|search| *search.scenario().numbers() == case) {
            return;
        }
        *self = Coach { told: self.told, ..Coach::default() };
        self.search = Scenario::new(case).ok().map(|scenario| Search::within_memory(&scenario));
        if let Some(search) = &mut self.search {
            search.begin(State::start(search.scenario()));
        }
    }

    /// Works until so many milliseconds are over, by what `clock` tells. Whether there is more to do.
    pub fn work(&mut self, slice: u64, clock: impl Fn() -> u64, mut say: impl FnMut(Answer)) -> bool {
        let begun = clock();
        loop {
            let Some(job) = self.jobs.front_mut() else { return false };
            let progress = match &mut self.search {
                Some(search) => search.step(BUDGET),
                None => Progress::Done,
            };
            let says = match (progress, &mut self.search) {
                (Progress::Done, Some(search)) => {
                    let says = job.task.go_on(search);
                    if search.is_given_up() { Some(Says::OutOfMemory) } else { says }
                }
                (Progress::OutOfMemory, _) => Some(Says::OutOfMemory),
                (Progress::Done, None) => Some(Says::Impossible),
                (Progress::Searching { .. }, _) => None,
            };
            let now = clock();
            if let Some(says) = says {
                say(Answer { id: job.id, says });
                self.jobs.pop_front();
            } else if let Progress::Searching { found, valued } = progress
                && now.saturating_sub(self.told) >= REPORT
            {
                self.told = now;
                let says = Says::Searching { found: found as u32, valued: valued as u32 };
                self.jobs.iter().for_each(|job| say(Answer { id: job.id, says: says.clone() }));
            }
            if now.saturating_sub(begun) >= slice {
                return !self.jobs.is_empty();
            }
        }
    }
}

impl Task {
    /// What has to be done for a question; nothing where the rules refuse its play.
    fn of(ask: Ask, search: &Search) -> Option<Task> {
        let scenario = search.scenario();
        Some(match ask {
            Ask::Look => Task::Look,
            Ask::Review(entries) => Task::Review(Review::new(search, &entries).ok()?),
            Ask::Advise(entries) => Task::Advise(Replay::new(scenario, &entries).ok()?.last(), false),
            Ask::Judge(entries) => Task::Judge(Replay::new(scenario, &entries).ok()?, entries, false),
        })
    }

    /// Goes on by one piece, in a search that has nothing to do. The answer, once there is one.
    fn go_on(&mut self, search: &mut Search) -> Option<Says> {
        match self {
            Task::Refuse => Some(Says::Impossible),
            Task::Look => Some(Says::Looked(search.states() as u32)),
            Task::Review(review) => Some(Says::Review(Box::new(review.step(search, 0)?))),
            Task::Advise(state, begun) => {
                if !std::mem::replace(begun, true) {
                    search.begin_all_after(*state);
                    return None;
                }
                Some(Says::Advice(Advice { value: search.value(*state), options: search.options(*state) }))
            }
            Task::Judge(replay, entries, begun) => {
                let Some(entry) = entries.len().checked_sub(1) else { return Some(Says::Impossible) };
                if !std::mem::replace(begun, true) {
                    search.begin_all_after(replay.states[entry]);
                    return None;
                }
                let answer = decision(search, replay, entries, entry);
                Some(answer.map_or(Says::Impossible, |it| Says::MoveValue(Box::new(it))))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// Works to the end, with a clock that goes on by a millisecond each time it is looked at.
    fn all_answers(coach: &mut Coach) -> Vec<Answer> {
        let time = Cell::new(0);
        let clock = || time.replace(time.get() + 1);
        let mut answers = Vec::new();
        while coach.work(8, clock, |answer| answers.push(answer)) {}
        answers
    }

    fn request(id: u32, case: &ScenarioDraft, ask: Ask) -> Request {
        Request { id, case: Box::new(case.clone()), ask }
    }

    #[test]
    fn what_is_asked_in_slices_is_what_the_search_says_at_once() {
        let (case, play) = (ScenarioDraft::example(), vec![Entry::Move(Move::StandUp), Entry::Move(Move::WalkAway)]);
        let mut coach = Coach::default();
        coach.ask(request(6, &case, Ask::Look));
        coach.ask(request(7, &case, Ask::Review(play.clone())));
        let answers = all_answers(&mut coach);
        for id in [6, 7] {
            let searching = |answer: &Answer| answer.id == id && matches!(answer.says, Says::Searching { .. });
            assert!(answers.iter().any(searching), "{id} hears how far it has come");
        }
        assert!(answers.iter().any(|answer| answer.id == 6 && matches!(answer.says, Says::Looked(1_000..))));
        let report = Report::new(&mut Search::new(&Scenario::new(case).unwrap()), &play).unwrap();
        assert_eq!(answers.last(), Some(&Answer { id: 7, says: Says::Review(Box::new(report)) }));
    }

    #[test]
    fn an_illegal_play_and_a_case_that_is_none_have_no_answer_but_that() {
        let case = ScenarioDraft::example();
        let mut coach = Coach::default();
        coach.ask(request(1, &case, Ask::Advise(vec![Entry::Move(Move::GoBack)])));
        coach.ask(request(2, &case, Ask::Judge(Vec::new())));
        let last = |coach: &mut Coach| all_answers(coach).pop();
        assert_eq!(last(&mut coach), Some(Answer { id: 2, says: Says::Impossible }));
        coach.ask(request(3, &ScenarioDraft { turns: 0, ..case }, Ask::Look));
        assert_eq!(last(&mut coach), Some(Answer { id: 3, says: Says::Impossible }));
    }

    #[test]
    fn another_case_takes_the_place_of_the_one_before() {
        let (case, mut other) = (ScenarioDraft::example(), ScenarioDraft::example());
        other.turns -= 1;
        let mut coach = Coach::default();
        coach.ask(request(1, &case, Ask::Review(vec![Entry::Move(Move::WalkAway)])));
        coach.ask(request(2, &other, Ask::Look));
        let answers = all_answers(&mut coach);
        assert!(answers.iter().all(|answer| answer.id == 2), "nobody waits for the first any more");
        assert!(matches!(answers.last(), Some(Answer { says: Says::Looked(_), .. })));
    }
}
