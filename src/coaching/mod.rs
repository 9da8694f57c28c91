//! How the screens ask the coach, wherever it works: in a worker, or on the page where no worker
//! runs.

mod desk;
mod engine;
mod slices;

pub use desk::Desk;

use coach::Answer;
use negotiation::ScenarioDraft;
use std::rc::Rc;
use yew::prelude::*;

/// The desk that all screens share. It is the same for as long as the app runs.
#[derive(Clone)]
pub struct SharedDesk(pub Rc<Desk>);

impl PartialEq for SharedDesk {
    fn eq(&self, other: &SharedDesk) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The desk; every screen is within its provider.
#[hook]
pub fn use_desk() -> Option<Rc<Desk>> {
    use_context::<SharedDesk>().map(|shared| shared.0)
}

/// Has the coach get to know the case on screen, so that it has looked at the whole game by the
/// time that it is asked.
#[hook]
pub fn use_acquaintance(setup: &ScenarioDraft) {
    let desk = use_desk();
    use_effect_with(setup.clone(), move |setup| {
        if let Some(desk) = desk {
            desk.know(setup);
        }
    });
}

/// What an asker hears: how far the search is, and then the answer.
pub type OnAnswer = Callback<Rc<Answer>>;
