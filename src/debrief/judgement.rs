//! What a decision was worth: its mark, the better moves with their reason, and the better line.

use super::exchange::{Exchange, Mark};
use super::view::View;
use coach::{Decision, Loss};
use negotiation::{Effect, Entry, Event, Reason, Rule, State, advance};
use script::Room;
use yew::prelude::*;

/// From so many tenths of a point on a decision is no longer sound, and is explained.
const UNSOUND: i16 = 10;

/// What the picked decision cost, where nothing else says so.
pub fn cost(view: View<'_>, exchange: &Exchange) -> Html {
    match view.decision(exchange.entry) {
        Some(decision) if decision.lost() < UNSOUND => html! { { view.phrases.what_it_cost(decision.lost()) } },
        _ => Html::default(),
    }
}

/// What is said of a decision that lost a point or more; its mark, from five on.
pub fn judgement(view: View<'_>, exchange: &Exchange) -> Html {
    let phrases = view.phrases;
    let Some(decision) = view.decision(exchange.entry).filter(|decision| decision.lost() >= UNSOUND) else {
        return Html::default();
    };
    let mark = Mark::of(decision);
    let class = match mark {
        None => "unsound",
        Some(Mark::Slip) => "slip",
        Some(Mark::Mistake) => "mistake",
        Some(Mark::Blunder) => "blunder",
    };
    html! {
        <div class={classes!("mark", class)}>
            <p>
                if let Some(mark) = mark {
                    <span class="sign" aria-hidden="true">{ phrases.mark_sign(mark) }</span>{ " " }
                    <strong>{ phrases.mark(mark) }</strong>{ ". " }
                }
                { better(view, decision) }
            </p>
            if let Some(loss) = &decision.loss {
                { because(view, loss) }
                { better_line(view, exchange, decision, loss) }
            }
        </div>
    }
}

/// The better moves.
pub fn better(view: View<'_>, decision: &Decision) -> String {
    let phrases = view.phrases;
    let mut moves = decision.best.iter().map(|&best| view.doing(best));
    let Some(first) = moves.next() else { return String::new() };
    let others: Vec<String> = moves.collect();
    let better = phrases.better(&first, decision.lost());
    if others.is_empty() { better } else { format!("{better} {}", phrases.as_good(&others)) }
}

/// Where most of it was lost, and by which rules.
pub fn because(view: View<'_>, loss: &Loss) -> Html {
    let phrases = view.phrases;
    html! {
        <p class="because">
            { phrases.lost_most_in(phrases.dimension(loss.dimension())) }{ " " }
            { phrases.because(phrases.why(&plain(loss.why)), phrases.why(&plain(loss.instead))) }
        </p>
    }
}

/// A rule and its occasion, whatever it moved.
fn plain((rule, reason): (Rule, Reason)) -> Event {
    Event { rule, effect: Effect::Nothing, reason }
}

/// The better line, move by move, folded.
fn better_line(view: View<'_>, exchange: &Exchange, decision: &Decision, loss: &Loss) -> Html {
    let phrases = view.phrases;
    let scenario = view.story.case().scenario();
    let Some(&start) = view.story.replay().states.get(exchange.entry) else { return Html::default() };
    let step = |state: &mut State, entry: &Entry| {
        let Entry::Move(made) = *entry else { return None };
        let before = *state;
        *state = advance(scenario, before, made);
        let place = phrases.turn_in_room(before.turn() + 1, Room::of(&before).unwrap_or(Room::Table));
        Some(html! { <li>{ view.doing(made) }{ " " }<span class="where">{ phrases.in_brackets(&place) }</span></li> })
    };
    html! {
        <details>
            <summary>{ phrases.better_line(decision.before) }</summary>
            <ol>{ for loss.line.iter().scan(start, step) }</ol>
        </details>
    }
}
