//! What the last choice moved, and why: in a line for somebody who plays for the first time, and all of it
//! one tap away.

use crate::session::Play;
use negotiation::{Effect, Event, Rule};
use words::{Names, Words};
use yew::prelude::*;

/// The line, for whom it is the `first` play, and the disclosure.
pub fn moved(play: &Play, first: bool, phrases: &'static Words) -> Html {
    let story = &play.story;
    let Some(events) = story.replay().events.last() else { return Html::default() };
    let names = Names(story.case().words());
    let event = |event: &Event| {
        html! { <><strong>{ phrases.what(event, names) }</strong>{ ". " }{ phrases.why(event) }</> }
    };
    // Whoever plays without meters hears what happened, and not by how much a number moved.
    let told: Vec<&Event> = events.iter().filter(|event| play.meters || meter(event.effect).is_none()).collect();
    html! {
        <>
            if let Some(most) = weightiest(&told).filter(|_| first) {
                <p class="moved-line" data-testid="moved-line">{ event(most) }</p>
            }
            <details class="drawer moved" key={story.entries().len()} data-testid="moved">
                <summary>{ phrases.what_moved() }</summary>
                if told.is_empty() {
                    <p>{ phrases.nothing_moved() }</p>
                } else {
                    <ul>{ for told.iter().map(|it| html! { <li>{ event(it) }</li> }) }</ul>
                }
            </details>
        </>
    }
}

/// What a first player should hear of: what the choice itself did, and not what the clock did or a meter that
/// stayed where it was.
fn weightiest<'a>(events: &[&'a Event]) -> Option<&'a Event> {
    let told = |event: &&&Event| event.rule != Rule::Drift && meter(event.effect) != Some(0);
    let particular = |event: &&&Event| told(event) && meter(event.effect).is_none();
    let most = events.iter().find(particular).or_else(|| events.iter().find(told)).or(events.first());
    most.copied()
}

/// By how much a meter moved; none where it is something else that happened.
fn meter(effect: Effect) -> Option<i8> {
    match effect {
        Effect::Tension(by) | Effect::Rapport(by) | Effect::Standing(by) => Some(by),
        Effect::Unlocked(_)
        | Effect::BroughtBack
        | Effect::Given(_)
        | Effect::Told(..)
        | Effect::Leverage(_)
        | Effect::HalfWay(_)
        | Effect::Daylight(_)
        | Effect::Mandate
        | Effect::TalkBegan(_)
        | Effect::TalkRefused
        | Effect::Premature
        | Effect::TalkEnded
        | Effect::Answer(_)
        | Effect::Echo(_)
        | Effect::Rather(_)
        | Effect::ConfidenceBroken
        | Effect::Nothing
        | Effect::Ended(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Reason, Scenario, ScenarioDraft, State, step};

    #[test]
    fn a_first_player_hears_what_the_choice_did_and_not_what_the_clock_did() {
        let scenario = Scenario::new(ScenarioDraft { drift: 1, ..ScenarioDraft::example() }).unwrap();
        let (_, events) = step(&scenario, State::start(&scenario), negotiation::Move::StandUp).unwrap();
        let events: Vec<&Event> = events.iter().collect();
        assert_eq!(weightiest(&events).map(|event| event.rule), Some(Rule::StandUp));
        let drift = Event { rule: Rule::Drift, effect: Effect::Tension(1), reason: Reason::Always };
        assert_eq!(weightiest(&[&drift]), Some(&drift), "there is nothing else to say");
    }
}
