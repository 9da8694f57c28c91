//! The last part of the briefing: how to play, a guess, and the start.

use crate::components::{RADIOS, Radio, jump, prediction_group, radio_group};
use crate::locale::use_words;
use crate::route::Route;
use crate::session::{Action, Play};
use reading::{Mode, Prediction};
use script::{Case, Difficulty};
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// What the start needs.
#[derive(Properties)]
pub struct Props {
    /// The case.
    pub case: Rc<Case>,
    /// The play under way, if there is one.
    pub play: Option<Play>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// A case never changes, so that the same one has the same words.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.case, &other.case) && self.play == other.play && self.on_action == other.on_action
    }
}

const MODES: [Mode; 2] = [Mode::Practice, Mode::Assessed];

/// The id of the heading.
const READY: &str = "ready";

/// The way on, for the top of the briefing: that is many screens long on a phone, and who has read it, or
/// has a play under way, need not go through it again.
pub fn way_on(case: &Case, play: Option<&Play>, here: &Route, phrases: &'static Words) -> Html {
    if play.is_some_and(|play| !play.story.is_over()) {
        let route = Route::Play(case.structure().id.clone());
        html! { <p class="way-on" data-testid="way-on"><a class="button primary" href={route.href()}>{ phrases.go_on() }</a></p> }
    } else {
        html! { <p class="way-on" data-testid="way-on">{ jump(here, READY.into(), phrases.to_the_start().into()) }</p> }
    }
}

/// The prediction of somebody who chooses nothing. A first case asks at the table, when there is something to go by.
pub fn unasked(case: &Case) -> Prediction {
    match case.structure().difficulty {
        Difficulty::Tutorial => Prediction::Open,
        Difficulty::Standard | Difficulty::Hard => Prediction::Unsaid,
    }
}

/// The choices and the button.
#[component]
pub fn Start(props: &Props) -> Html {
    let phrases = use_words();
    // Read at the moment of beginning: who chooses and begins at once may be quicker than the screen.
    let chosen = use_mut_ref(|| (Mode::Practice, unasked(&props.case)));
    let update = use_force_update();
    let (mode, prediction) = *chosen.borrow();
    let asks_here = unasked(&props.case) != Prediction::Open;
    let id = props.case.structure().id.clone();
    let radios = MODES.map(|value| Radio {
        label: phrases.mode(value).into(),
        note: Some(phrases.about_mode(value).into()),
        checked: value == mode,
        disabled: false,
    });
    let choose_mode = {
        let (chosen, update) = (chosen.clone(), update.clone());
        Callback::from(move |place: usize| {
            chosen.borrow_mut().0 = MODES[place.min(1)];
            update.force_update();
        })
    };
    let predict = {
        let chosen = chosen.clone();
        Callback::from(move |answer| {
            chosen.borrow_mut().1 = answer;
            update.force_update();
        })
    };
    let begin = {
        let (on_action, id, variant) = (props.on_action.clone(), id.clone(), props.case.variant());
        move |_| {
            let (mode, prediction) = *chosen.borrow();
            on_action.emit(Action::Begin(id.clone(), variant, mode, prediction));
        }
    };
    let going = props.play.as_ref().filter(|play| !play.story.is_over()).is_some();
    html! {
        <section aria-labelledby={READY} class="start">
            <h2 id={READY} tabindex="-1">{ phrases.ready() }</h2>
            if going {
                <p><a class="button primary" href={Route::Play(id).href()}>{ phrases.go_on() }</a></p>
                <p>{ phrases.about_begin_anew() }</p>
            }
            { radio_group(RADIOS, "mode", phrases.how_to_play(), Html::default(), &radios, &choose_mode) }
            if asks_here {
                { prediction_group(1..=props.case.scenario().numbers().turns, prediction, &predict, phrases) }
            }
            <p>
                <button type="button" id="begin" class={classes!("big", (!going).then_some("primary"))} onclick={begin} data-testid="begin">
                    { if going { phrases.begin_anew() } else { phrases.begin() } }
                </button>
            </p>
        </section>
    }
}
