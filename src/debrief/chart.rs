//! The timing curve as a picture.

use super::geometry::{Plot, polyline};
use super::view::View;
use coach::{MOST_VALUE, TimingCurve};
use negotiation::{Spell, SpellKind};
use reading::{Moment, Ripeness, Stretch};
use yew::prelude::*;

const PLOT: Plot = Plot { left: 30, top: 32, width: 322, height: 150 };
/// The width of the picture.
const WIDTH: i32 = 360;
/// How far a name may reach beyond it: the page has a margin there.
const MARGIN: i32 = 14;
/// About the width of a letter.
const LETTER: i32 = 7;
/// The most that anything is worth, timing not counted, in tenths of a point.
const MOST: i32 = MOST_VALUE as i32;

/// The chart: the window as a band, the values as dots on a line, and where the player stands.
pub fn chart(view: View<'_>, curve: &TimingCurve, moments: &[Moment], stretches: &[Stretch]) -> Html {
    let phrases = view.phrases;
    let turns = curve.by_turn.len();
    let least = floor(moments.iter().map(|moment| i32::from(moment.value)).chain([i32::from(curve.never)]));
    let x = |turn: u8| PLOT.column(usize::from(turn).saturating_sub(1), turns);
    let y = |value: i16| PLOT.level(i32::from(value), least, MOST);
    let own = moments.iter().find(|moment| Some(moment.turn) == curve.own);
    let predicted = view.prediction.filter(|&turn| turn > 0 && usize::from(turn) <= turns);
    // Below the turns, and below the guess where there is one: it can stand under any of them.
    let title = PLOT.bottom() + if predicted.is_some() { 58 } else { 36 };
    html! {
        <svg class="chart" viewBox={format!("0 0 {WIDTH} {}", title + 6)} role="img" aria-label={phrases.curve_chart()}>
            { for stretches.iter().map(|stretch| band(stretch, turns, phrases.ripeness(stretch.ripeness))) }
            { for scale(least).map(|value| gridline(value, least)) }
            <path class="never" d={format!("M{} {} H{}", PLOT.left, y(curve.never), PLOT.right())} />
            <text class="label" x={(PLOT.left + 3).to_string()} y={(y(curve.never) - 3).to_string()}>{ phrases.never_line() }</text>
            { for runs(moments).map(|run| html! {
                <polyline class="data" points={polyline(run.iter().map(|moment| (x(moment.turn), y(moment.value))))} />
            }) }
            { for moments.iter().map(|moment| html! {
                <circle class="dot" cx={x(moment.turn).to_string()} cy={y(moment.value).to_string()} r="3" />
            }) }
            if let Some(own) = own {
                { diamond(x(own.turn), y(own.value)) }
                <text class="label you" x={x(own.turn).to_string()} y={(y(own.value) + 19).to_string()} text-anchor="middle">{ phrases.your_moment() }</text>
            }
            { for view.story.case().scenario().numbers().programme.iter().map(|spell| mark(spell, turns)) }
            { for (1..=turns as u8).map(|turn| html! {
                <text class="tick" x={x(turn).to_string()} y={(PLOT.bottom() + 16).to_string()} text-anchor="middle">{ turn }</text>
            }) }
            if let Some(turn) = predicted {
                { pointer(x(turn), PLOT.bottom() + 20) }
                <text class="label" x={x(turn).to_string()} y={(PLOT.bottom() + 37).to_string()} text-anchor="middle">{ phrases.your_prediction() }</text>
            }
            <text class="axis" x={PLOT.left.to_string()} y="9">{ phrases.value_axis() }</text>
            <text class="axis" x={PLOT.right().to_string()} y={title.to_string()} text-anchor="end">{ phrases.turn_axis() }</text>
        </svg>
    }
}

/// A round value below all of these, in tenths of a point.
fn floor(values: impl Iterator<Item = i32>) -> i32 {
    (values.min().unwrap_or_default() - 50).max(0) / 100 * 100
}

/// Runs of turns without a gap: a line joins only those.
fn runs(moments: &[Moment]) -> impl Iterator<Item = &[Moment]> {
    moments.chunk_by(|one, next| one.turn + 1 == next.turn)
}

/// Values worth a line of their own: the ends and two between, on whole points.
fn scale(least: i32) -> impl Iterator<Item = i32> {
    let third = (MOST - least) / 30 * 10;
    [least, least + third, least + 2 * third, MOST].into_iter()
}

fn gridline(value: i32, least: i32) -> Html {
    let y = PLOT.level(value, least, MOST);
    html! {
        <>
            <path class="grid" d={format!("M{} {y} H{}", PLOT.left, PLOT.right())} />
            <text class="tick" x={(PLOT.left - 4).to_string()} y={(y + 3).to_string()} text-anchor="end">{ value / 10 }</text>
        </>
    }
}

/// A stretch with its name. Names of the flanks lean away from the window, where there is room.
fn band(stretch: &Stretch, turns: usize, name: &str) -> Html {
    let left = PLOT.edge(usize::from(stretch.first).saturating_sub(1), turns);
    let right = PLOT.edge(usize::from(stretch.last), turns);
    let wide = name.chars().count() as i32 * LETTER;
    let (class, x, anchor) = match stretch.ripeness {
        Ripeness::TooEarly => ("early", (right - 3).max(wide - MARGIN), "end"),
        Ripeness::Ripe => ("ripe", (left + right) / 2, "middle"),
        // Its name would not fit between two others, and the numbers say the same.
        Ripeness::Between => return Html::default(),
        Ripeness::TooLate => ("late", (left + 3).min(WIDTH + MARGIN - wide), "start"),
    };
    html! {
        <g class={classes!("band", class)}>
            <rect x={left.to_string()} y={PLOT.top.to_string()} width={(right - left).to_string()} height={PLOT.height.to_string()} />
            <text class="label" x={x.to_string()} y={(PLOT.top - 8).to_string()} text-anchor={anchor}>{ name.to_owned() }</text>
        </g>
    }
}

/// Turns that the programme has something for: an empty bar for a lull, a full one where everybody watches.
fn mark(spell: &Spell, turns: usize) -> Html {
    let left = PLOT.edge(usize::from(spell.from).saturating_sub(1), turns);
    let right = PLOT.edge(usize::from(spell.to).min(turns), turns);
    let class = match spell.kind {
        SpellKind::Lull => "lull",
        SpellKind::Watched | SpellKind::Law => "watched",
    };
    html! {
        <rect class={classes!("spell", class)} x={(left + 2).to_string()} y={(PLOT.bottom() + 2).to_string()}
            width={(right - left - 4).max(2).to_string()} height="4" />
    }
}

fn diamond(x: i32, y: i32) -> Html {
    html! { <path class="own" d={format!("M{x} {} L{} {y} L{x} {} L{} {y} Z", y - 7, x + 7, y + 7, x - 7)} /> }
}

fn pointer(x: i32, y: i32) -> Html {
    html! { <path class="guess" d={format!("M{x} {y} L{} {} H{} Z", x + 5, y + 8, x - 5)} /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_begins_on_a_round_value_below_the_lowest() {
        assert_eq!(floor([783, 847, 389].into_iter()), 300);
        assert_eq!(floor([12].into_iter()), 0);
        assert_eq!(scale(300).collect::<Vec<_>>(), [300, 480, 660, 850]);
    }

    #[test]
    fn a_line_breaks_where_a_turn_is_missing() {
        let moment = |turn| Moment { turn, value: 800, ripeness: Ripeness::Ripe };
        let moments = [moment(1), moment(2), moment(5)];
        assert_eq!(runs(&moments).map(<[Moment]>::len).collect::<Vec<_>>(), [2, 1]);
    }
}
