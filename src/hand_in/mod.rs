//! Handing a finished play in to its class: first a name, and then the code in every form that can be given away.

mod given;
mod name;

use crate::session::{Action, Play, Session};
use given::Given;
pub use name::HEADING;
use name::NameForm;
use words::Words;
use yew::prelude::*;

/// What the section is called in a list: to be done, or done.
pub fn title(play: &Play, phrases: &'static Words) -> &'static str {
    let is_done = play.class.is_some_and(|class| class.handed_in);
    if is_done { phrases.handed_in() } else { phrases.hand_in() }
}

/// The section; nothing where the play is not for a class.
pub fn hand_in(session: &Session, play: &Play, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    if play.class.is_none() {
        return Html::default();
    }
    let class = session.class_of(play).map(|known| known.class.draft().name.to_string());
    let handed_in = session.handed_in(play);
    let heading = match &class {
        Some(class) if handed_in.is_some() => phrases.handed_in_to(class),
        Some(class) => phrases.hand_in_to(class),
        None => title(play, phrases).to_owned(),
    };
    let body = match handed_in {
        Some(hand_in) => {
            let title = play.story.case().words().title.clone();
            html! { <Given {hand_in} {title} reply={session.reply.clone()} {on_action} /> }
        }
        None => {
            let usual = session.usual_name(play.id()).map(ToString::to_string).unwrap_or_default();
            html! { <NameForm {usual} {on_action} /> }
        }
    };
    html! {
        <section class="hand-in" aria-labelledby={HEADING} data-testid="hand-in">
            <h2 id={HEADING} tabindex="-1">{ heading }</h2>
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
