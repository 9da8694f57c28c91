//! What the session has to do with the world outside. The session says what is to be shown, kept and fetched;
//! here that happens, driven by what changed, and what comes of it arrives in the session. Nothing else does I/O,
//! except for what a screen does to its own page: focus, scroll, print.

mod address;
mod device;
mod files;
mod look;

pub use address::follow_link;
pub use device::OnDevice;
pub use files::{fetch_case, fetch_index, fetch_words};

use crate::browser::{backup, clipboard, clock, share, version};
use crate::session::{Action, Arrival, Message, Session};
use address::use_address;
use classroom::Minute;
use device::{Device, use_device};
use files::use_files;
use look::use_appearance;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The session of the app, and where things go to that change it.
pub struct Running {
    /// The session as it is now.
    pub session: Rc<Session>,
    /// Where screens talk to.
    pub on_action: Callback<Action>,
    /// Where the world outside talks to.
    pub on_arrival: Callback<Arrival>,
}

/// Runs a session, and keeps the world outside in step with it.
#[hook]
pub fn use_session(first: &Rc<Session>) -> Running {
    let first = first.clone();
    let current = use_reducer(move || Current(first));
    let session = current.0.clone();
    let device = use_memo((), |()| Device::default());
    let on_arrival = {
        let dispatcher = current.dispatcher();
        use_callback((), move |arrival: Arrival, ()| dispatcher.dispatch(arrival.into()))
    };
    let on_action = {
        let (dispatcher, device, on_arrival) = (current.dispatcher(), device.clone(), on_arrival.clone());
        use_callback((), move |action: Action, ()| {
            perform(&action, &device, &on_arrival);
            dispatcher.dispatch(action.into());
        })
    };
    use_address(&session, &on_arrival);
    use_files(&session, &on_arrival);
    use_device(&session, &device, &on_arrival);
    use_appearance(&session);
    use_version(&on_arrival);
    use_end(&session, &on_arrival);
    Running { session, on_action, on_arrival }
}

/// The session as it is now, replaced by the next one whenever something happens.
struct Current(Rc<Session>);

impl Reducible for Current {
    type Action = Message;

    fn reduce(self: Rc<Self>, message: Message) -> Rc<Self> {
        Rc::new(Current(self.0.after(message)))
    }
}

/// Does what an action asks of the world outside, beside what it changes in the session.
fn perform(action: &Action, device: &Rc<Device>, on_arrival: &Callback<Arrival>) {
    let to = on_arrival.clone();
    match action {
        Action::Copy(text) => spawn_local(copy(text.clone(), to)),
        Action::Share(text) => {
            let text = text.clone();
            spawn_local(async move {
                if share::is_offered() {
                    share::share(&text).await;
                } else {
                    copy(text, to).await;
                }
            });
        }
        Action::SaveText { name, text } => backup::save_text(name, text),
        Action::Export => device.export(),
        Action::ExportClasses => device.export_classes(),
        Action::Import(file) => {
            let file = file.clone();
            spawn_local(async move { to.emit(Arrival::File(device::load(&file).await)) });
        }
        Action::Erase => device.erase(),
        Action::UseVersion => version::take(),
        Action::Retry
        | Action::Begin { .. }
        | Action::Attend { .. }
        | Action::HandIn(_)
        | Action::MakeClass(_)
        | Action::ForgetClass(_)
        | Action::Predict(_)
        | Action::Choose(_)
        | Action::HearThought
        | Action::Open(_)
        | Action::TakeUp
        | Action::Settle(_)
        | Action::Undo
        | Action::Picked(_)
        | Action::GoOn(_)
        | Action::Reviewed(_)
        | Action::Prefer(_)
        | Action::Dismiss(_) => {}
    }
}

async fn copy(text: Rc<str>, to: Callback<Arrival>) {
    let copied = clipboard::copy(&text).await;
    to.emit(if copied { Arrival::Copied(text) } else { Arrival::NotCopied(text) });
}

/// The player hears of other versions of the game.
#[hook]
fn use_version(on_arrival: &Callback<Arrival>) {
    let on_arrival = on_arrival.clone();
    use_effect_with((), move |()| {
        let listeners = version::on_news(move |news| on_arrival.emit(Arrival::Version(news)));
        move || drop(listeners)
    });
}

/// A play for a class has the minute of its end: a session has no clock.
#[hook]
fn use_end(session: &Session, on_arrival: &Callback<Arrival>) {
    let on_arrival = on_arrival.clone();
    let over = session.play.as_ref().filter(|play| play.story.is_over());
    let is_untimed = over.and_then(|play| play.class).is_some_and(|class| class.ended.is_none());
    use_effect_with(is_untimed, move |&is_untimed| {
        if is_untimed {
            on_arrival.emit(Arrival::Ended(Minute(clock::minute())));
        }
    });
}
