//! What each option of each issue is worth to us.

use super::speech::spans;
use script::Case;
use words::Words;
use yew::prelude::*;

/// One table an issue, and the limit.
pub fn issue_tables(case: &Case, phrases: &'static Words) -> Html {
    let setup = case.scenario().numbers();
    let words = case.words();
    let highest = setup.issues.iter().flat_map(|issue| issue.ours.iter().copied()).max().unwrap_or(0);
    let issues = words.issues.iter().zip(&setup.issues).map(|(issue, numbers)| {
        let last = numbers.ours.len().saturating_sub(1);
        let options = issue.options.iter().zip(&numbers.ours).enumerate().map(|(place, (option, &points))| {
            let position = match place {
                0 => Some(phrases.their_position()),
                place if place == last => Some(phrases.your_position()),
                _ => None,
            };
            html! {
                <tr key={place}>
                    <th scope="row">
                        { option }
                        if let Some(position) = position {
                            { " " }<span class="position">{ position }</span>
                        }
                    </th>
                    <td>
                        <span class="points">{ points }</span>
                        <meter class="worth" min="0" max={highest.to_string()} value={points.to_string()} aria-hidden="true" />
                    </td>
                </tr>
            }
        });
        html! {
            <div class="issue">
                <table>
                    <caption>{ &issue.name }</caption>
                    <thead>
                        <tr><th scope="col">{ phrases.option() }</th><th scope="col">{ phrases.your_points() }</th></tr>
                    </thead>
                    <tbody>{ for options }</tbody>
                </table>
                <p class="note">{ spans(&issue.ours) }</p>
            </div>
        }
    });
    html! {
        <div class="issues">
            { for issues }
            <div class="issue limit">
                <h3>{ phrases.your_limit() }</h3>
                <p>{ &words.limit }</p>
                <p>{ phrases.limit_in_points(setup.floors.ours) }</p>
            </div>
        </div>
    }
}
