//! The result: the total, the eight dimensions, and where every point comes from.

use super::sums::{Outcome, Reason, Sum, sums};
use super::view::View;
use crate::route::Route;
use negotiation::{Dimension, Score};
use yew::prelude::*;

/// The section.
pub fn result(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let (story, replay) = (view.story, view.story.replay());
    let scenario = story.case().scenario();
    let score = view.report.map_or_else(|| Score::of(scenario, replay), |report| report.score.clone());
    let sums = sums(&score.reckonings, replay, story.entries());
    let outcome = Outcome::of(scenario, &story.state());
    let most = if view.report.is_some() { 1000 } else { 900 };
    html! {
        <section class="result" aria-labelledby="result" data-testid="result">
            <h2 id="result" tabindex="-1">{ phrases.result() }</h2>
            <div class="headline">
                <div class="headed total">
                    <p class="large" data-testid="total">
                        <strong>{ phrases.decimal(score.total()) }</strong>{ " " }<span>{ phrases.out_of(most) }</span>
                    </p>
                    <p>
                        if let Some(report) = view.report {
                            { phrases.best_of_case(score.total() - score.dimension(Dimension::Timing), report.best) }
                        } else {
                            { phrases.timing_to_come() }
                        }
                    </p>
                </div>
                { accuracy(view) }
            </div>
            { table(view, &sums, score.total(), most) }
            if outcome.reduced() {
                <p class="note">{ phrases.reduced() }</p>
            }
            <h3>{ phrases.how_it_came_about() }</h3>
            <ol class="bills" role="list">{ for sums.iter().map(|sum| bill(view, sum, &outcome)) }</ol>
            <p class="note">
                { phrases.about_sources() }{ " " }
                <a href={Route::Model.href()}>{ phrases.read_about_model() }</a>
            </p>
        </section>
    }
}

fn accuracy(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let Some(report) = view.report else { return Html::default() };
    let sound = report.decisions.iter().filter(|decision| decision.lost() < 10).count();
    html! {
        <div class="headed accuracy">
            <p class="large" data-testid="accuracy">
                <strong>{ phrases.per_cent(report.accuracy()) }</strong>{ " " }<span>{ phrases.accuracy() }</span>
            </p>
            <p>{ phrases.about_accuracy(sound, report.decisions.len()) }</p>
        </div>
    }
}

/// Eight lines and their sum.
fn table(view: View<'_>, sums: &[Sum], total: i16, most: i16) -> Html {
    let phrases = view.phrases;
    let waits = |sum: &Sum| view.report.is_none() && sum.dimension == Dimension::Timing;
    let row = |sum: &Sum| {
        html! {
            <tr key={sum.dimension as usize}>
                <th scope="row"><span class="named">{ phrases.dimension(sum.dimension) }{ bar(sum.tenths, sum.dimension.most()) }</span></th>
                <td class="num">{ if waits(sum) { "\u{2026}".into() } else { phrases.decimal(sum.tenths) } }</td>
                <td class="num most">{ sum.dimension.most() / 10 }</td>
            </tr>
        }
    };
    html! {
        <table class="sums" data-testid="dimensions">
            <caption>{ phrases.points_by_dimension() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ phrases.dimension_column() }</th>
                    <th scope="col" class="num">{ phrases.points_column() }</th>
                    <th scope="col" class="num">{ phrases.most_column() }</th>
                </tr>
            </thead>
            <tbody>{ for sums.iter().map(row) }</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{ phrases.sum() }</th>
                    <td class="num">{ phrases.decimal(total) }</td>
                    <td class="num most">{ most / 10 }</td>
                </tr>
            </tfoot>
        </table>
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

/// One dimension: what it asks, every reason, their sum, and how to get more.
fn bill(view: View<'_>, sum: &Sum, outcome: &Outcome) -> Html {
    let phrases = view.phrases;
    let dimension = sum.dimension;
    let waits = view.report.is_none() && dimension == Dimension::Timing;
    let reason = |reason: &Reason| {
        let sentence = phrases.reason(reason, outcome, view.names(), view.open_issue());
        let sentence = match reason.turn {
            Some(turn) => phrases.in_that_turn(turn, &sentence),
            None => sentence,
        };
        html! { <li><b class="num">{ phrases.points_change(reason.tenths) }</b>{ " " }<span>{ sentence }</span></li> }
    };
    html! {
        <li class="bill" key={dimension as usize} data-testid={format!("dimension-{}", dimension as usize)}>
            <h4>{ phrases.dimension(dimension) }</h4>
            <p class="asks">{ phrases.asks(dimension, view.open_issue()) }</p>
            <ul class="reasons" role="list">
                if waits {
                    <li class="none">{ phrases.still_searching() }</li>
                } else if sum.reasons.is_empty() {
                    <li class="none"><b class="num">{ phrases.decimal(0) }</b>{ " " }<span>{ phrases.no_reason(sum, outcome) }</span></li>
                }
                { for sum.reasons.iter().map(reason) }
            </ul>
            if !waits {
                <p class="bill-sum"><b class="num">{ phrases.of_points(sum.tenths, dimension.most()) }</b></p>
                if sum.tenths < dimension.most() {
                    <p class="more">{ phrases.more(dimension, outcome) }</p>
                }
            }
            <p class="rests-on">{ phrases.rests_on(dimension) }</p>
        </li>
    }
}
