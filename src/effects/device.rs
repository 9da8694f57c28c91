//! The one owner of what the device keeps: it knows what is there, writes what became different, and hears of what
//! other tabs write. What another tab writes takes the place of what is here; two tabs that both go on with a play
//! at the same moment are not merged, the later one wins.

use super::look::page_attributes;
use crate::browser::backup::{self, ChosenFile};
use crate::browser::storage::{self, StorageTrouble};
use crate::session::{Arrival, BroughtBack, Kept, Session, Settings};
use std::cell::RefCell;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// The name that the preferences are kept under.
const SETTINGS: &str = "settings";
/// The name under which the start of the page finds them, as attributes.
const PAGE: &str = "page";

/// What the device keeps.
pub struct OnDevice {
    /// The preferences.
    pub settings: Settings,
    /// Everything else.
    pub kept: Rc<Kept>,
}

/// The device, and what it keeps as far as this program has read or written it. It is read when it is first
/// needed: a screen can be drawn where there is no device.
#[derive(Default)]
pub struct Device(RefCell<Option<OnDevice>>);

impl OnDevice {
    /// Reads all that is there.
    pub fn read() -> OnDevice {
        let settings = storage::read(SETTINGS).and_then(|text| text.parse().ok()).unwrap_or_default();
        OnDevice { settings, kept: Rc::new(Kept::from_texts(&storage::all())) }
    }
}

impl Device {
    /// Reads anew what another tab has changed. The preferences of a tab are its own for as long as it is open.
    fn read_again(&self) -> Rc<Kept> {
        let now = OnDevice::read().kept;
        self.known(|known| known.kept = now.clone());
        now
    }

    /// Writes what is not there yet.
    fn keep(&self, settings: Settings, kept: &Rc<Kept>, phrases: &'static Words) -> Result<(), StorageTrouble> {
        let now = OnDevice { settings, kept: kept.clone() };
        let before = self.known(|known| std::mem::replace(known, now));
        let mut written = Ok(());
        if settings != before.settings {
            written = keep_settings(&settings);
        }
        for (name, text) in kept.written_since(&before.kept, phrases) {
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
        let OnDevice { settings, kept } = OnDevice::read();
        self.known(|known| known.kept = kept.clone());
        Some(BroughtBack { entries: texts.len(), settings, kept })
    }

    /// Erases all that is there.
    pub fn erase(&self) {
        storage::erase();
        self.0.replace(Some(OnDevice { settings: Settings::default(), kept: Rc::default() }));
    }

    fn known<T>(&self, with: impl FnOnce(&mut OnDevice) -> T) -> T {
        with(self.0.borrow_mut().get_or_insert_with(OnDevice::read))
    }
}

fn keep_settings(settings: &Settings) -> Result<(), StorageTrouble> {
    if *settings == Settings::default() {
        storage::remove(SETTINGS);
        storage::remove(PAGE);
        return Ok(());
    }
    storage::write(SETTINGS, &settings.to_string()).and(storage::write(PAGE, &page_attributes(settings)))
}

/// The device keeps what the session has, and the session hears of what other tabs keep, so that neither
/// overwrites the other.
#[hook]
pub fn use_device(session: &Session, device: &Rc<Device>, on_arrival: &Callback<Arrival>) {
    let (to, heard_by) = (on_arrival.clone(), device.clone());
    use_effect_with((), move |()| {
        let listener = storage::on_change(move || to.emit(Arrival::Kept(heard_by.read_again())));
        move || drop(listener)
    });
    let (to, device, phrases) = (on_arrival.clone(), device.clone(), session.locale.0);
    use_effect_with((session.settings, session.kept.clone()), move |(settings, kept)| {
        if let Err(trouble) = device.keep(*settings, kept, phrases) {
            to.emit(Arrival::NotKept(trouble));
        }
    });
}
