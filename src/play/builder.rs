//! The package builder: one option for every issue, and what it would come to.

use super::panel::HEADING;
use crate::components::{RADIOS, Radio, radio_group, spans};
use crate::session::Play;
use negotiation::{Daylight, Entry, IssueId, Move, Package, Scenario, State};
use script::Words;
use yew::prelude::*;

/// What the builder needs.
pub struct Builder<'a> {
    /// The play.
    pub play: &'a Play,
    /// Whether it is only floated: then nothing moves that they have not talked about.
    pub float: bool,
    /// The options picked so far, by issue.
    pub options: &'a [u8],
    /// Picks an option for an issue.
    pub on_pick: &'a Callback<(usize, u8)>,
    /// Tables or floats it.
    pub on_choose: Callback<Entry>,
    /// Goes back to the lines.
    pub on_close: Callback<()>,
}

/// How far they can move on an issue.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Footing {
    Told,
    Open,
    Settled,
    HalfWay,
    Stuck,
}

/// The builder.
pub fn builder(props: &Builder<'_>, phrases: &'static words::Words) -> Html {
    let story = &props.play.story;
    let (scenario, state, words) = (story.case().scenario(), story.state(), story.case().words());
    let fixed = |issue: IssueId| props.float && !state.unlocked().contains(issue);
    let picked = |issue: IssueId| if fixed(issue) { 0 } else { props.options.get(issue.index()).copied().unwrap_or(0) };
    let options: Vec<u8> = scenario.issues().map(picked).collect();
    let Some(id) = scenario.package_of(&options) else { return Html::default() };
    let package = scenario.package(id);
    let mv = if props.float { Move::Float { package: id } } else { Move::Table { package: id } };
    let submit = props.on_choose.reform(move |_| Entry::Move(mv));
    let group = |issue: IssueId| issue_group(props, phrases, issue, picked(issue), fixed(issue));
    html! {
        <section key="builder" class="answer panel builder" aria-labelledby={HEADING} data-testid="builder">
            <h2 id={HEADING} tabindex="-1">{ if props.float { phrases.float() } else { phrases.table_package() } }</h2>
            <p>{ if props.float { phrases.float_text() } else { phrases.package_text() } }</p>
            <div class="builder-issues">{ for scenario.issues().map(group) }</div>
            { summary(scenario, &state, words, package, phrases) }
            <div class="builder-foot">
                // The sum above says the same; this one stays in sight.
                <p aria-hidden="true">{ phrases.total_against_limit(package.ours, scenario.numbers().floors.ours) }</p>
                <p class="row">
                <button type="button" class="primary" onclick={submit} data-testid="submit-package">
                    { if props.float { phrases.submit_float() } else { phrases.submit_package() } }
                </button>
                <button type="button" onclick={props.on_close.reform(|_| ())} data-testid="close-builder">
                    { phrases.back_to_lines() }
                </button>
                </p>
            </div>
        </section>
    }
}

/// One issue: its options, and what is known about how far they can move on it.
fn issue_group(props: &Builder<'_>, phrases: &'static words::Words, issue: IssueId, picked: u8, fixed: bool) -> Html {
    let case = props.play.story.case();
    let (scenario, state) = (case.scenario(), props.play.story.state());
    let place = issue.index();
    let (Some(words), Some(numbers)) = (case.words().issues.get(place), scenario.numbers().issues.get(place)) else {
        return Html::default();
    };
    let radios: Vec<Radio> = words
        .options
        .iter()
        .zip(&numbers.ours)
        .zip(0u8..)
        .map(|((option, &points), number)| Radio {
            label: option.clone().into(),
            note: Some(phrases.worth_to_you(points).into()),
            checked: number == picked,
            disabled: fixed && number > 0,
        })
        .collect();
    let on_choose = props.on_pick.reform(move |option: usize| (place, option as u8));
    let footing = footing(scenario, &state, issue);
    let out_of_reach = !within_reach(scenario, footing, issue, picked);
    let about = html! {
            <p class="note footing">
                { match footing {
                    Footing::Told => html! { <><b>{ phrases.they_told_you() }</b>{ " " }{ spans(&words.hidden) }</> },
                    Footing::Open => html! { { phrases.in_the_open() } },
                    Footing::Settled => html! { { phrases.settled_outside() } },
                    Footing::HalfWay => html! { { phrases.half_way() } },
                    Footing::Stuck => html! { { phrases.not_moving() } },
                } }
                if out_of_reach {
                    { " " }<strong class="warning">{ phrases.cannot_move_yet() }</strong>
                }
            </p>
    };
    radio_group(RADIOS, &format!("issue-{place}"), &words.name, about, &radios, &on_choose)
}

/// What the package is worth to us, and how ready our own side is; theirs is not known.
fn summary(
    scenario: &Scenario,
    state: &State,
    words: &Words,
    package: &Package,
    phrases: &'static words::Words,
) -> Html {
    let stuck: Vec<&str> = scenario
        .issues()
        .filter(|&issue| {
            !within_reach(scenario, footing(scenario, state, issue), issue, package.options[issue.index()])
        })
        .filter_map(|issue| words.issues.get(issue.index()).map(|issue| issue.name.as_str()))
        .collect();
    let limit = scenario.numbers().floors.ours;
    html! {
        <div class="sum" data-testid="sum">
            <dl>
                <div>
                    <dt>{ phrases.total() }</dt>
                    <dd data-testid="total">{ phrases.total_against_limit(package.ours, limit) }</dd>
                </div>
                <div>
                    <dt>{ phrases.readiness() }</dt>
                    <dd>{ phrases.ready_with(state.standing(), package.wins, state.need()) }</dd>
                </div>
            </dl>
            if !stuck.is_empty() {
                <p class="warning">{ phrases.stuck_on(&stuck) }</p>
            }
            <p class="note">{ phrases.their_points_unknown() }</p>
        </div>
    }
}

fn footing(scenario: &Scenario, state: &State, issue: IssueId) -> Footing {
    if state.unlocked().contains(issue) {
        Footing::Told
    } else if issue == scenario.daylight() && state.daylight() == Daylight::Tainted {
        Footing::Settled
    } else if issue == scenario.daylight() && state.daylight() != Daylight::Untouched {
        Footing::Open
    } else if state.conceded() == Some(issue) {
        Footing::HalfWay
    } else {
        Footing::Stuck
    }
}

fn within_reach(scenario: &Scenario, footing: Footing, issue: IssueId, option: u8) -> bool {
    match footing {
        Footing::Told | Footing::Open | Footing::Settled => true,
        Footing::HalfWay => option <= scenario.half_way(issue),
        Footing::Stuck => option == 0,
    }
}
