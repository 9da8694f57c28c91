//! The command line of Off-The-Record.
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod begin;
mod builder;
mod bundle;
mod cases;
mod check;
mod debrief;
mod explain;
mod graph;
mod label;
mod page;
mod play;
mod progress;
mod render;
mod replay;
mod simulate;
mod solve;

use clap::{Parser, Subcommand};
use script::author::Code;
use std::io::{self, ErrorKind, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

/// Off-The-Record on the command line: write, check and play cases.
///
/// Ends with 0 where all is well, 1 where problems were found, 2 where it was called wrongly.
#[derive(Parser)]
#[command(name = "otr", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List everything that is wrong with cases.
    Check {
        /// Case folders, or folders with cases in them.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Print a list for programs to read.
        #[arg(long)]
        json: bool,
    },
    /// Tell the long story of a problem's code.
    Explain {
        /// The code, as in OTR012.
        #[arg(value_parser = code)]
        code: Code,
    },
    /// Say what a case is worth: its best value, when to step out, and a best line.
    Solve {
        /// A case folder, or a folder with cases in it.
        path: PathBuf,
        /// Print it for programs to read.
        #[arg(long)]
        json: bool,
    },
    /// Let eight strategies play a case, and show what they make of it.
    ///
    /// docs/strategies.md tells what they do. Points are of 90: timing is left aside.
    Simulate {
        /// A case folder, or a folder with cases in it.
        path: PathBuf,
        /// How many plays of each strategy; those that leave nothing to chance play once.
        #[arg(long, value_name = "N", default_value_t = 1_000,
            value_parser = clap::value_parser!(u32).range(1..=simulate::MOST_PLAYS))]
        plays: u32,
        /// Where chance begins: the same number gives the same plays, another one others.
        #[arg(long, value_name = "S", default_value_t = 0)]
        seed: u32,
        /// Print it for programs to read.
        #[arg(long)]
        json: bool,
    },
    /// Write every state of a case and where each move leads, a line of JSON each.
    ///
    /// The start comes first, and every move leads to a later line. All packages that are refused
    /// lead to one state, and are one move; so are all "what ifs". States that cannot differ in
    /// value are made one, unless --unmerged is given. docs/graph.md tells how to read it.
    ///
    /// The graph of a whole case has some million lines, and takes a gigabyte or two.
    Graph {
        /// The case's folder.
        path: PathBuf,
        /// Write to this file, not to the terminal.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Keep apart even states that cannot differ in value: two to four times as many.
        #[arg(long)]
        unmerged: bool,
    },
    /// Play a case in the terminal, or from a pipe.
    Play {
        /// The case's folder.
        path: PathBuf,
        /// The language of its words; English where there is a choice.
        #[arg(long)]
        language: Option<String>,
        /// Go on where this run code leaves off.
        #[arg(long)]
        code: Option<String>,
    },
    /// Begin a case: one that checks and plays at once, to be written over.
    New {
        /// Its id: small letters, digits and dashes.
        #[arg(value_parser = begin::id)]
        id: String,
        /// The folder it goes into.
        #[arg(long, default_value = "scenarios")]
        dir: PathBuf,
    },
    /// Tell what a run code stands for.
    Replay {
        /// The run code.
        code: String,
        /// The folder with the cases.
        #[arg(long, default_value = "scenarios")]
        dir: PathBuf,
        /// Print it for programs to read.
        #[arg(long)]
        json: bool,
    },
    /// Compile all cases of a folder for the site.
    Bundle {
        /// A folder with cases in it.
        dir: PathBuf,
        /// Where the bundles go; older ones there are removed.
        #[arg(long)]
        out: PathBuf,
    },
}

fn code(text: &str) -> Result<Code, String> {
    text.parse().map_err(|()| "codes run from OTR001 to OTR066, with gaps".into())
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(code) => code,
        // Whoever reads the output has enough of it.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> io::Result<ExitCode> {
    let out = &mut anstream::stdout().lock();
    match arguments.command {
        Command::Check { paths, json } => check::run(&paths, json, out),
        Command::Explain { code } => explain::run(code, out),
        Command::Solve { path, json } => solve::run(&path, json, out),
        Command::Simulate { path, plays, seed, json } => simulate::run(&path, plays, seed, json, out),
        Command::Graph { path, out: file, unmerged } => graph::run(&path, unmerged, file.as_deref(), out),
        Command::Play { path, language, code } => {
            let stdin = io::stdin();
            let input = play::Input { echo: !stdin.is_terminal(), lines: stdin.lock() };
            play::run(&path, language.as_deref(), code.as_deref(), input, out)
        }
        Command::New { id, dir } => begin::run(&id, &dir, out),
        Command::Replay { code, dir, json } => replay::run(&code, &dir, json, out),
        Command::Bundle { dir, out } => bundle::run(&dir, &out, &mut anstream::stderr().lock()),
    }
}
