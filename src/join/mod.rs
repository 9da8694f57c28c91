//! A class, as a learner comes to it: what it is called, what is played, how and until when.

mod tasks;

use crate::components::{ScreenHeading, class_flaw, class_terms, failed, loading, opening, opening_now};
use crate::route::Route;
use crate::session::{Action, Loaded, Session};
use classroom::{Class, NotAClass, Opening};
use std::rc::Rc;
use tasks::Tasks;
use words::Words;
use yew::prelude::*;

/// The screen of the class in the address.
pub fn join(session: &Rc<Session>, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let class = match session.class_on_screen() {
        Some(Ok(class)) => class,
        Some(Err(why)) => return no_class(&why, phrases),
        None => return Html::default(),
    };
    match &session.index {
        Loaded::Waiting => loading(phrases),
        Loaded::Failed(failure) => failed(failure, on_action, phrases),
        Loaded::Here(_) => {
            let name = class.draft().name.to_string();
            html! {
                <article key="join" class="join">
                    <header>
                        <p class="field">{ phrases.you_join() }</p>
                        <ScreenHeading text={name} />
                    </header>
                    { overview(&Rc::new(class), session) }
                </article>
            }
        }
    }
}

/// What a class plays, how and until when, and the way to each of its cases.
pub fn overview(class: &Rc<Class>, session: &Rc<Session>) -> Html {
    let phrases = session.locale.0;
    let unspoken = class.draft().language.as_ref().filter(|code| !session.has_language(code));
    html! {
        <div class="class-overview">
            { opening(class, phrases) }
            if let Some(code) = unspoken {
                <p class="wrong">{ phrases.language_not_here(code) }</p>
            }
            { class_terms(class, session) }
            <section aria-labelledby="class-tasks">
                <h2 id="class-tasks">{ phrases.what_you_play() }</h2>
                <Tasks class={class.clone()} session={session.clone()} open={!matches!(opening_now(class), Opening::NotYet(_))} />
            </section>
            <p class="privacy">{ phrases.join_privacy() }</p>
        </div>
    }
}

/// The link opens no class.
fn no_class(why: &NotAClass, phrases: &'static Words) -> Html {
    let why = match why {
        NotAClass::Code(error) => phrases.class_not_read(&phrases.wrong_with_code(*error)),
        NotAClass::Flaw(flaw) => phrases.class_not_playable(&class_flaw(*flaw, phrases)),
    };
    html! {
        <div key="no-class" class="missing" data-testid="no-class">
            <ScreenHeading text={phrases.no_such_class()} />
            <p>{ why }</p>
            <p><a class="button primary" href={Route::Home.href()}>{ phrases.cases() }</a></p>
        </div>
    }
}
