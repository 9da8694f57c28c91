//! The command line of Off-The-Record.
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod across;
mod arguments;
mod begin;
mod builder;
mod bundle;
mod cases;
mod check;
mod complain;
mod debrief;
mod diagnostic;
mod explain;
mod graph;
mod input;
mod kind;
mod languages;
mod out;
mod pack;
mod page;
mod play;
mod progress;
mod property;
mod prove;
mod render;
mod replay;
mod report;
mod simulate;
mod size;
mod solve;
mod stats;
mod strategies;
mod teach;
mod variants;

use arguments::{Arguments, Command};
use classroom::Form;
use complain::complain;
use std::io::{self, ErrorKind, IsTerminal};
use std::process::ExitCode;
use variants::Wanted;

fn main() -> ExitCode {
    match run(Arguments::read()) {
        Ok(code) => code,
        // Whoever reads the output has enough of it.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(languages::spoken().error(&error.to_string()));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> io::Result<ExitCode> {
    let out = &mut anstream::stdout().lock();
    let insists = arguments.language.is_some();
    let words = languages::spoken();
    match arguments.command {
        Command::Check { paths, json } => check::run(words, &paths, json, out),
        Command::Explain { code } => explain::run(words, code, out),
        Command::Stats { path, json } => stats::run(words, &path, json, out),
        Command::Solve { path, variant, json } => solve::run(words, &path, variant, json, out),
        Command::Prove { paths, json } => prove::run(words, &paths, json, out),
        Command::Variants { path, find, from, tries, json } => {
            variants::run(words, &path, &Wanted { find, from, tries }, json, out)
        }
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
        Command::Pack { site, kind, out: file, case, pass_mark, assessed, class, title, endpoint, key } => {
            let (site, form) = (&site, kind.form());
            let wanted = pack::Wanted { site, form, out: file, case, pass_mark, assessed, class, title, endpoint, key };
            pack::run(words, &wanted, out)
        }
        Command::New { id, dir } => begin::run(words, &id, &dir, out),
        Command::Replay { code, dir, json } => replay::run(words, &code, &dir, json, out),
        Command::Teach { dir, out } => teach::run(words, &dir, &out, &mut anstream::stderr().lock()),
        Command::Report { dir, class, cases, csv, separator, json, html, names, count } => {
            let form = match (csv, json, html) {
                (true, ..) => report::Written::Form(Form::Csv(separator)),
                (_, true, _) => report::Written::Form(Form::Json),
                (.., true) => report::Written::Page { names },
                _ => report::Written::Told,
            };
            let wanted = report::Wanted { class: class.as_deref(), cases: &cases, counting: count, form };
            report::run(words, &dir, &wanted, out)
        }
        Command::Bundle { dir, out, languages, words_out } => {
            let err = &mut anstream::stderr().lock();
            match languages.zip(words_out) {
                Some((from, to)) if !languages::write(words, &from, &to, err)? => Ok(ExitCode::FAILURE),
                _ => bundle::run(words, &dir, &out, err),
            }
        }
    }
}
