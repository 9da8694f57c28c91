//! Draws first screens, without a browser.

use super::FirstScreen;
use crate::app::{App, Props};
use crate::locale::{Locale, page_title};
use crate::route::Route;
use crate::session::{Settings, listings_in};
use futures::executor::block_on;
use script::{Case, Index};
use std::rc::Rc;
use yew::LocalServerRenderer;

/// What stands at some addresses for somebody who comes for the first time.
pub struct Drawn {
    /// A name for it.
    pub name: String,
    /// The addresses, each as the browser has it, with its `#`.
    pub addresses: Vec<String>,
    /// The screens that one can get to without the program, each as a `template`: that of the address, and
    /// behind a briefing the opening of the play.
    pub html: String,
    /// The file of the case that the program asks for then.
    pub case: Option<String>,
}

/// The first screens in one language: the list of cases, and the briefing of each of these.
pub fn drawn(locale: Locale, index: &Rc<Index>, cases: &[Rc<Case>]) -> Vec<Drawn> {
    let phrases = locale.0;
    let home = FirstScreen { locale, case: None, begun: false };
    let home = Drawn {
        name: "home".into(),
        addresses: vec![String::new(), Route::Home.href()],
        html: template(&home, index, None, phrases.name()),
        case: None,
    };
    let briefing = |listing: &script::Listing| {
        let is_listed =
            |case: &&Rc<Case>| (&case.structure().id, &case.words().language) == (&listing.id, &listing.language);
        let case = cases.iter().find(is_listed)?;
        let screen = |begun| FirstScreen { locale, case: Some(listing.id.clone()), begun };
        let briefing = template(&screen(false), index, Some(case), &phrases.briefing_of(&listing.title));
        let opening = template(&screen(true), index, Some(case), &listing.title);
        Some(Drawn {
            name: format!("case-{}", listing.id),
            addresses: [Route::Case, Route::Play].map(|route| route(listing.id.clone()).href()).into(),
            html: briefing + &opening,
            case: Some(listing.file.clone()),
        })
    };
    [home].into_iter().chain(listings_in(index, locale.language()).into_iter().filter_map(briefing)).collect()
}

/// A screen, its address, and what tabs and history say of it.
fn template(screen: &FirstScreen, index: &Rc<Index>, case: Option<&Rc<Case>>, title: &str) -> String {
    let session = screen.session(index, case, Settings::default(), screen.locale.language(), "");
    let (address, phrases) = (session.route.href(), session.locale.0);
    let html = block_on(LocalServerRenderer::<App>::with_props(Props { session }).render());
    let title = page_title(phrases, title).replace('&', "&amp;").replace('"', "&quot;");
    format!("<template data-title=\"{title}\" data-address=\"{address}\">{html}</template>")
}
