//! What whoever hosts the site says of it, and what is wrong with that.

use crate::locale::Offered;
use crate::session::{Session, Site};
use words::Words;
use yew::prelude::*;

/// What is wrong: for whoever hosts the site, who opens this screen to see what became of it.
pub fn site_flaws(session: &Session, phrases: &'static Words) -> Html {
    let flaws = session.site_flaws();
    if flaws.is_empty() {
        return Html::default();
    }
    let cases: Vec<&str> = session.listings().into_iter().map(|listing| listing.id.as_str()).collect();
    let offered = Offered::all();
    let languages: Vec<&str> = offered.iter().map(|offered| offered.language.code()).collect();
    html! {
        <div class="notice" role="alert" data-testid="class-file">
            <div>
                <p>{ phrases.class_file_broken() }</p>
                <ul>{ for flaws.iter().map(|flaw| html! { <li>{ flaw.text(&cases, &languages, phrases) }</li> }) }</ul>
            </div>
        </div>
    }
}

/// Below the list: what becomes of what is handed in, where results may go, and whom one can ask.
pub fn about_site(site: &Site, phrases: &'static Words) -> Html {
    let endpoint = site.endpoint.as_deref().map(|address| phrases.class_file_endpoint(address));
    let contact = site.contact.as_deref().map(|contact| phrases.class_file_contact(contact));
    let said = [site.privacy.clone(), endpoint, contact];
    html! {
        if said.iter().any(Option::is_some) {
            <div class="about-site" data-testid="about-site">
                { for said.into_iter().flatten().map(|text| html! { <p>{ text }</p> }) }
            </div>
        }
    }
}
