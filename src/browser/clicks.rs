//! Clicks that are meant.

use web_sys::MouseEvent;
use yew::Callback;

/// Passes on single clicks only: the second one of a double click may land on a line that has just
/// taken the place of the first, or ask for more than was meant. Keys that press a button count as single.
pub fn single(press: Callback<MouseEvent>) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        if event.detail() < 2 {
            press.emit(event);
        }
    })
}
