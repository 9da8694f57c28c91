//! The package builder: one option for every issue, and what it comes to for our own side. Of theirs it knows
//! what they said, and no more.

use super::panel::HEADING;
use super::reach::{Footing, coach_on, footing};
use crate::components::{RADIOS, Radio, explained, radio_group, spans};
use crate::session::Play;
use negotiation::{Entry, IssueId, Move, Package, PackageId};
use reading::{Asked, Mode};
use words::{Explained, Words};
use yew::prelude::*;

/// What the builder needs.
pub struct Builder<'a> {
    /// The play.
    pub play: &'a Play,
    /// Whether it is only floated: then nothing moves that they have not talked about.
    pub float: bool,
    /// The options picked so far, by issue.
    pub options: &'a [Option<u8>],
    /// Picks an option for an issue.
    pub on_pick: &'a Callback<(usize, u8)>,
    /// How many hints there are for one choice.
    pub hints: u8,
    /// Asks for more.
    pub on_ask: &'a Callback<Asked>,
    /// Tables or floats it.
    pub on_choose: &'a Callback<Entry>,
    /// Goes back to the lines.
    pub on_close: &'a Callback<()>,
}

/// The builder.
pub fn builder(props: &Builder<'_>, phrases: &'static Words) -> Html {
    let story = &props.play.story;
    let (scenario, state, words) = (story.case().scenario(), story.state(), story.case().words());
    let fixed = |issue: IssueId| props.float && !state.unlocked().contains(issue);
    let picked =
        |issue: IssueId| if fixed(issue) { Some(0) } else { props.options.get(issue.index()).copied().flatten() };
    let options: Option<Vec<u8>> = scenario.issues().map(picked).collect();
    let package = options.and_then(|options| scenario.package_of(&options));
    let open = scenario.issues().filter(|&issue| picked(issue).is_none());
    let open: Vec<&str> = open.filter_map(|issue| Some(words.issues.get(issue.index())?.name.as_str())).collect();
    let submit = package.map(|package| {
        let mv = if props.float { Move::Float { package } } else { Move::Table { package } };
        props.on_choose.reform(move |_: MouseEvent| Entry::Move(mv))
    });
    let group = |issue: IssueId| issue_group(props, phrases, issue, picked(issue), fixed(issue));
    let said = match package {
        Some(id) => sum(props.play, scenario.package(id), phrases),
        None => Sum { total: None, against: vec![phrases.still_to_choose(&open)] },
    };
    let about = if props.float { phrases.float_text() } else { phrases.package_text() };
    html! {
        <section key="builder" class="answer panel builder" aria-labelledby={HEADING} data-testid="builder">
            <h2 id={HEADING} tabindex="-1">{ if props.float { phrases.float() } else { phrases.table_package() } }</h2>
            <p>{ about }</p>
            <div class="builder-issues">{ for scenario.issues().map(group) }</div>
            { summary(props.play, package.map(|id| scenario.package(id)), &said, phrases) }
            if let (Some(package), false) = (package, props.float) {
                { coach(props, package, phrases) }
            }
            <div class="builder-foot">
                // The sum above says the same; this one stays in sight.
                <div aria-hidden="true" data-testid="foot">
                    { for said.total.iter().map(|total| html! { <p>{ total }</p> }) }
                    { for said.against.iter().map(|against| html! { <p class="warning">{ against }</p> }) }
                </div>
                <p class="row">
                    <button type="button" class="primary" aria-disabled={package.is_none().then_some("true")} onclick={submit} data-testid="submit-package">
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

/// One issue: its options, and what they said of it.
fn issue_group(props: &Builder<'_>, phrases: &'static Words, issue: IssueId, picked: Option<u8>, fixed: bool) -> Html {
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
            checked: picked == Some(number),
            disabled: fixed && number > 0,
        })
        .collect();
    let on_choose = props.on_pick.reform(move |option: usize| (place, option as u8));
    let said = match footing(scenario, &state, issue) {
        Footing::Told => Some(html! { <><b>{ phrases.they_told_you() }</b>{ " " }{ spans(&words.hidden) }</> }),
        Footing::Open => Some(html! { { phrases.in_the_open() } }),
        Footing::Settled => Some(html! { { phrases.settled_outside() } }),
        Footing::HalfWay => Some(html! { { phrases.half_way() } }),
        Footing::Silent if fixed => Some(html! { { phrases.stays_as_offered() } }),
        Footing::Silent => None,
    };
    let about = said.map(|said| html! { <p class="note footing">{ said }</p> }).unwrap_or_default();
    radio_group(RADIOS, &format!("issue-{place}"), &words.name, about, &radios, &on_choose)
}

/// What a package comes to for our own side.
struct Sum {
    /// Its points against the limit, once every issue has an option.
    total: Option<String>,
    /// What stands against it, each as a short text.
    against: Vec<String>,
}

/// What our own side will say to a package, in the order in which it is asked: what happens then is what is said here.
fn sum(play: &Play, package: &Package, phrases: &'static Words) -> Sum {
    let (scenario, state) = (play.story.case().scenario(), play.story.state());
    let limit = scenario.numbers().floors.ours;
    let total = Some(phrases.total_against_limit(package.ours, limit));
    // Nobody helps whoever is measured.
    let assessed = play.mode == Mode::Assessed;
    let against = if assessed { Vec::new() } else { phrases.against_package(&state, package, limit, play.meters) };
    Sum { total, against }
}

/// What the package is worth to us, and what our own side needs; what it is worth to them is not known.
fn summary(play: &Play, package: Option<&Package>, sum: &Sum, phrases: &'static Words) -> Html {
    let state = play.story.state();
    let ready = |package: &Package| {
        let ready = if play.meters { Words::ready_with } else { Words::ready_without };
        ready(phrases, state.standing(), package.wins, state.need())
    };
    let mut known = Explained::default();
    html! {
        <div class="sum" data-testid="sum">
            if let Some(package) = package {
                <dl>
                    <div>
                        <dt>{ phrases.total() }</dt>
                        <dd data-testid="total">{ sum.total.clone().unwrap_or_default() }</dd>
                    </div>
                    <div>
                        <dt>{ phrases.readiness() }</dt>
                        <dd>{ explained("sum", &ready(package), &mut known, phrases) }</dd>
                    </div>
                </dl>
                if play.mode == Mode::Assessed {
                    // Whether anything stands against it is found out on stage.
                } else if sum.against.is_empty() {
                    <p>{ phrases.nothing_against() }</p>
                } else {
                    <p>{ phrases.stands_against() }</p>
                }
            }
            if !sum.against.is_empty() {
                <ul class="warning" data-testid="against">{ for sum.against.iter().map(|it| html! { <li>{ it }</li> }) }</ul>
            }
            <p class="note">{ phrases.their_points_unknown() }</p>
        </div>
    }
}

/// What the coach says to a package, for the price of a hint.
fn coach(props: &Builder<'_>, package: PackageId, phrases: &'static Words) -> Html {
    let asked = props.play.asked();
    if props.hints == 0 {
        return Html::default();
    }
    let said = (asked.package == Some(package.index()))
        .then(|| coach_on(props.play.story.case().scenario(), &props.play.story.state(), package, phrases));
    let may_ask = said.is_none() && asked.may_ask(props.hints);
    let more = Asked { package: Some(package.index()), packages: asked.packages.saturating_add(1), ..asked };
    let ask = may_ask.then(|| props.on_ask.reform(move |_: MouseEvent| more));
    html! {
        <div class="coach">
            <button type="button" class="quiet" aria-disabled={(!may_ask).then_some("true")} onclick={ask} data-testid="ask-about-package">
                { phrases.ask_about_package() }
            </button>
            <div role="status" data-testid="package-hint">
                { for said.into_iter().map(|said| html! { <p class="hint">{ said }</p> }) }
            </div>
        </div>
    }
}
