//! The list of all pages, in every language at once: there is one address to give away.

use super::frame::{Page, page as framed};
use super::noted::Noted;
use super::{note, statements};
use maud::html;
use words::Words;

/// The page.
pub fn page(all: &[Noted], spoken: &[&'static Words]) -> Page {
    let english = words::english().leak();
    let body = html! {
        @for words in spoken {
            section lang=(words.code()) dir=(words.grammar().direction().attribute()) {
                h2 { (words.grammar().name()) }
                p { (words.pages_about()) }
                h3 { (words.pages_notes()) }
                p { (words.pages_spoils()) }
                ul {
                    @for noted in all.iter().filter(|noted| noted.note.language == words.code()) {
                        li { a href=(note::file(noted)) { (words.pages_note_link(&noted.case.words().title)) } }
                    }
                }
                h3 { (words.pages_about_site()) }
                ul {
                    li { a href=(statements::file("accessibility", words)) { (words.accessibility_title()) } }
                    li { a href=(statements::file("privacy", words)) { (words.privacy_title()) } }
                }
            }
        }
    };
    framed(english, "index.html".into(), english.pages_title(), &[], &body)
}
