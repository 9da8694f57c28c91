//! How codes get here: pasted, as files, as pictures; and how far the work on them has come.

use super::client::{self, Work};
use crate::browser::handed_in::{self, File};
use crate::browser::{backup, page};
use crate::locale::use_words;
use classroom::Class;
use wasm_bindgen_futures::spawn_local;
use words::Words;
use yew::prelude::*;

/// The ids of the fields.
const PASTE: &str = "marks-paste";
const FILES: &str = "marks-files";
const PICTURES: &str = "marks-pictures";

/// What the part needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The class.
    pub class: Class,
    /// The files of the site's cases.
    pub files: Vec<String>,
    /// How the work goes.
    pub work: Work,
    /// How many rows there are.
    pub rows: usize,
}

/// The fields, and the progress.
#[component]
pub fn Bring(props: &Props) -> Html {
    let phrases = use_words();
    let text = use_state(String::new);
    // Pictures in which there was no code.
    let without = use_state(Vec::<String>::new);
    let bring = {
        let (class, cases) = (props.class.clone(), props.files.clone());
        Callback::from(move |(texts, files): (Vec<(String, String)>, Vec<File>)| {
            client::bring(&class, cases.clone(), texts, files);
        })
    };
    let typed = {
        let text = text.clone();
        move |event: InputEvent| text.set(page::text_of(&event))
    };
    let read = {
        let (text, bring) = (text.clone(), bring.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if text.trim().is_empty() {
                return page::focus_id(PASTE);
            }
            bring.emit((vec![(String::new(), text.to_string())], Vec::new()));
            text.set(String::new());
        }
    };
    let choose = bring.reform(|event: Event| (Vec::new(), handed_in::chosen(&event)));
    let drop = bring.reform(|event: DragEvent| (Vec::new(), handed_in::dropped(&event)));
    let look = {
        let (bring, without) = (bring.clone(), without.clone());
        move |event: Event| {
            let (bring, without) = (bring.clone(), without.clone());
            spawn_local(async move {
                let (mut texts, mut empty) = (Vec::new(), Vec::new());
                for picture in handed_in::chosen(&event) {
                    match handed_in::texts_in(&picture).await {
                        found if found.is_empty() => empty.push(picture.name()),
                        found => texts.extend(found.into_iter().map(|text| (picture.name(), text))),
                    }
                }
                without.set(empty);
                bring.emit((texts, Vec::new()));
            });
        }
    };
    html! {
        <section class="bring" aria-labelledby="bring" ondragover={|event: DragEvent| backup::allow_drop(&event)} ondrop={drop}>
            <h2 id="bring">{ phrases.marks_bring() }</h2>
            <p>{ phrases.marks_about() }</p>
            <p>{ phrases.marks_keeps() }</p>
            <form onsubmit={read}>
                <p><label for={PASTE}>{ phrases.marks_paste() }</label></p>
                <textarea id={PASTE} rows="5" value={(*text).clone()} oninput={typed} spellcheck="false" autocomplete="off" />
                <p><button type="submit" class="primary" data-testid="mark">{ phrases.marks_read() }</button></p>
            </form>
            <p><label for={FILES}>{ phrases.marks_choose() }</label></p>
            <p><input id={FILES} type="file" multiple=true onchange={choose} data-testid="mark-files" /></p>
            if handed_in::reads_pictures() {
                <p><label for={PICTURES}>{ phrases.marks_picture() }</label></p>
                <p><input id={PICTURES} type="file" multiple=true accept="image/*" onchange={look} /></p>
            }
            <p role="status">{ for without.iter().map(|file| phrases.marks_no_qr(file)) }</p>
            { progress(props.work, props.rows, phrases) }
        </section>
    }
}

/// How the work goes. What is said is said once, at the end; how far it has come can be looked up meanwhile.
fn progress(work: Work, rows: usize, phrases: &'static Words) -> Html {
    let said = match work {
        Work::None | Work::Going(..) => String::new(),
        Work::Done => phrases.marks_done(rows),
        Work::Stopped => phrases.marks_stopped(rows),
        Work::NoWorker => phrases.marks_no_worker().into(),
        Work::NoCases => phrases.marks_no_cases().into(),
    };
    let bar = match work {
        Work::Going(done, all) => html! {
            <div class="row marking" data-testid="marking">
                <label for="marking">{ phrases.marks_progress() }</label>
                <progress id="marking" max={all.max(1).to_string()} value={done.to_string()} />
                <span>{ phrases.marks_progress_of(done, all) }</span>
                <button type="button" onclick={|_: MouseEvent| client::stop()}>{ phrases.marks_cancel() }</button>
            </div>
        },
        _ => Html::default(),
    };
    html! {
        <>
            { bar }
            <p role="status" class="marked" data-testid="marked">{ said }</p>
        </>
    }
}
