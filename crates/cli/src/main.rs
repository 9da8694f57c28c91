//! The command line of Off-The-Record.
#![forbid(unsafe_code)]

mod bundle;
mod cases;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Off-The-Record on the command line: check, play and bundle cases.
#[derive(Parser)]
#[command(name = "otr", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compile all cases of a folder for the site.
    Bundle {
        /// A folder with cases in it.
        dir: PathBuf,
        /// Where the bundles go; older ones there are removed.
        #[arg(long)]
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Bundle { dir, out } => bundle::run(&dir, &out),
    }
}
