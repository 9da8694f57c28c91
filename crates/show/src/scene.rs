//! A moment, to be played again together: what was said, what can be said, and folded what the class did and what that was
//! worth.

use crate::moment::{Done, Moment};
use crate::tables::bar;
use maud::{Markup, html};
use negotiation::{Entry, Move};
use script::{Case, Choices, Speaker, Speech, Story};
use words::{Words, label};

/// How much of what was said before is shown.
const BEFORE: usize = 3;
/// How much of what was done there is shown.
const DONE: usize = 6;

/// The scene. None where the play that is shown is none of its case.
pub fn again(words: &Words, moment: &Moment<'_>) -> Option<Markup> {
    let (played, entry) = moment.shown;
    let case = &moment.case;
    let lost = played.findings.losses.iter().find(|lost| lost.entry == entry)?;
    let story = Story::from_entries(case.clone(), played.hand_in.run.entries.get(..entry)?).ok()?;
    let state = story.state();
    let said = story.transcript();
    let choices = story.choices();
    let called = |made: Move| {
        let label = label::of_move(words, case, &state, made);
        match number(&choices, made) {
            Some(line) => words.show_numbered(&label, line),
            None => label,
        }
    };
    let best: Vec<String> = lost.best.iter().map(|&best| called(best)).collect();
    let best: Vec<&str> = best.iter().map(String::as_str).collect();
    Some(html! {
        p.note { (words.turn_of(state.turn() + 1, case.scenario().numbers().turns)) ". " (label::of_meters(words, &state)) }
        @for spoken in &said[said.len().saturating_sub(BEFORE)..] {
            (line(words, case, &spoken.speech))
        }
        h3 { (words.show_what_would_you_say()) }
        ol.choices {
            @for choice in choices.all() { li { (choice.say.plain()) } }
            @if choices.can_table { li { (words.show_put_package()) } }
            @if choices.can_float { li { (words.show_float()) } }
        }
        details.revealed {
            summary { (words.show_answer()) }
            p { strong { (words.show_better(&best)) } }
            (done(words, moment, &called))
            @if let Some(lesson) = lost.lesson { p { (words.next_time(words.advice(lesson))) } }
        }
    })
}

/// The number of a move in the list of what can be said; none where it stands there by no line.
fn number(choices: &Choices, made: Move) -> Option<usize> {
    let said = choices.all().count();
    match made {
        Move::Table { .. } => choices.can_table.then_some(said + 1),
        Move::Float { .. } => choices.can_float.then_some(said + usize::from(choices.can_table) + 1),
        _ => choices.all().position(|choice| choice.entry == Entry::Move(made)).map(|place| place + 1),
    }
}

/// What the class did there, by what it is called.
fn done(words: &Words, moment: &Moment<'_>, called: &dyn Fn(Move) -> String) -> Markup {
    let plays = moment.plays();
    html! {
        p { (words.together_stood(plays)) }
        table {
            thead { tr {
                th scope="col" { (words.together_done_column()) }
                th.num scope="col" { (words.show_learners_column()) }
                th.bars scope="col" { span.unseen { (words.show_share_column()) } }
                th.num scope="col" { (words.show_lost_column()) }
            } }
            tbody { @for &Done { made, tenths, plays: by } in moment.done.iter().take(DONE) {
                tr {
                    th scope="row" { (words.together_done(&called(made))) }
                    td.num { (by) }
                    td.bars { (bar(by, plays)) }
                    td.num { @if tenths > 0 { (words.decimal(tenths)) } @else { (words.together_sound()) } }
                }
            } }
        }
    }
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
