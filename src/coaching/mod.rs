//! How the screens ask the coach.
//!
//! It works in a worker, so that the page stays alive; each question and each answer is one message with the
//! number of the question. A worker is gone where the browser makes none, where it breaks off, sends what cannot be
//! read, or owes an answer and says nothing for a while. Then the page does its work, the same [`coach::Coach`] in
//! slices between two frames, from all that is not answered, and one notice says that it takes longer. No second
//! worker is tried: what keeps the first from running, a policy, a missing file, another version, keeps the
//! next from it, too, and the debrief would wait twice.
//!
//! Where there is no memory for the search, the coach says so, wherever it works, and the play goes on without it.
//!
//! Who asks and goes away again is not answered, but the coach is not told: what it finds out about the case is
//! of use to the next question, and another case ends it.

mod client;

pub use client::Client;

use coach::{Ask, Says};
use negotiation::ScenarioDraft;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// Why a question has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// It is being worked on.
    Yet,
    /// There is no memory for the search of the game, so that there will be none.
    OutOfMemory,
}

impl Unanswered {
    /// Why the coach has said no more than this.
    pub fn after(says: Option<&Says>) -> Unanswered {
        match says {
            Some(Says::OutOfMemory) => Unanswered::OutOfMemory,
            _ => Unanswered::Yet,
        }
    }

    /// What stands in the place of the answer.
    pub fn text(self, phrases: &Words) -> &str {
        match self {
            Unanswered::Yet => phrases.still_searching(),
            Unanswered::OutOfMemory => phrases.not_searched(),
        }
    }
}

/// Has the coach look at the whole game of the case on screen, so that it has done so by the time that it is asked.
#[hook]
pub fn use_preparation(case: &ScenarioDraft) {
    let client = use_context::<Rc<Client>>();
    use_effect_with(case.clone(), move |case| {
        if let Some(client) = client {
            client.look(case);
        }
    });
}

/// What the coach says to a question about a case; nothing before it has said anything, or where nothing is asked.
#[hook]
pub fn use_answer(case: &ScenarioDraft, ask: Option<Ask>) -> Option<Rc<Says>> {
    let client = use_context::<Rc<Client>>();
    let answer = use_state(|| None::<(Ask, Rc<Says>)>);
    let setter = answer.setter();
    use_effect_with((case.clone(), ask.clone()), move |(case, ask)| {
        let question = client.zip(ask.clone()).map(|(client, ask)| {
            let asked = ask.clone();
            client.ask(case, ask, Callback::from(move |says| setter.set(Some((asked.clone(), Rc::new(says))))))
        });
        move || drop(question)
    });
    // What was said to the question before is no answer to this one.
    answer.as_ref().filter(|(asked, _)| Some(asked) == ask.as_ref()).map(|(_, says)| says.clone())
}
