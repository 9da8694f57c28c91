//! The page as a file of its own, which needs nothing beside it.

use crate::{STYLES, Show};
use maud::{DOCTYPE, PreEscaped, html};

/// What a page may do: show itself. Its styles stand in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// The colours that the site would have.
const COLOURS: &str = include_str!("page.css");

impl Show<'_> {
    /// The whole page.
    pub fn page(&self) -> String {
        let Show { words, .. } = *self;
        let html = html! {
            (DOCTYPE)
            html lang=(words.code()) dir=(words.grammar().direction().attribute()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (words.page_title(self.title())) }
                    style { (PreEscaped(COLOURS)) (PreEscaped(STYLES)) }
                }
                body { main.show { h1 { (self.title()) } (self.markup()) } }
            }
        };
        html.into_string()
    }
}
