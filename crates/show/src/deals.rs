//! The packages that were agreed on, among all that were possible, and the same as a table.

use crate::varied::Varied;
use classroom::OfVariant;
use maud::{Markup, html};
use negotiation::State;
use reading::{Possible, Worth, worth};
use script::Case;
use std::slice;
use words::{Words, label};

const WIDTH: i32 = 960;
const HIGH: i32 = 460;
const LEFT: i32 = 30;
const RIGHT: i32 = 910;
const TOP: i32 = 40;
const FLOOR: i32 = 416;

/// Where packages of a variant lie: the most that any is worth to a side is the end of its axis.
struct Plot {
    possible: Possible,
    most: Worth,
}

impl Plot {
    fn new(case: &Case) -> Plot {
        let possible = Possible::new(case.scenario(), &State::start(case.scenario()));
        let most = possible.most();
        Plot { possible, most }
    }

    fn place(&self, (our, their): Worth) -> (i32, i32) {
        let along = (RIGHT - LEFT) * i32::from(our) / i32::from(self.most.0.max(1));
        let up = (FLOOR - TOP) * i32::from(their) / i32::from(self.most.1.max(1));
        (LEFT + along, FLOOR - up)
    }

    /// The packages that nobody can improve for one side without taking from the other.
    fn frontier(&self, case: &Case) -> Markup {
        let places = self.possible.frontier.iter().map(|&id| self.place(worth(case.scenario(), id)));
        let mut points: Vec<String> = places.map(|(x, y)| format!("{x},{y}")).collect();
        points.dedup();
        html! { polyline.frontier points=(points.join(" ")) {} }
    }

    /// The packages that were agreed on, each with how often.
    fn deals(&self, case: &Case, of: &OfVariant, from: usize) -> Markup {
        html! {
            @for &(package, times) in &of.deals {
                @let (x, y) = self.place(worth(case.scenario(), package));
                path.deal d={ "M" (x) " " (y - 11) " L" (x + 11) " " (y) " L" (x) " " (y + 11) " L" (x - 11) " " (y) " Z" } {}
                @if times >= from { text x=(x + 15) y=(y + 7) { (times) } }
            }
        }
    }
}

/// Of one variant.
pub fn of_variant(words: &Words, variant: &Varied<'_>) -> Markup {
    let Varied { case, of } = variant;
    let plot = Plot::new(case);
    let limits = plot.place(plot.possible.limits);
    html! {
        (picture(words, html! {
            path.limit d={ "M" (limits.0) " " (TOP) " V" (FLOOR) " M" (LEFT) " " (limits.1) " H" (RIGHT) } {}
            @for &worth in &plot.possible.all { @let (x, y) = plot.place(worth); circle.package cx=(x) cy=(y) r="3" {} }
            (plot.frontier(case))
            @if let Some(fair) = plot.possible.fair {
                @let (x, y) = plot.place(worth(case.scenario(), fair));
                rect.fair x=(x - 8) y=(y - 8) width="16" height="16" {}
            }
            (plot.deals(case, of, 1))
            text.label x=(limits.0 + 6) y=(FLOOR - 10) { (words.show_limits()) }
        }))
        p.note { (words.show_about_deals()) }
        (table(words, slice::from_ref(variant)))
    }
}

/// Of several variants, whose points are not the same: what a package is worth is shown by what is the most in its variant.
pub fn together(words: &Words, variants: &[Varied<'_>]) -> Markup {
    let plots: Vec<(Plot, &Varied<'_>)> = variants.iter().map(|varied| (Plot::new(&varied.case), varied)).collect();
    html! {
        (picture(words, html! {
            @for (plot, varied) in &plots { g.of-many { (plot.frontier(&varied.case)) } }
            @for (plot, varied) in &plots { (plot.deals(&varied.case, varied.of, 2)) }
        }))
        p.note { (words.together_deals()) }
        (table(words, variants))
    }
}

fn picture(words: &Words, inside: Markup) -> Markup {
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (HIGH) } preserveAspectRatio="xMinYMin" role="img" aria-label=(words.show_deals_picture()) {
            path.axis d={ "M" (LEFT) " " (TOP) " V" (FLOOR) " H" (RIGHT) } {}
            (inside)
            text.label x=(RIGHT) y=(FLOOR + 32) text-anchor="end" { (words.show_points_for_us()) }
            text.label x="0" y="20" { (words.show_points_for_them()) }
        }
    }
}

fn table(words: &Words, variants: &[Varied<'_>]) -> Markup {
    let several = variants.len() > 1;
    html! {
        details {
            summary { (words.show_as_table()) }
            table {
                thead { tr {
                    @if several { th.num scope="col" { (words.marks_column_variant()) } }
                    th scope="col" { (words.show_package_column()) }
                    th.num scope="col" { (words.show_learners_column()) }
                    th.num scope="col" { (words.show_points_for_us()) }
                    th.num scope="col" { (words.show_points_for_them()) }
                } }
                tbody { @for Varied { case, of } in variants { @for &(package, times) in &of.deals {
                    @let (our, their) = worth(case.scenario(), package);
                    tr {
                        @if several { td.num { (of.variant) } }
                        th scope="row" { (label::of_package(case, package)) }
                        td.num { (times) }
                        td.num { (our) }
                        td.num { (their) }
                    }
                } } }
            }
        }
    }
}
