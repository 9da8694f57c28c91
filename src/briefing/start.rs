//! The start of a play, what one may look up before it, and what one may choose: how to play, and a guess.

use super::class::BriefedClass;
use crate::components::{RADIOS, Radio, brief, details, prediction_group, radio_group, sheets, way};
use crate::locale::use_words;
use crate::route::Route;
use crate::session::{Action, Play};
use classroom::Class;
use reading::{Mode, Prediction};
use script::{Case, Difficulty};
use std::cell::RefCell;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// What the start needs.
#[derive(Properties)]
pub struct Props {
    /// The case.
    pub case: Rc<Case>,
    /// How one plays who chooses nothing.
    pub usual: Mode,
    /// The play under way, if there is one.
    pub play: Option<Play>,
    /// The class that it is for.
    pub class: BriefedClass,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// A case never changes, so that the same one has the same words.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.case, &other.case)
            && self.usual == other.usual
            && self.play == other.play
            && self.class == other.class
            && self.on_action == other.on_action
    }
}

const MODES: [Mode; 2] = [Mode::Practice, Mode::Assessed];

/// The id of the heading.
const READY: &str = "ready";

/// What one chooses before a play.
#[derive(Clone, Copy)]
struct Chosen {
    mode: Option<Mode>,
    meters: bool,
    prediction: Prediction,
}

/// The prediction of somebody who chooses nothing. A first case asks at the table, when there is something to go by.
pub fn unasked(case: &Case) -> Prediction {
    match case.structure().difficulty {
        Difficulty::Tutorial => Prediction::Open,
        Difficulty::Standard | Difficulty::Hard => Prediction::Unsaid,
    }
}

/// The button, the sheets, and the choices.
#[component]
pub fn Start(props: &Props) -> Html {
    let phrases = use_words();
    // Read at the moment of beginning: who chooses and begins at once may be quicker than the screen.
    let chosen = use_mut_ref(|| Chosen { mode: None, meters: true, prediction: unasked(&props.case) });
    let update = use_force_update();
    let Chosen { mode, meters, prediction } = *chosen.borrow();
    let (mode, usual) = (mode.unwrap_or(props.usual), props.usual);
    let begin = {
        let (on_action, case, chosen) = (props.on_action.clone(), props.case.clone(), chosen.clone());
        let class = props.class.class.clone();
        move |_| {
            let Chosen { mode, meters, prediction } = *chosen.borrow();
            let (case, variant) = (case.structure().id.clone(), case.variant());
            let mode = mode.unwrap_or(usual);
            on_action.emit(match &class {
                Some(class) => Action::Attend { class: Class::clone(class), case, variant, prediction },
                None => Action::Begin { case, variant, mode, meters, prediction },
            });
        }
    };
    let id = || props.case.structure().id.clone();
    let BriefedClass { class, owed, is_own, .. } = &props.class;
    let going = props.play.as_ref().filter(|play| !play.story.is_over());
    let same_numbers = going.is_some_and(|play| play.story.case().variant() == props.case.variant());
    let same_play = same_numbers && *is_own;
    html! {
        <section aria-labelledby={READY} class="start">
            <h2 id={READY} tabindex="-1" class="unseen">{ phrases.ready() }</h2>
            if going.is_some() {
                <p>
                    <a class={classes!("button", (same_play || owed.is_some()).then_some("primary"))} href={Route::Play(id()).href()}>
                        { phrases.go_on() }
                    </a>
                </p>
            } else if owed.is_some() {
                <p><a class="button primary" href={Route::Debrief(id()).href()}>{ phrases.to_debrief() }</a></p>
            }
            if owed.is_some() {
                <p data-testid="hand-in-first">{ phrases.hand_in_first() }</p>
            } else if props.class.is_open() {
                if let Some(play) = going {
                    <p>{ under_way(play, same_numbers, phrases) }{ " " }{ phrases.about_begin_anew() }</p>
                }
                <p>
                    <button type="button" id="begin" class={classes!("big", (!same_play).then_some("primary"))} onclick={begin} data-testid="begin">
                        { if same_play { phrases.begin_anew() } else { phrases.begin() } }
                    </button>
                </p>
            }
            { sheets(brief(&props.case, phrases), phrases) }
            if class.is_none() && owed.is_none() {
              { details("how", &phrases.how_you_play(&way(mode, meters, phrases)), html! {
                <>
                    { modes(mode, set(&chosen, &update, |chosen, mode| chosen.mode = Some(mode)), phrases) }
                    <label class="radio toggle">
                        <input type="checkbox" checked={!meters} data-testid="without-meters"
                            onchange={set(&chosen, &update, |chosen, _: Event| chosen.meters = !chosen.meters)} />
                        <span class="radio-label">{ phrases.without_meters() }</span>
                        <span class="radio-note">{ phrases.about_without_meters() }</span>
                    </label>
                </>
              }) }
            }
            if unasked(&props.case) != Prediction::Open && owed.is_none() {
                { details("guess", phrases.when_step_out(), prediction_group(
                    1..=props.case.scenario().numbers().turns,
                    prediction,
                    &set(&chosen, &update, |chosen, prediction| chosen.prediction = prediction),
                    phrases,
                )) }
            }
        </section>
    }
}

/// Which play is under way: how it is played, and with which numbers where those are not the ones of this briefing.
fn under_way(play: &Play, same_numbers: bool, phrases: &'static Words) -> String {
    let (way, turn) = (way(play.mode, play.meters, phrases), play.turn().unwrap_or_default());
    match play.story.case().variant() {
        _ if same_numbers => phrases.under_way(turn, &way),
        0 => phrases.under_way_with(phrases.as_written(), turn, &way),
        variant => phrases.under_way_with(&phrases.variant_name(variant), turn, &way),
    }
}

/// What changes one of the choices and leaves the others, even where the screen has not caught up with them.
fn set<T: 'static>(
    chosen: &Rc<RefCell<Chosen>>,
    update: &UseForceUpdateHandle,
    into: fn(&mut Chosen, T),
) -> Callback<T> {
    let (chosen, update) = (chosen.clone(), update.clone());
    Callback::from(move |value| {
        into(&mut chosen.borrow_mut(), value);
        update.force_update();
    })
}

/// Whether one plays to learn or to be measured.
fn modes(mode: Mode, choose: Callback<Mode>, phrases: &'static Words) -> Html {
    let radio = |value: Mode| Radio {
        label: phrases.mode(value).into(),
        note: Some(phrases.about_mode(value).into()),
        checked: value == mode,
        disabled: false,
    };
    let on_choose = choose.reform(|place: usize| MODES[place.min(MODES.len() - 1)]);
    radio_group(RADIOS, "mode", phrases.how_to_play(), Html::default(), &MODES.map(radio), &on_choose)
}
