//! The address bar and the session follow each other.

use crate::browser::location;
use crate::locale::{Language, Offered};
use crate::route::Link;
use crate::session::{Arrival, Session};
use yew::prelude::*;

/// What the link asks for that somebody has followed. From here on it is spelt our way, and asks for no
/// language that is not spoken here.
pub fn follow_link() -> Link {
    let link = Link::parse(&location::search(), &location::hash()).among(&spoken());
    correct(&link);
    if let Some(language) = link.language {
        location::name_language(language.ok().as_ref().map(Language::code));
    }
    link
}

/// The address follows the session, and the session the address.
#[hook]
pub fn use_address(session: &Session, on_arrival: &Callback<Arrival>) {
    let on_arrival = on_arrival.clone();
    use_effect_with((), move |()| {
        let listener = location::on_change(move |hash| {
            // What is behind the `?` was followed already, and may be out of date.
            let link = Link::parse("", &hash).among(&spoken());
            correct(&link);
            on_arrival.emit(Arrival::Address(link));
        });
        move || drop(listener)
    });
    use_effect_with(session.route.clone(), |route| match Link::parse("", &location::hash()).route {
        Ok(shown) if shown == *route => {}
        Ok(_) => location::go(&route.address()),
        // Behind an address that leads nowhere there is nothing to come back to.
        Err(_) => location::correct(&route.address()),
    });
    use_language(session.settings.language);
}

/// The languages that the site has.
fn spoken() -> Vec<Language> {
    Offered::all().into_iter().map(|offered| offered.language).collect()
}

/// Has the address bar show how we spell an address.
fn correct(link: &Link) {
    if let Some(spelling) = link.spelling(&location::written_hash()) {
        location::correct(&spelling);
    }
}

/// The link names the language that the player has chosen.
#[hook]
fn use_language(language: Option<Language>) {
    let before = use_mut_ref(|| language);
    use_effect_with(language, move |&language| {
        if before.replace(language) != language {
            location::name_language(language.as_ref().map(Language::code));
        }
    });
}
