//! What is wrong with a case, in sentences. The facts come from `script::author`, the words from their language.

use script::author::{Encoding, Fault, Found, Instead, Missing, Name, Note, Severity, Special, Wanted};
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
        Fault::NotAFile { found } => match found {
            Special::Pipe => words.fault_not_a_file_pipe(),
            Special::Socket => words.fault_not_a_file_socket(),
            Special::Device => words.fault_not_a_file_device(),
            Special::LinkToNothing => words.fault_not_a_file_link_to_nothing(),
            Special::LoopOfLinks => words.fault_not_a_file_loop_of_links(),
        }
        .into(),
        Fault::EmptyFile => words.fault_empty_file().into(),
        Fault::TooLarge { found, most } => words.fault_too_large(*found, *most),
        Fault::NotText { at, likely } => match likely {
            Encoding::Utf16 => words.fault_not_text_utf16().into(),
            Encoding::Document => words.fault_not_text_document().into(),
            Encoding::Unknown => words.fault_not_text_unknown(*at),
        },
        Fault::Control { found } => words.fault_control(&code_of(*found)),
        Fault::Lookalike { found, instead: Instead::Write(c) } if *c != ' ' => {
            words.fault_lookalike_seen(&found.to_string(), &code_of(*found))
        }
        Fault::Lookalike { found, .. } => words.fault_lookalike_unseen(&code_of(*found)),
        Fault::Syntax { why } => words.fault_syntax(why.trim_end_matches('\n')),
        Fault::Format { found, known } => words.fault_format(&shown(found), *known),
        Fault::NotTheFolder { id, folder } => words.fault_not_the_folder(&shown(id), &shown(folder)),
        Fault::NotTheLanguage { language, file } => words.fault_not_the_language(&shown(language), &shown(file)),
        Fault::NoteWithoutLines { language } => words.fault_note_without_lines(&shown(language)),
        Fault::LinesWithoutNote { language } => words.fault_lines_without_note(&shown(language)),
        Fault::NoField { field } => words.fault_no_field(field),
        Fault::UnknownField { found, .. } => words.fault_unknown_field(&shown(found)),
        Fault::WrongType { found, wanted } => {
            words.fault_wrong_type(of_wanted(words, *wanted), of_found(words, *found))
        }
        Fault::UnknownValue { found, .. } => words.fault_unknown_value(&shown(found)),
        Fault::MalformedId { found } => words.fault_malformed_id(&shown(found)),
        Fault::Twice { name, id } => words.fault_twice(&things(words, *name, 2), &shown(id)),
        Fault::OutOfRange { found, least, most } => words.fault_out_of_range(&shown(found), *least, *most),
        Fault::LockTooLow { lock, ripe_from } => words.fault_lock_too_low(*lock, *ripe_from),
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
        Fault::Currency { issue } => words.fault_currency(&shown(issue)),
        Fault::Unplayable { seed } => words.fault_unplayable(*seed),
        Fault::Overlap { turn } => words.fault_overlap(*turn),
        Fault::Unknown { name, found, .. } => words.fault_unknown(thing(words, *name), &shown(found)),
        Fault::NoSpeaker => words.fault_no_speaker().into(),
        Fault::NeverSet { flag, .. } => words.fault_never_set(&shown(flag)),
        Fault::NeverTested { flag } => words.fault_never_tested(&shown(flag)),
        Fault::SpeakerAgain { named } => words.fault_speaker_again(&shown(named)),
        Fault::LeadElsewhere { lead } => words.fault_lead_elsewhere(&shown(lead)),
        Fault::NobodyThere => words.fault_nobody_there().into(),
        Fault::Unlisted { name, id } => words.fault_unlisted(thing(words, *name), &shown(id)),
        Fault::NoWords { name, id } => words.fault_no_words(thing(words, *name), &shown(id)),
        Fault::StrayWords { name, id, .. } => words.fault_stray_words(thing(words, *name), &shown(id)),
        Fault::OptionWords { found, wanted } => words.fault_option_words(*found, *wanted),
        Fault::StrayAnnounced { spell } => words.fault_stray_announced(&shown(spell)),
        Fault::Empty => words.fault_empty().into(),
        Fault::EmptyList => words.fault_empty_list().into(),
        Fault::TooLong { found, most } => words.fault_too_long(*found, *most),
        Fault::LoneStar => words.fault_lone_star().into(),
        Fault::SameName { name, called } => words.fault_same_name(&things(words, *name, 2), &shown(called)),
        Fault::Todo => words.fault_todo().into(),
        Fault::SameLine => words.fault_same_line().into(),
        Fault::NoLine { act, on, .. } => words.fault_no_line(&act_on(words, *act, on.as_deref())),
        Fault::FewVariants { act, on, found, wanted, .. } => {
            words.fault_few_variants(&act_on(words, *act, on.as_deref()), *wanted, *found)
        }
        Fault::NoSay { act } => words.fault_no_say(act.name()),
        Fault::StraySay { act } => words.fault_stray_say(act.name()),
        Fault::NoReply { act, outcome } => words.fault_no_reply(act.name(), outcome.name()),
        Fault::StrayReply { act, found } => words.fault_stray_reply(act.name(), &shown(found)),
        Fault::NoAbout { act, wanted } => words.fault_no_about(act.name(), thing(words, *wanted)),
        Fault::StrayAbout { act, found } => words.fault_stray_about(act.name(), thing(words, *found)),
        Fault::StrayAfter { act } => words.fault_stray_after(act.name()),
        Fault::StrayAgainst => words.fault_stray_against().into(),
        Fault::NoPassed { scene } => words.fault_no_passed(&shown(scene)),
        Fault::TooManyStates { seeds, most } => match seeds.as_slice() {
            [0] => words.fault_too_many_states_written(*most),
            seeds => {
                let seeds: Vec<String> = seeds.iter().map(u32::to_string).collect();
                words.fault_too_many_states_varied(*most, &seeds.iter().map(String::as_str).collect::<Vec<_>>())
            }
        },
        Fault::Circle { through } => words.fault_circle(&through.join(", ")),
        Fault::Unreached { scene } => words.fault_unreached(&shown(scene)),
        Fault::SameMove { act } => words.fault_same_move(act.name()),
        Fault::NoWayOut { .. } => words.fault_no_way_out().into(),
        Fault::OtherRoom { act, room } => words.fault_other_room(*room, act.name()),
        Fault::NotAMove { act } => words.fault_not_a_move(act.name()),
        Fault::MoveOrRemark { both: true } => words.fault_move_or_remark_both().into(),
        Fault::MoveOrRemark { both: false } => words.fault_move_or_remark_neither().into(),
        Fault::ThenElsewhere { scene, room } => words.fault_then_elsewhere(*room, &shown(scene)),
    }
}

/// What to do about it.
pub fn advice(words: &Words, fault: &Fault) -> String {
    let one_text = "\"...\"";
    let list_of_texts = "[\"...\"]";
    match fault {
        Fault::Missing { what: Missing::Path } => words.advice_missing_path().into(),
        Fault::Missing { what: Missing::Numbers } => words.advice_missing_numbers().into(),
        Fault::Missing { what: Missing::Words } => words.advice_missing_words().into(),
        Fault::Missing { what: Missing::Cases } => words.advice_missing_cases().into(),
        Fault::Unreadable { why: ErrorKind::IsADirectory } | Fault::NotAFile { .. } => words.advice_not_a_file().into(),
        Fault::Unreadable { .. } => words.advice_unreadable().into(),
        Fault::NotAFolder => words.advice_not_a_folder().into(),
        Fault::EmptyFile => words.advice_empty_file().into(),
        Fault::TooLarge { .. } => words.advice_too_large().into(),
        Fault::NotText { likely: Encoding::Document, .. } => words.advice_not_text_document().into(),
        Fault::NotText { .. } => words.advice_not_text_encoding().into(),
        Fault::Control { .. } => words.advice_control().into(),
        Fault::Syntax { .. } => words.advice_syntax().into(),
        Fault::Lookalike { instead: Instead::Nothing, .. } => words.advice_lookalike_delete().into(),
        Fault::Lookalike { instead: Instead::Write(' '), .. } => words.advice_lookalike_space().into(),
        Fault::Lookalike { instead: Instead::Write(c), .. } => words.advice_lookalike_write(&c.to_string()),
        Fault::NotTheFolder { folder, .. } => words.advice_not_the_folder(folder),
        Fault::NotTheLanguage { file, .. } => words.advice_not_the_language(&shown(file)),
        Fault::NoteWithoutLines { language } => words.advice_note_without_lines(&shown(language)),
        Fault::LinesWithoutNote { language } => words.advice_lines_without_note(&shown(language)),
        Fault::Format { found, .. } if found == "1" => words.advice_format_1().into(),
        Fault::Format { known, .. } => words.advice_format(*known),
        Fault::NoField { field } => words.advice_no_field(field),
        Fault::UnknownField { found, .. } if found == "private_until" => words.advice_private_until().into(),
        Fault::UnknownField { found, .. } if found == "minutes" => words.advice_minutes().into(),
        Fault::UnknownField { near: Some(near), .. }
        | Fault::UnknownValue { near: Some(near), .. }
        | Fault::Unknown { near: Some(near), .. }
        | Fault::NeverSet { near: Some(near), .. }
        | Fault::StrayWords { near: Some(near), .. } => words.advice_near(near),
        Fault::UnknownField { .. } => words.advice_unknown_field().into(),
        Fault::UnknownValue { wanted, .. } => words.advice_one_of(&wanted.join(", ")),
        Fault::Unknown { .. } => words.advice_unknown().into(),
        Fault::StrayWords { .. } => words.advice_stray_words().into(),
        Fault::MalformedId { .. } => words.id_rule().into(),
        Fault::WrongType { wanted, .. } => match wanted {
            Wanted::Text => words.advice_quotes(),
            Wanted::Number => words.advice_whole_number(),
            Wanted::Truth => words.advice_truth(),
            Wanted::List => words.advice_list(),
            Wanted::Table => words.advice_table(),
            Wanted::Range => words.advice_range(),
        }
        .into(),
        Fault::Twice { .. } => words.advice_twice().into(),
        Fault::OutOfRange { least, most, .. } => words.advice_out_of_range(*least, *most),
        Fault::LockTooLow { .. } => words.advice_lock_too_low().into(),
        Fault::Count { found, most, .. } if found > most => words.advice_fewer(found - most),
        Fault::Count { found, least, .. } => words.advice_further(least.saturating_sub(*found)),
        Fault::UnevenPoints { .. } => words.advice_uneven_points().into(),
        Fault::WrongWay { ours: true } => words.advice_wrong_way_ours().into(),
        Fault::WrongWay { ours: false } => words.advice_wrong_way_theirs().into(),
        Fault::EmptyRange { .. } => words.advice_empty_range().into(),
        Fault::NoZone => words.advice_no_zone().into(),
        Fault::Zone => words.advice_zone().into(),
        Fault::Currency { .. } => words.advice_currency().into(),
        Fault::Unplayable { .. } => words.advice_unplayable().into(),
        Fault::Overlap { .. } => words.advice_overlap().into(),
        Fault::SpeakerAgain { .. } => words.advice_speaker_again().into(),
        Fault::LeadElsewhere { .. } => words.advice_lead_elsewhere().into(),
        Fault::NobodyThere => words.advice_nobody_there().into(),
        Fault::Unlisted { .. } => words.advice_unlisted().into(),
        Fault::NeverSet { .. } => words.advice_never_set().into(),
        Fault::NeverTested { .. } => words.advice_never_tested().into(),
        Fault::NoWords { name, id } => words.advice_no_words(&table_of(*name, &shown(id))),
        Fault::OptionWords { .. } => words.advice_option_words().into(),
        Fault::StrayAnnounced { .. } => words.advice_stray_announced().into(),
        Fault::Empty => words.advice_empty().into(),
        Fault::EmptyList => words.advice_empty_list().into(),
        Fault::TooLong { .. } => words.advice_too_long().into(),
        Fault::LoneStar => words.advice_lone_star().into(),
        Fault::SameName { .. } => words.advice_same_name().into(),
        Fault::Todo => words.advice_todo().into(),
        Fault::SameLine => words.advice_same_line().into(),
        Fault::NoPassed { .. } => words.advice_no_passed().into(),
        Fault::NoSpeaker => words.advice_no_speaker().into(),
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
        Fault::StrayAbout { found, .. } => words.advice_stray_about(found.field()),
        Fault::StrayAfter { .. } => words.advice_stray_after().into(),
        Fault::StrayAgainst => words.advice_stray_against().into(),
        Fault::TooManyStates { .. } => words.advice_too_many_states().into(),
        Fault::Circle { .. } => words.advice_circle().into(),
        Fault::Unreached { .. } => words.advice_unreached().into(),
        Fault::SameMove { .. } => words.advice_same_move().into(),
        Fault::NoWayOut { room } => words.advice_way_out(*room).into(),
        Fault::OtherRoom { .. } => words.advice_other_room().into(),
        Fault::NotAMove { .. } => words.advice_not_a_move().into(),
        Fault::MoveOrRemark { .. } => words.advice_move_or_remark().into(),
        Fault::ThenElsewhere { .. } => words.advice_then_elsewhere().into(),
    }
}

/// What an author wrote, as far as it can be shown on a line: no more of it than anybody reads, and nothing that a
/// terminal would obey.
fn shown(written: &str) -> String {
    const MOST: usize = 80;
    let visible = |c: char| if c.is_control() { c.escape_default().collect() } else { String::from(c) };
    let end = if written.chars().nth(MOST).is_some() { "…" } else { "" };
    written.chars().take(MOST).map(visible).chain([end.into()]).collect()
}

/// The number of a character, as tables of them have it.
fn code_of(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Where the words of something stand.
fn table_of(name: Name, id: &str) -> String {
    match name {
        Name::Issue => format!("[issues.{id}]"),
        Name::Secret => format!("[secrets.{id}]"),
        Name::Matter => "[shares]".into(),
        Name::Holder => format!("[holders.{id}]"),
        Name::Spell => format!("[programme.{id}]"),
        Name::Scene => format!("[scenes.{id}]"),
        Name::Option => format!("[scenes.….options.{id}]"),
        Name::Person | Name::Flag | Name::Seed | Name::Sensitive | Name::Fact => format!("[{}.{id}]", name.field()),
    }
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
        Name::Spell => words.thing_spell(),
        Name::Fact => words.thing_fact(),
        Name::Sensitive => words.thing_sensitive(),
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
        Name::Spell => words.things_spell(count),
        Name::Fact => words.things_fact(count),
        Name::Sensitive => words.things_sensitive(count),
    }
}
