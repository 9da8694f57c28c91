//! What a class handed in: the instructor brings it here, and it is marked beside the page.
//!
//! It is kept in memory alone: it is of others, and a device in a classroom is often used by many. The codes are in
//! the instructor's mail or files, and whoever brings them again gets the same table.

mod bring;
mod client;
mod show;
mod table;

use crate::components::ScreenHeading;
use crate::route::Route;
use crate::session::Session;
use bring::Bring;
use classroom::Class;
use client::use_marks;
use show::ShowScreen;
use table::Table;
use words::Words;
use yew::prelude::*;

/// The screen of the class with this number.
pub fn marks(session: &Session, id: u32) -> Html {
    let phrases = session.locale.0;
    let Some(known) = session.kept.classes.get(id) else { return missing(phrases) };
    let listings = session.listings();
    let titles: Vec<(String, AttrValue)> =
        listings.iter().map(|listing| (listing.id.clone(), listing.title.clone().into())).collect();
    let files: Vec<String> = listings.iter().map(|listing| listing.file.clone()).collect();
    html! { <Screen key={format!("marks-{id}")} class={known.class.clone()} {titles} {files} {phrases} /> }
}

/// The screen that shows that class what it did.
pub fn show(session: &Session, id: u32) -> Html {
    let phrases = session.locale.0;
    let Some(known) = session.kept.classes.get(id) else { return missing(phrases) };
    let files: Vec<String> = session.listings().iter().map(|listing| listing.file.clone()).collect();
    html! { <ShowScreen key={format!("show-{id}")} class={known.class.clone()} {files} /> }
}

fn missing(phrases: &'static Words) -> Html {
    html! {
        <div key="marks" class="marks">
            <ScreenHeading text={phrases.class_elsewhere_title()} />
            <p>{ phrases.class_elsewhere() }</p>
            <p><a class="button" href={Route::Class.href()}>{ phrases.marks_classes() }</a></p>
        </div>
    }
}

/// What the screen needs.
#[derive(Properties)]
struct Props {
    class: Class,
    /// The ids and titles of the cases of the site.
    titles: Vec<(String, AttrValue)>,
    /// Their files.
    files: Vec<String>,
    phrases: &'static Words,
}

/// The words of a language are one thing for as long as the page lives.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let same = std::ptr::eq(self.phrases, other.phrases);
        same && (&self.class, &self.titles, &self.files) == (&other.class, &other.titles, &other.files)
    }
}

#[component]
fn Screen(props: &Props) -> Html {
    let Props { class, titles, files, phrases } = props;
    let marks = use_marks(class);
    let name = class.draft().name.to_string();
    html! {
        <div class="marks">
            <ScreenHeading text={phrases.marks_title()} title={format!("{name}: {}", phrases.marks_title())} />
            <p class="class-name">{ name }</p>
            <Bring class={class.clone()} files={files.clone()} work={marks.work} rows={marks.rows.len()} />
            if !marks.rows.is_empty() {
                <Table class={class.clone()} rows={marks.rows.clone()} counting={marks.counting} titles={titles.clone()} />
            }
        </div>
    }
}
