//! The question which of two plays of a case goes on: another tab or device went on with it, too, and otherwise.

use crate::session::{Action, Play, Session, Which};
use words::Words;
use yew::prelude::*;

/// The question; nothing where there is only one play. Until it is answered both are kept.
pub fn two_plays(session: &Session, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let Some(other) = session.other_play() else { return Html::default() };
    let Some(here) = session.play_of(other.id()) else { return Html::default() };
    let stands = |play: &Play| play.turn().map_or(phrases.at_its_end().to_owned(), |turn| phrases.in_turn(turn));
    let settle = |which| on_action.reform(move |_: MouseEvent| Action::Settle(which));
    html! {
        <div class="notice" key="two-plays" data-testid="two-plays">
            <p>{ phrases.two_plays(&stands(here), &stands(&other)) }</p>
            <button type="button" onclick={settle(Which::OnScreen)} data-testid="go-on-with-first">{ phrases.go_on_with_first() }</button>
            <button type="button" onclick={settle(Which::Other)} data-testid="go-on-with-second">{ phrases.go_on_with_second() }</button>
        </div>
    }
}
