//! What is told in numbers: tables, with a bar in each row that says the same.

use classroom::{Overview, Quartiles};
use coach::Given;
use maud::{Markup, html};
use negotiation::Dimension;
use script::Case;
use words::{Names, Words};

/// The length of a whole bar.
const WHOLE: usize = 300;
/// So many kinds of move are shown: what cost less than these cost little.
const KINDS: usize = 6;

/// A part of a whole as a bar. What it says stands beside it, so that readers pass it over.
pub fn bar(part: usize, whole: usize) -> Markup {
    let length = WHOLE * part / whole.max(1);
    html! {
        svg.part viewBox={ "0 0 " (WHOLE) " 16" } aria-hidden="true" {
            rect.whole x="0" y="1" width=(WHOLE) height="14" {}
            rect.amount x="0" y="1" width=(length) height="14" {}
        }
    }
}

/// A row: what, how many of how many, and the bar.
fn row(what: &str, count: usize, of: usize, besides: &str) -> Markup {
    html! {
        tr {
            th scope="row" { (what) @if !besides.is_empty() { span.note { " " (besides) } } }
            td.num { (count) }
            td.bars { (bar(count, of)) }
        }
    }
}

/// The cases of the class, a row each.
pub fn side_by_side(words: &Words, cases: &[Case], overviews: &[Overview]) -> Markup {
    let title = |id: &str| cases.iter().find(|case| case.structure().id == id).map_or("", |case| &case.words().title);
    html! {
        table {
            thead { tr {
                th scope="col" { (words.show_case_column()) }
                th.num scope="col" { (words.show_learners_column()) }
                th.num scope="col" { (words.show_agreed_column()) }
                th.num scope="col" { (words.show_never_column()) }
                th.num scope="col" { (words.show_median_column()) }
                th.num scope="col" { (words.show_middle_column()) }
            } }
            tbody { @for overview in overviews {
                @let Quartiles { lower, median, upper } = overview.results;
                tr {
                    th scope="row" { (title(&overview.case)) }
                    td.num { (overview.plays) }
                    td.num { (overview.endings.ratified) }
                    td.num { (overview.variants.iter().map(|variant| variant.never).sum::<usize>()) }
                    td.num { (words.decimal(median)) }
                    td.num { (words.show_middle(lower, upper)) }
                }
            } }
        }
    }
}

/// How the plays ended.
pub fn endings(words: &Words, overview: &Overview) -> Markup {
    let ended = overview.endings;
    let all = [
        (words.show_ratified(), ended.ratified),
        (words.show_framework(), ended.framework),
        (words.show_time_out(), ended.time_out),
        (words.show_deadlock(), ended.deadlock),
        (words.show_walked_away(), ended.walked_away),
    ];
    html! { table { tbody { @for (what, count) in all.iter().filter(|(_, count)| *count > 0) { (row(what, *count, overview.plays, "")) } } } }
}

/// The issues on which they were heard, and what became of the one that belongs in the open.
pub fn learned(words: &Words, case: &Case, overview: &Overview) -> Markup {
    let scenario = case.scenario();
    let open = scenario.daylight();
    let names = Names(case.words());
    let heard = |issue| overview.unlocked.iter().find(|(other, _)| *other == issue).map_or(0, |(_, plays)| *plays);
    html! {
        p { (words.show_about_learned()) }
        table { tbody {
            @for issue in scenario.issues().filter(|&issue| issue != open) {
                (row(names.issue(issue), heard(issue), overview.plays, ""))
            }
        } }
        h3 { (words.show_open_issue(names.issue(open))) }
        table { tbody {
            @for &(fate, plays) in &overview.daylight { (row(words.show_fate(fate), plays, overview.plays, "")) }
        } }
    }
}

/// What was given away.
pub fn given(words: &Words, case: &Case, overview: &Overview) -> Markup {
    let names = Names(case.words());
    let what = |given: Given| match given {
        Given::Interest(issue) => words.show_gave_interest(names.issue(issue)),
        Given::Secret(secret) => words.quote(&names.secret(secret)),
        Given::Ourselves(matter) => words.show_gave_matter(matter).to_owned(),
        Given::Concession(issue) => words.show_gave_concession(names.issue(issue)),
        Given::Settlement => words.show_gave_settlement().to_owned(),
        Given::Confidence => words.show_gave_confidence().to_owned(),
    };
    let besides = |answered: usize, leverage: u16| match (answered, leverage) {
        (0, 0) => String::new(),
        (answered, 0) => words.show_answered(answered),
        (_, points) => words.show_leverage(points),
    };
    html! {
        p { (words.show_about_given(overview.leverage.median, overview.leverage.upper)) }
        table { tbody { @for one in &overview.given {
            (row(&what(one.given), one.plays, overview.plays, &besides(one.answered, one.leverage)))
        } } }
    }
}

/// Where the class lost most.
pub fn lost(words: &Words, overview: &Overview) -> Markup {
    let all: u32 = overview.lost.iter().map(|kind| kind.tenths).sum();
    let each = |tenths: u32| i16::try_from(tenths / overview.plays.max(1) as u32).unwrap_or(i16::MAX);
    html! {
        p { (words.show_about_lost()) }
        table.lost {
            thead { tr {
                th scope="col" { (words.show_kind_column()) }
                th.num scope="col" { (words.show_lost_column()) }
                th.bars scope="col" { span.unseen { (words.show_share_column()) } }
                th.num scope="col" { (words.show_learners_column()) }
                th scope="col" { (words.show_reason_column()) }
            } }
            tbody { @for kind in overview.lost.iter().take(KINDS) {
                tr {
                    th scope="row" { (words.kind_of_move(kind.made)) }
                    td.num { (words.decimal(each(kind.tenths))) }
                    td.bars { (bar(kind.tenths as usize, all as usize)) }
                    td.num { (kind.plays) }
                    td { @if let Some((lesson, plays)) = kind.lesson { (words.next_time(words.advice(lesson))) " " span.note { (words.show_times(plays)) } } }
                }
            } }
        }
    }
}

/// The results by dimension: where the middle half of the class lies, and the middle of it.
pub fn results(words: &Words, overview: &Overview) -> Markup {
    let spread = |Quartiles { lower, median, upper }: Quartiles, most: i16| {
        let x = |value: i16| (WHOLE as i32) * i32::from(value.clamp(0, most)) / i32::from(most.max(1));
        html! {
            svg.part viewBox={ "0 0 " (WHOLE) " 16" } aria-hidden="true" {
                rect.whole x="0" y="1" width=(WHOLE) height="14" {}
                rect.amount x=(x(lower)) y="3" width=((x(upper) - x(lower)).max(2)) height="10" {}
                rect.median x=((x(median) - 2).max(0)) y="0" width="5" height="16" {}
            }
        }
    };
    let line = |what: &str, quartiles: Quartiles, most: i16| {
        html! {
            tr {
                th scope="row" { (what) }
                td.num { (words.decimal(quartiles.median)) }
                td.num { (words.show_middle(quartiles.lower, quartiles.upper)) }
                td.num { (words.points(most)) }
                td.bars { (spread(quartiles, most)) }
            }
        }
    };
    html! {
        p { (words.show_about_results()) }
        table {
            thead { tr {
                th scope="col" { (words.dimension_column()) }
                th.num scope="col" { (words.show_median_column()) }
                th.num scope="col" { (words.show_middle_column()) }
                th.num scope="col" { (words.most_column()) }
                th.bars scope="col" { span.unseen { (words.show_share_column()) } }
            } }
            tbody {
                @for (dimension, quartiles) in Dimension::ALL.into_iter().zip(overview.dimensions) {
                    (line(words.dimension(dimension), quartiles, dimension.most()))
                }
                (line(words.show_whole(), overview.results, 1_000))
            }
        }
    }
}
