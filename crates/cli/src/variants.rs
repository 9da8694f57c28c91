//! `otr variants`: the variants of a case, and the search for seeds that hold.

use crate::cases::{self, Files};
use crate::label;
use crate::page::heading;
use crate::property;
use crate::prove::{Proof, proof};
use crate::render::render;
use negotiation::ScenarioDraft;
use rayon::prelude::*;
use script::Case;
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use words::Words;

/// What to look for.
pub struct Wanted {
    /// How many seeds that hold; none to list those on offer.
    pub find: Option<u16>,
    /// The first seed to try.
    pub from: u16,
}

/// Lists the variants of a case, or finds some.
pub fn run(words: &Words, path: &Path, wanted: &Wanted, as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    let case = match cases::one(words, false, path, 0) {
        Ok(case) => case,
        Err(complaint) => {
            anstream::eprintln!("{complaint}");
            return Ok(ExitCode::FAILURE);
        }
    };
    match wanted.find {
        None => list(words, &case, as_json, out),
        Some(count) => match cases::folders(path) {
            Ok(folders) => find(words, &case, &Files::read(&folders[0]), usize::from(count), wanted.from, as_json, out),
            Err(problem) => {
                anstream::eprintln!("{}", render(words, &problem, &[]));
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
    }
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

/// Tries one seed after the other, and says of each what came of it.
fn find(
    words: &Words,
    case: &Case,
    files: &Files,
    count: usize,
    from: u16,
    as_json: bool,
    out: &mut impl Write,
) -> io::Result<ExitCode> {
    let at_once = rayon::current_num_threads().max(1);
    let seeds: Vec<u32> = (from.max(1)..=u16::MAX).map(u32::from).collect();
    let mut tried: Vec<Proof> = Vec::new();
    let mut found: Vec<u32> = Vec::new();
    for batch in seeds.chunks(at_once) {
        let proofs: Vec<Proof> = batch.par_iter().map(|&seed| proof(words, files, seed)).collect();
        for proof in proofs {
            if found.len() < count {
                found.extend(proof.holds().then_some(proof.variant));
                if !as_json {
                    writeln!(out, "{:>6}  {}", proof.variant, verdict(words, &proof))?;
                    out.flush()?;
                }
                tried.push(proof);
            }
        }
        if found.len() >= count {
            break;
        }
    }
    if as_json {
        let rejected = |proof: &Proof| {
            let failed: Vec<u8> = proof.failed().map(|property| property.number).collect();
            json!({ "variant": proof.variant, "holds": proof.holds(), "failed": failed })
        };
        let tried: Vec<Value> = tried.iter().map(rejected).collect();
        let answer = json!({ "id": case.structure().id, "seeds": found, "tried": tried });
        writeln!(out, "{answer:#}")?;
    } else {
        let list: Vec<String> = found.iter().map(u32::to_string).collect();
        writeln!(out, "\n{}\nseeds = [{}]", words.seeds_found(found.len(), tried.len()), list.join(", "))?;
    }
    Ok(if found.len() == count { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn verdict(words: &Words, proof: &Proof) -> String {
    if proof.properties.is_empty() {
        return words.seed_unplayable().into();
    }
    let failed: Vec<String> =
        proof.failed().map(|it| format!("{} ({})", it.number, property::name(words, it.number))).collect();
    if failed.is_empty() { words.seed_holds().into() } else { words.seed_fails(&failed.join(", ")) }
}
