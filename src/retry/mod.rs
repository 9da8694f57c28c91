//! One decision of a finished play, made again with the answer hidden.

mod verdict;

use crate::coaching::{Unanswered, use_answer};
use crate::components::{ScreenHeading, loading};
use crate::locale::use_words;
use crate::play::PlayScreen;
use crate::route::Route;
use crate::session::{Action, Play};
use coach::{Ask, Decision, Says};
use negotiation::Entry;
use reading::{Mode, Prediction};
use std::rc::Rc;
use verdict::Verdict;
use words::Words;
use yew::prelude::*;

/// What the screen needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play, which has ended.
    pub play: Play,
    /// Which of its decisions is made again, by its entry from 0.
    pub entry: usize,
    /// How the play was played and for which class, where it says so.
    pub attending: Option<AttrValue>,
    /// Whether single keys choose lines.
    pub shortcuts: bool,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The screen: the play as it stood, and after the choice what that was worth.
#[component]
pub fn Retry(props: &Props) -> Html {
    let phrases = use_words();
    let tried = use_state(Vec::<Entry>::new);
    let before = use_judged(&props.play, &props.play.story.entries()[..=props.entry]);
    let entries = [&props.play.story.entries()[..props.entry], &tried].concat();
    let decided = matches!(tried.last(), Some(Entry::Move(_)));
    let now = use_judged(&props.play, if decided { &entries } else { &[] });
    let play = use_memo((props.play.clone(), entries.clone()), |(play, entries)| moment(play, entries));

    let Some(play) = (*play).clone() else {
        return loading(phrases);
    };
    let try_entry = {
        let tried = tried.clone();
        Callback::from(move |action: Action| {
            if let Action::Choose(entry) = action {
                tried.set([tried.as_slice(), &[entry]].concat());
            }
        })
    };
    let on_retry = {
        let tried = tried.clone();
        Callback::from(move |_: MouseEvent| tried.set(Vec::new()))
    };
    let verdict = decided.then(|| {
        html! {
            <Verdict key={entries.len()} play={play.clone()} made={entries.last().copied()} {now} {before}
                entries={entries.clone()} entry={props.entry} {on_retry} on_action={props.on_action.clone()} />
        }
    });
    let turn = props.play.story.replay().states[props.entry].turn() + 1;
    html! {
        <PlayScreen
            {play}
            heading={phrases.again_in_turn(turn)}
            attending={props.attending.clone()}
            {verdict}
            shortcuts={props.shortcuts}
            on_action={try_entry}
        />
    }
}

/// The play as it stood: nothing is kept of what is tried here, and nobody helps.
fn moment(play: &Play, entries: &[Entry]) -> Option<Play> {
    let prediction = match play.prediction {
        Prediction::Open => Prediction::Unsaid,
        given => given,
    };
    // The debrief has shown the numbers already.
    Some(Play { mode: Mode::Assessed, meters: true, prediction, ..play.with(entries)? })
}

/// What the last of these entries was worth.
#[hook]
fn use_judged(play: &Play, entries: &[Entry]) -> Result<Rc<Decision>, Unanswered> {
    let ask = (!entries.is_empty()).then(|| Ask::Judge(entries.to_vec()));
    match use_answer(play.story.case().scenario().numbers(), ask).as_deref() {
        Some(Says::MoveValue(decision)) => Ok(Rc::new(Decision::clone(decision))),
        says => Err(Unanswered::after(says)),
    }
}

/// The address names a decision that the play of a case does not have.
pub fn no_such_decision(case: &str, phrases: &'static Words) -> Html {
    html! {
        <div key="no-decision" class="missing">
            <ScreenHeading text={phrases.no_such_decision()} />
            <p>{ phrases.about_no_such_decision() }</p>
            <p><a class="button primary" href={Route::Debrief(case.to_owned()).href()}>{ phrases.back_to_debrief() }</a></p>
        </div>
    }
}
