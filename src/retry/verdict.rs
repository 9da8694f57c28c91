//! What the second try was worth. What would have been better stays hidden until it is asked for.

use crate::browser::page;
use crate::coaching::Unanswered;
use crate::debrief::{View, because, better};
use crate::locale::use_words;
use crate::route::Route;
use crate::session::{Action, Play};
use coach::Decision;
use negotiation::Entry;
use reading::grounds;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the heading.
const HEADING: &str = "verdict";

/// What the verdict needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play with the new decision.
    pub play: Play,
    /// All entries of that play.
    pub entries: Vec<Entry>,
    /// The new decision.
    pub made: Option<Entry>,
    /// Which entry of the finished play is made again.
    pub entry: usize,
    /// What the new decision was worth.
    pub now: Result<Rc<Decision>, Unanswered>,
    /// What the old one was worth.
    pub before: Result<Rc<Decision>, Unanswered>,
    /// Tries again.
    pub on_retry: Callback<MouseEvent>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The panel in the place of the lines.
#[component]
pub fn Verdict(props: &Props) -> Html {
    let phrases = use_words();
    let shown = use_state(|| false);
    let show = {
        let shown = shown.clone();
        move |_: MouseEvent| shown.set(true)
    };
    use_effect_with(*shown, |&shown| {
        if shown {
            // The button that was pressed is gone.
            page::focus_id(HEADING);
        }
    });
    let story = &props.play.story;
    let now = props.now.as_deref().ok();
    let grounds = grounds(story, now.filter(|_| *shown));
    let view = View { grounds: &grounds, ..View::new(phrases, story) };
    let lost = now.map(Decision::lost);
    let sound = now.is_some_and(Decision::is_sound);
    let entries = props.entries.clone();
    // A play that a class waits for makes way for no other.
    let can_go_on = !story.is_over() && !props.play.is_owed();
    let go_on = props.on_action.reform(move |_: MouseEvent| Action::GoOn(entries.clone()));
    html! {
        <section class="answer panel verdict" aria-labelledby={HEADING} data-testid="verdict">
            <h2 id={HEADING} tabindex="-1">{ phrases.what_it_was_worth() }</h2>
            <div role="status">
                <p data-testid="worth">
                    { props.now.as_deref().map_or_else(|unanswered| unanswered.text(phrases).to_owned(), |now| phrases.verdict(now.lost(), now.best.len())) }
                    if let (Some(_), Ok(before)) = (now, &props.before) {
                        { " " }{ phrases.before_it_cost(before.lost()) }
                    }
                </p>
                if let Some(now) = now.filter(|_| *shown) {
                    { because(view, now) }
                    <p>{ better(view, now) }</p>
                }
            </div>
            <p class="row">
                <button type="button" class={classes!((!sound).then_some("primary"))} onclick={props.on_retry.clone()} data-testid="retry">
                    { phrases.try_again() }
                </button>
                if can_go_on {
                    <button type="button" class={classes!(sound.then_some("primary"))} onclick={go_on} data-testid="go-on">
                        { phrases.go_on_from_here() }
                    </button>
                }
                if lost.is_some_and(|lost| lost > 0) && !*shown {
                    <button type="button" onclick={show} data-testid="show-answer">{ phrases.show_the_answer() }</button>
                }
                <a class="button" href={Route::Debrief(props.play.id().to_owned()).href()}>{ phrases.back_to_debrief() }</a>
            </p>
            if can_go_on {
                <p class="note">{ phrases.about_going_on() }</p>
            }
        </section>
    }
}
