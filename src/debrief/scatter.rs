//! Every package as a dot: to the right what it is worth to us, upwards what it is worth to them.

use super::geometry::{Plot, polyline};
use super::view::View;
use negotiation::Scenario;
use reading::{Possible, Worth, worth};
use yew::prelude::*;

const PLOT: Plot = Plot { left: 30, top: 32, width: 318, height: 244 };

/// The picture.
pub fn scatter(view: View<'_>, possible: &Possible) -> Html {
    let phrases = view.phrases;
    let scenario = view.story.case().scenario();
    let scale = Scale(possible.most());
    let (limit_x, limit_y) = scale.place(possible.limits);
    let risen = (possible.their_limit > possible.limits.1).then(|| scale.place((0, possible.their_limit)).1);
    let own = possible.own.map(|id| scale.place(worth(scenario, id)));
    let fair = possible.fair.map(|id| scale.place(worth(scenario, id)));
    let agreed = own.is_some() && own == fair;
    let usual: Vec<(i32, i32)> = possible.usual(scenario).into_iter().map(|worth| scale.between(worth)).collect();
    html! {
        <svg class="chart scatter" viewBox="0 0 360 322" role="img" aria-label={phrases.packages_chart()}>
            <rect class="zone" x={limit_x.to_string()} y={PLOT.top.to_string()}
                width={(PLOT.right() - limit_x).to_string()} height={(limit_y - PLOT.top).to_string()} />
            <path class="frame" d={format!("M{} {} V{} H{}", PLOT.left, PLOT.top, PLOT.bottom(), PLOT.right())} />
            { for ticks(scale.0.0).map(|points| across(&scale, points)) }
            { for ticks(scale.0.1).map(|points| upwards(&scale, points)) }
            <path class="limit ours" d={format!("M{limit_x} {} V{}", PLOT.top, PLOT.bottom())} />
            <path class="limit theirs" d={format!("M{} {limit_y} H{}", PLOT.left, PLOT.right())} />
            if let Some(risen) = risen {
                <path class="limit theirs risen" d={format!("M{} {risen} H{}", PLOT.left, PLOT.right())} />
            }
            <polyline class="usual" points={polyline(usual.iter().copied())} />
            <path class="packages-all" d={dots(&scale, &possible.all)} />
            <polyline class="frontier" points={polyline(frontier(scenario, possible).into_iter().map(|worth| scale.place(worth)))} />
            if let Some((x, y)) = fair {
                <path class="fair" d={square(x, y)} />
            }
            if let Some((x, y)) = own {
                <path class="own" d={diamond(x, y)} />
            }
            { label(limit_x + 4, PLOT.top - 6, "start", phrases.your_limit()) }
            { label(PLOT.right(), risen.unwrap_or(limit_y) - 4, "end", if risen.is_some() { phrases.their_limit_at_the_end() } else { phrases.their_limit() }) }
            if let Some(&(x, y)) = usual.first() {
                { label(x, y - 5, "end", phrases.usual_line()) }
            }
            if let Some((x, y)) = own {
                { label(x - 9, y + 4, "end", if agreed { phrases.yours_is_the_fairest() } else { phrases.your_package() }) }
            }
            if let Some((x, y)) = fair.filter(|_| !agreed) {
                { label(x + 8, y - 6, "start", phrases.fairest_package()) }
            }
            <text class="axis" x={PLOT.right().to_string()} y={(PLOT.bottom() + 34).to_string()} text-anchor="end">{ phrases.points_for_you_axis() }</text>
            <text class="axis" x="0" y="9">{ phrases.points_for_them_axis() }</text>
        </svg>
    }
}

/// From points to places: the most that a package is worth to us, and to them.
struct Scale(Worth);

impl Scale {
    fn place(&self, (ours, theirs): Worth) -> (i32, i32) {
        let (most_ours, most_theirs) = (i32::from(self.0.0), i32::from(self.0.1));
        (PLOT.along(i32::from(ours), 0, most_ours), PLOT.level(i32::from(theirs), 0, most_theirs))
    }

    /// A place between whole points.
    fn between(&self, (ours, theirs): (f32, f32)) -> (i32, i32) {
        let (most_ours, most_theirs) = (10 * i32::from(self.0.0), 10 * i32::from(self.0.1));
        (PLOT.along((10.0 * ours) as i32, 0, most_ours), PLOT.level((10.0 * theirs) as i32, 0, most_theirs))
    }
}

/// Each efficient worth once: packages may share one.
fn frontier(scenario: &Scenario, possible: &Possible) -> Vec<Worth> {
    let mut frontier: Vec<Worth> = possible.frontier.iter().map(|&id| worth(scenario, id)).collect();
    frontier.dedup();
    frontier
}

/// Every 20 points; the ends are marked too.
fn ticks(most: u16) -> impl Iterator<Item = u16> {
    (0..=most).step_by(20)
}

fn across(scale: &Scale, points: u16) -> Html {
    let (x, _) = scale.place((points, 0));
    html! { <text class="tick" x={x.to_string()} y={(PLOT.bottom() + 14).to_string()} text-anchor="middle">{ points }</text> }
}

fn upwards(scale: &Scale, points: u16) -> Html {
    let (_, y) = scale.place((0, points));
    html! { <text class="tick" x={(PLOT.left - 5).to_string()} y={(y + 4).to_string()} text-anchor="end">{ points }</text> }
}

/// One path for all of them: a stroke without length, with round ends, is a dot.
fn dots(scale: &Scale, all: &[Worth]) -> String {
    let dot = |&worth: &Worth| {
        let (x, y) = scale.place(worth);
        format!("M{x} {y}h0")
    };
    all.iter().map(dot).collect()
}

fn square(x: i32, y: i32) -> String {
    format!("M{} {} h10 v10 h-10 Z", x - 5, y - 5)
}

fn diamond(x: i32, y: i32) -> String {
    format!("M{x} {} L{} {y} L{x} {} L{} {y} Z", y - 7, x + 7, y + 7, x - 7)
}

fn label(x: i32, y: i32, anchor: &'static str, text: &'static str) -> Html {
    html! { <text class="label" x={x.to_string()} y={y.to_string()} text-anchor={anchor}>{ text }</text> }
}
