//! A play that a code brought, played again.

use super::cover::cover;
use crate::components::{ScreenHeading, failed, way};
use crate::debrief::Debrief;
use crate::locale::use_words;
use crate::notice::{Failure, NotPlayable};
use crate::route::Route;
use crate::session::{Action, Meets, Play, SavedPlay, Session, minutes};
use classroom::PlayCode;
use script::{Case, Story, StoryError};
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// What the screen needs.
#[derive(Properties)]
pub struct Props {
    /// The code.
    pub code: PlayCode,
    /// Its case, with the numbers of its variant.
    pub case: Rc<Case>,
    /// What the device keeps, and all else.
    pub session: Rc<Session>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// A variant is drawn anew for every snapshot of the session: the code says which it is.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.session == other.session && self.code == other.code && self.on_action == other.on_action
    }
}

/// The screen.
#[component]
pub fn OpenedPlay(props: &Props) -> Html {
    let phrases = use_words();
    let told = use_memo((props.code.clone(), props.case.words().language.clone()), |(code, _)| {
        let saved = SavedPlay::from(code);
        let SavedPlay { mode, meters, prediction, thoughts, class, questions, .. } = saved;
        let story = Story::from_entries(props.case.clone(), &saved.run.entries);
        story.map(|story| Play {
            story: Rc::new(story),
            mode,
            meters,
            prediction,
            pick: None,
            thoughts,
            questions,
            class,
        })
    });
    // A play that is read changes nothing of what the device keeps.
    let to_read = use_callback(props.on_action.clone(), |action: Action, on_action| {
        if matches!(action, Action::Copy(_) | Action::Share(_)) {
            on_action.emit(action);
        }
    });
    let play = match &*told {
        Ok(play) => play,
        Err((place, error)) => {
            let why = match error {
                StoryError::Illegal(why) => NotPlayable::Refused(place + 1, *why),
                StoryError::NoSuchRemark => NotPlayable::NoSuchRemark(place + 1),
            };
            return failed(&Failure::Play(why), &props.on_action, phrases);
        }
    };
    if !play.story.is_over() || matches!(props.code, PlayCode::UnderWay(_)) {
        return under_way(props, play, phrases);
    }
    let handed_in = match &props.code {
        PlayCode::HandIn(hand_in) => Some(&hand_in.cover),
        PlayCode::Run(_) | PlayCode::UnderWay(_) => None,
    };
    let player = handed_in.map(|cover| AttrValue::from(cover.alias.to_string()));
    let head = html! {
        <>
            if let Some(handed_in) = handed_in {
                { cover(handed_in, props.session.kept.classes.get(handed_in.class), phrases) }
            }
            <p class="note" data-testid="opened">
                { player.as_ref().map_or(phrases.opened_to_read().into(), |player| phrases.opened_of_player(player)) }
            </p>
        </>
    };
    html! {
        <Debrief play={Play { pick: Some(reading::Pick::Open), ..play.clone() }} {player} {head} opened={props.session.route.clone()}
            today={None} back_from={None} others={Vec::new()} reply={props.session.reply.clone()} on_action={to_read} />
    }
}

/// What it is, how far it got, and the way on.
fn under_way(props: &Props, play: &Play, phrases: &'static Words) -> Html {
    let words = play.story.case().words();
    let mode = phrases.way_alone(&way(play.mode, play.meters, phrases));
    let turns = play.story.case().scenario().numbers().turns;
    let stands = play.turn().map_or(phrases.at_its_end().to_owned(), |turn| phrases.stands_at(turn, turns));
    html! {
        <article class="under-way" data-testid="under-way">
            <header>
                <p class="field">{ &words.field }</p>
                <ScreenHeading text={words.title.clone()} />
                <p class="summary">{ &words.summary }</p>
            </header>
            <ul class="facts" role="list">
                <li data-testid="stands-at">{ stands }</li>
                <li>{ mode }</li>
                if play.story.case().variant() != 0 {
                    <li>{ phrases.these_numbers(play.story.case().variant()) }</li>
                }
            </ul>
            // What was handed in is over for good.
            if !matches!(props.code, PlayCode::HandIn(_)) {
                { way_on(props, play, phrases) }
            }
            <details class="fold" lang={words.language.clone()}>
                <summary>{ phrases.read_so_far() }</summary>
                { for minutes(&play.story, phrases).lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }
            </details>
        </article>
    }
}

/// To go on with it here, as far as what the device keeps lets it.
fn way_on(props: &Props, play: &Play, phrases: &'static Words) -> Html {
    let saved = play.saved();
    let meets = props.session.meets(play.id(), &saved);
    let button = {
        let take_up = props.on_action.reform(|_: MouseEvent| Action::TakeUp);
        html! { <p><button type="button" class="primary big" onclick={take_up} data-testid="take-up">{ phrases.take_up() }</button></p> }
    };
    let own = || html! { <p><a class="button primary" href={Route::Play(play.id().to_owned()).href()}>{ phrases.go_on() }</a></p> };
    let about = match props.code {
        PlayCode::Run(_) => phrases.about_go_on_in_practice(),
        PlayCode::UnderWay(_) | PlayCode::HandIn(_) => phrases.about_go_on_here(),
    };
    match meets {
        Meets::Nothing => html! { <>{ button }<p class="note">{ about }</p></> },
        Meets::Another => {
            html! { <><p data-testid="meets">{ phrases.another_is_here() }</p>{ button }<p class="note">{ about }</p></> }
        }
        Meets::Itself => html! { <><p data-testid="meets">{ phrases.gone_on_here() }</p>{ own() }</> },
        Meets::Fixed => html! { <><p data-testid="meets">{ phrases.stands_here() }</p>{ own() }</> },
    }
}
