//! What a class is shown of its plays: one page of real text and pictures, for a projector and for paper. It needs no
//! script: what is hidden at first unfolds by itself.
//!
//! The command line writes it as a file, and the marking worker for the page of the site. Everything that somebody typed
//! is escaped. Nobody's name is on it, unless the pages for the learners are asked for.
//!
//! ```
//! use show::Show;
//!
//! let words = words::english();
//! let show = Show { words: &words, class: None, cases: &[], rows: &[], curves: &[], names: false };
//! assert!(show.page().contains("<h1>What the class did</h1>"));
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod day;
mod deals;
mod first_talks;
mod learner;
mod moment;
mod page;
mod scene;
mod tables;
mod varied;

use classroom::{Class, Curve, Overview, Row, overviews};
use maud::{Markup, html};
use script::Case;
use std::rc::Rc;
use varied::Varied;
use words::Words;

/// The styles of what is shown. They hold within an element of the class `show`, and need the site's colours.
pub const STYLES: &str = include_str!("show.css");

/// Variants with fewer plays than this are shown together alone, where there are several.
const PLAYS_OF_ITS_OWN: usize = 5;

/// What is to be shown.
pub struct Show<'a> {
    /// The words that it is told in.
    pub words: &'a Words,
    /// The class, where it is known.
    pub class: Option<&'a Class>,
    /// The cases, each once, in the language of the words where they speak it.
    pub cases: &'a [Case],
    /// All that was handed in. What counts is shown.
    pub rows: &'a [Row],
    /// What each moment is worth, of every variant of which a play counts.
    pub curves: &'a [Curve],
    /// Whether there is a page for each learner, by name.
    pub names: bool,
}

impl Show<'_> {
    /// All of it below its heading: a section for each thing that is shown, as high as the screen or higher.
    pub fn sections(&self) -> String {
        self.markup().into_string()
    }

    /// What it is called: the name of the class, where that is known.
    pub fn title(&self) -> &str {
        self.class.map_or(self.words.show_title(), |class| class.draft().name.as_str())
    }

    fn markup(&self) -> Markup {
        let Show { words, class, cases, rows, .. } = *self;
        let overviews = overviews(rows, self.curves);
        let learners = rows.iter().filter(|row| self.names && row.counts).filter_map(Row::played);
        html! {
            section.slide.first {
                (self.about())
                (tables::side_by_side(words, cases, &overviews))
            }
            @for overview in &overviews {
                @if let Some(case) = self.case(&overview.case) { (self.of_case(case, overview)) }
            }
            @for played in learners {
                @if let Some(case) = self.case(&played.case) { (learner::page(words, class, case, played)) }
            }
        }
    }

    fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.structure().id == id)
    }

    /// How it was played, and how much was handed in.
    fn about(&self) -> Markup {
        let counted = self.rows.iter().filter(|row| row.counts).count();
        html! {
            p {
                (self.words.show_counted(counted))
                @if let Some(class) = self.class { " " (learner::mode(self.words, class.draft().play.assessed)) }
            }
        }
    }

    /// All that is shown of a case: a section for each picture or table.
    fn of_case(&self, case: &Case, overview: &Overview) -> Markup {
        let words = self.words;
        let slide = |heading: &str, body: Markup| {
            html! { section.slide { h2 { span.case { (case.words().title) } (heading) } (body) } }
        };
        let variants = overview.variants.iter();
        let variants: Vec<Varied<'_>> =
            variants.filter_map(|of| Some(Varied { case: Rc::new(case.varied(of.variant)?), of })).collect();
        let several = variants.len() > 1;
        let alone = variants.iter().filter(|variant| !several || variant.of.plays >= PLAYS_OF_ITS_OWN);
        html! {
            @if several {
                (slide(words.show_when(), first_talks::together(words, &variants)))
                (slide(words.show_deals(), html! { (deals::together(words, &variants)) (tables::endings(words, overview)) }))
            }
            @for one in alone {
                @let (variant, plays) = (one.of.variant, one.of.plays);
                @let name = html! { @if variant != 0 || several { p.note { (words.show_variant(variant, plays)) } } };
                (slide(words.show_when(), html! { (name) (first_talks::of_variant(words, one)) }))
                (slide(words.show_deals(), html! {
                    (name)
                    (deals::of_variant(words, one))
                    @if !several { (tables::endings(words, overview)) }
                }))
            }
            (slide(words.show_learned(), tables::learned(words, case, overview)))
            (slide(words.show_given(), tables::given(words, case, overview)))
            (slide(words.show_lost(), tables::lost(words, overview)))
            (slide(words.show_results(), tables::results(words, overview)))
            @for moment in moment::costliest(self.rows, &variants) {
                @if let Some(scene) = scene::again(words, &moment) {
                    section.slide.scene { h2 { span.case { (case.words().title) } (words.show_again()) } (scene) }
                }
            }
        }
    }
}
