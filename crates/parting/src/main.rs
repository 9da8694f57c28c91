//! Parts a WebAssembly program in two, on the command line.
//!
//! Ends with 0 where all is well, 1 where a file could not be used, 2 where it was called wrongly.
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod failure;

use failure::Failure;
use parting::{List, Movables, Program, Ran, Split, instrument};
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
usage: parting instrument IN OUT           write IN so that it tells which functions ran
       parting list [--names] IN RAN...    print the functions of IN that ran in no RAN and are worth moving
       parting split IN LIST FIRST LATER   write IN as two modules, what is on LIST in LATER

IN is a WebAssembly module with names. RAN is a JSON array of the indexes of functions.
With --names, list prints sizes and names for people.";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let result = run(&arguments).and_then(|text| io::stdout().write_all(text.as_bytes()).map_err(Failure::Print));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            failure.exit_code()
        }
    }
}

/// Does what the arguments say. Returns what is to be printed.
fn run(arguments: &[OsString]) -> Result<String, Failure> {
    let (command, rest) = arguments.split_first().ok_or(Failure::Usage)?;
    match (command.to_str(), rest) {
        (Some("instrument"), [input, output]) => write_instrumented(input.as_ref(), output.as_ref()),
        (Some("list"), [option, input, runs @ ..]) if option == "--names" => list(input.as_ref(), runs, names),
        (Some("list"), [input, runs @ ..]) => list(input.as_ref(), runs, |_, list| list.to_string()),
        (Some("split"), [input, list, first, later]) => {
            split(input.as_ref(), list.as_ref(), first.as_ref(), later.as_ref())
        }
        _ => Err(Failure::Usage),
    }
}

fn write_instrumented(input: &Path, output: &Path) -> Result<String, Failure> {
    let bytes = read(input)?;
    let instrumented = Program::parse(&bytes).and_then(|program| instrument(&program)).map_err(Failure::of(input))?;
    write(output, &instrumented)?;
    Ok(String::new())
}

fn list(input: &Path, runs: &[OsString], print: fn(&Movables<'_>, &List) -> String) -> Result<String, Failure> {
    if runs.is_empty() {
        return Err(Failure::Usage);
    }
    let bytes = read(input)?;
    let program = Program::parse(&bytes).map_err(Failure::of(input))?;
    let movables = Movables::of(&program).map_err(Failure::of(input))?;
    let mut ran = Ran::default();
    for run in runs.iter().map(Path::new) {
        ran.add(Ran::parse(&read_text(run)?, program.defined()).map_err(Failure::of(run))?);
    }
    Ok(print(&movables, &movables.idle(&ran)))
}

fn names(movables: &Movables<'_>, list: &List) -> String {
    movables.sizes(list).iter().map(|(size, name)| format!("{size:>7} {name}\n")).collect()
}

fn split(input: &Path, list: &Path, first: &Path, later: &Path) -> Result<String, Failure> {
    let bytes = read(input)?;
    let program = Program::parse(&bytes).map_err(Failure::of(input))?;
    let entries = List::parse(&read_text(list)?).map_err(Failure::of(list))?;
    let split = Split::of(&program, &entries).map_err(Failure::of(input))?;
    write(first, &split.first)?;
    write(later, &split.later)?;
    Ok(format!("{split}\n"))
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::Read(path.to_owned(), error))
}

fn read_text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::Read(path.to_owned(), error))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| Failure::Write(path.to_owned(), error))
}
