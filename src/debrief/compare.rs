//! This play beside the last one of another case: what holds in both is what stays.

use crate::components::{COMPACT_RADIOS, Radio, details, radio_group};
use crate::locale::use_words;
use negotiation::Dimension;
use reading::Digest;
use words::Words;
use yew::prelude::*;

/// A play, and the title of its case.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedPlay {
    /// The title.
    pub title: AttrValue,
    /// What the play came to.
    pub digest: Digest,
}

/// What the comparison needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// This play.
    pub own: ComparedPlay,
    /// The last play of every other case, the latest first.
    pub others: Vec<ComparedPlay>,
}

/// The section.
#[component]
pub fn Compare(props: &Props) -> Html {
    let phrases = use_words();
    let place = use_state(|| 0);
    let body = match props.others.get(*place).or(props.others.first()) {
        None => html! { <p class="prose">{ phrases.nothing_to_compare() }</p> },
        Some(other) => html! {
            <>
                <p class="prose">{ phrases.about_two_stories() }</p>
                if props.others.len() > 1 {
                    { choice(phrases, &props.others, &place) }
                }
                { questions(phrases, &[&props.own, other]) }
                { taught(phrases, &[&props.own, other]) }
                { details("compare", phrases.points_in_both(), table(phrases, &[&props.own, other])) }
            </>
        },
    };
    html! {
        <section class="compare" aria-labelledby="compare" data-testid="compare">
            <h2 id="compare" tabindex="-1">{ phrases.two_stories() }</h2>
            { body }
        </section>
    }
}

/// Which case to compare with.
fn choice(phrases: &'static Words, others: &[ComparedPlay], place: &UseStateHandle<usize>) -> Html {
    let on_choose = {
        let place = place.clone();
        Callback::from(move |chosen| place.set(chosen))
    };
    let radio = |(number, other): (usize, &ComparedPlay)| Radio {
        label: other.title.clone(),
        note: None,
        checked: number == **place,
        disabled: false,
    };
    let radios: Vec<Radio> = others.iter().enumerate().map(radio).collect();
    radio_group(COMPACT_RADIOS, "compare", phrases.compare_with(), Html::default(), &radios, &on_choose)
}

/// The three questions, with what both plays say to each.
fn questions(phrases: &'static Words, plays: &[&ComparedPlay; 2]) -> Html {
    type Fact = fn(&'static Words, &Digest) -> String;
    let facts: [Fact; 3] = [
        |phrases, digest| phrases.when_it_was(digest.window),
        |phrases, digest| phrases.what_was_given(digest.told, digest.gifts, digest.learned),
        |phrases, digest| phrases.what_was_open(digest.daylight).into(),
    ];
    let question = |(question, fact): (&str, &Fact)| {
        let answers = plays.iter().map(|play| {
            html! { <div><dt>{ &play.title }</dt><dd>{ fact(phrases, &play.digest) }</dd></div> }
        });
        html! {
            <li>
                <h3>{ question }</h3>
                <details>
                    <summary>{ phrases.what_both_say() }</summary>
                    <dl class="holders">{ for answers }</dl>
                </details>
            </li>
        }
    };
    let asked = phrases.questions_on_both();
    html! { <ol class="two-stories" role="list">{ for asked.into_iter().zip(&facts).map(question) }</ol> }
}

/// What cost most in both plays, and what there is to do about it.
fn taught(phrases: &'static Words, plays: &[&ComparedPlay; 2]) -> Html {
    match plays.map(|play| play.digest.lesson) {
        [Some(one), Some(other)] if one == other => {
            html! { <p class="prose">{ phrases.taught_both(phrases.advice(one)) }</p> }
        }
        lessons => plays
            .iter()
            .zip(lessons)
            .filter_map(|(play, lesson)| {
                Some(html! { <p class="prose">{ phrases.taught_one(&play.title, phrases.advice(lesson?)) }</p> })
            })
            .collect(),
    }
}

fn table(phrases: &'static Words, plays: &[&ComparedPlay; 2]) -> Html {
    let row = |name: &str, value: &dyn Fn(&Digest) -> String| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                { for plays.iter().map(|play| html! { <td class="num">{ value(&play.digest) }</td> }) }
            </tr>
        }
    };
    let dimensions = Dimension::ALL.iter().enumerate().map(|(place, &dimension)| {
        row(phrases.dimension(dimension), &|digest| phrases.decimal(digest.dimensions[place]))
    });
    html! {
        <table class="numbers" data-testid="compare-table">
            <thead>
                <tr>
                    <th scope="col">{ phrases.dimension_column() }</th>
                    { for plays.iter().map(|play| html! { <th scope="col" class="num">{ &play.title }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for dimensions }
                { row(phrases.sum(), &|digest| phrases.decimal(digest.total())) }
                { row(phrases.accuracy(), &|digest| phrases.per_cent(digest.accuracy)) }
            </tbody>
        </table>
    }
}
