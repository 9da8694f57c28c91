//! The eight dimensions over time: a small line each, and the numbers beside it.

use negotiation::Dimension;
use reading::{Digest, Journal};
use words::Words;
use yew::prelude::*;

/// So many plays fit into a line.
const PLAYS: usize = 12;

/// The section.
pub fn progress(journal: &Journal, phrases: &'static Words) -> Html {
    let mut plays: Vec<&Digest> = journal.latest().into_iter().take(PLAYS).collect();
    plays.reverse();
    let row = |(place, dimension): (usize, Dimension)| {
        let values: Vec<i16> = plays.iter().map(|digest| digest.dimensions[place]).collect();
        let (last, best) = (values.last().copied().unwrap_or(0), values.iter().copied().max().unwrap_or(0));
        html! {
            <tr key={place}>
                <th scope="row">{ phrases.dimension(dimension) }</th>
                <td>{ line(&values, dimension.most()) }</td>
                <td class="num">{ phrases.decimal(last) }</td>
                <td class="num">{ phrases.decimal(best) }</td>
                <td class="num most">{ dimension.most() / 10 }</td>
            </tr>
        }
    };
    html! {
        <section aria-labelledby="progress" data-testid="progress">
            <h2 id="progress">{ phrases.over_time() }</h2>
            <table class="numbers over-time">
                <caption>{ phrases.over_time_table(plays.len()) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ phrases.dimension_column() }</th>
                        <th scope="col">{ phrases.course_column() }</th>
                        <th scope="col" class="num">{ phrases.last_column() }</th>
                        <th scope="col" class="num">{ phrases.best_column() }</th>
                        <th scope="col" class="num">{ phrases.most_column() }</th>
                    </tr>
                </thead>
                <tbody>{ for Dimension::ALL.into_iter().enumerate().map(row) }</tbody>
            </table>
        </section>
    }
}

/// Values as a line from the first to the last play; the numbers beside it say where it ends.
fn line(values: &[i16], most: i16) -> Html {
    let places = i32::try_from(values.len().saturating_sub(1)).unwrap_or(1).max(1);
    let point = |(place, &value): (i32, &i16)| {
        let (x, y) = (4 + 92 * place / places, 20 - 16 * i32::from(value.max(0)) / i32::from(most.max(1)));
        (x, y)
    };
    let points: Vec<(i32, i32)> = (0..).zip(values).map(point).collect();
    let path: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    html! {
        <svg class="course" viewBox="0 0 100 24" aria-hidden="true" focusable="false">
            <path class="course-base" d="M4 20 H96" />
            <polyline points={path.join(" ")} />
            if let Some((x, y)) = points.last() {
                <circle cx={x.to_string()} cy={y.to_string()} r="3" />
            }
        </svg>
    }
}
