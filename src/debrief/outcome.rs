//! What could have been agreed, and where the play ended in it.

use super::packages::packages;
use super::scatter::scatter;
use super::view::View;
use crate::components::details;
use negotiation::{PackageId, Scenario};
use reading::{Possible, USUAL, share, worth};
use yew::prelude::*;

/// The section.
pub fn outcome(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let scenario = view.story.case().scenario();
    let possible = Possible::new(scenario, &view.story.state());
    html! {
        <section class="outcome" aria-labelledby="outcome" data-testid="outcome">
            <h2 id="outcome" tabindex="-1">{ phrases.what_was_possible() }</h2>
            <div class="pictured">
                <p class="prose">{ reached(view, scenario, &possible) }</p>
                if possible.their_limit > possible.limits.1 {
                    <p class="prose">{ phrases.their_limit_rose(possible.limits.1, possible.their_limit) }</p>
                }
                { scatter(view, &possible) }
                { details("outcome", phrases.packages_in_words(), html! {
                    <>
                        <p class="prose">{ phrases.about_what_was_possible() }</p>
                        if possible.fair.is_some() {
                            <ul class="explained">
                                <li>{ phrases.about_frontier(possible.frontier.len()) }</li>
                                <li>{ phrases.about_usual(USUAL) }</li>
                            </ul>
                        }
                        { packages(view) }
                        if possible.fair.is_some() {
                            { details("frontier", phrases.frontier_as_table(), table(view, scenario, &possible)) }
                        }
                    </>
                }) }
            </div>
        </section>
    }
}

/// What the play reached, in a sentence.
fn reached(view: View<'_>, scenario: &Scenario, possible: &Possible) -> String {
    let phrases = view.phrases;
    match (possible.own, possible.fair) {
        (_, None) => phrases.nothing_was_possible().into(),
        (None, Some(_)) => phrases.you_reached_nothing().into(),
        (Some(own), Some(_)) => {
            phrases.you_reached(share(scenario, own).unwrap_or_default(), possible.frontier.contains(&own))
        }
    }
}

/// The efficient packages that both sides can live with, as numbers.
fn table(view: View<'_>, scenario: &Scenario, possible: &Possible) -> Html {
    let phrases = view.phrases;
    let row = |&id: &PackageId| {
        let (ours, theirs) = worth(scenario, id);
        let own = possible.own == Some(id);
        let note = match (own, possible.fair == Some(id)) {
            (true, true) => phrases.yours_is_the_fairest(),
            (true, false) => phrases.your_package(),
            (false, true) => phrases.fairest_package(),
            (false, false) => "",
        };
        html! {
            <tr key={id.index()} class={classes!(own.then_some("own"))}>
                <th scope="row">{ view.package(id) }<span class="met">{ note }</span></th>
                <td class="num">{ ours }</td>
                <td class="num">{ theirs }</td>
                <td class="num">{ phrases.per_cent(share(scenario, id).unwrap_or_default()) }</td>
            </tr>
        }
    };
    let within = possible.frontier.iter().filter(|&&id| scenario.surpluses(id).is_some());
    html! {
        <table class="numbers" data-testid="frontier-table">
            <caption>{ phrases.frontier_table() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ phrases.package_column() }</th>
                    <th scope="col" class="num">{ phrases.yours_column() }</th>
                    <th scope="col" class="num">{ phrases.theirs_column() }</th>
                    <th scope="col" class="num">{ phrases.share_column() }</th>
                </tr>
            </thead>
            <tbody>{ for within.map(row) }</tbody>
        </table>
    }
}
