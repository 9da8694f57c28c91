//! The question before the answers: which decision would you change?

use super::timeline::step_id;
use super::view::View;
use crate::components::{RADIOS, Radio, jump, radio_group};
use reading::{Exchange, Pick, costliest};
use yew::prelude::*;

/// The id of its heading: focus goes there when the answers unfold, because the button goes away.
pub const HEADING: &str = "before-the-answers";

/// The question, and the button that unfolds the answers.
pub fn question(view: View<'_>, on_pick: Callback<Pick>, on_reveal: Callback<MouseEvent>) -> Html {
    let phrases = view.phrases;
    let decisions: Vec<&Exchange> = view.exchanges.iter().filter(|exchange| exchange.made.is_some()).collect();
    let entries: Vec<usize> = decisions.iter().map(|exchange| exchange.entry).collect();
    let radio = |exchange: &&Exchange| Radio {
        label: line(view, exchange).into(),
        note: Some(phrases.turn_in_room(exchange.room, exchange.turn).into()),
        checked: view.pick == Pick::Entry(exchange.entry),
        disabled: false,
    };
    let mut radios: Vec<Radio> = decisions.iter().map(radio).collect();
    radios.push(Radio {
        label: phrases.none_of_them().into(),
        note: None,
        checked: view.pick == Pick::Nothing,
        disabled: false,
    });
    let on_choose =
        on_pick.reform(move |place: usize| entries.get(place).map_or(Pick::Nothing, |&entry| Pick::Entry(entry)));
    let about = html! { <p class="note">{ phrases.about_which_to_change() }</p> };
    html! {
        <section class="question" aria-labelledby={HEADING} data-testid="question">
            <h2 id={HEADING} tabindex="-1">{ phrases.before_the_answers() }</h2>
            { radio_group(RADIOS, "change", phrases.which_to_change(), about, &radios, &on_choose) }
            <p class="row"><button type="button" class="primary" onclick={on_reveal} data-testid="show-me">{ phrases.show_me() }</button></p>
        </section>
    }
}

/// The player's answer, and what the search says to it.
pub fn answered(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let picked = match view.pick {
        Pick::Entry(entry) => view.exchanges.iter().find(|exchange| exchange.entry == entry),
        Pick::Open | Pick::Nothing => None,
    };
    let answer = match (picked, view.pick) {
        (Some(exchange), _) => html! {
            <p>
                { phrases.you_would_change() }{ " " }
                { to_step(view, exchange.entry, view.did(exchange)) }{ " " }
                <span class="where">{ phrases.in_brackets(&phrases.turn_in_room(exchange.room, exchange.turn)) }</span>
            </p>
        },
        (None, Pick::Nothing) => html! { <p>{ phrases.you_would_change_nothing() }</p> },
        (None, _) => Html::default(),
    };
    html! {
        <section class="question" aria-labelledby={HEADING} data-testid="answer">
            <h2 id={HEADING} tabindex="-1">{ phrases.which_to_change() }</h2>
            { answer }
            { verdict(view, picked) }
        </section>
    }
}

/// What the picked decision cost, and which was the costliest.
fn verdict(view: View<'_>, picked: Option<&Exchange>) -> Html {
    let phrases = view.phrases;
    let report = match view.report {
        Ok(report) => report,
        Err(unanswered) => return html! { <p class="note">{ unanswered.text(phrases) }</p> },
    };
    let cost = picked.and_then(|exchange| view.decision(exchange.entry));
    let turn = |entry: usize| view.exchanges.iter().find(|exchange| exchange.entry == entry).map_or(0, |it| it.turn);
    html! {
        <p>
            if let Some(decision) = cost {
                { phrases.what_it_cost(decision.lost()) }{ " " }
            }
            if let Some(decision) = costliest(report) {
                if cost.is_none_or(|cost| cost.entry != decision.entry) {
                    { to_step(view, decision.entry, phrases.costliest_was(turn(decision.entry), decision.lost())) }
                } else {
                    { phrases.none_cost_more() }
                }
            } else {
                { phrases.nothing_cost_much() }
            }
        </p>
    }
}

/// A link to a decision's place in the timeline.
fn to_step(view: View<'_>, entry: usize, text: String) -> Html {
    jump(&view.here(), step_id(entry), text)
}

/// What the player said, or did where there are no words for it.
fn line(view: View<'_>, exchange: &Exchange) -> String {
    if exchange.said.is_empty() { view.did(exchange) } else { exchange.said.clone() }
}
