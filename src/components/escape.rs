//! What can be closed is closed by Escape, too. What the browser itself opened over the page, it closes itself.

use crate::browser::keys;
use yew::prelude::*;

/// Calls `close`, as it is when something opens, when Escape is pressed while that is `open`.
#[hook]
pub fn use_escape(open: bool, close: &Callback<()>) {
    let close = close.clone();
    use_effect_with(open, move |&open| {
        let listener = open.then(|| keys::on_escape(move || close.emit(())));
        move || drop(listener)
    });
}
