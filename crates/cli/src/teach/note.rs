//! A case's teaching note as a page.

use super::frame::{Other, Page, list, page as framed, text};
use super::measured::{Measured, PLAYS};
use super::noted::Noted;
use coach::{Bot, TimingCurve};
use maud::{Markup, html};
use reading::moments;
use script::Case;
use script::author::{Length, Lesson, Mistake, Teaching, WORDS_A_MINUTE};
use words::Words;

/// The strategies that show what a class may come to. Those that play as mistakes do stand beside the mistakes.
const SHOWN: [Bot; 4] = [Bot::Expert, Bot::Planner, Bot::Cautious, Bot::Random];

/// The name of the file with the note of a case.
pub fn file(noted: &Noted) -> String {
    format!("{}.{}.html", noted.case.structure().id, noted.note.language)
}

/// The page. `languages` are the notes of the same case in all languages.
pub fn page(noted: &Noted, languages: &[Noted], measured: &Measured) -> Page {
    let Noted { case, note, words } = noted;
    let others = languages.iter().filter(|other| other.note.language != note.language);
    let others: Vec<Other<'_>> = others.map(|other| Other { file: file(other), words: other.words }).collect();
    let title = words.teach_title(&case.words().title);
    framed(words, file(noted), &title, &others, &body(words, case, note, measured))
}

fn body(words: &Words, case: &Case, note: &Teaching, measured: &Measured) -> Markup {
    let id = &case.structure().id;
    html! {
        p.warned { strong { (words.teach_spoils()) } }
        p { (text(&note.about)) }
        p { (counted(words, case)) }
        p.action { a.button href={ "../index.html?lang=" (note.language) "#/case/" (id) } { (words.teach_play_it(&case.words().title)) } }
        h2 { (words.teach_goals()) }
        p { (words.teach_goals_begin()) }
        (list(&note.goals))
        h2 { (words.teach_needs()) }
        (list(&note.needs))
        @for one in &note.lessons { (lesson(words, one)) }
        h2 { (words.teach_expect()) }
        p { (words.teach_about_expect()) }
        (expected(words, measured))
        @if let Some(curve) = &measured.curve { (timing(words, case, curve)) }
        h2 { (words.teach_mistakes()) }
        @for one in &note.mistakes { (mistake(words, one, measured)) }
        h2 { (words.teach_questions()) }
        ol { @for one in &note.questions { li { (text(one)) } } }
        h2 { (words.teach_limits()) }
        (list(&note.limits))
    }
}

fn counted(words: &Words, case: &Case) -> String {
    let numbers = case.scenario().numbers();
    let length = Length::new(case);
    words.teach_counted(
        numbers.turns,
        case.words().issues.len(),
        length.before(),
        length.words,
        length.lines,
        length.minutes(),
        WORDS_A_MINUTE,
    )
}

/// A lesson, as a table of its steps.
fn lesson(words: &Words, lesson: &Lesson) -> Markup {
    let ends = lesson.steps.iter().scan(0, |end, step| {
        *end += step.minutes;
        Some(*end)
    });
    html! {
        h2 { (words.teach_lesson(lesson.minutes())) }
        table.steps {
            thead { tr {
                th scope="col" { (words.teach_minutes_column()) }
                th scope="col" { (words.teach_step_column()) }
            } }
            tbody {
                @for (step, end) in lesson.steps.iter().zip(ends) {
                    tr { th scope="row" { (words.teach_from_to(end - step.minutes, end)) } td { (text(&step.text)) } }
                }
            }
        }
    }
}

/// What the strategies come to that a class may be compared with.
fn expected(words: &Words, measured: &Measured) -> Markup {
    let result = |bot: Bot| match bot.is_random() {
        true => words.teach_by_chance(measured.of(bot), PLAYS, measured.ratified),
        false => words.decimal(measured.of(bot)),
    };
    html! {
        table {
            thead { tr {
                th scope="col" { (words.teach_strategy_column()) }
                th scope="col" { (words.teach_result_column()) }
            } }
            tbody { @for bot in SHOWN { tr { th scope="row" { (words.strategy(bot)) } td { (result(bot)) } } } }
        }
    }
}

/// What each moment to step out is worth, with the programme of the day.
fn timing(words: &Words, case: &Case, curve: &TimingCurve) -> Markup {
    let moments = moments(curve);
    let programme = &case.scenario().numbers().programme;
    let day = |turn: u8| {
        let spell =
            programme.iter().zip(&case.words().programme).find(|(spell, _)| (spell.from..=spell.to).contains(&turn));
        spell.map_or(words.teach_in_session().to_owned(), |(spell, said)| {
            words.teach_spell(&said.name, words.spell_kind(spell.kind))
        })
    };
    html! {
        h2 { (words.teach_timing()) }
        p { (words.teach_about_timing()) }
        table {
            thead { tr {
                th scope="col" { (words.teach_turn_column()) }
                th scope="col" { (words.teach_programme_column()) }
                th.num scope="col" { (words.teach_value_column()) }
                th scope="col" { (words.teach_ripeness_column()) }
            } }
            tbody {
                @for turn in 1..=case.scenario().numbers().turns {
                    @let moment = moments.iter().find(|moment| moment.turn == turn);
                    tr {
                        th scope="row" { (turn) }
                        td { (day(turn)) }
                        td.num { @if let Some(moment) = moment { (words.decimal(moment.value)) } }
                        td { (moment.map_or(words.teach_impossible(), |moment| words.ripeness(moment.ripeness))) }
                    }
                }
            }
        }
        p { (words.teach_never(curve.never)) }
    }
}

/// What usually goes wrong, what is seen of it, and what it comes to.
fn mistake(words: &Words, mistake: &Mistake, measured: &Measured) -> Markup {
    let bot = mistake.strategy.as_ref().and_then(|name| Bot::named(&name.value));
    html! {
        section.mistake {
            h3 { (mistake.name) }
            p { (text(&mistake.text)) }
            p { strong { (words.teach_seen()) } " " (text(&mistake.seen)) }
            @if let Some(bot) = bot {
                p.note { (words.teach_measured(measured.of(bot), measured.of(Bot::Expert))) }
            }
        }
    }
}
