//! Addresses: which screen and which language a link asks for. Nobody else knows how they are spelt.
//!
//! An address that can be understood is understood, however it is spelt, and has one spelling of its own.

use crate::locale::Language;
use classroom::{Class, PlayCode};

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The list of cases.
    Home,
    /// The briefing of a case.
    Case(String),
    /// The briefing of one of its variants.
    Variant(String, u32),
    /// A play of a case.
    Play(String),
    /// The debrief of a play.
    Debrief(String),
    /// One decision of a finished play, by its entry from 0, to be made again.
    Retry(String, usize),
    /// A field for a code of a play.
    Open,
    /// The play of a code.
    Run(String),
    /// The case of the day.
    Daily,
    /// The player's own plays.
    Profile,
    /// How the model works.
    About,
    /// Settings.
    Settings,
    /// The instructor's page: setting a class.
    Class,
    /// What was handed in to the class with this number.
    Marks(u32),
    /// What that class is shown of it.
    Show(u32),
    /// The class with this code, in small letters, as learners come to it.
    Join(String),
    /// The briefing of a case of the class with this code, with the numbers that are played.
    Task(String, String, u32),
}

impl Route {
    /// Reads the part of an address behind the `#`, as far as it names a screen. One without any slash is no
    /// address of ours, but a place within the page, and counts as home.
    ///
    /// Capitals, slashes too many or too few, other dashes, and what stood around the address in a sentence are
    /// passed over, and so is the mark that other sites have behind their `#`.
    ///
    /// # Errors
    /// An address that names no screen.
    pub fn parse(path: &str) -> Result<Route, UnknownAddress> {
        if !path.contains(SLASHES) {
            return Ok(Route::Home);
        }
        let path: String = path.trim_matches(AROUND).chars().map(plain).collect();
        let named = |part: &&str| !part.is_empty() && language_in(part).is_none();
        let parts: Vec<&str> = path.split('/').filter(named).collect();
        match *parts.as_slice() {
            [] | ["home" | "cases"] => Ok(Route::Home),
            ["daily"] => Ok(Route::Daily),
            ["run"] => Ok(Route::Open),
            // What is no code stays as it came, so that it can be said what is wrong with it.
            ["run", code] => Ok(Route::Run(code.replace('-', "").to_uppercase())),
            ["plays"] => Ok(Route::Profile),
            // As it was spelt before.
            ["about" | "model"] => Ok(Route::About),
            ["settings"] => Ok(Route::Settings),
            ["class"] => Ok(Route::Class),
            ["class", id] => number(id).map(Route::Marks),
            ["class", id, "show"] => number(id).map(Route::Show),
            ["join", code] => Ok(Route::Join(code.into())),
            ["join", code, id] => Ok(Route::Task(code.into(), case_id(id)?, 0)),
            ["join", code, id, seed] => Ok(Route::Task(code.into(), case_id(id)?, number(seed)?)),
            ["case" | "cases", id] => case_id(id).map(Route::Case),
            ["case" | "cases", id, seed] => match number(seed)? {
                // The case as it is written has an address without a number.
                0 => case_id(id).map(Route::Case),
                seed => Ok(Route::Variant(case_id(id)?, seed)),
            },
            ["play", id] => case_id(id).map(Route::Play),
            ["debrief", id] => case_id(id).map(Route::Debrief),
            ["again", id, entry] => Ok(Route::Retry(case_id(id)?, number(entry)? as usize)),
            _ => Err(UnknownAddress),
        }
    }

    /// The screen of the play of a code.
    pub fn of_code(code: &PlayCode) -> Route {
        Route::Run(code.to_string().replace('-', ""))
    }

    /// The address, without the `#`.
    pub fn address(&self) -> String {
        match self {
            Route::Home => "/".into(),
            Route::Case(id) => format!("/case/{id}"),
            Route::Variant(id, seed) => format!("/case/{id}/{seed}"),
            Route::Play(id) => format!("/play/{id}"),
            Route::Debrief(id) => format!("/debrief/{id}"),
            Route::Retry(id, entry) => format!("/again/{id}/{entry}"),
            Route::Open => "/run".into(),
            Route::Run(code) => format!("/run/{code}"),
            Route::Daily => "/daily".into(),
            Route::Profile => "/plays".into(),
            Route::About => "/about".into(),
            Route::Settings => "/settings".into(),
            Route::Class => "/class".into(),
            Route::Marks(id) => format!("/class/{id}"),
            Route::Show(id) => format!("/class/{id}/show"),
            Route::Join(code) => format!("/join/{code}"),
            Route::Task(code, id, 0) => format!("/join/{code}/{id}"),
            Route::Task(code, id, seed) => format!("/join/{code}/{id}/{seed}"),
        }
    }

    /// Where learners come to a class.
    pub fn of_class(class: &Class) -> Route {
        Route::Join(class.to_string().to_ascii_lowercase())
    }

    /// The address as a link has it.
    pub fn href(&self) -> String {
        format!("#{}", self.address())
    }

    /// The case it is about, where it names one.
    pub fn case(&self) -> Option<&str> {
        match self {
            Route::Case(id) | Route::Variant(id, _) | Route::Play(id) | Route::Debrief(id) | Route::Retry(id, _) => {
                Some(id)
            }
            Route::Task(_, id, _) => Some(id),
            Route::Home
            | Route::Open
            | Route::Run(_)
            | Route::Daily
            | Route::Profile
            | Route::About
            | Route::Settings
            | Route::Class
            | Route::Marks(_)
            | Route::Show(_)
            | Route::Join(_) => None,
        }
    }
}

/// What a link asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The screen.
    pub route: Result<Route, UnknownAddress>,
    /// The language, where it asks for one.
    pub language: Option<Result<Language, UnknownLanguage>>,
}

impl Link {
    /// Reads an address: what is behind its `?`, and what is behind its `#`, where a `?` may follow, too. There a
    /// language counts first: somebody has added it to the address of a place.
    pub fn parse(search: &str, hash: &str) -> Link {
        let path = hash.split(['?', '&']).next().unwrap_or_default();
        let named = [hash, search].into_iter().find_map(language_in);
        Link { route: Route::parse(path), language: named.map(language) }
    }

    /// The same link on a site that speaks these languages.
    pub fn among(self, spoken: &[Language]) -> Link {
        let known = |language: Language| spoken.contains(&language).then_some(language).ok_or(UnknownLanguage);
        Link { language: self.language.map(|language| language.and_then(known)), ..self }
    }

    /// How we spell the part behind the `#`, where that is another way. A place within the page keeps its name.
    pub fn spelling(&self, hash: &str) -> Option<String> {
        let address = self.route.as_ref().ok()?.address();
        (hash.contains(['/', '\\', '%', '?', '=']) && hash != address).then_some(address)
    }
}

impl From<Route> for Link {
    fn from(route: Route) -> Link {
        Link { route: Ok(route), language: None }
    }
}

/// An address that names no screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownAddress;

/// A link that asks for a language that is not spoken here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

/// What stands between the parts of an address.
const SLASHES: [char; 2] = ['/', '\\'];

/// What may stand around an address in a sentence or before its first part.
const AROUND: [char; 27] = [
    '/', '\\', '#', '!', ' ', '\u{a0}', '\u{200b}', '\u{feff}', '.', ',', ';', ':', '\u{2026}', '(', ')', '[', ']',
    '<', '>', '*', '"', '\'', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{bb}',
];

/// A letter as we write it in addresses: those who pass one on by word of mouth or through other programs write others.
fn plain(letter: char) -> char {
    match letter {
        '\\' | '#' => '/',
        '_' | ' ' | '\u{a0}' | '\u{2010}'..='\u{2015}' => '-',
        _ => letter.to_ascii_lowercase(),
    }
}

/// The code of the language among what a link asks for.
fn language_in(params: &str) -> Option<&str> {
    let mut named = params.split(['?', '&', '#', '/']).filter_map(|param| param.split_once('='));
    named.find(|(name, _)| name.eq_ignore_ascii_case("lang")).map(|(_, code)| code)
}

/// The language of a code, as in `es`, `ES` or `es-MX`.
fn language(code: &str) -> Result<Language, UnknownLanguage> {
    let spoken = code.trim_matches(AROUND).split(['-', '_']).next().unwrap_or_default();
    Language::new(spoken).ok_or(UnknownLanguage)
}

/// Ids are small letters, digits and dashes, as the compiler of cases makes sure.
fn case_id(text: &str) -> Result<String, UnknownAddress> {
    if script::is_id(text) { Ok(text.into()) } else { Err(UnknownAddress) }
}

/// A number, in digits alone.
fn number(text: &str) -> Result<u32, UnknownAddress> {
    let digits = text.chars().all(|letter| letter.is_ascii_digit());
    text.parse().ok().filter(|_| digits).ok_or(UnknownAddress)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer() -> String {
        "the-offer".to_owned()
    }

    #[test]
    fn an_address_leads_back_to_its_screen_and_is_spelt_as_it_is() {
        for route in [
            Route::Home,
            Route::Daily,
            Route::Profile,
            Route::About,
            Route::Settings,
            Route::Open,
            Route::Run("0BFAVFQF00GBMCG".into()),
            Route::Case(offer()),
            Route::Variant(offer(), 17),
            Route::Play(offer()),
            Route::Debrief(offer()),
            Route::Retry(offer(), 0),
            Route::Class,
            Route::Marks(4_294_967_295),
            Route::Show(4711),
            Route::Join("07w58yqm".into()),
            Route::Task("07w58yqm".into(), offer(), 0),
            Route::Task("07w58yqm".into(), offer(), 17),
        ] {
            let address = route.address();
            let link = Link::parse("", &address);
            assert_eq!((link.spelling(&address), link), (None, Link::from(route)));
        }
    }

    #[test]
    fn an_address_that_can_be_understood_is_understood_and_spelt_our_way() {
        for (typed, route) in [
            ("/model/", Route::About),
            ("/debrief/the-offer/", Route::Debrief(offer())),
            ("case/the-offer", Route::Case(offer())),
            ("//case//the-offer//", Route::Case(offer())),
            ("/case/The-Offer", Route::Case(offer())),
            ("/CASE/the-offer.", Route::Case(offer())),
            ("/case/the-offer/).", Route::Case(offer())),
            ("/case/the-offer/0", Route::Case(offer())),
            ("/case/the-offer/017", Route::Variant(offer(), 17)),
            ("/case/the-offer?from=letter", Route::Case(offer())),
            ("/case/the-offer&lang=es", Route::Case(offer())),
            ("/case/the-offer/lang=es", Route::Case(offer())),
            ("!/case/the-offer", Route::Case(offer())),
            ("/!/case/the-offer", Route::Case(offer())),
            ("/#/case/the-offer", Route::Case(offer())),
            ("#/case/the-offer", Route::Case(offer())),
            ("/case/the offer", Route::Case(offer())),
            ("/case/the_offer", Route::Case(offer())),
            ("/case/the\u{2011}offer", Route::Case(offer())),
            ("/case/the-offer\u{200b}", Route::Case(offer())),
            ("/case/the-offer\u{2026}", Route::Case(offer())),
            ("(/case/the-offer)", Route::Case(offer())),
            ("\\case\\the-offer", Route::Case(offer())),
            ("/case/the-offer/#17", Route::Variant(offer(), 17)),
            ("/cases/the-offer", Route::Case(offer())),
            ("/cases", Route::Home),
            ("/home", Route::Home),
            ("/model", Route::About),
            ("/Class/", Route::Class),
            ("/join/07W58YQM", Route::Join("07w58yqm".into())),
            ("/join/07W58YQM.?lang=es", Route::Join("07w58yqm".into())),
            ("/join/07w58yqm/the-offer/0", Route::Task("07w58yqm".into(), offer(), 0)),
            ("/run/", Route::Open),
            ("/run/0bfav-fqf00-gbmcg.", Route::Run("0BFAVFQF00GBMCG".into())),
            ("/run/0BFAV\u{2013}FQF00\u{2013}GBMCG", Route::Run("0BFAVFQF00GBMCG".into())),
            ("?lang=es", Route::Home),
            ("lang=es", Route::Home),
        ] {
            let link = Link::parse("", typed);
            assert_eq!(link.spelling(typed), Some(route.address()), "{typed}");
            assert_eq!(link.route, Ok(route), "{typed}");
        }
    }

    #[test]
    fn a_place_within_the_page_is_home_and_keeps_its_name() {
        for place in ["", "main", "step-3"] {
            let link = Link::parse("", place);
            assert_eq!((link.spelling(place), link.route), (None, Ok(Route::Home)), "{place}");
        }
    }

    #[test]
    fn an_address_that_names_no_screen_is_told_apart() {
        for unknown in [
            "/nowhere",
            "/case",
            "/case/",
            "/case/../x",
            "/play/a/b",
            "/case/a/b",
            "/case/a/1/2",
            "/case/a/99999999999",
            "/again/a",
            "/again/a/x",
            "/again/a/+1",
            "/settings/x",
            "/model/x",
            "/join",
            "/class/x/y",
            "/join/a/b/c",
        ] {
            let link = Link::parse("", unknown);
            assert_eq!((link.spelling(unknown), link.route), (None, Err(UnknownAddress)), "{unknown}");
        }
    }

    #[test]
    fn a_link_names_its_language_before_the_hash_or_behind_it() {
        let spanish = Some(Language::new("es").ok_or(UnknownLanguage));
        for search in [
            "?lang=es",
            "?LANG=es",
            "?lang=\"es\"",
            "?lang=ES",
            "?lang=es-MX",
            "?lang=es_419",
            "?from=x&lang=es",
            "?lang=es.",
        ] {
            assert_eq!(Link::parse(search, "/case/the-offer").language, spanish, "{search}");
        }
        for hash in
            ["/case/the-offer?lang=es", "/case/the-offer&lang=es", "/case/the-offer?Lang=ES", "/case/the-offer/lang=es"]
        {
            for search in ["", "?lang=en"] {
                let behind = Link::parse(search, hash);
                assert_eq!((behind.language, behind.route), (spanish, Ok(Route::Case(offer()))), "{search}#{hash}");
            }
        }
        for none in ["", "?", "?from=es"] {
            assert_eq!(Link::parse(none, "").language, None, "{none}");
        }
        for unknown in ["?lang=", "?lang=span", "?lang=\u{f1}u"] {
            assert_eq!(Link::parse(unknown, "").language, Some(Err(UnknownLanguage)), "{unknown}");
        }
        let spoken = [Language::ENGLISH];
        assert_eq!(Link::parse("?lang=en", "").among(&spoken).language, Some(Ok(Language::ENGLISH)));
        assert_eq!(Link::parse("?lang=fi", "").among(&spoken).language, Some(Err(UnknownLanguage)));
        assert_eq!(Link::parse("", "").among(&spoken).language, None);
    }
}
