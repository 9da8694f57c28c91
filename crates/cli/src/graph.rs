//! `otr graph`: every state of a case and where each move leads, for other programs.

use crate::cases;
use crate::complain::complain;
use crate::out;
use crate::page::number;
use crate::progress::Wait;
use negotiation::{
    MOMENTS, Move, PackageAnswer, PackageId, Scenario, State, advance, legal_but_packages, legality, package_answer,
    value,
};
use script::Case;
use std::collections::HashMap;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;
use words::{Words, label};

/// States between two looks at the clock.
const SLICE: u64 = 1_000;

/// Writes the graph of a case: to a file, or at once to stdout, which takes bytes faster than `out`.
pub fn run(
    words: &Words,
    path: &Path,
    variant: u32,
    unmerged: bool,
    to: Option<&Path>,
    out: &mut impl Write,
) -> io::Result<ExitCode> {
    let case = match cases::one(words, false, path, variant) {
        Ok(case) => case,
        Err(complaint) => {
            complain(complaint);
            return Ok(ExitCode::FAILURE);
        }
    };
    let graph = Graph::new(words, &case, unmerged);
    let Some(file) = to else {
        graph.write(&mut BufWriter::new(io::stdout().lock()))?;
        return Ok(ExitCode::SUCCESS);
    };
    let written = out::write_with(file, |to| graph.write(to));
    match written {
        Ok(counts) => {
            let file = file.display().to_string();
            writeln!(out, "{}", words.graph_written(&file, counts.states, counts.moves))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            complain(words.error(&format!("{}: {error}", file.display())));
            Ok(ExitCode::FAILURE)
        }
    }
}

/// How large a graph is.
#[derive(Default)]
struct Counts {
    states: u64,
    moves: u64,
}

/// A graph as it is written: one moment of the game after the other. Every move leads to a later
/// moment, so that what was written can be forgotten.
struct Graph<'a> {
    words: &'a Words,
    case: &'a Case,
    scenario: &'a Scenario,
    unmerged: bool,
    moments: Vec<Moment>,
    counts: Counts,
}

/// The states of a moment that have been found.
#[derive(Default)]
struct Moment {
    ids: HashMap<State, u64>,
    states: Vec<(u64, State)>,
}

/// A move, or several that come to the same.
enum Edge {
    Move(Move),
    /// Every package that is refused.
    Refused(PackageId),
    /// Every "what if".
    Float(PackageId),
}

impl<'a> Graph<'a> {
    fn new(words: &'a Words, case: &'a Case, unmerged: bool) -> Self {
        let scenario = case.scenario();
        let count = MOMENTS * (usize::from(scenario.numbers().turns) + 1);
        let moments = (0..count).map(|_| Moment::default()).collect();
        Graph { words, case, scenario, unmerged, moments, counts: Counts::default() }
    }

    fn write(mut self, out: &mut impl Write) -> io::Result<Counts> {
        let wait = Wait::new(self.words, self.words.waits_states(), None, false);
        let mut written = 0;
        self.id(State::start(self.scenario));
        for at in 0..self.moments.len() {
            for (id, state) in std::mem::take(&mut self.moments[at]).states {
                self.write_state(id, state, out)?;
                written += 1;
                if written % SLICE == 0 {
                    wait.at(written);
                }
            }
        }
        out.flush()?;
        Ok(self.counts)
    }

    fn write_state(&mut self, id: u64, state: State, out: &mut impl Write) -> io::Result<()> {
        if state.ending().is_some() {
            return writeln!(out, r#"{{"state":{id},"score":{}}}"#, number(value(self.scenario, &state)));
        }
        write!(out, r#"{{"state":{id},"moves":["#)?;
        for (place, edge) in edges(self.scenario, &state).into_iter().enumerate() {
            let to = self.id(advance(self.scenario, state, edge.to_move()));
            write!(out, r#"{}{{"move":"#, if place == 0 { "" } else { "," })?;
            serde_json::to_writer(&mut *out, &self.text(&state, &edge))?;
            write!(out, r#","to":{to}}}"#)?;
            self.counts.moves += 1;
        }
        writeln!(out, "]}}")
    }

    /// The number of a state; a new one gets the next.
    fn id(&mut self, state: State) -> u64 {
        let state = if self.unmerged { state } else { state.merged(self.scenario) };
        let Moment { ids, states } = &mut self.moments[state.moment()];
        *ids.entry(state).or_insert_with(|| {
            let id = self.counts.states;
            self.counts.states += 1;
            states.push((id, state));
            id
        })
    }

    fn text(&self, state: &State, edge: &Edge) -> String {
        match edge {
            Edge::Refused(_) => self.words.table_refused().into(),
            Edge::Float(_) => self.words.float_any().into(),
            // As one types it in a play.
            Edge::Move(Move::Table { package }) => {
                let options = self.scenario.package(*package).options.iter().map(|option| format!(" {option}"));
                format!("table{}", options.collect::<String>())
            }
            Edge::Move(mv) => label::of_move(self.words, self.case, state, *mv),
        }
    }
}

impl Edge {
    fn to_move(&self) -> Move {
        match *self {
            Edge::Move(mv) => mv,
            Edge::Refused(package) => Move::Table { package },
            Edge::Float(package) => Move::Float { package },
        }
    }
}

/// Everything that can be done in a state: all that is refused counts as one, and all that is
/// floated, since neither makes a difference.
fn edges(scenario: &Scenario, state: &State) -> Vec<Edge> {
    let mut moves = Vec::new();
    legal_but_packages(scenario, state, &mut moves);
    let mut edges: Vec<Edge> = moves.into_iter().map(Edge::Move).collect();
    if state.talk().is_some() {
        let mut packages = scenario.package_ids();
        let legal = |package: &PackageId| legality(scenario, state, Move::Float { package: *package }).is_ok();
        edges.extend(packages.find(legal).map(Edge::Float));
        return edges;
    }
    let mut refused = None;
    for package in scenario.package_ids() {
        if package_answer(scenario, state, package) == PackageAnswer::Ratified {
            edges.push(Edge::Move(Move::Table { package }));
        } else {
            refused = Some(Edge::Refused(package));
        }
    }
    edges.extend(refused);
    edges
}
