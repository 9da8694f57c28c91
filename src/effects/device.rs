//! The one owner of what the device keeps: it knows what is there, writes what became different, and hears of what
//! other tabs write. What another tab writes takes the place of what is here; two tabs that both go on with a play
//! at the same moment are not merged, the later one wins.

use crate::browser::backup::{self, ChosenFile};
use crate::browser::storage::{self, StorageTrouble};
use crate::phrases::Phrases;
use crate::session::{Arrival, BroughtBack, Kept, Session};
use crate::settings::Settings;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// The name that the preferences are kept under.
const SETTINGS: &str = "settings";

/// What the device keeps, as it was when this program last read or wrote it.
pub struct Device {
    settings: Cell<Settings>,
    kept: RefCell<Rc<Kept>>,
}

impl Device {
    /// Reads all that is there.
    pub fn read() -> Device {
        Device { settings: Cell::new(settings()), kept: RefCell::new(kept()) }
    }

    /// The preferences.
    pub fn settings(&self) -> Settings {
        self.settings.get()
    }

    /// Everything else.
    pub fn kept(&self) -> Rc<Kept> {
        self.kept.borrow().clone()
    }

    /// Reads anew what another tab has changed. The preferences of a tab are its own for as long as it is open.
    fn read_again(&self) -> Rc<Kept> {
        self.kept.replace(kept());
        self.kept()
    }

    /// Writes what is not there yet.
    fn keep(&self, settings: Settings, kept: &Rc<Kept>, phrases: &dyn Phrases) -> Result<(), StorageTrouble> {
        let mut written = Ok(());
        if self.settings.replace(settings) != settings {
            if settings == Settings::default() {
                storage::remove(SETTINGS);
            } else {
                written = storage::write(SETTINGS, &settings.to_string());
            }
        }
        let before = self.kept.replace(kept.clone());
        for (name, text) in kept.written_since(&before, phrases) {
            written = written.and(storage::write(&name, &text));
        }
        written
    }

    /// Takes over what a file holds; nothing where it is none of ours.
    pub async fn bring_back(&self, file: &ChosenFile) -> Option<BroughtBack> {
        let texts = backup::load(file).await?;
        for (name, text) in &texts {
            // What reads these texts takes damage; where the device keeps nothing, they last for this visit.
            let _ = storage::write(name, text);
        }
        self.settings.set(settings());
        Some(BroughtBack { entries: texts.len(), settings: self.settings(), kept: self.read_again() })
    }

    /// Erases all that is there.
    pub fn erase(&self) {
        storage::erase();
        self.settings.take();
        self.kept.take();
    }
}

fn settings() -> Settings {
    storage::read(SETTINGS).map(|text| Settings::read(&text)).unwrap_or_default()
}

fn kept() -> Rc<Kept> {
    Rc::new(Kept::of_texts(&storage::all()))
}

/// The device keeps what the session has, and the session hears of what other tabs keep, so that neither
/// overwrites the other.
#[hook]
pub fn use_device(
    session: &Session,
    device: &Rc<Device>,
    phrases: &'static dyn Phrases,
    on_arrival: &Callback<Arrival>,
) {
    let (to, heard_by) = (on_arrival.clone(), device.clone());
    use_effect_with((), move |()| {
        let listener = storage::on_change(move || to.emit(Arrival::Kept(heard_by.read_again())));
        move || drop(listener)
    });
    let (to, device) = (on_arrival.clone(), device.clone());
    use_effect_with((session.settings, session.kept.clone()), move |(settings, kept)| {
        if let Err(trouble) = device.keep(*settings, kept, phrases) {
            to.emit(Arrival::NotKept(trouble));
        }
    });
}
