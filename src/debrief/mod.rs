//! What the play came to, and why.

use crate::action::Action;
use crate::parts::ScreenHeading;
use crate::phrases::use_phrases;
use negotiation::{Dimension, Score};
use script::Story;
use std::rc::Rc;
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
    let score = Score::of(props.story.case().scenario(), props.story.replay());
    let dimension = |dimension: Dimension| {
        html! {
            <div>
                <dt>{ phrases.dimension(dimension) }</dt>
                <dd>{ phrases.of_points(score.dimension(dimension), dimension.most()) }</dd>
            </div>
        }
    };
    html! {
        <article class="debrief">
            <ScreenHeading text={phrases.debrief()} />
            <dl>{ for Dimension::ALL.into_iter().map(dimension) }</dl>
        </article>
    }
}
