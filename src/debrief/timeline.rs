//! The play turn by turn: what was done where, what it changed, and what it gave away.

use super::exchange::{Exchange, Mark, by_turn};
use super::strips::strips;
use super::view::{Pick, View};
use crate::play::room_class;
use negotiation::{Effect, Event, Move, Reason, Rule};
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
            <h2 id="timeline">{ phrases.turn_by_turn() }</h2>
            <p class="prose">{ phrases.about_turn_by_turn() }</p>
            { strips(view) }
            <ol class="turns" role="list">{ for by_turn(view.exchanges).iter().map(turn) }</ol>
        </section>
    }
}

fn row(view: View<'_>, exchange: &Exchange) -> Html {
    let phrases = view.phrases;
    let after = &exchange.after;
    let package = match exchange.made {
        Some(Move::Table { package } | Move::Float { package }) => Some(view.package(package)),
        _ => None,
    };
    html! {
        <li class={classes!("step", room_class(exchange.room))} key={exchange.entry} data-testid={format!("decision-{}", exchange.entry)}>
            <p class="where"><span class="lamp" aria-hidden="true" />{ phrases.record(exchange.room) }</p>
            <p class="did"><strong>{ view.did(exchange) }</strong></p>
            if !exchange.said.is_empty() {
                <blockquote>{ &exchange.said }</blockquote>
            }
            if let Some(package) = package {
                <p class="package">{ package }</p>
            }
            if view.pick == Pick::Entry(exchange.entry) {
                <p class="picked"><strong>{ phrases.picked() }</strong>{ " " }{ cost(view, exchange.entry) }</p>
            }
            { judgement(view, exchange.entry) }
            <p class="stands">{ phrases.stands(after.tension(), after.rapport(), after.standing()) }</p>
            { changes(view, &exchange.events) }
        </li>
    }
}

/// What the picked decision cost, where no mark says so anyway.
fn cost(view: View<'_>, entry: usize) -> Html {
    match view.decision(entry) {
        Some(decision) if Mark::of(decision).is_none() => html! { { view.phrases.what_it_cost(decision.lost()) } },
        _ => Html::default(),
    }
}

/// The mark of a decision that lost five points or more, with the better move.
fn judgement(view: View<'_>, entry: usize) -> Html {
    let phrases = view.phrases;
    let Some(decision) = view.decision(entry) else { return Html::default() };
    let Some(mark) = Mark::of(decision) else { return Html::default() };
    let class = match mark {
        Mark::Slip => "slip",
        Mark::Mistake => "mistake",
        Mark::Blunder => "blunder",
    };
    let Some(&best) = decision.best.first() else { return Html::default() };
    let package = match best {
        Move::Table { package } | Move::Float { package } => view.package(package),
        _ => String::new(),
    };
    html! {
        <p class={classes!("mark", class)}>
            <span class="sign" aria-hidden="true">{ phrases.mark_sign(mark) }</span>{ " " }
            <strong>{ phrases.mark(mark) }</strong>{ ". " }
            { phrases.better(best, decision.lost(), &package, view.names(), view.open_issue()) }
            if let Some(loss) = &decision.loss {
                { " " }{ phrases.lost_most_in(phrases.dimension(loss.dimension())) }
                <span class="because">{ phrases.because(phrases.why(&plain(loss.why)), phrases.why(&plain(loss.instead))) }</span>
            }
            if decision.best.len() > 1 {
                { " " }{ phrases.as_good(decision.best.len() - 1) }
            }
        </p>
    }
}

/// A rule and its occasion, whatever it moved.
fn plain((rule, reason): (Rule, Reason)) -> Event {
    Event { rule, effect: Effect::Nothing, reason }
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
