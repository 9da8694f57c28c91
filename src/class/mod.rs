//! The instructor's page: a class is set by a form, shown as a link and a QR code, and kept in a list.

mod fields;
mod form;
mod list;
mod made;

use crate::browser::{location, page};
use crate::components::{ScreenHeading, came_of_file};
use crate::locale::use_words;
use crate::route::Route;
use crate::session::Action;
use crate::session::{Hand, KnownClass, Session};
use form::ClassForm;
use list::ClassList;
use made::made;
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The session.
    pub session: Rc<Session>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The page.
#[component]
pub fn ClassPage(props: &Props) -> Html {
    let phrases = use_words();
    let Props { session, on_action } = props;
    // The class whose link is shown, and how often one was asked for.
    let shown = use_state(|| None::<(u32, u32)>);
    let show = {
        let shown = shown.clone();
        Callback::from(move |id: u32| shown.set(Some((id, shown.map_or(1, |(_, times)| times + 1)))))
    };
    use_effect_with(*shown, |shown| {
        if shown.is_some() {
            page::arrive_at_id(made::HEADING);
        }
    });
    let classes: Vec<KnownClass> =
        session.kept.classes.all().iter().filter(|known| known.hand == Hand::Made).cloned().collect();
    let came_of = session.reply.as_ref().map(|reply| came_of_file(reply, &session.listings(), phrases));
    let came_of = came_of.unwrap_or_default();
    let open = shown.and_then(|(id, _)| classes.iter().find(|known| known.id() == id));
    html! {
        <article class="class-page">
            <header>
                <ScreenHeading text={phrases.class_page()} />
                <p class="prose">{ phrases.about_class_page() }</p>
                <p class="row">
                    if !location::is_on_disk() {
                        // What was brought of a class is kept by this page alone, which stays.
                        <a class="alone" href="teach/index.html" target="_blank" rel="noopener">{ phrases.teaching_notes() }</a>
                    }
                    <a class="alone" href={Route::Open.href()}>{ phrases.open_any_code() }</a>
                </p>
            </header>
            if let Some(known) = open {
                { made(&known.class, session, on_action) }
            }
            <ClassForm session={session.clone()} on_action={on_action.clone()} on_made={show.clone()} />
            <ClassList {classes} {came_of} reply={session.reply.clone()} on_action={on_action.clone()} on_open={show} />
        </article>
    }
}
