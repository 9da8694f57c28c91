//! What was not said on the record: what they hid, and who was absent.

use super::view::View;
use crate::components::{details, spans};
use negotiation::IssueId;
use reading::learned_in;
use yew::prelude::*;

/// What they kept to themselves, and what of it the player learned.
pub fn hidden(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let story = view.story;
    let scenario = story.case().scenario();
    let learned = story.state().unlocked();
    let issue = |id: IssueId| {
        let words = story.case().words().issues.get(id.index())?;
        let turn = learned_in(view.exchanges, id);
        let class = if turn.is_some() { "learned" } else { "missed" };
        Some(html! {
            <li class={class} key={id.index()}>
                <h3>{ &words.name }</h3>
                <p class="state">
                    <span class="sign" aria-hidden="true">{ if turn.is_some() { "\u{2713}" } else { "\u{2014}" } }</span>{ " " }
                    { turn.map_or(phrases.you_did_not_learn().to_owned(), |turn| phrases.you_learned(turn)) }
                </p>
                <p>{ spans(&words.hidden) }</p>
            </li>
        })
    };
    html! {
        <section class="hidden" aria-labelledby="hidden" data-testid="hidden">
            <h2 id="hidden" tabindex="-1">{ phrases.what_they_hid() }</h2>
            <p class="prose">{ phrases.learned_of(learned.len(), scenario.hidden_count()) }</p>
            { details("hidden", phrases.issue_by_issue(), html! {
                <ul class="reasons-hidden" role="list">{ for scenario.hidden().filter_map(issue) }</ul>
            }) }
        </section>
    }
}

/// Who holds a stake in the daylight issue and was not in the room.
pub fn absent(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let case = view.story.case();
    let scenario = case.scenario();
    let issue = view.daylight_issue();
    let holders = &case.words().holders;
    html! {
        <section class="absent" aria-labelledby="absent" data-testid="absent">
            <h2 id="absent" tabindex="-1">{ phrases.who_was_absent() }</h2>
            <p class="prose">{ phrases.belonged_in_the_open(scenario.numbers().openness, issue) }</p>
            <p class="prose">{ phrases.what_became_of_it(view.story.state().daylight(), issue) }</p>
            if !holders.is_empty() {
                { details("absent", &phrases.about_holders(issue), html! {
                    <dl class="holders">
                        { for holders.iter().map(|holder| html! { <div><dt>{ &holder.name }</dt><dd>{ spans(&holder.stake) }</dd></div> }) }
                    </dl>
                }) }
            }
        </section>
    }
}
