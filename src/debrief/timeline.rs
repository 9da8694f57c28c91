//! The play turn by turn: what was done where, what it gave away, and what it changed. What matters stands
//! open, and the rest is a line that unfolds.

use super::judgement::{cost, judgement, lost, unsound};
use super::strips::strips;
use super::view::View;
use crate::components::{details, details_id, room_class};
use crate::route::Route;
use negotiation::{Effect, Event, Move};
use reading::{Exchange, Mark, Pick, by_place, refusals};
use script::Room;
use yew::prelude::*;

/// The section.
pub fn timeline(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let stretch = |exchanges: &[Exchange]| {
        let Some(first) = exchanges.first() else { return Html::default() };
        html! {
            <li class={classes!("turn", room_class(first.room))} key={first.entry}>
                <h3><span class="lamp" aria-hidden="true" />{ phrases.turn_in_room(first.room, first.turn) }</h3>
                <ol class="steps" role="list">{ for exchanges.iter().map(|exchange| row(view, exchange)) }</ol>
            </li>
        }
    };
    let remarks = view.exchanges.iter().filter(|exchange| exchange.made.is_none()).count();
    html! {
        <section class="timeline" aria-labelledby="timeline" data-testid="timeline">
            <h2 id="timeline" tabindex="-1">{ phrases.turn_by_turn() }</h2>
            if let Ok(report) = view.report {
                <p class="prose">{ phrases.marked(report.decisions.iter().filter_map(Mark::of).count(), report.decisions.len(), remarks) }</p>
            }
            { strips(view) }
            <ol class="turns" role="list">{ for by_place(view.exchanges).map(stretch) }</ol>
        </section>
    }
}

/// The id of a decision's place in the list.
pub fn step_id(entry: usize) -> String {
    format!("decision-{entry}")
}

/// An exchange. What was said at the table stands in the minutes, so that it is a line where nothing is to be
/// said about it.
fn row(view: View<'_>, exchange: &Exchange) -> Html {
    let marked = view.decision(exchange.entry).and_then(Mark::of).is_some();
    let picked = view.pick == Pick::Entry(exchange.entry);
    let quiet = exchange.room == Room::Table && !marked && !picked;
    let id = step_id(exchange.entry);
    let body = if quiet {
        html! {
            <details id={details_id(&id)}>
                <summary>{ did(view, exchange) }</summary>
                { said(view, exchange) }
                { rest(view, exchange) }
                { again(view, exchange) }
            </details>
        }
    } else {
        let link = again(view, exchange);
        let (shown, folded) = if marked || picked { (link, Html::default()) } else { (Html::default(), link) };
        html! {
            <>
                <p>{ did(view, exchange) }</p>
                { said(view, exchange) }
                if picked {
                    <p class="picked"><strong>{ view.phrases.picked() }</strong></p>
                }
                { judgement(view, exchange) }
                { shown }
                { details(&id, view.phrases.what_it_changed(), html! { <>{ rest(view, exchange) }{ folded }</> }) }
            </>
        }
    };
    html! {
        <li class={classes!("step", quiet.then_some("quiet"))} key={exchange.entry} id={id.clone()} tabindex="-1" data-testid={id}>
            { lost(view, exchange) }
            { body }
        </li>
    }
}

/// What the player did, and what it cost where no mark says so.
fn did(view: View<'_>, exchange: &Exchange) -> Html {
    html! { <><strong class="did">{ view.did(exchange) }</strong>{ cost(view, exchange) }</> }
}

/// What the player said, or the package.
fn said(view: View<'_>, exchange: &Exchange) -> Html {
    let package = match exchange.made {
        Some(Move::Table { package } | Move::Float { package }) => Some(view.package(package)),
        _ => None,
    };
    html! {
        <>
            if !exchange.said.is_empty() {
                <blockquote>{ &exchange.said }</blockquote>
            }
            if let Some(package) = package {
                <p class="package">{ package }</p>
            }
        </>
    }
}

/// What would have been better where that is no great matter, and what the exchange changed.
fn rest(view: View<'_>, exchange: &Exchange) -> Html {
    let phrases = view.phrases;
    let after = &exchange.after;
    let refused = refusals(view.story).into_iter().find(|refusal| refusal.entry == exchange.entry);
    let what = |event: &Event| match (&refused, event.effect) {
        // The answer itself names the first thing that stood against it, and no more.
        (Some(refusal), Effect::Answer(answer)) => phrases.not_passed(answer, &refusal.immovable, view.names()),
        _ => phrases.what(event, view.names()),
    };
    let change = |event: &Event| {
        html! { <li>{ what(event) }{ ". " }<span class="why">{ phrases.why(event) }</span></li> }
    };
    html! {
        <>
            { unsound(view, exchange) }
            if !exchange.events.is_empty() {
                <ul>{ for exchange.events.iter().map(change) }</ul>
            }
            <p class="stands">{ phrases.stands(after.tension(), after.rapport(), after.standing()) }</p>
        </>
    }
}

/// To make the decision again.
fn again(view: View<'_>, exchange: &Exchange) -> Html {
    // Who reads somebody else's play decides nothing in it.
    if exchange.made.is_none() || view.opened.is_some() {
        return Html::default();
    }
    let route = Route::Retry(view.story.case().structure().id.clone(), exchange.entry);
    html! { <p><a class="again" href={route.href()}>{ view.phrases.decide_again() }</a></p> }
}
