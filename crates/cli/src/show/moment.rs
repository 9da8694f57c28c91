//! A decision of somebody's, to be made again together: its answer is folded.

use crate::label;
use classroom::Played;
use maud::{Markup, html};
use script::{Case, Speaker, Speech, Story};
use std::rc::Rc;
use words::Words;

/// How much of what was said before is shown.
const BEFORE: usize = 6;

/// The moment before an entry of a play; none where the play has nothing there that cost anything.
pub fn again(words: &Words, case: &Case, played: &Played, entry: usize) -> Option<Markup> {
    let lost = played.findings.losses.iter().find(|lost| lost.entry == entry)?;
    let run = &played.hand_in.run;
    let case = Rc::new(case.varied(run.variant)?);
    let story = Story::from_entries(case.clone(), run.entries.get(..entry)?).ok()?;
    let state = story.state();
    let said = story.transcript();
    let choices = story.choices();
    let best: Vec<String> = lost.best.iter().map(|&best| label::of_move(words, &case, &state, best)).collect();
    let best: Vec<&str> = best.iter().map(String::as_str).collect();
    Some(html! {
        p.note { (words.turn_of(state.turn() + 1, case.scenario().numbers().turns)) ". " (label::of_meters(words, &state)) }
        @for spoken in &said[said.len().saturating_sub(BEFORE)..] {
            (line(words, &case, &spoken.speech))
        }
        h3 { (words.show_what_would_you_say()) }
        ol.choices {
            @for choice in choices.all() { li { (choice.say.plain()) } }
            @if choices.can_table { li { (words.show_put_package()) } }
            @if choices.can_float { li { (words.show_float()) } }
        }
        details {
            summary { (words.show_answer()) }
            p { (words.show_was_done(&label::of_move(words, &case, &state, lost.made), lost.tenths)) }
            p { (words.show_better(&best)) }
            @if let Some(lesson) = lost.lesson { p { (words.next_time(words.advice(lesson))) } }
        }
    })
}

fn line(words: &Words, case: &Case, speech: &Speech) -> Markup {
    let text = speech.text.plain();
    let name = match speech.speaker {
        Speaker::Stage => None,
        Speaker::You => Some(words.you()),
        Speaker::Person(place) => case.words().people.get(usize::from(place)).map(|person| person.name.as_str()),
    };
    html! {
        @match name {
            Some(name) => p { b { (name) ": " } (text) },
            None => p.stage { (text) },
        }
    }
}
