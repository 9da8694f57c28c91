//! What was given away, and what came of it.

use super::view::View;
use crate::components::details;
use coach::{Exposure, Given};
use yew::prelude::*;

/// The section.
pub fn ledger(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let body = match view.report {
        Err(unanswered) => html! { <p class="note">{ unanswered.text(phrases) }</p> },
        Ok(report) if report.ledger.is_empty() => html! { <p class="prose">{ phrases.gave_nothing() }</p> },
        Ok(report) => entries(view, &report.ledger),
    };
    html! {
        <section class="ledger" aria-labelledby="ledger" data-testid="ledger">
            <h2 id="ledger" tabindex="-1">{ phrases.what_you_gave() }</h2>
            { body }
        </section>
    }
}

fn entries(view: View<'_>, ledger: &[Exposure]) -> Html {
    let phrases = view.phrases;
    let answered = ledger.iter().filter(|exposure| exposure.got.is_some()).count();
    html! {
        <>
            <p class="prose">{ phrases.gave(ledger.len(), answered) }</p>
            { details("ledger", phrases.each_thing_given(), html! {
                <>
                    <p class="prose">{ phrases.about_what_you_gave() }</p>
                    { table(view, ledger) }
                </>
            }) }
        </>
    }
}

fn table(view: View<'_>, ledger: &[Exposure]) -> Html {
    let phrases = view.phrases;
    let row = |exposure: &Exposure| {
        let exchange = view.exchanges.iter().find(|exchange| exchange.entry == exposure.entry)?;
        let secret = match exposure.given {
            Given::Secret(secret) => view.story.case().words().secrets.get(secret.index()).map(script::Text::plain),
            _ => None,
        };
        Some(html! {
            <tr key={exposure.entry}>
                <th scope="row">{ exchange.turn }</th>
                <td>
                    { view.did(exchange) }
                    if let Some(secret) = secret {
                        <span class="met">{ secret }</span>
                    }
                </td>
                <td>{ phrases.what_came_back(exposure, view.names()) }</td>
                <td class="num">{ phrases.decimal(exposure.cost) }</td>
            </tr>
        })
    };
    html! {
        <table class="numbers" data-testid="ledger-table">
            <caption>{ phrases.ledger_table() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ phrases.turn_column() }</th>
                    <th scope="col">{ phrases.gave_column() }</th>
                    <th scope="col">{ phrases.got_column() }</th>
                    <th scope="col" class="num">{ phrases.cost_column() }</th>
                </tr>
            </thead>
            <tbody>{ for ledger.iter().filter_map(row) }</tbody>
        </table>
    }
}
