//! What whoever hosts the site says of it, in the file `class.json` beside the page: what it is called, which cases a
//! class finds there, and how it begins. Whatever is wrong in the file is said, and its default holds.

use crate::browser::json::{Json, NotJson};
use crate::locale::Language;
use reading::Mode;
use words::Words;

/// What is said of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// What stands above the list of cases.
    pub title: Option<String>,
    /// The ids of the cases on the list, in this order; none for all. Nothing is locked: a link opens the others.
    pub cases: Option<Vec<String>>,
    /// What is spoken to a player who prefers nothing.
    pub language: Option<Language>,
    /// How one plays who chooses nothing.
    pub mode: Option<Mode>,
    /// Where statements on plays are to go: an address that begins with `https://`, or a path on the same host.
    pub endpoint: Option<String>,
    /// Whom one can ask.
    pub contact: Option<String>,
    /// What becomes of what is handed in.
    pub privacy: Option<String>,
}

/// What was read, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteRead {
    /// What holds.
    pub site: Site,
    /// What is passed over.
    pub flaws: Vec<Flaw>,
}

/// Something in the file that is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is no JSON from here on: line and column, from 1, where that is known.
    NotJson(Option<(u32, u32)>),
    /// It is no object with names.
    NotAnObject,
    /// There is no such name.
    UnknownName(String),
    /// What stands under the name is no text, or an empty one.
    NotText(&'static str),
    /// The text has more letters than this.
    TooLong(&'static str, u32),
    /// What stands under `cases` is no list of texts.
    NotCases,
    /// There is no case with this id.
    UnknownCase(String),
    /// The site does not speak this language.
    UnknownLanguage(String),
    /// There is no such way to play.
    UnknownMode(String),
    /// Statements cannot go there.
    NotAnEndpoint(String),
}

/// The most letters of a line, and of a paragraph.
const LINE: u32 = 200;
const PARAGRAPH: u32 = 2000;

impl SiteRead {
    /// What a file says, on a site that speaks these languages.
    pub fn new(file: Result<Json, NotJson>, spoken: &[Language]) -> SiteRead {
        let mut read = SiteRead::default();
        match file {
            Err(NotJson(place)) => read.flaws.push(Flaw::NotJson(place)),
            Ok(Json::Object(entries)) => {
                for (name, value) in entries {
                    if let Err(flaw) = read.site.take(&name, value, spoken) {
                        read.flaws.push(flaw);
                    }
                }
            }
            Ok(_) => read.flaws.push(Flaw::NotAnObject),
        }
        read
    }
}

impl Site {
    fn take(&mut self, name: &str, value: Json, spoken: &[Language]) -> Result<(), Flaw> {
        match name {
            // Tells editors what can stand in the file.
            "$schema" => {}
            "title" => self.title = Some(text("title", value, LINE)?),
            "contact" => self.contact = Some(text("contact", value, LINE)?),
            "privacy" => self.privacy = Some(text("privacy", value, PARAGRAPH)?),
            "cases" => self.cases = Some(ids(value).ok_or(Flaw::NotCases)?),
            "language" => {
                let code = text("language", value, LINE)?;
                let language = Language::new(&code).filter(|language| spoken.contains(language));
                self.language = Some(language.ok_or(Flaw::UnknownLanguage(code))?);
            }
            "mode" => {
                let word = text("mode", value, LINE)?;
                self.mode = Some(word.parse().map_err(|_| Flaw::UnknownMode(word))?);
            }
            "endpoint" => {
                let address = text("endpoint", value, LINE)?;
                let is_clean = !address.contains(|letter: char| letter.is_whitespace() || letter.is_control());
                let is_ours = address.starts_with('/') && !address.starts_with("//");
                if !is_clean || !(is_ours || address.starts_with("https://")) {
                    return Err(Flaw::NotAnEndpoint(address));
                }
                self.endpoint = Some(address);
            }
            _ => return Err(Flaw::UnknownName(name.to_owned())),
        }
        Ok(())
    }
}

fn text(name: &'static str, value: Json, most: u32) -> Result<String, Flaw> {
    let Json::Text(text) = value else { return Err(Flaw::NotText(name)) };
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Flaw::NotText(name)),
        letters if letters > most as usize => Err(Flaw::TooLong(name, most)),
        _ => Ok(text.to_owned()),
    }
}

/// The ids of a list, each once.
fn ids(value: Json) -> Option<Vec<String>> {
    let Json::List(items) = value else { return None };
    let mut ids = Vec::new();
    for item in items {
        let Json::Text(id) = item else { return None };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    (!ids.is_empty()).then_some(ids)
}

impl Flaw {
    /// What is wrong, where, and what would be right. `cases` and `languages` are those of the site.
    pub fn text(&self, cases: &[&str], languages: &[&str], phrases: &Words) -> String {
        match self {
            Flaw::NotJson(Some((line, column))) => phrases.class_file_not_json_at(*line, *column),
            Flaw::NotJson(None) => phrases.class_file_not_json().into(),
            Flaw::NotAnObject => phrases.class_file_not_an_object().into(),
            Flaw::UnknownName(name) => phrases.class_file_unknown_name(name),
            Flaw::NotText(name) => phrases.class_file_not_text(name),
            Flaw::TooLong(name, most) => phrases.class_file_too_long(name, *most),
            Flaw::NotCases => phrases.class_file_not_cases(cases),
            Flaw::UnknownCase(id) => phrases.class_file_unknown_case(id, cases),
            Flaw::UnknownLanguage(code) => phrases.class_file_unknown_language(code, languages),
            Flaw::UnknownMode(word) => phrases.class_file_unknown_mode(word),
            Flaw::NotAnEndpoint(address) => phrases.class_file_not_an_endpoint(address),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Json {
        Json::Text(text.into())
    }

    fn read(entries: &[(&str, Json)]) -> SiteRead {
        let entries = entries.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        SiteRead::new(Ok(Json::Object(entries.collect())), &[Language::ENGLISH])
    }

    #[test]
    fn what_is_right_holds() {
        let SiteRead { site, flaws } = read(&[
            ("$schema", said("./class.schema.json")),
            ("title", said(" Spring ")),
            ("cases", Json::List(vec![said("the-offer"), said("the-offer")])),
            ("language", said("en-GB")),
            ("mode", said("assessed")),
            ("endpoint", said("https://lrs.example.edu/xapi/")),
            ("contact", said("ana@example.edu")),
            ("privacy", said("Kept until June.")),
        ]);
        assert_eq!(flaws, []);
        assert_eq!((site.title.as_deref(), site.mode), (Some("Spring"), Some(Mode::Assessed)));
        assert_eq!((site.cases, site.language), (Some(vec!["the-offer".into()]), Some(Language::ENGLISH)));
        assert_eq!(site.endpoint.as_deref(), Some("https://lrs.example.edu/xapi/"));
        assert_eq!(
            (site.contact.as_deref(), site.privacy.as_deref()),
            (Some("ana@example.edu"), Some("Kept until June."))
        );
    }

    #[test]
    fn what_is_wrong_is_named_and_passed_over_and_the_rest_holds() {
        for (name, value, flaw) in [
            ("titel", said("Spring"), Flaw::UnknownName("titel".into())),
            ("title", Json::Other, Flaw::NotText("title")),
            ("title", said("  "), Flaw::NotText("title")),
            ("contact", said(&"a".repeat(201)), Flaw::TooLong("contact", 200)),
            ("cases", said("the-offer"), Flaw::NotCases),
            ("cases", Json::List(Vec::new()), Flaw::NotCases),
            ("cases", Json::List(vec![Json::Other]), Flaw::NotCases),
            ("language", said("fr"), Flaw::UnknownLanguage("fr".into())),
            ("mode", said("exam"), Flaw::UnknownMode("exam".into())),
            ("endpoint", said("http://lrs"), Flaw::NotAnEndpoint("http://lrs".into())),
            ("endpoint", said("//lrs"), Flaw::NotAnEndpoint("//lrs".into())),
            ("endpoint", said("https://l rs"), Flaw::NotAnEndpoint("https://l rs".into())),
        ] {
            let both = read(&[(name, value), ("privacy", said("Kept."))]);
            assert_eq!(both.site, Site { privacy: Some("Kept.".into()), ..Site::default() }, "{flaw:?}");
            assert_eq!(both.flaws, [flaw]);
        }
    }

    #[test]
    fn a_file_that_is_none_changes_nothing() {
        let place = NotJson(Some((2, 7)));
        let broken = SiteRead::new(Err(place), &[]);
        assert_eq!((broken.site, broken.flaws), (Site::default(), vec![Flaw::NotJson(place.0)]));
        assert_eq!(SiteRead::new(Ok(Json::List(Vec::new())), &[]).flaws, [Flaw::NotAnObject]);
    }
}
