//! What a class is shown: one page for a projector and for paper, without any script and with all that it needs within.
//! Nobody's name is on it, unless the pages for the learners are asked for.

mod learner;
mod moment;
mod pictures;
mod tables;

use classroom::{Class, Curve, Overview, Row, overviews};
use coach::Search;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use rayon::prelude::*;
use script::Case;
use std::rc::Rc;
use words::Words;

/// What a page may do: show itself. Its styles stand in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLES: &str = include_str!("show.css");
/// How many moments are opened again together.
const MOMENTS: usize = 3;

/// The page. `names` adds one page for each learner.
pub fn page(words: &Words, class: Option<&Class>, cases: &[Case], rows: &[Row], names: bool) -> String {
    let overviews = overviews(rows, &curves(cases, rows));
    let case_of = |id: &str| cases.iter().find(|case| case.structure().id == id);
    let title = class.map_or(words.show_title().to_owned(), |class| class.draft().name.to_string());
    let html = html! {
        (DOCTYPE)
        html lang=(words.code()) dir=(words.grammar().direction().attribute()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (words.page_title(&title)) }
                style { (PreEscaped(STYLES)) }
            }
            body {
                main {
                    section.slide {
                        h1 { (title) }
                        (about(words, class, rows))
                        (tables::side_by_side(words, cases, &overviews))
                    }
                    @for overview in &overviews {
                        @if let Some(case) = case_of(&overview.case) { (of_case(words, case, overview, rows)) }
                    }
                    @if names {
                        @for row in rows.iter().filter(|row| row.counts) {
                            @if let Some((played, case)) = row.played().and_then(|played| Some((played, case_of(&played.case)?))) {
                                (learner::page(words, class, case, played))
                            }
                        }
                    }
                }
            }
        }
    };
    html.into_string()
}

/// The curve of every variant of which a play counts, on all cores.
fn curves(cases: &[Case], rows: &[Row]) -> Vec<Curve> {
    let counted = rows.iter().filter(|row| row.counts).filter_map(Row::played);
    let mut variants: Vec<(&str, u32)> =
        counted.map(|played| (played.case.as_str(), played.hand_in.run.variant)).collect();
    variants.sort_unstable();
    variants.dedup();
    let curve = |&(id, variant): &(&str, u32)| {
        let case = cases.iter().find(|case| case.structure().id == id)?.varied(variant)?;
        Curve::new(id, variant, &mut Search::new(case.scenario())).ok()
    };
    variants.par_iter().filter_map(curve).collect()
}

/// How it was played, and how much was handed in.
fn about(words: &Words, class: Option<&Class>, rows: &[Row]) -> Markup {
    let counted = rows.iter().filter(|row| row.counts).count();
    html! {
        p {
            (words.show_counted(counted))
            @if let Some(class) = class { " " (learner::mode(words, class.draft().play.assessed)) }
        }
    }
}

/// All that is shown of a case: a picture or a table each, as high as the screen.
fn of_case(words: &Words, case: &Case, overview: &Overview, rows: &[Row]) -> Markup {
    let title = &case.words().title;
    let slide = |heading: &str, body: Markup| {
        html! { section.slide { h2 { span.case { (title) } (heading) } (body) } }
    };
    html! {
        @for variant in &overview.variants {
            @if let Some(varied) = case.varied(variant.variant).map(Rc::new) {
                @let of_variant = html! { @if variant.variant != 0 { p.note { (words.show_variant(variant.variant, variant.plays)) } } };
                (slide(words.show_when(), html! { (of_variant) (pictures::first_talks(words, &varied, variant)) }))
                (slide(words.show_deals(), html! { (of_variant) (pictures::deals(words, &varied, variant)) (tables::endings(words, overview)) }))
            }
        }
        (slide(words.show_learned(), tables::learned(words, case, overview)))
        (slide(words.show_given(), tables::given(words, case, overview)))
        (slide(words.show_lost(), tables::lost(words, overview)))
        (slide(words.show_results(), tables::results(words, overview)))
        @for kind in overview.lost.iter().take(MOMENTS) {
            @let (row, entry) = kind.costliest;
            @if let Some(moment) = rows.get(row).and_then(Row::played).and_then(|played| moment::again(words, case, played, entry)) {
                (slide(words.show_again(), moment))
            }
        }
    }
}
