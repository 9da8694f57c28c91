//! What stands around every page.

use maud::{DOCTYPE, Markup, html};
use script::{Span, Text};
use words::Words;

/// What a page may do: nothing but show itself in the site's own styles.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// Who has written a page, so that nothing else is ever taken for one of an earlier time.
pub const GENERATOR: &str = "otr teach";

/// A page to be written.
pub struct Page {
    /// The name of its file.
    pub file: String,
    /// What is in it.
    pub html: String,
}

/// The same page in another language.
pub struct Other<'a> {
    pub file: String,
    pub words: &'a Words,
}

/// A page with everything around it. The build puts the name of the site's styles in the place of `{styles}`, as in
/// `reset.html`.
pub fn page(words: &Words, file: String, title: &str, others: &[Other<'_>], main: &Markup) -> Page {
    let grammar = words.grammar();
    let html = html! {
        (DOCTYPE)
        html lang=(words.code()) dir=(grammar.direction().attribute()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content=(GENERATOR);
                title { (words.page_title(title)) }
                link rel="icon" href="../icons/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="../{styles}";
                link rel="stylesheet" href="pages.css";
            }
            body {
                a.skip href="#main" { (words.pages_skip()) }
                header.site {
                    a.wordmark href="../index.html" { (words.name()) }
                    nav aria-label=(words.pages_navigation()) {
                        a href="index.html" { (words.pages_title()) }
                        a href="../index.html" { (words.pages_to_game()) }
                    }
                }
                main.plain id="main" tabindex="-1" {
                    h1 { (title) }
                    @if !others.is_empty() {
                        p.languages {
                            (words.pages_other_language())
                            @for other in others {
                                " "
                                a href=(other.file) lang=(other.words.code()) hreflang=(other.words.code()) {
                                    (other.words.grammar().name())
                                }
                            }
                        }
                    }
                    (main)
                }
            }
        }
    };
    Page { file, html: html.into_string() }
}

/// A text with its emphasis.
pub fn text(text: &Text) -> Markup {
    html! {
        @for span in &text.0 {
            @match span {
                Span::Plain(text) => (text),
                Span::Emphasis(text) => em { (text) },
            }
        }
    }
}

/// Texts as a list.
pub fn list(texts: &[Text]) -> Markup {
    html! { ul { @for one in texts { li { (text(one)) } } } }
}
