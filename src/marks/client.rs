//! The worker that marks, and what it has told so far. Both stay until the page is closed or another class is opened,
//! so that one can look at something else meanwhile.

use crate::browser::fetch::FetchError;
use crate::browser::handed_in::File;
use crate::browser::worker::Worker;
use crate::browser::{backup, fetch, page};
use classroom::{Ask, Class, Counting, Form, Row, Shown, Told};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What has come of a class so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// All rows, in the order in which they were brought.
    pub rows: Rc<Vec<Row>>,
    /// Which of several plays counts.
    pub counting: Counting,
    /// How the work goes.
    pub work: Work,
    /// What the class is shown, as it was asked for last.
    pub picture: Picture,
}

/// What the class is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Picture {
    /// It is being drawn, or nobody asked for it.
    #[default]
    Waiting,
    /// Here.
    Drawn(Rc<Shown>),
    /// What it needs did not come, or is of another version.
    Failed,
}

/// How the work goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Work {
    /// Nothing was brought yet.
    #[default]
    None,
    /// So many pieces of so many are marked.
    Going(usize, usize),
    /// All of it is done.
    Done,
    /// It was ended early.
    Stopped,
    /// No worker runs here.
    NoWorker,
    /// The cases did not come.
    NoCases,
}

/// Something to be passed on to the worker.
enum Message {
    Ask(Ask),
    File(File),
}

#[derive(Default)]
struct State {
    class: Option<Class>,
    worker: Option<Worker>,
    /// What waits until the cases are there; none once they are.
    early: Option<Vec<Message>>,
    marks: Marks,
    /// Rows of which not all have come.
    coming: Vec<Row>,
    /// The code of the language in which the worker draws; none before it was told any.
    spoken: Option<&'static str>,
    /// The name under which the next table is saved, without its ending.
    file: &'static str,
    on_change: Option<Callback<Marks>>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// What has come of this class so far, on a screen that hears whatever else does.
#[hook]
pub fn use_marks(class: &Class) -> Marks {
    let marks = use_state(|| current(class));
    let setter = marks.setter();
    use_effect_with(class.clone(), move |class| {
        setter.set(current(class));
        STATE.with_borrow_mut(|state| state.on_change = Some(Callback::from(move |marks| setter.set(marks))));
        || STATE.with_borrow_mut(|state| state.on_change = None)
    });
    (*marks).clone()
}

fn current(class: &Class) -> Marks {
    STATE.with_borrow(|state| if state.class.as_ref() == Some(class) { state.marks.clone() } else { Marks::default() })
}

/// Brings texts and files of a class: texts with the name of the picture that each was read from, empty for what was
/// pasted. `cases` are the files of the site's cases.
pub fn bring(class: &Class, cases: Vec<String>, texts: Vec<(String, String)>, files: Vec<File>) {
    let texts = texts.into_iter().map(|(file, text)| Message::Ask(Ask::Read { file, text }));
    let messages: Vec<Message> = texts.chain(files.into_iter().map(Message::File)).collect();
    if messages.is_empty() {
        return;
    }
    let is_new = STATE.with_borrow(|state| state.class.as_ref() != Some(class) || state.worker.is_none());
    if is_new {
        begin(class, cases);
    }
    change(|state| {
        if state.worker.is_some() {
            let done = state.marks.rows.len();
            state.marks.work = Work::Going(done, done + messages.len());
        }
    });
    messages.into_iter().for_each(send);
}

/// Has another play count of several.
pub fn count(counting: Counting) {
    change(|state| state.marks.counting = counting);
    send(Message::Ask(Ask::Count(counting)));
}

/// Leaves what is not marked yet.
pub fn stop() {
    change(|state| state.marks.work = Work::Stopped);
    send(Message::Ask(Ask::Stop));
}

/// Saves all rows in a file of this name.
pub fn save(form: Form, file: &'static str) {
    STATE.with_borrow_mut(|state| state.file = file);
    send(Message::Ask(Ask::Write(form)));
}

/// Has what the class is shown drawn in a language, by its code; `cases` are the files of the cases in it.
pub fn draw(language: &'static str, cases: Vec<String>, names: bool) {
    change(|state| state.marks.picture = Picture::Waiting);
    if STATE.with_borrow(|state| state.spoken == Some(language)) {
        return send(Message::Ask(Ask::Show { names }));
    }
    spawn_local(async move {
        match speech(language, &cases).await {
            Ok(speak) => {
                change(|state| state.spoken = Some(language));
                send(Message::Ask(speak));
                send(Message::Ask(Ask::Show { names }));
            }
            Err(_) => change(|state| state.marks.picture = Picture::Failed),
        }
    });
}

/// Puts away what the class was shown: there may be names in it.
pub fn put_away() {
    change(|state| state.marks.picture = Picture::Waiting);
}

/// What the worker needs to speak a language. The page itself has fewer words.
async fn speech(language: &str, cases: &[String]) -> Result<Ask, FetchError> {
    Ok(Ask::Speak {
        words: fetch::bytes(&format!("words/whole/{language}.words"), true).await?,
        cases: bundles(cases).await?,
    })
}

async fn bundles(files: &[String]) -> Result<Vec<Vec<u8>>, FetchError> {
    let mut bundles = Vec::new();
    for file in files {
        bundles.push(fetch::bytes(&format!("cases/{file}"), false).await?);
    }
    Ok(bundles)
}

/// Forgets everything, and the worker with it.
pub fn forget() {
    change(|state| *state = State { on_change: state.on_change.take(), ..State::default() });
}

/// Begins with a class. Where its worker broke off, what was known of it is marked once more.
fn begin(class: &Class, cases: Vec<String>) {
    let known: String =
        current(class).rows.iter().filter_map(|row| row.hand_in()).map(|code| format!("{code}\n")).collect();
    let again = (!known.is_empty()).then(|| Message::Ask(Ask::Read { file: String::new(), text: known }));
    forget();
    let worker = page::marker().and_then(|script| Worker::start(&script, hear, fail));
    let early = worker.is_some().then(|| again.into_iter().collect());
    change(|state| {
        (state.class, state.early) = (Some(class.clone()), early);
        state.marks.work = if worker.is_some() { Work::Going(0, 0) } else { Work::NoWorker };
        state.worker = worker;
    });
    let class = class.clone();
    spawn_local(async move {
        let Ok(bundles) = bundles(&cases).await else { return give_up(&class, Work::NoCases) };
        let early =
            STATE.with_borrow_mut(|state| if state.class.as_ref() == Some(&class) { state.early.take() } else { None });
        let Some(early) = early else { return };
        send(Message::Ask(Ask::Begin { cases: bundles, class: class.to_string() }));
        early.into_iter().for_each(send);
    });
}

/// Passes a message on; before the cases are there, it waits.
fn send(message: Message) {
    STATE.with_borrow_mut(|state| match (&mut state.early, &state.worker) {
        (Some(early), _) => early.push(message),
        (None, Some(worker)) => {
            // A worker that takes nothing breaks off, and says so.
            let _ = match message {
                Message::Ask(ask) => postcard::to_stdvec(&ask).is_ok_and(|message| worker.send(&message)),
                Message::File(file) => worker.send_file(&file),
            };
        }
        (None, None) => {}
    });
}

fn hear(message: Vec<u8>) {
    match postcard::from_bytes(&message) {
        Ok(Told::Progress { done, all }) => change(|state| {
            if !matches!(state.marks.work, Work::Stopped) {
                state.marks.work = Work::Going(done, all);
            }
        }),
        Ok(Told::Rows { from, rows, last }) => {
            let is_whole = STATE.with_borrow_mut(|state| {
                state.coming.truncate(from);
                state.coming.extend(rows);
                last
            });
            if is_whole {
                change(|state| {
                    state.marks.rows = Rc::new(std::mem::take(&mut state.coming));
                    if matches!(state.marks.work, Work::Going(..)) {
                        state.marks.work = Work::Done;
                    }
                });
            }
        }
        Ok(Told::Written(form, text)) => {
            let ending = match form {
                Form::Csv(_) => "csv",
                Form::Json => "json",
            };
            let file = STATE.with_borrow(|state| state.file);
            backup::save_text(&format!("{file}.{ending}"), &text);
        }
        Ok(Told::Shown(shown)) => change(|state| {
            state.marks.picture = shown.map_or(Picture::Failed, |shown| Picture::Drawn(shown.into()));
            // Words of another version may be of ours when they are asked for again.
            if state.marks.picture == Picture::Failed {
                state.spoken = None;
            }
        }),
        // Of another version of the program, most likely.
        Err(_) => fail(),
    }
}

fn fail() {
    let class = STATE.with_borrow(|state| state.class.clone());
    if let Some(class) = class {
        give_up(&class, Work::NoWorker);
    }
}

/// The work on a class cannot go on. What was marked stays.
fn give_up(class: &Class, why: Work) {
    let is_current = STATE.with_borrow(|state| state.class.as_ref() == Some(class));
    if is_current {
        change(|state| {
            (state.worker, state.early, state.spoken) = (None, None, None);
            state.marks.work = why;
        });
    }
}

/// Changes the state, and tells the screen. Nobody is called while it is borrowed.
fn change(change: impl FnOnce(&mut State)) {
    let (on_change, marks) = STATE.with_borrow_mut(|state| {
        change(state);
        (state.on_change.clone(), state.marks.clone())
    });
    if let Some(on_change) = on_change {
        on_change.emit(marks);
    }
}
