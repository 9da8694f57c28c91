//! When the class stepped out first: a column a turn, over the curve of the case, with the programme below, and all of it as
//! a table.

use crate::day::{Day, Turn};
use crate::varied::Varied;
use maud::{Markup, html};
use reading::Ripeness;
use std::slice;
use words::Words;

const WIDTH: i32 = 960;
const HIGH: i32 = 420;
const LEFT: i32 = 20;
const TOP: i32 = 44;
const BOTTOM: i32 = 320;
/// What the programme has: a bar of this height where all have it.
const SPELL: i32 = 24;
/// The most that anything is worth, timing not counted, in tenths of a point.
const MOST: i32 = coach::MOST_VALUE as i32;

/// Of one variant.
pub fn of_variant(words: &Words, variant: &Varied<'_>) -> Markup {
    let (case, day) = (&variant.case, Day::new(slice::from_ref(variant)));
    let spells = || case.scenario().numbers().programme.iter().zip(&case.words().programme);
    let has = |turn: usize| {
        let mut here = spells().filter(|(spell, _)| (spell.from..=spell.to).contains(&(turn as u8)));
        here.next().map(|(spell, said)| words.teach_spell(&said.name, words.spell_kind(spell.kind)))
    };
    html! {
        (picture(words, &day))
        p.note { (words.show_about_when()) }
        (table(words, &day, |turn, _| has(turn).unwrap_or_else(|| words.teach_in_session().into())))
    }
}

/// Of several variants, whose days are not the same.
pub fn together(words: &Words, variants: &[Varied<'_>]) -> Markup {
    let day = Day::new(variants);
    html! {
        p.note { (words.together_about(variants.len(), day.plays)) }
        (picture(words, &day))
        p.note { (words.together_when()) }
        (table(words, &day, |_, turn| words.together_days(turn.lull, turn.watched)))
    }
}

fn picture(words: &Words, day: &Day) -> Markup {
    let turns = day.turns.len();
    let most = day.turns.iter().map(|turn| turn.talks).chain([day.never, 1]).max().unwrap_or(1);
    // One column more, for those who never did, after half a gap.
    let wide = 2 * (WIDTH - LEFT) / (2 * turns as i32 + 3);
    let x = |turn: usize| LEFT + wide * turn as i32;
    let last = x(turns) + wide / 2;
    let height = |count: usize, all: usize, most: i32| most * count as i32 / all.max(1) as i32;
    let level = |value: i16| BOTTOM - (BOTTOM - TOP) * i32::from(value).clamp(0, MOST) / MOST;
    let column = |x: i32, count: usize, in_time: usize| {
        let (whole, full) = (height(count, most, BOTTOM - TOP), height(in_time, most, BOTTOM - TOP));
        html! {
            @if count > 0 {
                rect.column x=(x + wide / 5) y=(BOTTOM - whole) width=(wide * 3 / 5) height=(whole) {}
                rect.amount x=(x + wide / 5) y=(BOTTOM - full) width=(wide * 3 / 5) height=(full) {}
            }
        }
    };
    let above = |x: i32, count: usize| {
        let y = BOTTOM - height(count, most, BOTTOM - TOP) - 9;
        html! { @if count > 0 { text x=(x + wide / 2) y=(y) text-anchor="middle" { (count) } } }
    };
    // Side by side where some have a lull and others are watched.
    let spells = |x: i32, turn: &Turn| {
        let half = if turn.lull > 0 && turn.watched > 0 { wide / 2 } else { 0 };
        let spell = |class: &str, plays: usize, x: i32| {
            let high = height(plays, day.plays, SPELL);
            html! { @if plays > 0 { rect class=(class) x=(x + 4) y=(BOTTOM + 8 + SPELL - high) width=(wide - half - 8) height=(high) {} } }
        };
        html! { (spell("lull", turn.lull, x)) (spell("watched", turn.watched, x + half)) }
    };
    let values =
        day.turns.iter().enumerate().filter_map(|(place, turn)| Some((x(place) + wide / 2, level(turn.value?))));
    let dots: Vec<(i32, i32)> = values.collect();
    let line: Vec<String> = dots.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let below = BOTTOM + SPELL + 36;
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (HIGH) } preserveAspectRatio="xMinYMin" role="img" aria-label=(words.show_when_picture()) {
            @for (first, to) in day.best_for_all() {
                rect.ripe x=(x(first)) y=(TOP) width=(x(to + 1) - x(first)) height=(BOTTOM - TOP) {}
                text.label x=(x(first) + 4) y=(TOP - 12) { (words.ripeness(Ripeness::Ripe)) }
            }
            path.axis d={ "M" (LEFT) " " (BOTTOM) " H" (WIDTH) } {}
            @for (place, turn) in day.turns.iter().enumerate() { (column(x(place), turn.talks, turn.talks_in_time)) }
            (column(last, day.never, 0))
            @if !line.is_empty() { polyline.curve points=(line.join(" ")) {} }
            @for (x, y) in dots { circle.dot cx=(x) cy=(y) r="5" {} }
            (above(last, day.never))
            @for (place, turn) in day.turns.iter().enumerate() {
                (above(x(place), turn.talks))
                (spells(x(place), turn))
                text.tick x=(x(place) + wide / 2) y=(below) text-anchor="middle" { (place + 1) }
            }
            text.tick x=(WIDTH) y=(below) text-anchor="end" { (words.show_never()) }
            text.label x=(LEFT) y=(below + 30) { (words.show_turn_axis()) }
        }
    }
}

/// The same as a table. `has` says what the day has in a turn, counted from 1.
fn table(words: &Words, day: &Day, has: impl Fn(usize, &Turn) -> String) -> Markup {
    html! {
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
                    @for (number, turn) in (1..).zip(&day.turns) {
                        tr {
                            th scope="row" { (number) }
                            td.num { (turn.talks) }
                            td.num { @if let Some(value) = turn.value { (words.decimal(value)) } }
                            td { (has(number, turn)) }
                        }
                    }
                    tr {
                        th scope="row" { (words.show_never()) }
                        td.num { (day.never) }
                        td.num { @if let Some(value) = day.worth_of_never { (words.decimal(value)) } }
                        td {}
                    }
                }
            }
        }
    }
}
