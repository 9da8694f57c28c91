//! What the page speaks: the words of one language, which came with the page. Components call them `phrases`,
//! since cases have words of their own.

use crate::browser::page;
use std::fmt;
use words::Words;
use yew::prelude::*;

/// A language, by the first part of its code: two or three letters, as in `es`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language([u8; 3]);

impl Language {
    /// What is spoken where nothing says otherwise.
    pub const ENGLISH: Language = Language(*b"en\0");

    /// The language of a code, as in `es`, `ES` or `es-MX`.
    pub fn new(code: &str) -> Option<Language> {
        let spoken = code.split(['-', '_']).next()?;
        let is_code = (2..=3).contains(&spoken.len()) && spoken.bytes().all(|letter| letter.is_ascii_alphabetic());
        is_code.then(|| {
            let mut letters = [0; 3];
            letters[..spoken.len()].copy_from_slice(spoken.to_ascii_lowercase().as_bytes());
            Language(letters)
        })
    }

    /// Its code, as in the `lang` attribute.
    pub fn code(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default().trim_end_matches('\0')
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A language that the site has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Which it is.
    pub language: Language,
    /// The file of its words.
    pub file: String,
    /// Its name in itself.
    pub name: String,
}

impl Offered {
    /// All of them.
    pub fn all() -> Vec<Offered> {
        page::languages().iter().filter_map(|line| Offered::parse(line)).collect()
    }

    /// Reads a line of the list that the page has: code, file and name.
    fn parse(line: &str) -> Option<Offered> {
        let mut parts = line.splitn(3, ' ').map(str::to_owned);
        Some(Offered { language: Language::new(&parts.next()?)?, file: parts.next()?, name: parts.next()? })
    }
}

/// The words of the language that is spoken.
#[derive(Clone, Copy, Debug)]
pub struct Locale(pub &'static Words);

impl Locale {
    /// Its language.
    pub fn language(self) -> Language {
        Language::new(self.0.code()).unwrap_or(Language::ENGLISH)
    }
}

// Each language is loaded once, so that the place tells whether two are the same.
impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// What every component can ask for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Around {
    /// What is spoken.
    pub locale: Locale,
    /// How often the screen changed. The first screen takes no focus: nobody came from anywhere.
    pub visits: u32,
}

/// The words, for a component.
#[hook]
pub fn use_words() -> &'static Words {
    match use_context::<Around>() {
        Some(around) => around.locale.0,
        None => unreachable!("every component is within the app, which provides it"),
    }
}

/// What tabs and history call a screen. One that has the program's own name needs no more.
pub fn page_title(phrases: &Words, screen: &str) -> String {
    if screen == phrases.name() { screen.to_owned() } else { phrases.page_title(screen) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_name_a_country_and_be_in_capitals() {
        for code in ["es", "ES", "es-MX", "es_419"] {
            assert_eq!(Language::new(code).unwrap().code(), "es", "{code}");
        }
        assert_eq!(Language::new("fil-PH").unwrap().code(), "fil");
        for code in ["", "e", "browser", "\u{f1}u", "e1", "-es"] {
            assert_eq!(Language::new(code), None, "{code}");
        }
    }

    #[test]
    fn a_language_on_offer_may_have_a_name_of_several_words() {
        let offered = Offered::parse("pt words/pt.1a2b.words Portugu\u{ea}s do Brasil").unwrap();
        assert_eq!((offered.language.code(), offered.name.as_str()), ("pt", "Portugu\u{ea}s do Brasil"));
        assert_eq!(offered.file, "words/pt.1a2b.words");
        assert_eq!(Offered::parse("pt words/pt.words"), None);
    }
}
