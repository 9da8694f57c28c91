//! What is wrong with a case, in sentences. The facts come from `script::author`, the words from their language.

use script::author::{Fault, Found, Missing, Name, Note, Severity, Wanted};
use script::{Act, Band};
use std::io::ErrorKind;
use words::Words;

/// What is wrong.
pub fn headline(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::Missing { what } => match what {
            Missing::Path => words.fault_missing_path(),
            Missing::Numbers => words.fault_missing_numbers(),
            Missing::Words => words.fault_missing_words(),
            Missing::Cases => words.fault_missing_cases(),
        }
        .into(),
        Fault::Unreadable { why } => match why {
            ErrorKind::PermissionDenied => words.fault_unreadable_forbidden().into(),
            ErrorKind::IsADirectory => words.fault_unreadable_folder().into(),
            why => words.fault_unreadable_otherwise(&why.to_string()),
        },
        Fault::NotAFolder => words.fault_not_a_folder().into(),
        Fault::TooLarge { found, most } => words.fault_too_large(*found, *most),
        Fault::NotText { at } => words.fault_not_text(*at),
        Fault::Syntax { why } => words.fault_syntax(why.trim_end_matches('\n')),
        Fault::Format { found, known } => words.fault_format(*found, *known),
        Fault::NotTheFolder { id, folder } => words.fault_not_the_folder(id, folder),
        Fault::NotTheLanguage { language, file } => words.fault_not_the_language(language, file),
        Fault::NoField { field } => words.fault_no_field(field),
        Fault::UnknownField { found, .. } => words.fault_unknown_field(found),
        Fault::WrongType { found, wanted } => {
            words.fault_wrong_type(of_wanted(words, *wanted), of_found(words, *found))
        }
        Fault::UnknownValue { found, .. } => words.fault_unknown_value(found),
        Fault::MalformedId { found } => words.fault_malformed_id(found),
        Fault::Twice { name, id } => words.fault_twice(&things(words, *name, 2), id),
        Fault::OutOfRange { found, least, most } => words.fault_out_of_range(found, *least, *most),
        Fault::Count { of, found, least: 0, most } => words.fault_too_many(&things(words, *of, *found), *most),
        Fault::Count { of, found, least, most } => {
            words.fault_count(*found, &things(words, *of, *found), *least, *most)
        }
        Fault::UnevenPoints { ours, theirs } => words.fault_uneven_points(*ours, *theirs),
        Fault::WrongWay { ours: true } => words.fault_wrong_way_ours().into(),
        Fault::WrongWay { ours: false } => words.fault_wrong_way_theirs().into(),
        Fault::EmptyRange { from, to } => words.fault_empty_range(*from, *to),
        Fault::NoZone => words.fault_no_zone().into(),
        Fault::Zone => words.fault_zone().into(),
        Fault::Currency { issue } => words.fault_currency(issue),
        Fault::Unplayable { seed } => words.fault_unplayable(*seed),
        Fault::Unknown { name, found, .. } => words.fault_unknown(thing(words, *name), found),
        Fault::NoSpeaker => words.fault_no_speaker().into(),
        Fault::NeverSet { flag, .. } => words.fault_never_set(flag),
        Fault::NeverTested { flag } => words.fault_never_tested(flag),
        Fault::NoWords { name, id } => words.fault_no_words(thing(words, *name), id),
        Fault::StrayWords { name, id, .. } => words.fault_stray_words(thing(words, *name), id),
        Fault::OptionWords { found, wanted } => words.fault_option_words(*found, *wanted),
        Fault::Empty => words.fault_empty().into(),
        Fault::Todo => words.fault_todo().into(),
        Fault::SameLine => words.fault_same_line().into(),
        Fault::NoLine { act, on, .. } => words.fault_no_line(&act_on(words, *act, on.as_deref())),
        Fault::FewVariants { act, on, found, wanted, .. } => {
            words.fault_few_variants(&act_on(words, *act, on.as_deref()), *wanted, *found)
        }
        Fault::NoSay { act } => words.fault_no_say(act.name()),
        Fault::StraySay { act } => words.fault_stray_say(act.name()),
        Fault::NoReply { act, outcome } => words.fault_no_reply(act.name(), outcome.name()),
        Fault::StrayReply { act, found } => words.fault_stray_reply(act.name(), found),
        Fault::NoAbout { act, wanted } => words.fault_no_about(act.name(), thing(words, *wanted)),
        Fault::StrayAbout { act, found } => words.fault_stray_about(act.name(), thing(words, *found)),
        Fault::StrayAfter { act } => words.fault_stray_after(act.name()),
        Fault::Circle { through } => words.fault_circle(&through.join(", ")),
        Fault::Unreached { scene } => words.fault_unreached(scene),
        Fault::SameMove { act } => words.fault_same_move(act.name()),
        Fault::NoWayOut { .. } => words.fault_no_way_out().into(),
        Fault::OtherRoom { act, room } => words.fault_other_room(*room, act.name()),
        Fault::NotAMove { act } => words.fault_not_a_move(act.name()),
        Fault::MoveOrRemark { both: true } => words.fault_move_or_remark_both().into(),
        Fault::MoveOrRemark { both: false } => words.fault_move_or_remark_neither().into(),
        Fault::ThenElsewhere { scene, room } => words.fault_then_elsewhere(*room, scene),
    }
}

/// What to do about it, where that is not plain.
pub fn advice(words: &Words, fault: &Fault) -> Option<String> {
    let one_text = "\"...\"";
    let list_of_texts = "[\"...\"]";
    Some(match fault {
        Fault::Missing { what: Missing::Numbers } => words.advice_missing_numbers().into(),
        Fault::Missing { what: Missing::Words } => words.advice_missing_words().into(),
        Fault::Missing { what: Missing::Cases } => words.advice_missing_cases().into(),
        Fault::NotText { .. } => words.advice_not_text().into(),
        Fault::NotTheFolder { folder, .. } => words.advice_not_the_folder(folder),
        Fault::UnknownField { near: Some(near), .. }
        | Fault::UnknownValue { near: Some(near), .. }
        | Fault::Unknown { near: Some(near), .. }
        | Fault::NeverSet { near: Some(near), .. }
        | Fault::StrayWords { near: Some(near), .. } => words.advice_near(near),
        Fault::UnknownValue { wanted, .. } => words.advice_one_of(&wanted.join(", ")),
        Fault::MalformedId { .. } => words.id_rule().into(),
        Fault::WrongType { wanted: Wanted::Text, .. } => words.advice_quotes().into(),
        Fault::NoZone => words.advice_no_zone().into(),
        Fault::Zone => words.advice_zone().into(),
        Fault::Unplayable { .. } => words.advice_unplayable().into(),
        Fault::NoSpeaker => words.advice_no_speaker().into(),
        Fault::NeverSet { .. } => words.advice_never_set().into(),
        Fault::NoLine { bands, .. } | Fault::FewVariants { bands, .. } => moods(words, bands),
        Fault::NoSay { .. } => words.advice_add("say", one_text),
        Fault::StraySay { .. } => words.advice_stray_say().into(),
        Fault::NoReply { act, outcome } if act.outcomes().len() > 1 => {
            words.advice_add(&format!("reply.{}", outcome.name()), list_of_texts)
        }
        Fault::NoReply { .. } => words.advice_add("reply", list_of_texts),
        Fault::StrayReply { act, .. } => {
            let names: Vec<_> = act.outcomes().iter().map(|outcome| outcome.name()).collect();
            match names.as_slice() {
                [_] => words.advice_plain_reply().into(),
                names => words.advice_outcomes(&names.join(", ")),
            }
        }
        Fault::NoAbout { wanted, .. } => words.advice_add(wanted.field(), one_text),
        Fault::Unreached { .. } => words.advice_unreached().into(),
        Fault::NoWayOut { room } => words.advice_way_out(*room).into(),
        Fault::MoveOrRemark { .. } => words.advice_move_or_remark().into(),
        _ => return None,
    })
}

/// Why another place belongs to a problem.
pub fn note(words: &Words, note: Note) -> &str {
    match note {
        Note::First => words.note_first(),
        Note::Declared => words.note_declared(),
        Note::LeadsOn => words.note_leads_on(),
    }
}

/// How bad it is.
pub fn level(words: &Words, severity: Severity) -> &str {
    match severity {
        Severity::Error => words.level_error(),
        Severity::Warning => words.level_warning(),
    }
}

/// An act and what it is about.
fn act_on(words: &Words, act: Act, on: Option<&str>) -> String {
    match on {
        Some(on) => words.fault_act_on(act.name(), on),
        None => format!("`{}`", act.name()),
    }
}

/// The moods in which lines are missing.
fn moods(words: &Words, bands: &[Band]) -> String {
    if bands.len() == Band::all().count() {
        return words.advice_every_mood().into();
    }
    let mood = |band: &Band| {
        let (tension, rapport) = band.names();
        words.advice_mood(tension, rapport)
    };
    words.advice_moods(&bands.iter().map(mood).collect::<Vec<_>>().join("; "))
}

fn of_wanted(words: &Words, wanted: Wanted) -> &str {
    match wanted {
        Wanted::Text => words.wanted_text(),
        Wanted::Number => words.wanted_number(),
        Wanted::Truth => words.wanted_truth(),
        Wanted::List => words.wanted_list(),
        Wanted::Table => words.wanted_table(),
        Wanted::Range => words.wanted_range(),
    }
}

fn of_found(words: &Words, found: Found) -> &str {
    match found {
        Found::Text => words.found_text(),
        Found::Number => words.found_number(),
        Found::Fraction => words.found_fraction(),
        Found::Truth => words.found_truth(),
        Found::Date => words.found_date(),
        Found::List => words.found_list(),
        Found::Table => words.found_table(),
    }
}

/// A kind of thing.
fn thing(words: &Words, name: Name) -> &str {
    match name {
        Name::Issue => words.thing_issue(),
        Name::Secret => words.thing_secret(),
        Name::Matter => words.thing_matter(),
        Name::Holder => words.thing_holder(),
        Name::Person => words.thing_person(),
        Name::Flag => words.thing_flag(),
        Name::Scene => words.thing_scene(),
        Name::Option => words.thing_option(),
        Name::Seed => words.thing_seed(),
    }
}

/// So many of a kind.
fn things(words: &Words, name: Name, count: usize) -> String {
    match name {
        Name::Issue => words.things_issue(count),
        Name::Secret => words.things_secret(count),
        Name::Matter => words.things_matter(count),
        Name::Holder => words.things_holder(count),
        Name::Person => words.things_person(count),
        Name::Flag => words.things_flag(count),
        Name::Scene => words.things_scene(count),
        Name::Option => words.things_option(count),
        Name::Seed => words.things_seed(count),
    }
}
