//! What a school may ask about the site: accessibility and privacy.

use super::frame::{Other, Page, page, text};
use maud::{Markup, html};
use script::Text;
use words::Words;

/// The accessibility statement.
pub fn accessibility(words: &'static Words, spoken: &[&'static Words]) -> Page {
    let body = html! {
        p { (words.accessibility_about()) }
        (section(words.accessibility_tested(), &words.accessibility_tested_list()))
        (section(words.accessibility_known(), &words.accessibility_known_list()))
        (section(words.accessibility_report(), &words.accessibility_report_list()))
    };
    let others = others("accessibility", words, spoken);
    page(words, file("accessibility", words), words.accessibility_title(), &others, &body)
}

/// The page to send to a data protection officer.
pub fn privacy(words: &'static Words, spoken: &[&'static Words]) -> Page {
    let (device, erased) = (words.privacy_on_device(), words.privacy_until_erased());
    let stored = [
        (words.privacy_plays(), device, erased),
        (words.privacy_settings(), device, erased),
        (words.privacy_classes(), device, erased),
        (words.privacy_instructors(), device, erased),
        (words.privacy_files(), words.privacy_in_copy(), words.privacy_until_taken_away()),
    ];
    let body = html! {
        p { (words.privacy_about()) }
        h2 { (words.privacy_stored()) }
        table {
            thead { tr {
                th scope="col" { (words.privacy_what_column()) }
                th scope="col" { (words.privacy_where_column()) }
                th scope="col" { (words.privacy_long_column()) }
            } }
            tbody {
                @for (what, place, long) in stored {
                    tr { th scope="row" { (what) } td { (place) } td { (long) } }
                }
            }
        }
        (section(words.privacy_leaves(), &words.privacy_leaves_list()))
        (section(words.privacy_who(), &words.privacy_who_list()))
        (section(words.privacy_rights(), &words.privacy_rights_list()))
    };
    let others = others("privacy", words, spoken);
    page(words, file("privacy", words), words.privacy_title(), &others, &body)
}

/// The file of a page in a language.
pub fn file(name: &str, words: &Words) -> String {
    format!("{name}.{}.html", words.code())
}

fn others(name: &str, words: &Words, spoken: &[&'static Words]) -> Vec<Other<'static>> {
    let others = spoken.iter().filter(|other| other.code() != words.code());
    others.map(|&other| Other { file: file(name, other), words: other }).collect()
}

fn section(title: &str, points: &[&str]) -> Markup {
    html! {
        h2 { (title) }
        ul { @for point in points { li { (text(&Text::parse(point))) } } }
    }
}
