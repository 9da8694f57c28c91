//! Handing a finished play in to its class: first a name, and then the code in every form that can be given away.

mod given;
mod name;

use crate::session::{Action, Play, Session};
use given::Given;
pub use name::HEADING;
use name::NameForm;
use words::Words;
use yew::prelude::*;

/// The section; nothing where the play is not for a class.
pub fn hand_in(session: &Session, play: &Play, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    if play.class.is_none() {
        return Html::default();
    }
    let class = session.class_of(play).map(|known| known.class.draft().name.to_string());
    let body = match session.handed_in(play) {
        Some(hand_in) => {
            let title = play.story.case().words().title.clone();
            html! { <Given {hand_in} {title} class={class.clone()} reply={session.reply.clone()} {on_action} /> }
        }
        None => {
            let usual = session.usual_name(play.id()).map(ToString::to_string).unwrap_or_default();
            html! { <NameForm {usual} {on_action} /> }
        }
    };
    html! {
        <section class="hand-in" aria-labelledby={HEADING} data-testid="hand-in">
            <h2 id={HEADING} tabindex="-1">{ class.map_or(phrases.hand_in().to_owned(), |class| phrases.hand_in_to(&class)) }</h2>
            { body }
        </section>
    }
}

/// That there is something to hand in, for whoever has not seen the result yet.
pub fn comes_next(play: &Play, phrases: &'static Words) -> Html {
    match play.class.filter(|class| !class.handed_in) {
        Some(_) => html! { <p class="note">{ phrases.hand_in_comes_next() }</p> },
        None => Html::default(),
    }
}
