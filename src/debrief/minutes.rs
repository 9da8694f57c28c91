//! The minutes beside everything that was said: folded, since it is as long as the play was.

use crate::components::{details_id, line, room_class};
use crate::locale::use_words;
use reading::{Segment, segments};
use script::Story;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// What the two columns need.
#[derive(Properties)]
pub struct Props {
    /// The play.
    pub story: Rc<Story>,
}

/// Stories are replaced and never changed in place, so that the same one is the same play.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.story, &other.story)
    }
}

/// Two columns where there is room; on a narrow screen one of them, and a switch.
#[component]
pub fn Minutes(props: &Props) -> Html {
    let phrases = use_words();
    let all = use_state(|| false);
    let story = &*props.story;
    let segments = segments(story.transcript());
    let switch = |to: bool, label: &'static str| {
        let state = all.clone();
        let onclick = move |_| state.set(to);
        html! { <button type="button" aria-pressed={(*all == to).to_string()} {onclick}>{ label }</button> }
    };
    html! {
        <section class={classes!("minutes", if *all { "shows-all" } else { "shows-record" })} aria-labelledby="minutes" data-testid="minutes">
            <h2 id="minutes" tabindex="-1">{ phrases.two_records() }</h2>
            <p class="prose">{ phrases.about_two_records() }</p>
            <details id={details_id("minutes")}>
                <summary>{ phrases.read_both() }</summary>
                <div class="switch" role="group" aria-label={phrases.which_column()}>
                    { switch(false, phrases.record_says()) }
                    { switch(true, phrases.all_that_was_said()) }
                </div>
                <div class="columns" lang={story.case().words().language.clone()}>
                    <section class="of-record" aria-labelledby="of-record">
                        <h3 id="of-record">{ phrases.record_says() }</h3>
                        <ol role="list">{ for segments.iter().enumerate().map(|(place, segment)| recorded(story, segment, place, phrases)) }</ol>
                    </section>
                    <section class="of-all" aria-labelledby="of-all">
                        <h3 id="of-all">{ phrases.all_that_was_said() }</h3>
                        <ol role="list">{ for segments.iter().enumerate().map(|(place, segment)| stretch(story, segment, place, phrases)) }</ol>
                    </section>
                </div>
            </details>
        </section>
    }
}

/// What the record has of a stretch: all of it, or a gap.
fn recorded(story: &Story, segment: &Segment<'_>, place: usize, phrases: &'static Words) -> Html {
    if segment.is_minuted() {
        return stretch(story, segment, place, phrases);
    }
    html! {
        <li class="stretch gap" key={place}>
            <h4>{ phrases.turn_heading(segment.turn) }</h4>
            <p>{ phrases.record_is_silent(segment.lines.len()) }</p>
        </li>
    }
}

fn stretch(story: &Story, segment: &Segment<'_>, place: usize, phrases: &'static Words) -> Html {
    html! {
        <li class={classes!("stretch", room_class(segment.room))} key={place}>
            <h4>{ phrases.turn_in_room(segment.room, segment.turn) }</h4>
            { for segment.lines.iter().map(|spoken| line(story, spoken, phrases)) }
        </li>
    }
}
