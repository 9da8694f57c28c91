//! The family of recipes: how many there are, what each comes to, and which variants have few in common.

use super::*;
use crate::report::Report;
use negotiation::{Draws, Entry, IssuePoints, Known, ScenarioDraft, Spell, SpellKind, legal_moves};
use std::collections::BTreeSet;

/// A case with few states, an early lull and a late one, and a watched turn between them.
fn small() -> Scenario {
    let issue = |ours: u8, theirs: u8| IssuePoints { ours: vec![0, ours], theirs: vec![theirs, 0] };
    let spell = |id, kind, turn| Spell { id, kind, from: turn, to: turn, known: Known::Before };
    let mut draft = ScenarioDraft { turns: 8, drift: 3, standing: 5, daylight: 3, ..ScenarioDraft::example() };
    draft.issues = vec![issue(4, 18), issue(20, 5), issue(16, 3), issue(6, 9)];
    (draft.floors.ours, draft.floors.theirs) = (14, 14);
    draft.programme = vec![spell(0, SpellKind::Lull, 3), spell(1, SpellKind::Watched, 4), spell(2, SpellKind::Lull, 5)];
    Scenario::new(draft).unwrap()
}

/// What somebody does who follows a recipe to the letter, as `docs/strategies.md` has it.
fn followed(scenario: &Scenario, recipe: &Recipe) -> Vec<Entry> {
    let mut state = State::start(scenario);
    let mut entries = Vec::new();
    let mut make = |state: &mut State, mv: Move| {
        if legal_moves(scenario, state).contains(&mv) {
            entries.push(Entry::Move(mv));
            *state = advance(scenario, *state, mv);
        }
    };
    let mut issues: Vec<_> = scenario.hidden().collect();
    issues.sort_by_key(|issue| std::cmp::Reverse(scenario.numbers().issues[issue.index()].ours.last().copied()));
    if recipe.rest.upward {
        issues.reverse();
    }
    recipe.before.iter().for_each(|&mv| make(&mut state, mv));
    let talks = [Some(&recipe.rest.between), recipe.rest.again.as_ref()];
    for after in talks.into_iter().flatten() {
        make(&mut state, Move::Ask);
        for said in recipe.rest.said {
            match said {
                Said::Share => make(&mut state, Move::Share { matter: Matter::Feelings }),
                Said::Agree => make(&mut state, Move::AgreeProcess),
                Said::Trade => {
                    let next = issues.iter().find(|&&issue| !state.unlocked().contains(issue)).copied();
                    next.into_iter().for_each(|issue| make(&mut state, Move::Trade { issue }));
                }
            }
        }
        make(&mut state, Move::GoBack);
        after.iter().for_each(|&mv| make(&mut state, mv));
    }
    let worth = |state: &State, id: PackageId| value(scenario, &state.ended(Ending::Ratified(id)));
    while state.ending().is_none() {
        let passes = |id: &PackageId| {
            let ends = advance(scenario, state, Move::Table { package: *id }).ending();
            ends == Some(Ending::Ratified(*id))
        };
        let best = scenario.package_ids().filter(passes).rev().max_by_key(|&id| worth(&state, id));
        make(&mut state, best.map_or(Move::Explain, |package| Move::Table { package }));
    }
    entries
}

#[test]
fn the_family_has_every_sequence_that_is_published_once() {
    let recipes = Recipes::all();
    // Of so many moves: two that can be repeated, and none, one or both of those that are made once.
    let befores: usize = (0..=5usize)
        .map(|long| {
            let pow = |left: Option<usize>| left.map_or(0, |left| 1 << left);
            let one = 2 * long * pow(long.checked_sub(1));
            let both = long * long.saturating_sub(1) * pow(long.checked_sub(2));
            pow(Some(long)) + one + both
        })
        .sum();
    assert_eq!((befores, recipes.befores.len()), (543, 543));
    // Three things to say in two orders; nothing, one of three or eight pairs between; one talk, or two and three ends.
    assert_eq!(recipes.rests.len(), 3 * 2 * (1 + 3 + 8) * (1 + 3));
    assert_eq!(recipes.len(), 156_384);
    let once: BTreeSet<String> = recipes.befores.iter().map(|moves| format!("{moves:?}")).collect();
    assert_eq!(once.len(), 543);
    assert!(recipes.befores.iter().all(|moves| moves.len() <= 5));
}

#[test]
fn a_recipe_is_worth_what_a_review_says_of_the_play_that_follows_it() {
    let scenario = small();
    let recipes = Recipes::all();
    let mut search = Search::new(&scenario);
    let best = search.value(State::start(&scenario));
    let trial = recipes.tried(&mut search);
    assert_eq!(trial.best, best);
    let mut draws = Draws::new(7);
    let places: Vec<usize> = (0..200).map(|_| draws.next(recipes.len())).collect();
    let good = trial.good.iter().enumerate().filter(|&(_, &good)| good).map(|(place, _)| place).step_by(500);
    let places: Vec<usize> = places.into_iter().chain(good).collect();
    let mut cooking = Search::new(&scenario);
    let mut cook = Cook::new(&scenario, &mut cooking);
    let mut deals = BTreeSet::new();
    for &place in &places {
        let recipe = recipes.at(place);
        let play = followed(&scenario, &recipe);
        let report = Report::new(&mut search, &play).expect("the play is legal");
        let total = report.score.total();
        let (state, timing) = cook.before(&recipe.before);
        assert_eq!(cook.rest(state, &recipe.rest, timing), total, "{recipe:?}");
        assert_eq!(trial.good[place], 100 * i32::from(total) >= 85 * i32::from(best + 150), "{recipe:?}");
        if report.score.dimension(Dimension::Agreement) > 100 {
            deals.insert((total, report.score.dimension(Dimension::Timing)));
        }
    }
    assert!(deals.len() > 3 && deals.iter().any(|&(_, timing)| 0 < timing && timing < 150), "{deals:?}");
}

#[test]
fn the_planner_of_a_trial_is_worth_what_a_review_says() {
    let scenario = small();
    let mut search = Search::new(&scenario);
    let play = Bot::Planner.play(&mut search, 0);
    let report = Report::new(&mut search, &play).expect("the play is legal");
    assert_eq!(planner(&mut search), report.score.total());
}

/// A family of so many recipes, for trials that are written by hand.
fn family(count: usize) -> Recipes {
    let rest = Rest { said: [Said::Trade; 3], upward: false, between: Vec::new(), again: None };
    Recipes { befores: (0..count).map(|place| vec![Move::Explain; place]).collect(), rests: vec![rest] }
}

/// A trial in which these recipes are good.
fn trial(count: usize, good: &[usize]) -> Trial {
    Trial { best: 800, package: None, planner: 900, good: (0..count).map(|place| good.contains(&place)).collect() }
}

#[test]
fn the_commonest_recipe_is_the_first_of_those_that_are_good_most_often() {
    let recipes = family(4);
    let trials = [trial(4, &[1, 2]), trial(4, &[2, 3]), trial(4, &[1, 2]), trial(4, &[1])];
    let trials: Vec<&Trial> = trials.iter().collect();
    let common = recipes.common(&trials);
    assert_eq!((common.recipe, common.good), (recipes.at(1), 3));
    assert_eq!(recipes.common(&[]).good, 0);
}

#[test]
fn the_planner_is_good_from_85_per_cent_of_what_a_variant_allows_with_its_timing() {
    // 800 and the 150 of timing: 85 per cent are 807.5.
    let by = |planner| Trial { planner, ..trial(1, &[]) };
    let trials = [by(807), by(808), by(380)];
    assert_eq!(trials.each_ref().map(Trial::planner_is_good), [false, true, false]);
    let common = family(1).common(&trials.iter().collect::<Vec<_>>());
    assert_eq!((common.planner_good, common.planner_least), (1, 40));
}

#[test]
fn a_case_holds_where_recipes_are_good_in_a_third_of_its_variants_and_the_planner_in_nine_of_ten() {
    let holds = |good, planner_good, planner_least, variants, hard| {
        let common = Common { recipe: family(1).at(0), good, planner_good, planner_least };
        common.holds(variants, hard)
    };
    assert!(holds(4, 11, 0, 12, false), "a third, and eleven of twelve");
    assert!(!holds(5, 11, 0, 12, false), "a recipe is good too often");
    assert!(!holds(4, 10, 0, 12, false), "ten of twelve are less than nine of ten");
    assert!(holds(4, 6, 40, 12, true), "in a hard case half, and nowhere below 40 per cent");
    assert!(!holds(4, 5, 40, 12, true) && !holds(4, 6, 39, 12, true) && !holds(5, 6, 40, 12, true));
    assert!(holds(1, 0, 0, 1, false), "one case alone has no variants to copy from");
}

#[test]
fn variants_are_chosen_from_the_first_on_that_have_no_recipe_in_common() {
    let trials = [trial(6, &[0, 1]), trial(6, &[0, 1]), trial(6, &[1, 2]), trial(6, &[3, 4]), trial(6, &[5])];
    let trials: Vec<&Trial> = trials.iter().collect();
    let recipes = family(6);
    let mut chosen = recipes.least_alike(&trials, 3);
    assert_eq!(chosen[0], 0, "the case as it was written is always among them");
    chosen.sort_unstable();
    assert_eq!(chosen, [0, 3, 4]);
    let mut all = recipes.least_alike(&trials, 9);
    all.sort_unstable();
    assert_eq!(all, [0, 1, 2, 3, 4], "there are no more than there are");
    assert_eq!(recipes.least_alike(&trials, 0), [0usize; 0]);
}

#[test]
fn variants_that_are_chosen_have_less_in_common_than_variants_drawn_by_chance() {
    let (count, recipes) = (30, family(30));
    let mut draws = Draws::new(11);
    // Recipes differ in how often they are good: the last in nearly every trial.
    let trials: Vec<Trial> = (0..24)
        .map(|_| trial(count, &(0..count).filter(|&place| draws.next(40) < place + 5).collect::<Vec<_>>()))
        .collect();
    let common = |places: &[usize]| {
        let chosen: Vec<&Trial> = places.iter().map(|&place| &trials[place]).collect();
        recipes.common(&chosen).good
    };
    let chosen = recipes.least_alike(&trials.iter().collect::<Vec<_>>(), 8);
    assert_eq!((chosen.len(), chosen[0]), (8, 0));
    let by_chance = |draws: &mut Draws| {
        let mut places: Vec<usize> = (1..trials.len()).collect();
        while places.len() > 7 {
            places.swap_remove(draws.next(places.len()));
        }
        common(&[&places[..], &[0]].concat())
    };
    let tries: Vec<usize> = (0..200).map(|_| by_chance(&mut draws)).collect();
    assert!(tries.iter().all(|&by_chance| common(&chosen) <= by_chance), "{} and {tries:?}", common(&chosen));
    assert!(200 * common(&chosen) < tries.iter().sum::<usize>());
}
