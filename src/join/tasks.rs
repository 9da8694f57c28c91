//! The cases of a class, and the way to each: to its briefing, to the play under way, to what came of it.

use crate::browser::random;
use crate::components::attending;
use crate::locale::use_words;
use crate::notice::Failure;
use crate::route::Route;
use crate::session::{Loaded, Play, SavedPlay, Session};
use classroom::{Class, Task, Which};
use negotiation::RULES;
use script::Case;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// What the list needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The class.
    pub class: Rc<Class>,
    /// The session.
    pub session: Rc<Session>,
    /// Whether one may play.
    pub open: bool,
}

/// The list.
#[component]
pub fn Tasks(props: &Props) -> Html {
    let phrases = use_words();
    // Drawn once for each case, so that a link does not change under the finger.
    let drawn = use_mut_ref(Vec::<(String, u32)>::new);
    let seed = |case: &Case| {
        let id = &case.structure().id;
        let mut drawn = drawn.borrow_mut();
        let known = drawn.iter().find(|(of, _)| of == id).map(|(_, seed)| *seed);
        known.unwrap_or_else(|| {
            let seed = random::one_of(&case.structure().variants.seeds).unwrap_or(0);
            drawn.push((id.clone(), seed));
            seed
        })
    };
    let item = |task: &Task| html! { <li key={format!("{task:?}")} data-case={task.case.clone()}>{ item(props, task, &seed, phrases) }</li> };
    html! { <ul class="tasks" role="list">{ for props.class.draft().tasks.iter().map(item) }</ul> }
}

/// A case; or that this site does not have it as it is set.
fn item(props: &Props, task: &Task, seed: &dyn Fn(&Case) -> u32, phrases: &'static Words) -> Html {
    let session = &props.session;
    let Some(listing) = session.listing(&task.case) else {
        return html! { <p class="wrong" data-testid="not-here">{ phrases.case_not_here(&task.case) }</p> };
    };
    let title = listing.title.as_str();
    let case = match session.case(&task.case) {
        Loaded::Waiting => return html! { <p>{ phrases.loading() }</p> },
        Loaded::Failed(failure) => return html! { <p class="wrong">{ failure.text(phrases) }</p> },
        Loaded::Here(case) => case,
    };
    let variant = match task.variant {
        Which::AsWritten => 0,
        Which::Same(variant) => variant,
        Which::Any => seed(&case),
    };
    if let Loaded::Failed(Failure::NoSuchVariant(_)) = session.variant(&task.case, variant) {
        return html! { <p class="wrong" data-testid="not-here">{ phrases.variant_not_here(title, variant) }</p> };
    }
    html! {
        <>
            <h3 lang={case.words().language.clone()}>{ title.to_owned() }</h3>
            <p class="facts">
                <span>{ phrases.minutes(listing.minutes) }</span>{ " " }
                if variant != 0 && task.variant != Which::Any {
                    <span>{ phrases.these_numbers(variant) }</span>
                }
            </p>
            if props.open {
                { ways(props, task, &case, variant, phrases) }
            }
        </>
    }
}

/// The ways on.
fn ways(props: &Props, task: &Task, case: &Case, variant: u32, phrases: &'static Words) -> Html {
    let (class, session) = (&props.class, &props.session);
    let (id, title) = (&task.case, case.words().title.as_str());
    let number = class.draft().id;
    let kept = session.kept_of(id).and_then(|kept| kept.play.as_ref()).filter(|play| play.rules == RULES);
    let is_of_task = |play: &&SavedPlay| {
        play.class.is_some_and(|of| of.class == number)
            && play.run.fingerprint == case.fingerprint()
            && task.variant.allows(play.run.variant)
    };
    let own = kept.filter(is_of_task);
    let owed = session.is_owed(id);
    let link = |primary: bool, route: Route, label: String| {
        html! { <a class={classes!("button", primary.then_some("primary"))} href={route.href()}>{ label }</a> }
    };
    let task_route = || Route::Task(class.to_string().to_ascii_lowercase(), id.clone(), variant);
    let next_run = session.next_run(number, id);
    match own {
        Some(play) if !play.over => {
            html! { <p class="row">{ link(true, Route::Play(id.clone()), phrases.join_go_on(title)) }</p> }
        }
        Some(_) => html! {
            <>
                if owed {
                    <p>{ phrases.hand_in_first() }</p>
                }
                <p class="row">
                    { link(owed, Route::Debrief(id.clone()), phrases.join_debrief(title)) }
                    if !owed {
                        { link(false, task_route(), phrases.join_again(title, next_run)) }
                    }
                </p>
            </>
        },
        None if owed => elsewhere(session, kept, case, phrases),
        None if next_run > 1 => {
            html! { <p class="row">{ link(true, task_route(), phrases.join_again(title, next_run)) }</p> }
        }
        None => html! { <p class="row">{ link(true, task_route(), phrases.join_case(title)) }</p> },
    }
}

/// A run of this case is here that another class waits for, or this one with other numbers.
fn elsewhere(session: &Session, kept: Option<&SavedPlay>, case: &Case, phrases: &'static Words) -> Html {
    let Some(play) = kept.and_then(|kept| Play::resume(case, kept)) else { return Html::default() };
    let (id, title) = (play.id().to_owned(), &case.words().title);
    let (route, label) = match play.story.is_over() {
        true => (Route::Debrief(id), phrases.join_debrief(title)),
        false => (Route::Play(id), phrases.join_go_on(title)),
    };
    html! {
        <>
            <p>{ phrases.owed_elsewhere(&attending(session, &play).unwrap_or_default()) }</p>
            <p class="row"><a class="button primary" href={route.href()}>{ label }</a></p>
        </>
    }
}
