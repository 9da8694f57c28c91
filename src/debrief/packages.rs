//! The package that closed the talks beside the fairest one, with what both are worth to both sides.

use super::view::View;
use negotiation::{Ending, PackageId};
use yew::prelude::*;

/// The table; nothing where no agreement was possible.
pub fn packages(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let case = view.story.case();
    let (scenario, floors) = (case.scenario(), case.scenario().numbers().floors);
    let Some(fair) = scenario.fair() else { return Html::default() };
    let closed = match view.story.state().ending() {
        Some(Ending::Ratified(package)) => Some((phrases.your_package(), package)),
        _ => None,
    };
    let columns: Vec<(&str, PackageId)> = closed.into_iter().chain([(phrases.fairest_package(), fair)]).collect();
    let issues = case.words().issues.iter().enumerate().map(|(place, issue)| {
        let option = |&(_, package): &(&str, PackageId)| {
            let chosen = scenario.package(package).options.get(place).copied().unwrap_or_default();
            html! { <td>{ issue.options.get(usize::from(chosen)) }</td> }
        };
        html! { <tr key={place}><th scope="row">{ &issue.name }</th>{ for columns.iter().map(option) }</tr> }
    });
    let worth = |label: String, points: fn(&negotiation::Package) -> u16| {
        let cell = |&(_, package): &(&str, PackageId)| html! { <td>{ points(scenario.package(package)) }</td> };
        html! { <tr class="in-points"><th scope="row">{ label }</th>{ for columns.iter().map(cell) }</tr> }
    };
    html! {
        <table class="packages" data-testid="packages" lang={case.words().language.clone()}>
            <caption>{ phrases.packages_compared(closed.is_some()) }</caption>
            <thead>
                <tr><th scope="col">{ phrases.issue_heading() }</th>{ for columns.iter().map(|(name, _)| html! { <th scope="col">{ *name }</th> }) }</tr>
            </thead>
            <tbody>
                { for issues }
                { worth(phrases.points_for_you(floors.ours), |package| package.ours) }
                { worth(phrases.points_for_them(floors.theirs), |package| package.theirs) }
            </tbody>
        </table>
    }
}
