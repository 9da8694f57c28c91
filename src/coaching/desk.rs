//! Questions that wait for an answer, and who works on them.

use super::OnAnswer;
use super::engine::{Engine, Heard};
use crate::browser::{clock, random};
use coach::{Answer, Request};
use gloo::timers::callback::Timeout;
use negotiation::{Entry, ScenarioDraft};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use yew::Callback;

/// Milliseconds after which a worker that owes an answer and says nothing counts as gone.
const PATIENCE: u64 = 4_000;

/// One coach for all screens. It starts with the first case that it gets to know.
pub struct Desk {
    state: RefCell<State>,
    /// Called once, when the page has to do the work of the worker.
    on_fallback: Callback<()>,
    me: Weak<Desk>,
}

#[derive(Default)]
struct State {
    engine: Engine,
    /// The case that the coach knows.
    known: Option<Box<ScenarioDraft>>,
    waiting: BTreeMap<u32, Waiting>,
    last_number: u32,
    /// When the engine last said anything.
    heard: u64,
    watch: Option<Timeout>,
}

struct Waiting {
    request: Request,
    on_answer: OnAnswer,
}

/// A question that was asked. Who drops it wants no answer any more.
pub struct Question {
    number: u32,
    desk: Weak<Desk>,
}

impl Desk {
    /// A desk with nobody at it yet.
    pub fn new(on_fallback: Callback<()>) -> Rc<Desk> {
        // The worker may still answer another desk's questions: ours have other numbers.
        let state = State { last_number: random::number(), ..State::default() };
        Rc::new_cyclic(|me| Desk { state: RefCell::new(state), on_fallback, me: me.clone() })
    }

    /// Has the coach get to know a case, and look at the whole game.
    pub fn know(&self, setup: &ScenarioDraft) {
        if self.state.borrow().known.as_deref() == Some(setup) {
            return;
        }
        self.state.borrow_mut().known = Some(Box::new(setup.clone()));
        self.send(&Request::Know(Box::new(setup.clone())));
    }

    /// Asks for the review of a play of the case that was made known last.
    pub fn review(&self, entries: &[Entry], on_answer: OnAnswer) -> Question {
        let entries = entries.to_vec();
        self.ask(|number| Request::Review(number, entries), on_answer)
    }

    /// Asks what would be best after these entries.
    pub fn advise(&self, entries: &[Entry], on_answer: OnAnswer) -> Question {
        let entries = entries.to_vec();
        self.ask(|number| Request::Advise(number, entries), on_answer)
    }

    /// Asks what the last of these entries was worth.
    pub fn judge(&self, entries: &[Entry], on_answer: OnAnswer) -> Question {
        let entries = entries.to_vec();
        self.ask(|number| Request::Judge(number, entries), on_answer)
    }

    fn ask(&self, request: impl FnOnce(u32) -> Request, on_answer: OnAnswer) -> Question {
        let (number, request) = {
            let mut state = self.state.borrow_mut();
            state.last_number = state.last_number.wrapping_add(1);
            let number = state.last_number;
            let request = request(number);
            state.waiting.insert(number, Waiting { request: request.clone(), on_answer });
            (number, request)
        };
        self.send(&request);
        self.watch();
        Question { number, desk: self.me.clone() }
    }

    fn send(&self, request: &Request) {
        let me = self.me.clone();
        let heard = move |heard| {
            if let Some(desk) = me.upgrade() {
                desk.hear(heard);
            }
        };
        let sent = self.state.borrow_mut().engine.send(request, heard);
        if !sent {
            self.fall_back();
        }
    }

    fn hear(&self, heard: Heard) {
        self.state.borrow_mut().heard = clock::millis();
        match heard {
            Heard::Failed => self.fall_back(),
            Heard::Nothing => {}
            Heard::Answer(answer) => self.pass_on(Rc::new(answer)),
        }
    }

    fn pass_on(&self, answer: Rc<Answer>) {
        let number = match *answer {
            Answer::Review(number, _) | Answer::Advice(number, _) | Answer::MoveValue(number, _) => Some(number),
            Answer::Impossible(number) => Some(number),
            Answer::Searching { .. } | Answer::Known(_) => None,
        };
        // Nobody is called while the state is borrowed: they may ask at once.
        let to: Vec<OnAnswer> = match number {
            Some(number) => {
                self.state.borrow_mut().waiting.remove(&number).map(|it| it.on_answer).into_iter().collect()
            }
            None => self.state.borrow().waiting.values().map(|waiting| waiting.on_answer.clone()).collect(),
        };
        to.iter().for_each(|on_answer| on_answer.emit(answer.clone()));
    }

    /// Looks again after a while whether the worker still says anything.
    fn watch(&self) {
        let mut state = self.state.borrow_mut();
        if state.watch.is_some() || !state.engine.is_worker() {
            return;
        }
        state.heard = clock::millis();
        let me = self.me.clone();
        state.watch = Some(Timeout::new(PATIENCE as u32, move || {
            if let Some(desk) = me.upgrade() {
                desk.look();
            }
        }));
    }

    fn look(&self) {
        let silent = {
            let mut state = self.state.borrow_mut();
            state.watch = None;
            if state.waiting.is_empty() {
                return;
            }
            clock::millis().saturating_sub(state.heard) >= PATIENCE
        };
        if silent { self.fall_back() } else { self.watch_on() }
    }

    fn watch_on(&self) {
        let heard = self.state.borrow().heard;
        self.watch();
        self.state.borrow_mut().heard = heard;
    }

    /// The page does the work from here, and begins with all that is not answered.
    fn fall_back(&self) {
        let requests: Vec<Request> = {
            let mut state = self.state.borrow_mut();
            if !state.engine.is_worker() {
                return;
            }
            state.watch = None;
            state.engine.fall_back();
            let know = state.known.clone().map(Request::Know);
            know.into_iter().chain(state.waiting.values().map(|waiting| waiting.request.clone())).collect()
        };
        self.on_fallback.emit(());
        requests.iter().for_each(|request| self.send(request));
    }

    fn forget(&self, number: u32) {
        if self.state.borrow_mut().waiting.remove(&number).is_some() {
            self.send(&Request::Drop(number));
        }
    }
}

impl Drop for Desk {
    /// The worker outlives the program whose desk this is: it is told that nobody waits any more.
    fn drop(&mut self) {
        let mut state = self.state.borrow_mut();
        for number in std::mem::take(&mut state.waiting).into_keys() {
            state.engine.send(&Request::Drop(number), |_| {});
        }
    }
}

impl Drop for Question {
    fn drop(&mut self) {
        if let Some(desk) = self.desk.upgrade() {
            desk.forget(self.number);
        }
    }
}
