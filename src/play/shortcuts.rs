//! Single keys at the table and outside: what they do, and the list of them.

use crate::browser::{details, keys, page};
use negotiation::Entry;
use words::Words;
use yew::prelude::*;

/// The id of what can be said.
pub const CHOICES: &str = "choices";
/// The id of the list of keys.
const HELP: &str = "keys";
/// Where the player leaves the record, and comes back to it.
const RECORD_MOVES: [&str; 2] = ["move-ask", "move-back"];

/// Listens for as long as the player wants keys: 1 to 9 choose a featured line, arrows go from one
/// to the next, R goes to the move that leaves the record or comes back to it, and ? lists them all, until it or
/// Escape closes the list.
#[hook]
pub fn use_shortcuts(wanted: bool, featured: Vec<Entry>, on_choose: &Callback<Entry>) {
    use_effect_with((wanted, featured, on_choose.clone()), |(wanted, featured, on_choose)| {
        let (featured, on_choose) = (featured.clone(), on_choose.clone());
        let listener = wanted.then(|| keys::on_key(move |key| take(key, &featured, &on_choose)));
        move || drop(listener)
    });
}

/// Does what a key is for. Whether it is for anything.
fn take(key: &str, featured: &[Entry], on_choose: &Callback<Entry>) -> bool {
    match key {
        "ArrowDown" | "ArrowUp" => keys::step_focus(CHOICES, key == "ArrowUp"),
        "r" | "R" => {
            RECORD_MOVES.iter().for_each(|id| page::focus_id(id));
            true
        }
        // As Arabic writes it.
        "?" | "\u{61f}" => {
            details::toggle_id(HELP);
            true
        }
        "Escape" => details::close_id(HELP),
        _ => {
            let place = key.parse().ok().and_then(|digit: usize| digit.checked_sub(1));
            let chosen = place.and_then(|place| featured.get(place));
            chosen.inspect(|&&entry| on_choose.emit(entry)).is_some()
        }
    }
}

/// The list of keys.
pub fn key_help(phrases: &'static Words) -> Html {
    let row = |(key, does): &(&str, &str)| html! { <div><dt><kbd>{ *key }</kbd></dt><dd>{ *does }</dd></div> };
    html! {
        <details class="drawer keys" id={HELP} data-testid="keys">
            <summary>{ phrases.keys() }</summary>
            <dl>{ for phrases.what_keys_do().iter().map(row) }</dl>
            <p class="note">{ phrases.keys_by_place() }{ " " }{ phrases.keys_can_be_off() }</p>
        </details>
    }
}
