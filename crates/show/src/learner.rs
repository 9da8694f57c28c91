//! One page for one learner, to be printed.

use classroom::{Class, Played, moment};
use maud::{Markup, html};
use negotiation::Dimension;
use script::Case;
use words::{Words, label};

/// How many things one takes along.
const LESSONS: usize = 3;

/// The page.
pub fn page(words: &Words, class: Option<&Class>, case: &Case, played: &Played) -> Markup {
    let (cover, run) = (&played.hand_in.cover, &played.hand_in.run);
    let mark = class.and_then(|class| class.draft().pass_mark);
    let lessons = played.findings.lessons(LESSONS);
    html! {
        section.slide.learner {
            h2 { span.case { (case.words().title) } (cover.alias) }
            @if let Some(class) = class { p { strong { (class.draft().name) } } }
            p {
                (mode(words, cover.play.assessed)) " "
                (words.show_learner(&moment(cover.ended), cover.attempt, &label::of_variant(words, run.variant)))
            }
            p.result {
                (words.show_result(played.total()))
                @if let Some(mark) = mark {
                    ", " (if played.passes(mark) { words.marks_passed() } else { words.marks_not_passed() })
                }
            }
            p { (words.ending(played.ending)) ". " (words.about_ending(played.ending)) }
            table { tbody { @for (dimension, tenths) in Dimension::ALL.into_iter().zip(played.dimensions) {
                tr {
                    th scope="row" { (words.dimension(dimension)) }
                    td.num { (words.decimal(tenths)) }
                    td.num { (words.points(dimension.most())) }
                }
            } } }
            @if !lessons.is_empty() {
                h3 { (words.show_take_along()) }
                ul { @for lesson in lessons { li { (words.show_lesson(words.advice(lesson))) } } }
            }
        }
    }
}

/// How it was played.
pub fn mode(words: &Words, assessed: bool) -> &str {
    if assessed { words.show_assessed() } else { words.show_practice() }
}
