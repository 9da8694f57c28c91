//! `otr prove`: whether cases and their variants hold what every case must.

use crate::across;
use crate::cases::{self, Files};
use crate::complain::complain;
use crate::page::{heading, paragraph};
use crate::progress::Wait;
use crate::property::{self, Property};
use crate::render;
use coach::{Declared, Recipes, Search, Trial, prove};
use negotiation::{Entry, Scenario, State, advance};
use rayon::prelude::*;
use script::author::{Checked, Problem};
use script::{Case, Difficulty};
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use words::{Words, label};

/// What was found out about a case with the numbers of a seed.
pub struct Proof {
    /// Its seed: 0 is the case as it is written.
    pub variant: u32,
    /// All that speak of one variant, in order; none where it cannot be played at all.
    pub properties: Vec<Property>,
    /// How it fares against recipes; none where it cannot be played at all.
    pub trial: Option<Trial>,
}

impl Proof {
    /// Whether the case can ship.
    pub fn holds(&self) -> bool {
        !self.properties.is_empty() && self.properties.iter().all(|property| property.holds)
    }

    /// Those that do not hold.
    pub fn failed(&self) -> impl Iterator<Item = &Property> {
        self.properties.iter().filter(|property| !property.holds)
    }
}

/// Proves the cases that the paths mean, and every variant that they offer.
pub fn run(words: &Words, paths: &[PathBuf], as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    let mut all = Vec::new();
    for path in paths {
        match cases::folders(path) {
            Err(problem) => return refuse(words, &[*problem], &Files::default()),
            Ok(folders) => all.extend(folders.iter().map(|folder| Files::read(folder))),
        }
    }
    let mut written = Vec::new();
    for files in &all {
        let mut checked = files.check(0);
        if checked.cases.is_empty() {
            return refuse(words, &checked.problems, files);
        }
        let spoken = checked.cases.iter().position(|case| case.words().language == words.code());
        written.push(checked.cases.swap_remove(spoken.unwrap_or(0)));
    }
    let tasks: Vec<(usize, u32)> = written
        .iter()
        .enumerate()
        .flat_map(|(place, case)| {
            let seeds = case.structure().variants.seeds.iter();
            [0].into_iter().chain(seeds.copied()).map(move |seed| (place, seed))
        })
        .collect();
    let recipes = Recipes::all();
    let wait = Wait::new(words, words.waits_proofs(), Some(tasks.len() as u64), as_json);
    let prove_one = |&(place, seed): &(usize, u32)| {
        let proof = proof(words, &recipes, &all[place], seed);
        wait.one_more();
        (place, proof)
    };
    let proofs: Vec<(usize, Proof)> = tasks.par_iter().map(prove_one).collect();
    drop(wait);
    let of_case = |place: usize| proofs.iter().filter(move |(of, _)| *of == place).map(|(_, proof)| proof);
    let across: Vec<Vec<Property>> = written
        .iter()
        .enumerate()
        .map(|(place, case)| {
            let trials: Vec<&Trial> = of_case(place).filter_map(|proof| proof.trial.as_ref()).collect();
            across::of_variants(words, &recipes, case, &trials)
        })
        .collect();
    let scenarios = written.iter().flat_map(|case| {
        let seeds = case.structure().variants.seeds.iter();
        [0].into_iter().chain(seeds.copied()).filter_map(|seed| Some(case.varied(seed)?.scenario().clone()))
    });
    let scenarios: Vec<Scenario> = scenarios.collect();
    let library = [across::of_moves(words, &scenarios), across::of_decoys(words, &scenarios)];
    if as_json {
        let answers = proofs.iter().map(|(place, proof)| to_json(&written[*place], proof));
        let over_variants = written.iter().zip(&across).map(|(case, properties)| {
            json!({ "id": case.structure().id, "across": properties.iter().map(property_to_json).collect::<Vec<_>>() })
        });
        let over_all = json!({ "across": library.iter().map(property_to_json).collect::<Vec<_>>() });
        let answers: Vec<Value> = answers.chain(over_variants).chain([over_all]).collect();
        writeln!(out, "{:#}", Value::Array(answers))?;
    } else {
        for (place, case) in written.iter().enumerate() {
            let proofs: Vec<&Proof> = of_case(place).collect();
            tell(words, case, &proofs, &across[place], out)?;
        }
        writeln!(out, "\n{}", words.proofs_library())?;
        library.iter().try_for_each(|property| one(words, property, out))?;
    }
    let mut over = across.iter().flatten().chain(&library);
    let holds = proofs.iter().all(|(_, proof)| proof.holds()) && over.all(|property| property.holds);
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn refuse(words: &Words, problems: &[Problem], files: &Files) -> io::Result<ExitCode> {
    complain(render::all(words, problems, files.sources()));
    Ok(ExitCode::FAILURE)
}

/// Proves a case with the numbers of a seed. The words of every language count.
pub fn proof(words: &Words, recipes: &Recipes, files: &Files, variant: u32) -> Proof {
    let Checked { cases, problems, .. } = files.check(variant);
    let spoken = cases.iter().find(|case| case.words().language == words.code());
    let Some(case) = spoken.or(cases.first()) else {
        return Proof { variant, properties: Vec::new(), trial: None };
    };
    let declared = Declared {
        variant: variant != 0,
        tutorial: case.structure().difficulty == Difficulty::Tutorial,
        already_ripe: case.structure().declares.already_ripe,
    };
    let mut search = Search::new(case.scenario());
    let findings = prove(&mut search, declared);
    let mut properties: Vec<Property> = findings
        .iter()
        .map(|finding| Property {
            number: finding.property,
            holds: finding.holds,
            why: property::why(words, case, finding),
            play: finding.counter_example.as_ref().map(|play| in_words(words, case, play)),
        })
        .collect();
    properties.push(property::of_lines(words, &problems));
    properties.sort_by_key(|property| property.number);
    let trial = recipes.tried(&mut search);
    Proof { variant, properties, trial: Some(trial) }
}

fn in_words(words: &Words, case: &Case, play: &[Entry]) -> Vec<String> {
    let scenario: &Scenario = case.scenario();
    let mut state = State::start(scenario);
    let mut said = Vec::new();
    for entry in play {
        if let Entry::Move(mv) = *entry {
            said.push(label::of_move(words, case, &state, mv));
            state = advance(scenario, state, mv);
        }
    }
    said
}

fn to_json(case: &Case, proof: &Proof) -> Value {
    json!({
        "id": case.structure().id,
        "variant": proof.variant,
        "holds": proof.holds(),
        "properties": proof.properties.iter().map(property_to_json).collect::<Vec<_>>(),
    })
}

fn property_to_json(property: &Property) -> Value {
    let mut answer = json!({ "number": property.number, "holds": property.holds, "why": property.why });
    if let Some(play) = &property.play {
        answer["play"] = json!(play);
    }
    answer
}

fn tell(words: &Words, case: &Case, proofs: &[&Proof], across: &[Property], out: &mut impl Write) -> io::Result<()> {
    heading(out, &words.case_heading(&case.words().title, &case.structure().id))?;
    for proof in proofs {
        let name = label::of_variant(words, proof.variant);
        if proof.properties.is_empty() {
            writeln!(out, "{}", words.proofs_unplayable(&name))?;
            continue;
        }
        if proof.variant == 0 {
            // The case itself is told in full; of a variant, what fails.
            writeln!(out, "{}", words.proofs_name(&name))?;
            proof.properties.iter().try_for_each(|property| one(words, property, out))?;
        } else if !proof.holds() {
            writeln!(out, "{}", words.proofs_name(&name))?;
            proof.failed().try_for_each(|property| one(words, property, out))?;
        }
    }
    if proofs.len() > 1 {
        writeln!(out, "{}", words.proofs_across())?;
        across.iter().try_for_each(|property| one(words, property, out))?;
    }
    let (hold, all) = (proofs.iter().filter(|proof| proof.holds()).count(), proofs.len());
    match all - hold {
        0 if all == 1 => writeln!(out, "{}", words.proofs_all_alone()),
        0 => writeln!(out, "{}", words.proofs_all(all - 1)),
        _ => writeln!(out, "{}", words.proofs_some(hold, all)),
    }
}

fn one(words: &Words, property: &Property, out: &mut impl Write) -> io::Result<()> {
    let sign = if property.holds { words.proofs_holds() } else { words.proofs_fails() };
    paragraph(out, &format!("  {} {sign}  ", property.number), &property.why)?;
    let Some(play) = &property.play else { return Ok(()) };
    writeln!(out, "           {}", words.proofs_shown_by())?;
    for (place, said) in play.iter().enumerate() {
        paragraph(out, &format!("           {:>2}  ", place + 1), said)?;
    }
    Ok(())
}
