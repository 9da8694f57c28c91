//! The play turn by turn: what was done where, what it changed, and what it gave away.

use super::exchange::{Exchange, by_turn};
use super::judgement::{cost, judgement};
use super::strips::strips;
use super::view::View;
use crate::play::{Pick, room_class};
use crate::route::Route;
use negotiation::{Event, Move};
use yew::prelude::*;

/// The section.
pub fn timeline(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let turn = |(turn, exchanges): &(u8, &[Exchange])| {
        html! {
            <li class="turn" key={*turn}>
                <h3>{ phrases.turn_heading(*turn) }</h3>
                <ol class="steps" role="list">{ for exchanges.iter().map(|exchange| row(view, exchange)) }</ol>
            </li>
        }
    };
    html! {
        <section class="timeline" aria-labelledby="timeline" data-testid="timeline">
            <h2 id="timeline" tabindex="-1">{ phrases.turn_by_turn() }</h2>
            <p class="prose">{ phrases.about_turn_by_turn() }</p>
            { strips(view) }
            <ol class="turns" role="list">{ for by_turn(view.exchanges).iter().map(turn) }</ol>
        </section>
    }
}

/// The id of a decision's place in the list.
pub fn step_id(entry: usize) -> String {
    format!("decision-{entry}")
}

fn row(view: View<'_>, exchange: &Exchange) -> Html {
    let phrases = view.phrases;
    let after = &exchange.after;
    let package = match exchange.made {
        Some(Move::Table { package } | Move::Float { package }) => Some(view.package(package)),
        _ => None,
    };
    html! {
        <li class={classes!("step", room_class(exchange.room))} key={exchange.entry} id={step_id(exchange.entry)} tabindex="-1" data-testid={format!("decision-{}", exchange.entry)}>
            <p class="where"><span class="lamp" aria-hidden="true" />{ phrases.record(exchange.room) }</p>
            <p class="did"><strong>{ view.did(exchange) }</strong></p>
            if !exchange.said.is_empty() {
                <blockquote>{ &exchange.said }</blockquote>
            }
            if let Some(package) = package {
                <p class="package">{ package }</p>
            }
            if view.pick == Pick::Entry(exchange.entry) {
                <p class="picked"><strong>{ phrases.picked() }</strong>{ " " }{ cost(view, exchange) }</p>
            }
            { judgement(view, exchange) }
            <p class="stands">{ phrases.stands(after.tension(), after.rapport(), after.standing()) }</p>
            { changes(view, &exchange.events) }
            if exchange.made.is_some() {
                <p><a class="again" href={Route::Again(view.story.case().structure().id.clone(), exchange.entry).href()}>{ phrases.decide_again() }</a></p>
            }
        </li>
    }
}

fn changes(view: View<'_>, events: &[Event]) -> Html {
    let phrases = view.phrases;
    if events.is_empty() {
        return Html::default();
    }
    let change = |event: &Event| {
        html! { <li>{ phrases.what(event, view.names()) }{ ". " }<span class="why">{ phrases.why(event) }</span></li> }
    };
    html! {
        <details>
            <summary>{ phrases.what_it_changed() }</summary>
            <ul>{ for events.iter().map(change) }</ul>
        </details>
    }
}
