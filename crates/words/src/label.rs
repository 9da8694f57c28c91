//! The rules' own things in words: moves, packages, refusals, meters.

use crate::{Names, Words};
use negotiation::{DEADLOCK, Daylight, Dimension, MAX_RAPPORT, MAX_STANDING, Move, PackageId, State};
use reading::chosen;
use script::{Case, StoryError};

/// What a move is, for the debrief.
pub fn of_move(words: &Words, case: &Case, state: &State, mv: Move) -> String {
    let names = Names(case.words());
    let open = names.issue(case.scenario().daylight());
    let issue = match mv {
        Move::Concede { issue } | Move::Trade { issue } | Move::AskBare { issue } => names.issue(issue),
        _ => "",
    };
    let package = match mv {
        Move::Table { package } | Move::Float { package } => of_package(case, package),
        _ => String::new(),
    };
    let secret = match mv {
        Move::Reveal { secret } => names.secret(secret),
        _ => String::new(),
    };
    match mv {
        Move::Explain if state.fresh() => words.to_bring_back().into(),
        Move::OpenDaylight if state.daylight() == Daylight::Tainted => words.reopening(open),
        _ => words.to_do(mv, issue, open, &package, &secret),
    }
}

/// The options of a package, by name.
pub fn of_package(case: &Case, id: PackageId) -> String {
    let options = chosen(case, id).map(|(issue, option)| format!("{issue}: {option}"));
    options.collect::<Vec<_>>().join("; ")
}

/// What a variant is called.
pub fn of_variant(words: &Words, variant: u32) -> String {
    if variant == 0 { words.as_written().into() } else { words.variant_name(variant) }
}

/// What a dimension measures, within a table.
pub fn of_dimension(words: &Words, dimension: Dimension) -> String {
    words.lowered(words.dimension(dimension))
}

/// Why something cannot be done now.
pub fn of_refusal(words: &Words, error: StoryError) -> &str {
    match error {
        StoryError::Illegal(why) => words.refused(why),
        _ => words.no_such_remark(),
    }
}

/// Where tension, rapport and standing are, in the words and numbers of the page's meters: reasons speak of them.
pub fn of_meters(words: &Words, state: &State) -> String {
    let (tension, rapport, standing) = (state.tension(), state.rapport(), state.standing());
    words.room_is(
        &words.meter_value(words.tension_word(tension), tension, DEADLOCK),
        &words.meter_value(words.rapport_word(rapport), rapport, MAX_RAPPORT),
        &words.meter_value(words.standing_word(standing), standing, MAX_STANDING),
    )
}
