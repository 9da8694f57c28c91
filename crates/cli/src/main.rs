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
mod input;
mod label;
mod languages;
mod page;
mod play;
mod progress;
mod property;
mod prove;
mod render;
mod replay;
mod simulate;
mod solve;
mod stats;
mod variants;

use clap::{Parser, Subcommand};
use script::author::Code;
use std::io::{self, ErrorKind, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;
use variants::Wanted;
use words::Words;

/// Off-The-Record on the command line: write, check and play cases.
///
/// Ends with 0 where all is well, 1 where problems were found, 2 where it was called wrongly.
#[derive(Parser)]
#[command(name = "otr", version)]
struct Arguments {
    /// The language to speak, and of the words of cases; otherwise that of the environment.
    #[arg(long, global = true, value_name = "CODE", value_parser = languages::known)]
    language: Option<&'static Words>,
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
    /// Count how much there is to read in cases, and how long a play takes.
    ///
    /// A play is one by chance, the median of several. Counted is what must be read: the briefing's
    /// first screen, every line on offer, and all that is said.
    Stats {
        /// A case folder, or a folder with cases in it.
        path: PathBuf,
        /// Print it for programs to read.
        #[arg(long)]
        json: bool,
    },
    /// Say what a case is worth: its best value, when to step out, and a best line.
    Solve {
        /// A case folder, or a folder with cases in it.
        path: PathBuf,
        /// One of its variants; 0 is the case as it is written.
        #[arg(long, value_name = "SEED", default_value_t = 0)]
        variant: u32,
        /// Print it for programs to read.
        #[arg(long)]
        json: bool,
    },
    /// Prove that cases and their variants hold what every good case must.
    ///
    /// Nine properties, by search of the whole game: a deal worth 80, a price for never stepping
    /// out, a best moment that is neither the first nor the last, no trap that pays, trades that
    /// pay both sides, no dead end, a line for everything, strategies that rank as they should, and
    /// a size that can be searched. For what fails, a play that shows it where there is one.
    Prove {
        /// Case folders, or folders with cases in them.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Print it for programs to read.
        #[arg(long)]
        json: bool,
    },
    /// List the variants of a case, or find seeds that hold.
    Variants {
        /// The case's folder.
        path: PathBuf,
        /// Try seeds until so many hold, and say why the others do not.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1_000))]
        find: Option<u16>,
        /// The first seed to try.
        #[arg(long, value_name = "SEED", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..),
            requires = "find")]
        from: u16,
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
        /// One of its variants; 0 is the case as it is written.
        #[arg(long, value_name = "SEED", default_value_t = 0)]
        variant: u32,
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
        /// One of its variants; 0 is the case as it is written.
        #[arg(long, value_name = "SEED", default_value_t = 0)]
        variant: u32,
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
        /// One of its variants; 0 is the case as it is written.
        #[arg(long, value_name = "SEED", default_value_t = 0, conflicts_with = "code")]
        variant: u32,
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
    /// Compile all cases of a folder for the site, and the languages of the interface.
    Bundle {
        /// A folder with cases in it.
        dir: PathBuf,
        /// Where the bundles go; older ones there are removed.
        #[arg(long)]
        out: PathBuf,
        /// The folder with the files of the languages.
        #[arg(long, requires = "words_out")]
        languages: Option<PathBuf>,
        /// Where the compiled languages go; older ones there are removed.
        #[arg(long, requires = "languages")]
        words_out: Option<PathBuf>,
    },
}

fn code(text: &str) -> Result<Code, String> {
    text.parse().map_err(|()| languages::of_environment().codes_run().into())
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(code) => code,
        // Whoever reads the output has enough of it.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", languages::of_environment().error(&error.to_string()));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> io::Result<ExitCode> {
    let out = &mut anstream::stdout().lock();
    let insists = arguments.language.is_some();
    let words = arguments.language.unwrap_or_else(languages::of_environment);
    match arguments.command {
        Command::Check { paths, json } => check::run(words, &paths, json, out),
        Command::Explain { code } => explain::run(code, out),
        Command::Stats { path, json } => stats::run(words, &path, json, out),
        Command::Solve { path, variant, json } => solve::run(words, &path, variant, json, out),
        Command::Prove { paths, json } => prove::run(words, &paths, json, out),
        Command::Variants { path, find, from, json } => variants::run(words, &path, &Wanted { find, from }, json, out),
        Command::Simulate { path, variant, plays, seed, json } => {
            simulate::run(words, &path, variant, plays, seed, json, out)
        }
        Command::Graph { path, variant, out: file, unmerged } => {
            graph::run(words, &path, variant, unmerged, file.as_deref(), out)
        }
        Command::Play { path, variant, code } => {
            let stdin = io::stdin();
            let input = input::Input { echo: !stdin.is_terminal(), lines: stdin.lock() };
            let asked = play::Asked { insists, variant, code: code.as_deref() };
            play::run(words, &path, &asked, input, out)
        }
        Command::New { id, dir } => begin::run(words, &id, &dir, out),
        Command::Replay { code, dir, json } => replay::run(words, &code, &dir, json, out),
        Command::Bundle { dir, out, languages, words_out } => {
            let err = &mut anstream::stderr().lock();
            match languages.zip(words_out) {
                Some((from, to)) if !languages::write(words, &from, &to, err)? => Ok(ExitCode::FAILURE),
                _ => bundle::run(words, &dir, &out, err),
            }
        }
    }
}
