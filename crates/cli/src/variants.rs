//! `otr variants`: the variants of a case, and the search for seeds that hold.

use crate::across;
use crate::cases::{self, Files};
use crate::complain::complain;
use crate::page::{heading, paragraph};
use crate::property;
use crate::prove::{Proof, proof};
use crate::render;
use coach::{Recipes, Search, Trial};
use negotiation::{Bounds, Scenario, ScenarioDraft, SpellKind};
use rayon::prelude::*;
use script::Case;
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use words::{Words, label};

/// What to look for.
pub struct Wanted {
    /// How many seeds that hold; none to list those on offer.
    pub find: Option<u16>,
    /// The first seed to try.
    pub from: u16,
    /// How many to try at most.
    pub tries: u16,
}

/// Lists the variants of a case, or finds some.
pub fn run(words: &Words, path: &Path, wanted: &Wanted, as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    let case = match cases::one(words, false, path, 0) {
        Ok(case) => case,
        Err(complaint) => {
            complain(complaint);
            return Ok(ExitCode::FAILURE);
        }
    };
    match wanted.find {
        None => list(words, &case, as_json, out),
        Some(count) => match cases::folders(path) {
            Ok(folders) => find(words, &case, &Files::read(&folders[0]), usize::from(count), wanted, as_json, out),
            Err(problem) => {
                complain(render::one(words, &problem, &[]));
                Ok(ExitCode::FAILURE)
            }
        },
    }
}

fn list(words: &Words, case: &Case, as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    let variants = [0].iter().chain(&case.structure().variants.seeds);
    let variants: Vec<Case> = variants.filter_map(|&seed| case.varied(seed)).collect();
    if as_json {
        let one = |case: &Case| json!({ "variant": case.variant(), "setup": case.scenario().numbers() });
        writeln!(out, "{:#}", Value::Array(variants.iter().map(one).collect()))?;
        return Ok(ExitCode::SUCCESS);
    }
    heading(out, &words.case_heading(&case.words().title, &case.structure().id))?;
    for variant in &variants {
        let name = label::of_variant(words, variant.variant());
        writeln!(out, "{name}\n{}", numbers(variant.scenario().numbers()))?;
        writeln!(out, "  {}", words.variant_programme(&strip(variant.scenario())))?;
    }
    paragraph(out, "", words.about_strip())?;
    writeln!(out, "{}", words.variants_on_offer(variants.len() - 1))?;
    Ok(ExitCode::SUCCESS)
}

/// The numbers of a variant, under the names that they have in `scenario.toml`.
fn numbers(setup: &ScenarioDraft) -> String {
    let ScenarioDraft {
        turns,
        drift,
        ripe_from,
        lock,
        trust,
        unannounced_cost,
        tension,
        rapport,
        standing,
        floors,
        ..
    } = setup;
    let side = |ours: bool| {
        let points = setup.issues.iter().map(|issue| format!("{:?}", if ours { &issue.ours } else { &issue.theirs }));
        points.collect::<Vec<_>>().join(" ")
    };
    let leverage: Vec<u8> = setup.secrets.iter().map(|secret| secret.leverage).collect();
    format!(
        "  turns = {turns}, drift = {drift}, ripe_from = {ripe_from}, lock = {lock}, trust = {trust}, \
         unannounced_cost = {unannounced_cost}\n  \
         [start] tension = {tension}, rapport = {rapport}, standing = {standing}\n  \
         [floors] ours = {}, theirs = {}\n  \
         [[issues]] ours = {}\n             theirs = {}\n  \
         [[secrets]] leverage = {leverage:?}",
        floors.ours,
        floors.theirs,
        side(true),
        side(false),
    )
}

/// The turns of the day, in fives: what each is like.
fn strip(scenario: &Scenario) -> String {
    let turns: Vec<char> = (1..=scenario.numbers().turns)
        .map(|turn| match scenario.spell(turn).map(|spell| spell.kind) {
            None => '.',
            Some(SpellKind::Lull) => 'L',
            Some(SpellKind::Watched) => 'W',
            Some(SpellKind::Law) => 'X',
        })
        .collect();
    turns.chunks(5).map(|five| five.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Tries seeds, says of each what came of it, and chooses of those that hold the ones that have the
/// fewest recipes in common.
fn find(
    words: &Words,
    case: &Case,
    files: &Files,
    count: usize,
    wanted: &Wanted,
    as_json: bool,
    out: &mut impl Write,
) -> io::Result<ExitCode> {
    let bounds = &case.structure().variants.bounds;
    if *bounds == Bounds::default() {
        complain(words.seeds_alike());
        return Ok(ExitCode::FAILURE);
    }
    let recipes = Recipes::all();
    let written = case.scenario().numbers();
    let seeds: Vec<u32> = (wanted.from..=u16::MAX).take(wanted.tries.into()).map(u32::from).collect();
    let mut tried: Vec<(Proof, String)> = Vec::new();
    for batch in seeds.chunks(rayon::current_num_threads().max(1)) {
        let proofs: Vec<(Proof, String)> = batch
            .par_iter()
            .map(|&seed| {
                if written.varied(bounds, seed) == *written {
                    return (Proof { variant: seed, properties: Vec::new(), trial: None }, words.seed_same().into());
                }
                let proof = proof(words, &recipes, files, seed);
                let verdict = verdict(words, &proof);
                (proof, verdict)
            })
            .collect();
        for (proof, verdict) in proofs {
            if !as_json {
                writeln!(out, "{:>6}  {verdict}", proof.variant)?;
                out.flush()?;
            }
            tried.push((proof, verdict));
        }
    }
    // The case as it is written is played, too.
    let own = recipes.tried(&mut Search::new(case.scenario()));
    let holding: Vec<(u32, &Trial)> =
        tried.iter().filter_map(|(proof, _)| Some((proof.variant, offered(proof)?))).collect();
    let trials: Vec<&Trial> = [&own].into_iter().chain(holding.iter().map(|&(_, trial)| trial)).collect();
    let chosen = recipes.least_alike(&trials, count + 1);
    let mut found: Vec<u32> = chosen.iter().skip(1).map(|&place| holding[place - 1].0).collect();
    found.sort_unstable();
    let across =
        across::of_variants(words, &recipes, case, &chosen.iter().map(|&place| trials[place]).collect::<Vec<_>>());
    if as_json {
        let rejected = |(proof, verdict): &(Proof, String)| json!({ "variant": proof.variant, "holds": offered(proof).is_some(), "verdict": verdict });
        let tried: Vec<Value> = tried.iter().map(rejected).collect();
        writeln!(out, "{:#}", json!({ "id": case.structure().id, "seeds": found, "tried": tried }))?;
    } else {
        let list: Vec<String> = found.iter().map(u32::to_string).collect();
        writeln!(out, "\n{}\nseeds = [{}]", words.seeds_found(found.len(), tried.len()), list.join(", "))?;
        across.iter().try_for_each(|property| paragraph(out, &format!("{:>4}  ", property.number), &property.why))?;
    }
    Ok(if found.len() == count { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// How a variant fares against recipes, if it can be on offer: it holds every property, and the
/// planner is good in it.
fn offered(proof: &Proof) -> Option<&Trial> {
    proof.trial.as_ref().filter(|trial| proof.holds() && trial.planner_is_good())
}

fn verdict(words: &Words, proof: &Proof) -> String {
    let failed: Vec<String> =
        proof.failed().map(|it| format!("{} ({})", it.number, property::name(words, it.number))).collect();
    match &proof.trial {
        None => words.seed_unplayable().into(),
        Some(_) if !failed.is_empty() => words.seed_fails(&failed.join(", ")),
        Some(trial) if !trial.planner_is_good() => words.seed_planner().into(),
        Some(_) => words.seed_holds().into(),
    }
}
