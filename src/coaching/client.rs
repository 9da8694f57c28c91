//! Questions that wait for an answer, and the coach that works on them.

use crate::browser::worker::Worker;
use crate::browser::{clock, page};
use coach::{Answer, Ask, Coach, Request, Says};
use gloo::timers::callback::Timeout;
use negotiation::ScenarioDraft;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use yew::Callback;

/// Milliseconds after which a worker that owes an answer and says nothing counts as gone.
const PATIENCE: u32 = 4_000;
/// Milliseconds of work on the page itself: short enough for a frame to be drawn in between.
const SLICE: u64 = 8;

/// One coach for all screens. It starts with the first question.
pub struct Client {
    state: RefCell<State>,
    /// Called once, when the page has to do the work of the worker.
    on_unaided: Callback<()>,
    me: Weak<Client>,
}

#[derive(Default)]
struct State {
    place: Place,
    waiting: Vec<Waiting>,
    last_id: u32,
    /// When patience with the worker ends, or when the page works on.
    timer: Option<Timeout>,
}

impl State {
    fn place_of(&self, id: u32) -> Option<usize> {
        self.waiting.iter().position(|waiting| waiting.request.id == id)
    }

    /// Takes a question away, which need not wait any more.
    fn answered(&mut self, id: u32) -> Option<Waiting> {
        self.place_of(id).map(|place| self.waiting.remove(place))
    }
}

/// Where the coach works.
#[derive(Default)]
enum Place {
    /// Nowhere yet; it will be a worker.
    #[default]
    Nowhere,
    /// In a worker.
    Worker(Worker),
    /// On the page, a slice at a time.
    Page(Box<Coach>),
}

/// What an asker hears: how far the search has come, and then the answer.
pub type OnAnswer = Callback<Says>;

struct Waiting {
    request: Request,
    /// None where nobody minds when it is answered.
    on_answer: Option<OnAnswer>,
}

/// A question that was asked. Dropping cancels.
pub struct Question {
    id: u32,
    client: Weak<Client>,
}

/// There is one for as long as the app runs.
impl PartialEq for Client {
    fn eq(&self, other: &Client) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Client {
    /// A client whose coach works nowhere yet.
    pub fn new(on_unaided: Callback<()>) -> Rc<Client> {
        Rc::new_cyclic(|me| Client { state: RefCell::default(), on_unaided, me: me.clone() })
    }

    /// Has the coach look at the whole game of a case.
    pub fn look(&self, case: &ScenarioDraft) {
        self.send(case, Ask::Look, None);
    }

    /// Asks something about a case.
    pub fn ask(&self, case: &ScenarioDraft, ask: Ask, on_answer: OnAnswer) -> Question {
        Question { id: self.send(case, ask, Some(on_answer)), client: self.me.clone() }
    }

    fn send(&self, case: &ScenarioDraft, ask: Ask, on_answer: Option<OnAnswer>) -> u32 {
        let (id, sent) = {
            let mut state = self.state.borrow_mut();
            let id = state.last_id.wrapping_add(1);
            state.last_id = id;
            let request = Request { id, case: Box::new(case.clone()), ask };
            if matches!(state.place, Place::Nowhere) {
                state.place = self.worker().map(Place::Worker).unwrap_or_default();
            }
            let sent = match &mut state.place {
                Place::Nowhere => false,
                Place::Worker(worker) => postcard::to_stdvec(&request).is_ok_and(|message| worker.send(&message)),
                Place::Page(coach) => {
                    coach.ask(request.clone());
                    true
                }
            };
            state.waiting.push(Waiting { request, on_answer });
            (id, sent)
        };
        if sent {
            self.set_timer()
        } else {
            self.fall_back()
        }
        id
    }

    fn worker(&self) -> Option<Worker> {
        let (me, failing) = (self.me.clone(), self.me.clone());
        let on_message = move |message: Vec<u8>| {
            let Some(client) = me.upgrade() else { return };
            match postcard::from_bytes(&message) {
                Ok(answer) => client.pass_on(answer),
                // Another version of the program, most likely.
                Err(_) => client.fall_back(),
            }
            client.set_timer();
        };
        Worker::start(&page::coach()?, on_message, move || {
            if let Some(client) = failing.upgrade() {
                client.fall_back();
            }
        })
    }

    fn pass_on(&self, Answer { id, says }: Answer) {
        // Nobody is called while the state is borrowed: they may ask at once.
        let on_answer = {
            let mut state = self.state.borrow_mut();
            match says {
                Says::Searching { .. } => state.place_of(id).and_then(|place| state.waiting[place].on_answer.clone()),
                _ => state.answered(id).and_then(|waiting| waiting.on_answer),
            }
        };
        if let Some(on_answer) = on_answer {
            on_answer.emit(says);
        }
    }

    /// Sets out for what comes next, as long as anybody waits: on the page, to work on; with a worker, not to wait
    /// for ever.
    fn set_timer(&self) {
        let mut state = self.state.borrow_mut();
        let awaited = state.waiting.iter().any(|waiting| waiting.on_answer.is_some());
        let me = self.me.clone();
        let then = move |act: fn(&Client)| move || me.upgrade().iter().for_each(|client| act(client));
        state.timer = match state.place {
            Place::Page(_) => Some(Timeout::new(0, then(Client::work))),
            Place::Worker(_) if awaited => Some(Timeout::new(PATIENCE, then(Client::fall_back))),
            Place::Worker(_) | Place::Nowhere => None,
        };
    }

    /// Works for a slice on the page.
    fn work(&self) {
        let mut answers = Vec::new();
        let more = match &mut self.state.borrow_mut().place {
            Place::Page(coach) => coach.work(SLICE, clock::millis, |answer| answers.push(answer)),
            Place::Worker(_) | Place::Nowhere => false,
        };
        answers.into_iter().for_each(|answer| self.pass_on(answer));
        if more {
            self.set_timer();
        }
    }

    /// The page does the work from here, and begins with all that is not answered.
    fn fall_back(&self) {
        {
            let mut state = self.state.borrow_mut();
            if matches!(state.place, Place::Page(_)) {
                return;
            }
            let mut coach = Box::<Coach>::default();
            state.waiting.iter().for_each(|waiting| coach.ask(waiting.request.clone()));
            state.place = Place::Page(coach);
        }
        self.set_timer();
        self.on_unaided.emit(());
    }
}

impl Drop for Question {
    fn drop(&mut self) {
        if let Some(client) = self.client.upgrade() {
            let gone = client.state.borrow_mut().answered(self.id);
            drop(gone);
            // Nobody is impatient any more, unless there are others.
            client.set_timer();
        }
    }
}
