//! When to step out: the curve, what it says in words, and its numbers as a table.

use super::chart::chart;
use super::view::View;
use crate::components::details;
use coach::{Report, TimingCurve};
use negotiation::Dimension;
use reading::{Moment, Stretch, met, moments, spans, stretches};
use yew::prelude::*;

/// The section.
pub fn timing(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let body = match view.report {
        Err(unanswered) => html! { <p class="note">{ unanswered.text(phrases) }</p> },
        Ok(report) => curve(view, report),
    };
    html! {
        <section class="timing" aria-labelledby="timing" data-testid="timing">
            <h2 id="timing" tabindex="-1">{ phrases.when_to_step_out() }</h2>
            { body }
        </section>
    }
}

fn curve(view: View<'_>, report: &Report) -> Html {
    let (phrases, curve) = (view.phrases, &report.curve);
    let (scenario, replay) = (view.story.case().scenario(), view.story.replay());
    let moments = moments(curve);
    if moments.is_empty() {
        return html! { <p>{ phrases.no_talk_possible() }</p> };
    }
    let stretches = stretches(&moments);
    let best = curve.best().unwrap_or_default();
    let own = moments.iter().find(|moment| Some(moment.turn) == curve.own);
    let predicted = view.prediction.map(|turn| (turn > 0).then_some(turn));
    let explained = |stretch: &Stretch| {
        let spans = spans(stretch, |turn| met(scenario, replay, turn));
        html! { <li>{ phrases.stretch(stretch, &spans, scenario.numbers()) }</li> }
    };
    let (total, timing) = (report.score.total(), report.score.dimension(Dimension::Timing));
    html! {
        <div class="pictured">
            <p class="prose">
                { own.map_or(phrases.you_never_stepped_out().to_owned(), |own| phrases.your_moment_was(own.turn, own.value, best - own.value)) }
                if let Some(predicted) = predicted {
                    { " " }{ phrases.you_predicted(predicted, curve.own) }
                }
                { " " }{ phrases.curve_and_result(total, timing) }
            </p>
            { chart(view, curve, &moments, &stretches) }
            if !scenario.numbers().programme.is_empty() {
                <p class="note">{ phrases.about_marks() }</p>
            }
            { details("timing", phrases.curve_in_words(), html! {
                <>
                    <p class="prose">{ phrases.about_curve() }</p>
                    <ul class="explained">
                        { for stretches.iter().map(explained) }
                        <li>{ phrases.never_was_worth(curve.never) }</li>
                    </ul>
                    { table(view, curve, &moments) }
                </>
            }) }
        </div>
    }
}

fn table(view: View<'_>, curve: &TimingCurve, moments: &[Moment]) -> Html {
    let phrases = view.phrases;
    let (scenario, replay) = (view.story.case().scenario(), view.story.replay());
    let named = |turn: u8| match scenario.spell(turn) {
        Some(spell) => {
            let name = view.story.case().words().programme.get(usize::from(spell.id)).map_or("", |words| &words.name);
            phrases.turn_and_spell(turn, name)
        }
        None => turn.to_string(),
    };
    let row = |turn: u8| {
        let moment = moments.iter().find(|moment| moment.turn == turn);
        let met = moment.and_then(|moment| Some(phrases.met(met(scenario, replay, turn)?, moment.ripeness)));
        let own = (curve.own == Some(turn)).then_some(phrases.your_moment());
        let predicted = (view.prediction == Some(turn)).then_some(phrases.your_prediction());
        let notes: Vec<&str> = own.into_iter().chain(predicted).collect();
        html! {
            <tr key={turn} class={classes!(own.is_some().then_some("own"))}>
                <th scope="row">{ named(turn) }</th>
                <td class="num">{ moment.map(|moment| phrases.decimal(moment.value)) }</td>
                <td>
                    { moment.map_or(phrases.not_possible(), |moment| phrases.ripeness(moment.ripeness)) }
                    if let Some(met) = met {
                        <span class="met">{ met }</span>
                    }
                </td>
                <td>{ notes.join(", ") }</td>
            </tr>
        }
    };
    let turns = curve.by_turn.len() as u8;
    html! {
        <table class="numbers" data-testid="curve-table">
            <caption>{ phrases.curve_table() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ phrases.turn_column() }</th>
                    <th scope="col" class="num">{ phrases.value_column() }</th>
                    <th scope="col">{ phrases.ripeness_column() }</th>
                    <th scope="col">{ phrases.note_column() }</th>
                </tr>
            </thead>
            <tbody>{ for (1..=turns).map(row) }</tbody>
        </table>
    }
}
