//! What a decision was worth: its mark, the better moves with their reason, and the better line.

use super::view::View;
use coach::{Decision, Loss};
use negotiation::{Effect, Entry, Event, Reason, Rule, State, advance};
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
        <div class="mark unsound">
            <p>{ better(view, decision) }</p>
            { grounds(view, exchange, decision) }
        </div>
    }
}

/// A decision's mark, with the better move and the reason.
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
                { better(view, decision) }
            </p>
            { grounds(view, exchange, decision) }
        </div>
    }
}

fn grounds(view: View<'_>, exchange: &Exchange, decision: &Decision) -> Html {
    let Some(loss) = &decision.loss else { return Html::default() };
    html! { <>{ because(view, decision) }{ better_line(view, exchange, decision, loss) }</> }
}

/// The better moves: the first of them, what it was worth and why, and those that were as good.
pub fn better(view: View<'_>, decision: &Decision) -> String {
    let phrases = view.phrases;
    let mut moves = decision.best.iter().map(|&best| view.doing(best));
    let Some(first) = moves.next() else { return String::new() };
    let others: Vec<String> = moves.collect();
    let why = decision.loss.as_ref().map(|Loss { instead: (rule, reason), .. }| phrases.why_better(*rule, *reason));
    let better = phrases.better(&first, decision.lost(), why);
    if others.is_empty() { better } else { format!("{better} {}", phrases.as_good(&others)) }
}

/// Where most of it was lost, and by which rule. A package that closed the talks broke none: it could
/// have been a better one, or have come later.
pub fn because(view: View<'_>, decision: &Decision) -> Html {
    let phrases = view.phrases;
    let Some(loss) = &decision.loss else { return Html::default() };
    let what = match loss.why {
        (Rule::Table, Reason::Closes) => phrases.closed_for_less(decision.after, decision.before),
        why => phrases.because(phrases.why(&plain(why))),
    };
    html! { <p class="because">{ phrases.lost_most_in(phrases.dimension(loss.dimension())) }{ " " }{ what }</p> }
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
        let place = phrases.turn_in_room(Room::at(&before).unwrap_or(Room::Table), before.turn() + 1);
        Some(html! { <li>{ view.doing(made) }{ " " }<span class="where">{ phrases.in_brackets(&place) }</span></li> })
    };
    html! {
        <details>
            <summary>{ phrases.better_line(decision.before) }</summary>
            <ol>{ for loss.line.iter().scan(start, step) }</ol>
        </details>
    }
}
