//! The pictures, each with its numbers beside it as a table.

use classroom::OfVariant;
use maud::{Markup, html};
use negotiation::{SpellKind, State};
use reading::{Possible, Ripeness, moments, stretches, worth};
use script::Case;
use words::Words;

const WIDTH: i32 = 960;
const LEFT: i32 = 60;
const TOP: i32 = 40;
const BOTTOM: i32 = 330;
/// The most that anything is worth, timing not counted, in tenths of a point.
const MOST: i32 = coach::MOST_VALUE as i32;

/// When the class stepped out first: a column a turn, over the curve of the case, and the day below.
pub fn first_talks(words: &Words, case: &Case, variant: &OfVariant) -> Markup {
    let turns = usize::from(case.scenario().numbers().turns);
    let moments = variant.curve.as_ref().map(moments).unwrap_or_default();
    let talks = |turn: usize| variant.first_talks.get(turn - 1).copied().unwrap_or(0);
    let most = variant.first_talks.iter().copied().chain([variant.never, 1]).max().unwrap_or(1);
    // One column more, for those who never did, after a gap.
    let wide = (WIDTH - LEFT) / (turns as i32 + 2);
    let x = |column: usize| LEFT + wide * column as i32;
    let height = |count: usize| (BOTTOM - TOP) * count as i32 / most as i32;
    let level = |value: i16| BOTTOM - (BOTTOM - TOP) * i32::from(value).clamp(0, MOST) / MOST;
    let bar = |column: usize, count: usize| {
        html! {
            rect.bar x=(x(column) + wide / 5) y=(BOTTOM - height(count)) width=(wide * 3 / 5) height=(height(count)) {}
        }
    };
    let line: Vec<String> = moments
        .iter()
        .map(|moment| format!("{},{}", x(usize::from(moment.turn) - 1) + wide / 2, level(moment.value)))
        .collect();
    let day = |turn: usize| {
        let spells = case.scenario().numbers().programme.iter().zip(&case.words().programme);
        let mut here = spells.filter(|(spell, _)| (spell.from..=spell.to).contains(&(turn as u8)));
        here.next().map(|(spell, said)| words.teach_spell(&said.name, words.spell_kind(spell.kind)))
    };
    html! {
        svg viewBox={ "0 0 " (WIDTH) " 410" } role="img" aria-label=(words.show_when_picture()) {
            @for stretch in stretches(&moments).iter().filter(|stretch| stretch.ripeness == Ripeness::Ripe) {
                rect.ripe x=(x(usize::from(stretch.first) - 1)) y=(TOP) width=(wide * i32::from(stretch.last + 1 - stretch.first)) height=(BOTTOM - TOP) {}
                text.label x=(x(usize::from(stretch.first) - 1) + 4) y=(TOP - 10) { (words.ripeness(Ripeness::Ripe)) }
            }
            path.axis d={ "M" (LEFT) " " (BOTTOM) " H" (WIDTH) } {}
            @for turn in 1..=turns { (bar(turn - 1, talks(turn))) }
            (bar(turns + 1, variant.never))
            @if !line.is_empty() { polyline.curve points=(line.join(" ")) {} }
            @for moment in &moments {
                circle.dot cx=(x(usize::from(moment.turn) - 1) + wide / 2) cy=(level(moment.value)) r="5" {}
            }
            @for (column, count) in (0..turns).map(|column| (column, talks(column + 1))).chain([(turns + 1, variant.never)]).filter(|(_, count)| *count > 0) {
                text x=(x(column) + wide / 2) y=(BOTTOM - height(count) - 8) text-anchor="middle" { (count) }
            }
            @for spell in &case.scenario().numbers().programme {
                @let class = match spell.kind { SpellKind::Lull => "lull", SpellKind::Watched | SpellKind::Law => "watched" };
                rect class=(class) x=(x(usize::from(spell.from) - 1) + 4) y=(BOTTOM + 8) width=(wide * i32::from(spell.to + 1 - spell.from) - 8) height="12" {}
            }
            @for turn in 1..=turns { text.tick x=(x(turn - 1) + wide / 2) y=(BOTTOM + 46) text-anchor="middle" { (turn) } }
            text.tick x=(x(turns + 1) + wide / 2) y=(BOTTOM + 46) text-anchor="middle" { (words.show_never()) }
            text.label x=(WIDTH) y=(BOTTOM + 74) text-anchor="end" { (words.show_turn_axis()) }
        }
        p.note { (words.show_about_when()) }
        details {
            summary { (words.show_as_table()) }
            table {
                thead { tr {
                    th scope="col" { (words.teach_turn_column()) }
                    th.num scope="col" { (words.show_learners_column()) }
                    th.num scope="col" { (words.teach_value_column()) }
                    th scope="col" { (words.teach_programme_column()) }
                } }
                tbody {
                    @for turn in 1..=turns {
                        tr {
                            th scope="row" { (turn) }
                            td.num { (talks(turn)) }
                            td.num { @if let Some(moment) = moments.iter().find(|moment| usize::from(moment.turn) == turn) { (words.decimal(moment.value)) } }
                            td { (day(turn).unwrap_or_else(|| words.teach_in_session().into())) }
                        }
                    }
                    tr { th scope="row" { (words.show_never()) } td.num { (variant.never) } td.num { @if let Some(curve) = &variant.curve { (words.decimal(curve.never)) } } td {} }
                }
            }
        }
    }
}

/// The packages that were agreed on, among all that were possible.
pub fn deals(words: &Words, case: &Case, variant: &OfVariant) -> Markup {
    const HIGH: i32 = 460;
    const FLOOR: i32 = 420;
    let scenario = case.scenario();
    let possible = Possible::new(scenario, &State::start(scenario));
    let (ours, theirs) = possible.most();
    let place = |(our, their): (u16, u16)| {
        let along = (WIDTH - LEFT - 40) * i32::from(our) / i32::from(ours.max(1));
        let up = (FLOOR - TOP) * i32::from(their) / i32::from(theirs.max(1));
        (LEFT + along, FLOOR - up)
    };
    let mut frontier: Vec<String> =
        possible.frontier.iter().map(|&id| place(worth(scenario, id))).map(|(x, y)| format!("{x},{y}")).collect();
    frontier.dedup();
    let limits = place(possible.limits);
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (HIGH) } role="img" aria-label=(words.show_deals_picture()) {
            path.axis d={ "M" (LEFT) " " (TOP) " V" (FLOOR) " H" (WIDTH) } {}
            path.limit d={ "M" (limits.0) " " (TOP) " V" (FLOOR) " M" (LEFT) " " (limits.1) " H" (WIDTH) } {}
            @for &worth in &possible.all { @let (x, y) = place(worth); circle.package cx=(x) cy=(y) r="3" {} }
            polyline.frontier points=(frontier.join(" ")) {}
            @if let Some(fair) = possible.fair {
                @let (x, y) = place(worth(scenario, fair));
                rect.fair x=(x - 8) y=(y - 8) width="16" height="16" {}
            }
            @for &(package, times) in &variant.deals {
                @let (x, y) = place(worth(scenario, package));
                path.deal d={ "M" (x) " " (y - 11) " L" (x + 11) " " (y) " L" (x) " " (y + 11) " L" (x - 11) " " (y) " Z" } {}
                text x=(x + 15) y=(y + 7) { (times) }
            }
            text.label x=(limits.0 + 6) y=(TOP - 10) { (words.show_limits()) }
            text.label x=(WIDTH) y=(FLOOR + 32) text-anchor="end" { (words.show_points_for_us()) }
            text.label x="0" y="18" { (words.show_points_for_them()) }
        }
        p.note { (words.show_about_deals()) }
        details {
            summary { (words.show_as_table()) }
            table {
                thead { tr {
                    th scope="col" { (words.show_package_column()) }
                    th.num scope="col" { (words.show_learners_column()) }
                    th.num scope="col" { (words.show_points_for_us()) }
                    th.num scope="col" { (words.show_points_for_them()) }
                } }
                tbody {
                    @for &(package, times) in &variant.deals {
                        @let (our, their) = worth(scenario, package);
                        tr {
                            th scope="row" { (crate::label::of_package(case, package)) }
                            td.num { (times) }
                            td.num { (our) }
                            td.num { (their) }
                        }
                    }
                }
            }
        }
    }
}
