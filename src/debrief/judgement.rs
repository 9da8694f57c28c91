//! What a decision was worth: its mark, why it lost, what was better, and both plans to their ends.

use super::view::View;
use coach::{Decision, Loss, MOST_VALUE};
use negotiation::{Entry, State, advance};
use reading::{Exchange, Mark};
use script::Room;
use yew::prelude::*;

/// The decision at an exchange, where it lost a point or more and has no mark.
fn unmarked<'a>(view: View<'a>, exchange: &Exchange) -> Option<&'a Decision> {
    let decision = view.decision(exchange.entry)?;
    (!decision.is_sound() && Mark::of(decision).is_none()).then_some(decision)
}

/// What a decision without a mark cost, from a point on.
pub fn cost(view: View<'_>, exchange: &Exchange) -> Html {
    let Some(decision) = unmarked(view, exchange) else { return Html::default() };
    html! { <>{ " " }<span class="cost">{ view.phrases.what_it_cost(decision.lost()) }</span></> }
}

/// What would have been better than a decision without a mark that lost a point or more.
pub fn unsound(view: View<'_>, exchange: &Exchange) -> Html {
    let Some(decision) = unmarked(view, exchange) else { return Html::default() };
    html! {
        <div class="mark unsound">{ grounds(view, exchange, decision) }</div>
    }
}

/// A decision's mark, with the reason and the better moves.
pub fn judgement(view: View<'_>, exchange: &Exchange) -> Html {
    let phrases = view.phrases;
    let decision = view.decision(exchange.entry);
    let Some((decision, mark)) = decision.and_then(|decision| Some((decision, Mark::of(decision)?))) else {
        return Html::default();
    };
    let class = match mark {
        Mark::Slip => "slip",
        Mark::Mistake => "mistake",
        Mark::Blunder => "blunder",
    };
    html! {
        <div class={classes!("mark", class)}>
            <p>
                <span class="sign" aria-hidden="true">{ phrases.mark_sign(mark) }</span>{ " " }
                <strong>{ phrases.mark(mark) }</strong>{ ". " }
                { phrases.it_cost(decision.lost()) }
            </p>
            { grounds(view, exchange, decision) }
        </div>
    }
}

/// That the game was lost before this decision, where it was the first of them.
pub fn lost(view: View<'_>, exchange: &Exchange) -> Html {
    let first = view.report.ok().and_then(|report| report.lost_from()).filter(|first| first.entry == exchange.entry);
    let Some(first) = first else { return Html::default() };
    html! { <p class="note">{ view.phrases.game_was_lost(first.before, MOST_VALUE) }</p> }
}

fn grounds(view: View<'_>, exchange: &Exchange, decision: &Decision) -> Html {
    let Some(loss) = &decision.loss else { return Html::default() };
    html! {
        <>
            { because(view, decision) }
            <p>{ better(view, decision) }</p>
            { plans(view, exchange, decision, loss) }
        </>
    }
}

/// The better moves.
pub fn better(view: View<'_>, decision: &Decision) -> String {
    let Some(before) = view.before(decision.entry) else { return String::new() };
    let better: Vec<String> = decision.best.iter().map(|&best| view.doing(before, best)).collect();
    view.phrases.better_here(&better, view.ground(decision).map_or("", |ground| &ground.line))
}

/// Why it lost what it lost.
pub fn because(view: View<'_>, decision: &Decision) -> Html {
    let Some(why) = view.why(decision) else { return Html::default() };
    html! { <p class="because">{ why }</p> }
}

/// Both plans that the reason compares, move by move, folded: the better line, and the best that was left.
fn plans(view: View<'_>, exchange: &Exchange, decision: &Decision, loss: &Loss) -> Html {
    let phrases = view.phrases;
    let Some(&before) = view.before(exchange.entry) else { return Html::default() };
    html! {
        <>
            { plan(view, &phrases.better_line(decision.before), before, &loss.line) }
            if !loss.rest.is_empty() {
                { plan(view, &phrases.rest_line(decision.after), exchange.after, &loss.rest) }
            }
        </>
    }
}

fn plan(view: View<'_>, summary: &str, start: State, line: &[Entry]) -> Html {
    let phrases = view.phrases;
    let scenario = view.story.case().scenario();
    let step = |state: &mut State, entry: &Entry| {
        let Entry::Move(made) = *entry else { return None };
        let before = *state;
        *state = advance(scenario, before, made);
        let place = phrases.turn_in_room(Room::at(&before).unwrap_or(Room::Table), before.turn() + 1);
        Some(
            html! { <li>{ view.doing(&before, made) }{ " " }<span class="where">{ phrases.in_brackets(&place) }</span></li> },
        )
    };
    html! {
        <details>
            <summary>{ summary.to_owned() }</summary>
            <ol>{ for line.iter().scan(start, step) }</ol>
        </details>
    }
}
