//! What the play came to, and why.
//!
//! First comes a question, because what one has judged oneself sticks; the answers unfold after
//! it. What needs the search of the whole game arrives when that is done.

mod chart;
mod exchange;
mod geometry;
mod keep;
mod ledger;
mod minutes;
mod outcome;
mod packages;
mod possible;
mod question;
mod result;
mod scatter;
mod search;
mod segment;
mod strips;
mod sums;
mod timeline;
mod timing;
mod unsaid;
mod view;
mod window;

pub use exchange::Mark;
pub use sums::{Outcome, Reason, Sum};
pub use window::{Ripeness, Stretch};

use crate::action::Action;
use crate::browser::page;
use crate::parts::ScreenHeading;
use crate::phrases::use_phrases;
use coach::Report;
use exchange::exchanges;
use keep::Keep;
use minutes::Minutes;
use script::Story;
use search::Search;
use std::rc::Rc;
use view::{Pick, View};
use yew::prelude::*;

/// What the debrief needs.
#[derive(Properties)]
pub struct Props {
    /// The play, which has ended.
    pub story: Rc<Story>,
    /// The turn in which the player thought to step out first: 0 for never, none where the
    /// question was not answered.
    pub prediction: Option<u8>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// Stories are replaced and never changed in place, so that the same one is the same play.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.story, &other.story)
            && self.prediction == other.prediction
            && self.on_action == other.on_action
    }
}

/// The screen.
#[component]
pub fn Debrief(props: &Props) -> Html {
    let phrases = use_phrases();
    let report = use_state(|| None::<Rc<Report>>);
    let pick = use_state(|| Pick::Open);
    let revealed = use_state(|| false);
    let exchanges = use_memo(Rc::as_ptr(&props.story), |_| exchanges(&props.story));
    let on_report = {
        let (report, on_action, story) = (report.setter(), props.on_action.clone(), props.story.clone());
        use_callback(Rc::as_ptr(&props.story), move |found: Rc<Report>, _| {
            on_action.emit(Action::Scored(story.case().structure().id.clone(), found.score.total()));
            report.set(Some(found));
        })
    };
    use_effect_with(*revealed, |&revealed| {
        if revealed {
            // The button that was pressed is gone; the section that it was in has the answer now.
            page::arrive_at_id(question::HEADING);
        }
    });

    let words = props.story.case().words();
    let view = View {
        phrases,
        story: &props.story,
        exchanges: &exchanges,
        report: report.as_deref(),
        prediction: props.prediction,
        pick: *pick,
    };
    let on_pick = {
        let pick = pick.setter();
        Callback::from(move |picked| pick.set(picked))
    };
    let on_reveal = {
        let revealed = revealed.setter();
        Callback::from(move |_: MouseEvent| revealed.set(true))
    };
    html! {
        <article class="debrief">
            <header>
                <ScreenHeading text={phrases.debrief_of(&words.title)} />
                if let Some(ending) = props.story.state().ending() {
                    <p class="ending"><strong>{ phrases.ending(ending) }</strong>{ ". " }{ phrases.about_ending(ending) }</p>
                }
            </header>
            if *revealed {
                { question::answered(view) }
            } else {
                { question::question(view, on_pick, on_reveal) }
            }
            <Search story={props.story.clone()} {on_report} />
            if *revealed {
                { result::result(view) }
                { timeline::timeline(view) }
                { timing::timing(view) }
                { ledger::ledger(view) }
                { outcome::outcome(view) }
                { unsaid::hidden(view) }
                { unsaid::absent(view) }
                <Minutes story={props.story.clone()} />
            }
            <Keep case={props.story.case().structure().id.clone()} code={props.story.run().to_code()} printable={*revealed} />
        </article>
    }
}
