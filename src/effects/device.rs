//! The one owner of what the device keeps. It looks there before it writes, hears of what other tabs write and of what
//! happened while the page was put aside, and says what is there afterwards. What becomes of two that differ is said
//! in `session::merge`; what the device does not take stays in the session, and is tried again with the next change.

use super::look::page_attributes;
use crate::browser::backup::{self, ChosenFile, FileTrouble};
use crate::browser::storage::{self, StorageTrouble};
use crate::browser::{clock, crash};
use crate::session::{Arrival, CLASSES, FileContents, Kept, Session, Settings, Unreadable};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// The name under which the start of the page finds the preferences, as attributes.
const PAGE: &str = "page";

/// What the device keeps.
pub struct OnDevice {
    /// The preferences.
    pub settings: Settings,
    /// Everything else.
    pub kept: Rc<Kept>,
}

impl OnDevice {
    /// Reads all that is there.
    pub fn read() -> OnDevice {
        OnDevice { settings: read_settings(), kept: Rc::new(Kept::from_texts(&storage::all())) }
    }
}

fn read_settings() -> Settings {
    storage::read(Settings::NAME).and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// The device.
#[derive(Default)]
pub struct Device {
    /// The preferences of this tab when they were kept last: they are its own for as long as it is open. Read when
    /// they are first needed: a screen can be drawn where there is no device.
    settings: RefCell<Option<Settings>>,
    /// What the device did not take: names and texts.
    refused: RefCell<Vec<(String, Option<String>)>>,
    /// Whether the device kept anything when it was looked at last.
    kept_something: Cell<bool>,
}

impl Device {
    /// Looks whether the device keeps anything; whether it did before and does not any more.
    fn look(&self) -> bool {
        let keeps_something = storage::keeps_anything();
        self.kept_something.replace(keeps_something) && !keeps_something
    }

    /// Looks at what the device keeps, after somebody else has changed it.
    fn hear(&self) -> Arrival {
        if self.look() { Arrival::Erased } else { Arrival::Kept(OnDevice::read().kept) }
    }

    /// Writes what is not there yet, and says what is there then; nothing where there is nothing to write.
    fn keep(&self, session: &Session) -> Vec<Arrival> {
        let Session { settings, seen, kept, locale, .. } = session;
        let mut before = *self.settings.borrow_mut().get_or_insert_with(read_settings);
        if *settings == before && Rc::ptr_eq(kept, seen) {
            return Vec::new();
        }
        let is_emptied = self.look();
        if is_emptied {
            // So are the preferences of this tab, which hold here all the same.
            before = Settings::default();
        }
        let there = OnDevice::read();
        let mut texts = Vec::new();
        if *settings != before {
            let preferred = settings.merged(before, there.settings);
            let is_any = preferred != Settings::default();
            texts.push((Settings::NAME.to_owned(), is_any.then(|| preferred.to_string())));
            texts.push((PAGE.to_owned(), is_any.then(|| page_attributes(&preferred))));
        }
        let merged = kept.merged(seen, &there.kept);
        let is_cleared = is_emptied && !merged.is_same(kept);
        texts.extend(merged.written_since(&there.kept, locale.0));
        let (refused, trouble) = write(texts);
        if !refused.iter().any(|(name, _)| name == Settings::NAME) {
            self.settings.replace(Some(*settings));
        }
        let there = if refused.is_empty() { merged } else { OnDevice::read().kept };
        crash::say_what_is_kept(trouble.is_none());
        self.refused.replace(refused);
        self.look();
        std::iter::once(Arrival::Written(there, trouble)).chain(is_cleared.then_some(Arrival::Cleared)).collect()
    }

    /// Hands the player a file with all that is kept, what the device did not take included.
    pub fn export(&self) {
        backup::save(&format!("off-the-record-{}.json", clock::today()), &self.all());
    }

    /// Hands the player a file with the classes alone.
    pub fn export_classes(&self) {
        let mut texts = self.all();
        texts.retain(|(name, _)| name == CLASSES);
        backup::save(&format!("off-the-record-classes-{}.json", clock::today()), &texts);
    }

    /// All that is kept, what the device did not take included: names and texts.
    fn all(&self) -> Vec<(String, String)> {
        let mut texts = storage::all();
        for (name, text) in &*self.refused.borrow() {
            texts.retain(|(other, _)| other != name);
            texts.extend(text.clone().map(|text| (name.clone(), text)));
        }
        texts
    }

    /// Erases all that is there.
    pub fn erase(&self) {
        storage::erase();
        self.look();
        self.settings.replace(Some(Settings::default()));
        self.refused.take();
    }
}

/// What a file holds.
pub async fn load(file: &ChosenFile) -> Result<FileContents, FileTrouble> {
    let (texts, others) = backup::load(file).await?;
    let mut contents = FileContents::from(texts);
    contents.unreadable.extend(others.iter().filter_map(|name| Unreadable::of(name, None)));
    Ok(contents)
}

/// Writes these texts, each for itself: what the device did not take, and why.
fn write(texts: Vec<(String, Option<String>)>) -> (Vec<(String, Option<String>)>, Option<StorageTrouble>) {
    let mut trouble = None;
    let refuses = |(name, text): &(String, Option<String>)| {
        let refused = storage::write(name, text.as_deref()).err();
        trouble = trouble.or(refused);
        refused.is_some()
    };
    let refused = texts.into_iter().filter(refuses).collect();
    (refused, trouble)
}

/// The device keeps what the session has, and the session hears of what the device keeps, so that neither overwrites
/// the other.
#[hook]
pub fn use_device(session: &Rc<Session>, device: &Rc<Device>, on_arrival: &Callback<Arrival>) {
    let (to, owner) = (on_arrival.clone(), device.clone());
    use_effect_with((), move |()| {
        let hear = move || to.emit(owner.hear());
        // Somebody may have gone on in another tab since the session was made; who comes for the first time has not.
        if storage::keeps_anything() {
            hear();
        }
        let listeners = (storage::on_change(hear), backup::keep_page());
        move || drop(listeners)
    });
    let (to, device, now) = (on_arrival.clone(), device.clone(), session.clone());
    use_effect_with((session.settings, session.kept.clone(), session.seen.clone()), move |_| {
        device.keep(&now).into_iter().for_each(|arrival| to.emit(arrival));
    });
}
