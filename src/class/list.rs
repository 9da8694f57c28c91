//! The classes that were made on this device: to be opened, copied, taken away, and taken along in a file.

use super::made::link;
use crate::browser::{backup, page};
use crate::components::use_escape;
use crate::locale::use_words;
use crate::route::Route;
use crate::session::{Action, KnownClass, Reply};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the heading.
const HEADING: &str = "my-classes";
/// The id of the field for a file.
const FIELD: &str = "bring-classes";
/// The id of the answer that changes nothing.
const KEEP: &str = "forget-no";

/// What the list needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The classes, in the order in which they were made.
    pub classes: Vec<KnownClass>,
    /// What the device answered to the last wish.
    pub reply: Option<Reply>,
    /// What came of the last file.
    pub came_of: String,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
    /// Opens a class, by its number.
    pub on_open: Callback<u32>,
}

/// The list, the latest first.
#[component]
pub fn ClassList(props: &Props) -> Html {
    let phrases = use_words();
    // The class that is about to be taken away.
    let asking = use_state(|| None::<u32>);
    use_effect_with(*asking, |asking| {
        if asking.is_some() {
            page::focus_id(KEEP);
        }
    });
    let close = {
        let asking = asking.clone();
        Callback::from(move |()| {
            // The button that was pressed is gone.
            page::focus_id(HEADING);
            asking.set(None);
        })
    };
    use_escape(asking.is_some(), &close);
    let item = |known: &KnownClass| {
        let (id, name) = (known.id(), known.class.draft().name.as_str());
        let address: Rc<str> = link(&known.class).into();
        let copied = props.reply.as_ref().and_then(|reply| reply.copied(&address));
        let ask = {
            let asking = asking.clone();
            move |_: MouseEvent| asking.set(Some(id))
        };
        let forget = {
            let (close, on_action) = (close.clone(), props.on_action.clone());
            move |_: MouseEvent| {
                on_action.emit(Action::ForgetClass(id));
                close.emit(());
            }
        };
        let copy = {
            let address = address.clone();
            props.on_action.reform(move |_: MouseEvent| Action::Copy(address.clone()))
        };
        let heading = format!("class-{id}");
        html! {
            <li key={id}>
                <h3 id={heading.clone()}>{ name.to_owned() }</h3>
                if *asking == Some(id) {
                    <p role="alert">{ phrases.forget_sure(name) }</p>
                    <p class="row">
                        <button type="button" class="danger" onclick={forget}>{ phrases.forget_yes() }</button>
                        <button type="button" id={KEEP} onclick={close.reform(|_| ())}>{ phrases.forget_no() }</button>
                    </p>
                } else {
                    <p class="row">
                        <button type="button" onclick={props.on_open.reform(move |_| id)}>{ phrases.open_class_named(name) }</button>
                        <a class="button" aria-describedby={heading.clone()} href={Route::Marks(id).href()}>{ phrases.marks_title() }</a>
                        <button type="button" aria-describedby={heading.clone()} onclick={copy}>{ phrases.copy_class_link() }</button>
                        <button type="button" class="quiet" onclick={ask}>{ phrases.forget_class_named(name) }</button>
                    </p>
                }
                <p role="status">
                    if copied == Some(true) {
                        { phrases.class_link_copied() }
                    } else if copied == Some(false) {
                        { phrases.copied_by_hand() }{ " " }<span class="class-address">{ &*address }</span>
                    }
                </p>
            </li>
        }
    };
    let import = props.on_action.reform(Action::Import);
    let choose = move |event: Event| {
        if let Some(file) = backup::chosen(&event) {
            import.emit(file);
        }
    };
    let export = props.on_action.reform(|_: MouseEvent| Action::ExportClasses);
    html! {
        <section class="class-list" aria-labelledby={HEADING} data-testid="class-list">
            <h2 id={HEADING} tabindex="-1">{ phrases.my_classes() }</h2>
            if props.classes.is_empty() {
                <p>{ phrases.no_classes() }</p>
            } else {
                <ul role="list">{ for props.classes.iter().rev().map(item) }</ul>
                <p class="row"><button type="button" onclick={export} data-testid="save-classes">{ phrases.save_classes() }</button></p>
            }
            <p><label for={FIELD}>{ phrases.bring_classes() }</label></p>
            <p><input id={FIELD} type="file" accept="application/json,.json" onchange={choose} /></p>
            <p role="status" data-testid="brought-back">{ &props.came_of }</p>
        </section>
    }
}
