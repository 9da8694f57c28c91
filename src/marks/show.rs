//! What the class is shown, on a projector: drawn by the worker, which holds all that was marked, and put on the page as it
//! is. Names are asked for, and put away with the screen.

use super::client::{self, Picture, Work, use_marks};
use crate::browser::{details, location, page};
use crate::components::{ScreenHeading, use_escape};
use crate::locale::use_words;
use crate::route::Route;
use classroom::Class;
use std::rc::Rc;
use yew::prelude::*;

/// The id of what fills the screen.
const SHOWN: &str = "shown";

/// What the screen needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The class.
    pub class: Class,
    /// The files of the site's cases, in the language that is spoken.
    pub files: Vec<String>,
}

/// The screen.
#[component]
pub fn ShowScreen(props: &Props) -> Html {
    let phrases = use_words();
    let marks = use_marks(&props.class);
    let names = use_state(|| false);
    let back = Route::Marks(props.class.draft().id);
    let has_some = marks.rows.iter().any(|row| row.counts);
    let is_drawn = has_some && marks.work != Work::NoWorker;
    let wanted = is_drawn.then(|| (phrases.code(), *names, Rc::as_ptr(&marks.rows), props.files.clone()));
    use_effect_with(wanted, |wanted| {
        if let Some((language, names, _, files)) = wanted.clone() {
            client::draw(language, files, names);
        }
    });
    use_effect_with((), |()| {
        let listeners = details::open_in_print();
        move || {
            drop(listeners);
            client::put_away();
            page::wear("");
        }
    });
    let styles = match &marks.picture {
        Picture::Drawn(shown) => Some(shown.styles.clone()),
        Picture::Waiting | Picture::Failed => None,
    };
    use_effect_with(styles, |styles| {
        if let Some(styles) = styles {
            page::wear(styles);
        }
    });
    let to = back.address();
    use_escape(true, &Callback::from(move |()| location::go(&to)));
    let name = props.class.draft().name.to_string();
    let said = match &marks.picture {
        _ if !has_some && matches!(marks.work, Work::Going(..)) => phrases.marks_progress(),
        _ if !has_some => phrases.nothing_to_show(),
        _ if !is_drawn => phrases.marks_no_worker(),
        Picture::Waiting => phrases.show_waits(),
        Picture::Failed => phrases.no_show(),
        Picture::Drawn(_) => "",
    };
    let turn = {
        let names = names.clone();
        move |_: Event| names.set(!*names)
    };
    html! {
        <div class="marks">
            <ScreenHeading text={name.clone()} title={format!("{name}: {}", phrases.what_is_shown())} />
            <div class="row show-bar">
                <a class="button" href={back.href()}>{ if has_some { phrases.back_to_marks() } else { phrases.bring_codes() } }</a>
                if has_some {
                    <button type="button" onclick={|_| page::print()}>{ phrases.print_show() }</button>
                    if page::can_fill_screen() {
                        <button type="button" onclick={|_| page::fill_screen(SHOWN)}>{ phrases.fill_screen() }</button>
                    }
                    <label class="radio toggle">
                        <input type="checkbox" checked={*names} onchange={turn} />
                        <span class="radio-label">{ phrases.with_names() }</span>
                    </label>
                }
            </div>
            if has_some {
                <p class="note show-bar">{ if *names { phrases.about_show_names() } else { phrases.about_show_page() } }</p>
            }
            <p role="status" data-testid="show-said">{ said }</p>
            if let Picture::Drawn(shown) = &marks.picture {
                <div class="show" id={SHOWN} role="region" aria-label={phrases.what_is_shown()} tabindex="-1" data-testid="shown">
                    { Html::from_html_unchecked(shown.sections.clone().into()) }
                </div>
            }
        </div>
    }
}
