//! What the debrief has, as links: it is long, above all on a phone.

use super::view::View;
use crate::components::contents as links;
use yew::prelude::*;

/// The list, with the section for handing in, where there is one.
pub fn contents(view: View<'_>, hand_in: Option<(&'static str, &'static str)>) -> Html {
    let phrases = view.phrases;
    let mut list = vec![
        ("result", phrases.result()),
        ("timeline", phrases.turn_by_turn()),
        ("timing", phrases.when_to_step_out()),
        ("ledger", phrases.what_you_gave()),
        ("outcome", phrases.what_was_possible()),
        ("hidden", phrases.what_they_hid()),
        ("absent", phrases.who_was_absent()),
        ("minutes", phrases.two_records()),
        ("compare", phrases.two_stories()),
        ("keep", phrases.keep_it()),
    ];
    if let Some(hand_in) = hand_in {
        list.insert(1, hand_in);
    }
    // Where the play is opened to be read, nothing is compared with it.
    list.retain(|(id, _)| view.opened.is_none() || *id != "compare");
    links(&view.here(), &list, phrases)
}
