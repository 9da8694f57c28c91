//! What the session has to do with the world outside: it fetches, keeps, and follows the address.

use crate::browser::fetch::{self, FetchError};
use crate::browser::storage::{self, StorageTrouble};
use crate::browser::{location, page, version};
use crate::notice::Failure;
use crate::phrases::Language;
use crate::preference::{Motion, Preference, TextSize, Theme};
use crate::route::Route;
use crate::session::{Action, Kept, Loaded, SavedPlay, Session, Settings};
use reading::Journal;
use script::{Case, Index};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

const INDEX: &str = "cases/index.bin";

/// The preferences that the device keeps.
pub fn kept_settings() -> Settings {
    storage::read("settings").map(|text| Settings::of_text(&text)).unwrap_or_default()
}

/// The preferences of somebody who has followed a link: one that names a language is a choice.
pub fn linked_settings() -> Settings {
    let kept = kept_settings();
    let linked = location::language().and_then(|code| Language::of_code(&code));
    Settings { language: linked.or(kept.language), ..kept }
}

/// What the device keeps of earlier plays.
pub fn kept_journal() -> Journal {
    storage::read("journal").map(|text| Journal::from(text.as_str())).unwrap_or_default()
}

/// Keeps the world outside in step with the session.
#[hook]
pub fn use_keeper(session: &Session, on_action: &Callback<Action>) {
    use_address(session, on_action);
    use_settings(session, on_action);
    use_language(session, on_action);
    use_sound(session.settings.sound);
    use_files(session, on_action);
    use_shown(session.waits(), session.visits);
    use_device(session, on_action);
    use_version(on_action);
}

/// The page hears of each screen, once everything is here that is on it.
#[hook]
fn use_shown(waits: bool, visits: u32) {
    use_effect_with((waits, visits), |&(waits, _)| {
        if !waits {
            page::shown();
        }
    });
}

/// The player hears of another version of the game.
#[hook]
fn use_version(on_action: &Callback<Action>) {
    let on_action = on_action.clone();
    use_effect_with((), move |()| {
        let listener = version::on_ready(move || on_action.emit(Action::VersionReady));
        move || drop(listener)
    });
}

/// The address follows the session, and the session the address.
#[hook]
fn use_address(session: &Session, on_action: &Callback<Action>) {
    let on_action = on_action.clone();
    use_effect_with((), move |()| {
        let listener = location::on_change(move |hash| {
            on_action.emit(Route::parse(&hash).map_or(Action::WentAstray, Action::Went));
        });
        move || drop(listener)
    });
    use_effect_with(session.route.clone(), |route| match Route::parse(&location::hash()) {
        Ok(shown) if shown == *route => {}
        Ok(_) => location::go(&route.address()),
        Err(_) => location::correct(&route.address()),
    });
}

/// The attributes of the page's root that say how it looks; none where the browser decides.
fn looks(settings: Settings) -> [(&'static str, Option<&'static str>); 3] {
    let Settings { theme, text_size, motion, .. } = settings;
    [
        ("data-theme", (theme != Theme::System).then(|| theme.word())),
        ("data-text", (text_size != TextSize::Normal).then(|| text_size.word())),
        ("data-motion", (motion != Motion::System).then(|| motion.word())),
    ]
}

/// The same for the start of the page, which sets them before the program is there, and the language.
fn page_attributes(settings: Settings) -> String {
    let language = [("lang", settings.language.map(Language::code))];
    let given = looks(settings).into_iter().chain(language).filter_map(|(name, value)| Some((name, value?)));
    given.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
}

/// The page shows the preferences, and the device keeps those that are not the default.
#[hook]
fn use_settings(session: &Session, on_action: &Callback<Action>) {
    let on_action = on_action.clone();
    use_effect_with(session.settings, move |&settings| {
        for (name, value) in looks(settings) {
            page::set_root(name, value);
        }
        page::set_root("data-pace", Some(settings.pace.word()));
        if settings == Settings::default() {
            storage::remove("settings");
            storage::remove("page");
        } else {
            tell(&on_action, storage::write("settings", &settings.to_text()));
            tell(&on_action, storage::write("page", &page_attributes(settings)));
        }
    });
}

/// The page speaks the language that the player prefers, or else the browser's, and the link names it.
#[hook]
fn use_language(session: &Session, on_action: &Callback<Action>) {
    let (on_action, spoken) = (on_action.clone(), session.tongue.0.speaks());
    let preferred = session.settings.language;
    let before = use_mut_ref(|| preferred);
    use_effect_with(preferred, move |&preferred| {
        if before.replace(preferred) == preferred {
            return;
        }
        location::name_language(preferred.map(Language::code));
        let language = preferred.or_else(|| Language::of_code(&page::browser_language()?)).unwrap_or(spoken);
        if language != spoken {
            page::speak(language.code(), language.direction());
            on_action.emit(Action::Speak(language));
        }
    });
}

/// The room is heard, where the player wants that.
#[hook]
fn use_sound(on: bool) {
    use_effect_with(on, |&on| page::sound(on));
}

/// Fetches the list of cases, and the case on screen.
#[hook]
fn use_files(session: &Session, on_action: &Callback<Action>) {
    let to = on_action.clone();
    use_effect_with(session.index == Loaded::Waiting, move |&waiting| {
        if waiting {
            spawn_local(async move {
                to.emit(match fetch_index().await {
                    Ok(index) => {
                        let kept = kept_of(&index);
                        Action::IndexArrived(Rc::new(index), kept)
                    }
                    Err(failure) => Action::IndexFailed(failure),
                });
            });
        }
    });
    let to = on_action.clone();
    use_effect_with(session.wanted(), move |wanted| {
        if let Some((id, file)) = wanted.clone() {
            spawn_local(async move {
                to.emit(match fetch_case(&file).await {
                    Ok(case) => Action::CaseArrived(id, Rc::new(case)),
                    Err(failure) => Action::CaseFailed(id, failure),
                });
            });
        }
    });
}

/// The device keeps the play under way, after each choice; what another tab keeps is taken over, so
/// that neither overwrites the other.
#[hook]
fn use_device(session: &Session, on_action: &Callback<Action>) {
    let to = on_action.clone();
    use_effect_with(session.index.clone(), move |index| {
        let listener = match index {
            Loaded::Here(index) => {
                let index = index.clone();
                storage::on_change(move || to.emit(Action::KeptElsewhere(kept_of(&index), kept_journal())))
            }
            Loaded::Waiting | Loaded::Failed(_) => None,
        };
        move || drop(listener)
    });
    let to = on_action.clone();
    use_effect_with(session.journal.clone(), move |journal| {
        // What another tab entered is there already.
        if *journal != kept_journal() {
            tell(&to, storage::write("journal", &journal.to_string()));
        }
    });
    let on_action = on_action.clone();
    let kept = session.play.as_ref().and_then(|play| session.kept.get(play.id())).cloned();
    use_effect_with(kept, move |kept| {
        let Some(kept) = kept else { return };
        let texts = [
            ("play", kept.play.as_ref().map(SavedPlay::to_text)),
            ("minutes", kept.minutes.as_deref().map(str::to_owned)),
            ("earlier", kept.earlier.as_deref().map(str::to_owned)),
            ("best", kept.best.map(|tenths| tenths.to_string())),
        ];
        for (name, text) in texts {
            if let Some(text) = text {
                tell(&on_action, storage::write(&format!("{name}.{}", kept.case), &text));
            }
        }
    });
}

fn tell(on_action: &Callback<Action>, kept: Result<(), StorageTrouble>) {
    if let Err(trouble) = kept {
        on_action.emit(Action::NotKept(trouble));
    }
}

/// The list of cases.
pub async fn fetch_index() -> Result<Index, Failure> {
    let bytes = fetch::bytes(INDEX, true).await?;
    Index::from_bundle(&bytes).map_err(|_| Failure::Unreadable)
}

/// A case, by its file.
pub async fn fetch_case(file: &str) -> Result<Case, Failure> {
    let bytes = fetch::bytes(&format!("cases/{file}"), false).await?;
    Case::from_bundle(&bytes).map_err(|_| Failure::Unreadable)
}

impl From<FetchError> for Failure {
    fn from(error: FetchError) -> Failure {
        match error {
            FetchError::NoAnswer => Failure::NoAnswer,
            FetchError::Status(status) => Failure::Status(status),
        }
    }
}

/// What the device keeps, after it was brought back from a file.
pub fn brought_back(cases: &[String]) -> Action {
    let kept = cases.iter().map(|id| kept_of_case(id)).collect();
    Action::BroughtBack(kept_settings(), kept, kept_journal())
}

/// What the device keeps of the cases in a list.
fn kept_of(index: &Index) -> Vec<Kept> {
    let mut ids: Vec<&str> = index.cases.iter().map(|listing| listing.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(kept_of_case).collect()
}

fn kept_of_case(id: &str) -> Kept {
    let read = |name: &str| storage::read(&format!("{name}.{id}"));
    Kept {
        case: id.to_owned(),
        play: read("play").and_then(|text| SavedPlay::of_text(&text)),
        minutes: read("minutes").map(Rc::from),
        earlier: read("earlier").map(Rc::from),
        best: read("best").and_then(|text| text.parse().ok()).filter(|tenths| (0..=1000).contains(tenths)),
    }
}
