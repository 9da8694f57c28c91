//! The result, which is one number; the eight parts that add up to it, each with where its points come
//! from; and what is measured beside it.

use super::view::View;
use crate::coaching::Unanswered;
use crate::components::details;
use crate::route::Route;
use coach::{MOST_VALUE, Report};
use negotiation::{Dimension, Score};
use reading::{Cause, Outcome, Sum, sums};
use words::Words;
use yew::prelude::*;

/// The section.
pub fn result(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let (story, replay) = (view.story, view.story.replay());
    let scenario = story.case().scenario();
    let score = view.report.map_or_else(|_| Score::new(scenario, replay), |report| report.score.clone());
    let sums = sums(&score.reckonings, replay, story.entries());
    let outcome = Outcome::new(scenario, &story.state());
    let most = if view.report.is_ok() { 1000 } else { MOST_VALUE };
    html! {
        <section class="result" aria-labelledby="result" data-testid="result">
            <h2 id="result" tabindex="-1">{ phrases.result() }</h2>
            <p class="total" data-testid="total">
                <strong>{ phrases.decimal(score.total()) }</strong>{ " " }<span>{ phrases.out_of(most) }</span>
            </p>
            if let Err(unanswered) = view.report {
                <p class="note">{ without_timing(unanswered, phrases) }</p>
            }
            if outcome.reduced() {
                <p class="prose">{ phrases.reduced() }</p>
            }
            <h3 id="made-of">{ phrases.made_of() }</h3>
            <p class="note">{ phrases.about_made_of() }</p>
            <ol class="bills" role="list" aria-labelledby="made-of">{ for sums.iter().map(|sum| bill(view, sum, &outcome)) }</ol>
            { details("sources", phrases.what_it_rests_on(), html! {
                <p class="note">
                    { phrases.about_sources() }{ " " }
                    <a href={Route::About.href()}>{ phrases.read_about_model() }</a>
                </p>
            }) }
            if let Ok(report) = view.report {
                { beside(view, &score, report) }
            }
        </section>
    }
}

/// What is no part of the result.
fn beside(view: View<'_>, score: &Score, report: &Report) -> Html {
    let phrases = view.phrases;
    let lost = report.lost_from().map(|decision| {
        let turn = view.story.replay().states[decision.entry].turn() + 1;
        phrases.lost_from(turn, decision.before, MOST_VALUE)
    });
    html! {
        <>
            <h3>{ phrases.beside_the_result() }</h3>
            <p class="prose" data-testid="accuracy">
                <strong>{ phrases.accuracy() }{ " " }{ phrases.per_cent(report.accuracy()) }{ "." }</strong>{ " " }
                { phrases.about_accuracy(report.sound(), report.decisions.len()) }
                if let Some(lost) = lost {
                    { " " }{ lost }
                }
            </p>
            <p class="prose">{ phrases.best_of_case(score.total() - score.dimension(Dimension::Timing), report.best) }</p>
        </>
    }
}

/// Points as a length; the numbers beside it say the same.
fn bar(tenths: i16, most: i16) -> Html {
    let length = 100 * i32::from(tenths.max(0)) / i32::from(most.max(1));
    html! {
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bar-track" width="100" height="8" />
            <rect class="bar-fill" width={length.to_string()} height="8" />
        </svg>
    }
}

/// That the points for timing are no part of the result, and why.
fn without_timing(unanswered: Unanswered, phrases: &Words) -> &str {
    match unanswered {
        Unanswered::Yet => phrases.timing_to_come(),
        Unanswered::OutOfMemory => phrases.without_timing(),
    }
}

/// One dimension: its points, and folded what it asks, every reason, and how to get more.
fn bill(view: View<'_>, sum: &Sum, outcome: &Outcome) -> Html {
    let phrases = view.phrases;
    let dimension = sum.dimension;
    let most = dimension.most();
    let missing = view.report.err().filter(|_| dimension == Dimension::Timing);
    let cause = |cause: &Cause| {
        let sentence = phrases.reason(cause, outcome, view.names(), view.daylight_issue());
        let sentence = match cause.turn {
            Some(turn) => phrases.in_that_turn(turn, &sentence),
            None => sentence,
        };
        html! { <li><b class="num">{ phrases.points_change(cause.tenths) }</b>{ " " }<span>{ sentence }</span></li> }
    };
    html! {
        <li key={dimension as usize} data-testid={format!("dimension-{}", dimension as usize)}>
            <details class="bill">
                <summary>
                    <span class="named">
                        <span>{ phrases.dimension(dimension) }</span>{ " " }
                        <b class="num">{ if missing.is_some() { "\u{2026}".into() } else { phrases.of_points(sum.tenths, most) } }</b>
                        { bar(sum.tenths, most) }
                    </span>
                </summary>
                <p class="asks">{ phrases.asks(dimension, view.daylight_issue()) }</p>
                <ul class="reasons" role="list">
                    if let Some(unanswered) = missing {
                        <li class="none">{ unanswered.text(phrases) }</li>
                    } else if sum.causes.is_empty() {
                        <li class="none"><b class="num">{ phrases.decimal(0) }</b>{ " " }<span>{ phrases.no_reason(sum, outcome) }</span></li>
                    }
                    { for sum.causes.iter().map(cause) }
                </ul>
                if missing.is_none() && sum.tenths < most {
                    <p class="more">{ phrases.more(dimension, outcome) }</p>
                }
                <p class="rests-on">{ phrases.rests_on(dimension) }</p>
            </details>
        </li>
    }
}
