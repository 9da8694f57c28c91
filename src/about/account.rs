//! One rule, or one dimension of the score.

use words::{Account, Claim, Passage, Words};
use yew::prelude::*;

/// What is said about it: what it does, and folded away where there is little room, what it rests
/// on and what speaks against it.
pub fn account(id: String, account: &Account, phrases: &'static Words) -> Html {
    html! {
        <section class="account" aria-labelledby={id.clone()} key={id.clone()}>
            <div class="does">
                <h3 {id}>{ account.name }</h3>
                <p>{ account.does }</p>
            </div>
            <details>
                <summary>{ phrases.grounds(!account.against.is_empty()) }</summary>
                <div class="grounds">
                    <dl>
                        if let Some(words) = account.article {
                            <div>
                                <dt>{ phrases.in_the_article() }</dt>
                                <dd><q>{ words }</q></dd>
                            </div>
                        }
                        <div>
                            <dt>{ phrases.what_it_rests_on() }</dt>
                            if account.rests_on.is_empty() {
                                <dd>{ phrases.rule_of_the_game() }</dd>
                            }
                            { for account.rests_on.iter().map(|it| claim(it, phrases)) }
                        </div>
                    </dl>
                    <dl>
                        if !account.against.is_empty() {
                            <div class="against">
                                <dt>{ phrases.what_speaks_against() }</dt>
                                { for account.against.iter().map(|it| claim(it, phrases)) }
                            </div>
                        }
                        <div>
                            <dt>{ phrases.what_is_ours() }</dt>
                            <dd>{ account.ours }</dd>
                        </div>
                    </dl>
                </div>
            </details>
        </section>
    }
}

fn claim(claim: &Claim, phrases: &'static Words) -> Html {
    html! { <dd>{ claim.says }{ " " }<span class="cited">{ phrases.cited(&[claim.source]) }</span></dd> }
}

/// A short text under a heading.
pub fn passage(passage: &Passage, phrases: &'static Words) -> Html {
    html! {
        <div class="passage" key={passage.title}>
            <h3>{ passage.title }</h3>
            <p>
                { passage.text }
                if !passage.sources.is_empty() {
                    { " " }<span class="cited">{ phrases.cited(passage.sources) }</span>
                }
            </p>
        </div>
    }
}
