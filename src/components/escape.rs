//! What can be closed is closed by Escape, too. What the browser itself opened over the page, it closes itself.

use crate::browser::keys;
use yew::prelude::*;

/// Calls back when Escape is pressed while something is `open`.
#[hook]
pub fn use_escape(open: bool, close: &Callback<()>) {
    use_effect_with((open, close.clone()), |(open, close)| {
        let close = close.clone();
        let listener = open.then(|| keys::on_escape(move || close.emit(())));
        move || drop(listener)
    });
}
