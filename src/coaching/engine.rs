//! Who does the work: a worker, or the page itself.

use super::slices::Slices;
use crate::browser::worker::{self, Worker};
use coach::{Answer, Request};
use std::cell::RefCell;
use std::rc::Rc;

/// The worker's script, beside the page.
const SCRIPT: &str = "coach.js";

/// What comes from an engine.
pub enum Heard {
    /// An answer.
    Answer(Answer),
    /// A sign of life.
    Nothing,
    /// It can do no more.
    Failed,
}

/// Who does the work.
#[derive(Default)]
pub enum Engine {
    /// Nobody was needed so far; it will be a worker.
    #[default]
    Idle,
    /// A worker.
    Worker(Rc<Line>),
    /// The page, a slice at a time.
    Page(Slices),
}

/// The line to a worker: what is said before it listens, waits.
pub struct Line {
    worker: RefCell<Option<Worker>>,
    /// Messages that wait; none once it listens.
    waiting: RefCell<Option<Vec<Vec<u8>>>>,
}

impl Engine {
    /// The page does the work from here on. What is under way is lost.
    pub fn fall_back(&mut self) {
        if let Engine::Worker(line) = std::mem::replace(self, Engine::Page(Slices::default())) {
            drop(line.worker.take());
        }
    }

    /// Whether a worker does the work, or would.
    pub fn is_worker(&self) -> bool {
        !matches!(self, Engine::Page(_))
    }

    /// Passes a request on. Whether somebody took it.
    pub fn send(&mut self, request: &Request, heard: impl Fn(Heard) + Clone + 'static) -> bool {
        match self {
            Engine::Idle => {
                let Some(line) = Line::open(heard) else { return false };
                let taken = line.send(request);
                *self = Engine::Worker(line);
                taken
            }
            Engine::Worker(line) => line.send(request),
            Engine::Page(slices) => {
                slices.ask(request.clone(), move |answer| heard(Heard::Answer(answer)));
                true
            }
        }
    }
}

impl Line {
    fn open(heard: impl Fn(Heard) + Clone + 'static) -> Option<Rc<Line>> {
        let line = Rc::new(Line { worker: RefCell::new(None), waiting: RefCell::new(Some(Vec::new())) });
        let me = Rc::downgrade(&line);
        let worker = Worker::start(SCRIPT, move |message| match message {
            worker::Heard::Failed => heard(Heard::Failed),
            // It listens from here on.
            worker::Heard::Message(bytes) if bytes.is_empty() => {
                let begun = me.upgrade().is_none_or(|line| line.begin());
                heard(if begun { Heard::Nothing } else { Heard::Failed });
            }
            // What it says before that was meant for the program that had it before.
            worker::Heard::Message(_) if me.upgrade().is_some_and(|line| line.waiting.borrow().is_some()) => {
                heard(Heard::Nothing);
            }
            worker::Heard::Message(bytes) => heard(match postcard::from_bytes(&bytes) {
                Ok(answer) => Heard::Answer(answer),
                // Another version of the program, most likely.
                Err(_) => Heard::Failed,
            }),
        })?;
        // Asks one that listens already to say so; one that does not yet says so later.
        let _ = worker.send(&[]);
        line.worker.replace(Some(worker));
        Some(line)
    }

    fn begin(&self) -> bool {
        let waiting = self.waiting.take().unwrap_or_default();
        waiting.iter().all(|message| self.post(message))
    }

    fn send(&self, request: &Request) -> bool {
        let Ok(message) = postcard::to_stdvec(request) else { return false };
        if let Some(waiting) = self.waiting.borrow_mut().as_mut() {
            waiting.push(message);
            return true;
        }
        self.post(&message)
    }

    fn post(&self, message: &[u8]) -> bool {
        self.worker.borrow().as_ref().is_some_and(|worker| worker.send(message))
    }
}
