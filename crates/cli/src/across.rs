//! What holds across the variants of a case, and across all cases that are proven together.

use crate::property::Property;
use coach::{
    Common, Decoy, Kind, Recipes, SLIP, Said, Search, TEMPTED, Temptation, Trial, temptations, worth_of_kinds,
};
use negotiation::{Move, Scenario, State};
use rayon::prelude::*;
use script::{Case, Difficulty};
use words::{Words, label};

/// Property 10, and the part of property 12 that speaks of variants.
pub fn of_variants(words: &Words, recipes: &Recipes, case: &Case, trials: &[&Trial]) -> Vec<Property> {
    let common = recipes.common(trials);
    let Common { good, planner_good, planner_least, .. } = common;
    let hard = case.structure().difficulty == Difficulty::Hard;
    let holds = common.holds(trials.len(), hard);
    let why = words.proof_recipes(recipes.len(), good, trials.len(), planner_good, planner_least);
    let play = (!holds).then(|| in_words(words, case, &common));
    let written = trials.first().and_then(|trial| trial.package);
    let others = trials.iter().filter(|trial| trial.package != written).count();
    let packages = words.proof_packages(others, trials.len());
    vec![
        Property { number: 10, holds, why, play },
        Property { number: 12, holds: trials.len() == 1 || 3 * others >= trials.len(), why: packages, play: None },
    ]
}

/// A recipe, line by line.
fn in_words(words: &Words, case: &Case, common: &Common) -> Vec<String> {
    let start = State::start(case.scenario());
    let label = |mv: Move| label::of_move(words, case, &start, mv);
    let rest = &common.recipe.rest;
    let talk: Vec<String> = rest
        .said
        .iter()
        .map(|said| match said {
            Said::Trade if rest.upward => words.recipe_trade_upward().into(),
            Said::Trade => words.recipe_trade().into(),
            Said::Share => words.recipe_share().into(),
            Said::Agree => label(Move::AgreeProcess),
        })
        .collect();
    let mut lines: Vec<String> = common.recipe.before.iter().copied().map(label).collect();
    let step_out = |lines: &mut Vec<String>| {
        lines.push(label(Move::Ask));
        lines.extend(talk.iter().cloned());
    };
    step_out(&mut lines);
    lines.extend(rest.between.iter().copied().map(label));
    if let Some(after) = &rest.again {
        step_out(&mut lines);
        lines.extend(after.iter().copied().map(label));
    }
    lines.push(words.recipe_package().into());
    lines
}

/// Property 11: what the best play loses most, in some case or variant, without each kind of move.
/// Looks no further once every kind has been of use.
pub fn of_moves(words: &Words, scenarios: &[Scenario]) -> Property {
    let mut most: Vec<(Kind, i16)> = Kind::ALL.iter().map(|&kind| (kind, 0)).collect();
    for scenario in scenarios {
        if most.iter().all(|&(_, lost)| lost > 0) {
            break;
        }
        let best = Search::new(scenario).value(State::start(scenario));
        for ((_, most), (_, worth)) in most.iter_mut().zip(worth_of_kinds(scenario)) {
            *most = (*most).max(best - worth);
        }
    }
    let moves: Vec<String> = most.iter().map(|&(kind, lost)| words.proof_move_worth(kind.name(), lost)).collect();
    Property {
        number: 11,
        holds: most.iter().all(|&(_, lost)| lost > 0),
        why: words.proof_moves(&moves.join(", ")),
        play: None,
    }
}

/// Property 11, of what tempts: how often a beginner falls for each decoy, over all cases and
/// variants in which an agreement is possible, and what it costs.
pub fn of_decoys(words: &Words, scenarios: &[Scenario]) -> Property {
    let agreeing = scenarios.par_iter().filter(|scenario| !scenario.numbers().no_agreement);
    let found: Vec<(Decoy, Temptation)> = agreeing.flat_map_iter(temptations).collect();
    let all = Decoy::ALL.iter().map(|&decoy| {
        let of_it = found.iter().filter(|(of, _)| *of == decoy).map(|&(_, temptation)| temptation);
        (decoy, of_it.fold(Temptation::default(), Temptation::and))
    });
    let all: Vec<(Decoy, Temptation)> = all.collect();
    let told: Vec<String> = all
        .iter()
        .map(|(decoy, temptation)| words.proof_decoy(decoy.name(), temptation.share(), temptation.cost()))
        .collect();
    Property {
        number: 11,
        holds: found.is_empty() || all.iter().all(|(_, temptation)| temptation.holds()),
        why: words.proof_decoys(TEMPTED, SLIP, &told.join(", ")),
        play: None,
    }
}
