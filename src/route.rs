//! Which screen is shown: the part of the address behind the `#`.

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
    Again(String, usize),
    /// The case of the day.
    Daily,
    /// The player's own plays.
    Profile,
    /// How the model works.
    Model,
    /// Settings.
    Settings,
}

impl Route {
    /// Reads an address.
    ///
    /// # Errors
    /// An address that names no screen. One without a slash is no address of ours, but a place
    /// within the page, and counts as home.
    pub fn parse(hash: &str) -> Result<Route, UnknownAddress> {
        let Some(path) = hash.strip_prefix('/') else { return Ok(Route::Home) };
        let mut parts = path.trim_end_matches('/').splitn(2, '/');
        match (parts.next().unwrap_or_default(), parts.next()) {
            ("", None) => Ok(Route::Home),
            ("daily", None) => Ok(Route::Daily),
            ("plays", None) => Ok(Route::Profile),
            ("model", None) => Ok(Route::Model),
            ("settings", None) => Ok(Route::Settings),
            ("case", Some(id)) => match id.split_once('/') {
                None => case_id(id).map(Route::Case),
                Some((id, seed)) => Ok(Route::Variant(case_id(id)?, variant(seed)?)),
            },
            ("play", Some(id)) => case_id(id).map(Route::Play),
            ("debrief", Some(id)) => case_id(id).map(Route::Debrief),
            ("again", Some(rest)) => {
                let (id, entry) = rest.split_once('/').ok_or(UnknownAddress)?;
                Ok(Route::Again(case_id(id)?, number(entry)? as usize))
            }
            _ => Err(UnknownAddress),
        }
    }

    /// The address, without the `#`.
    pub fn address(&self) -> String {
        match self {
            Route::Home => "/".into(),
            Route::Case(id) => format!("/case/{id}"),
            Route::Variant(id, seed) => format!("/case/{id}/{seed}"),
            Route::Play(id) => format!("/play/{id}"),
            Route::Debrief(id) => format!("/debrief/{id}"),
            Route::Again(id, entry) => format!("/again/{id}/{entry}"),
            Route::Daily => "/daily".into(),
            Route::Profile => "/plays".into(),
            Route::Model => "/model".into(),
            Route::Settings => "/settings".into(),
        }
    }

    /// The address as a link has it.
    pub fn href(&self) -> String {
        format!("#{}", self.address())
    }

    /// The case it is about, where it names one.
    pub fn case(&self) -> Option<&str> {
        match self {
            Route::Case(id) | Route::Variant(id, _) | Route::Play(id) | Route::Debrief(id) | Route::Again(id, _) => {
                Some(id)
            }
            Route::Home | Route::Daily | Route::Profile | Route::Model | Route::Settings => None,
        }
    }
}

/// An address that names no screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownAddress;

/// Ids are small letters, digits and dashes, as the compiler of cases makes sure.
fn case_id(text: &str) -> Result<String, UnknownAddress> {
    if script::is_id(text) { Ok(text.into()) } else { Err(UnknownAddress) }
}

/// Variants have numbers from 1; the case as it is written has an address without one.
fn variant(text: &str) -> Result<u32, UnknownAddress> {
    number(text).ok().filter(|&seed| seed > 0).ok_or(UnknownAddress)
}

/// A number as we write it: an address has one spelling.
fn number(text: &str) -> Result<u32, UnknownAddress> {
    text.parse().ok().filter(|number: &u32| number.to_string() == text).ok_or(UnknownAddress)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_its_screen() {
        let id = || "the-offer".to_owned();
        let cases = [
            Route::Case(id()),
            Route::Variant(id(), 17),
            Route::Play(id()),
            Route::Debrief(id()),
            Route::Again(id(), 0),
        ];
        for route in [Route::Home, Route::Daily, Route::Profile, Route::Model, Route::Settings].into_iter().chain(cases)
        {
            assert_eq!(Route::parse(&route.address()), Ok(route));
        }
    }

    #[test]
    fn an_address_that_names_no_screen_is_told_apart_from_none() {
        assert_eq!(Route::parse(""), Ok(Route::Home));
        assert_eq!(Route::parse("main"), Ok(Route::Home));
        for unknown in [
            "/nowhere",
            "/case",
            "/case/",
            "/case/../x",
            "/play/a/b",
            "/case/a/b",
            "/case/a/0",
            "/case/a/07",
            "/case/a/1/2",
            "/again/a",
            "/again/a/x",
            "/again/a/+1",
            "/settings/x",
            "/model/x",
        ] {
            assert_eq!(Route::parse(unknown), Err(UnknownAddress), "{unknown}");
        }
    }
}
