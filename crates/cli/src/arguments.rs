//! What can be asked of the command line, and its help in the language that is spoken.

use crate::{begin, languages, pack, simulate};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use classroom::{Counting, Separator};
use languages::spoken;
use script::author::Code;
use std::path::PathBuf;
use words::Words;

/// Where options that every command has stand in its help: behind its own.
const LAST: usize = 100;

/// All that a call says.
#[derive(Parser)]
#[command(name = "otr", version, about = spoken().command_otr())]
#[command(long_about = long(spoken().command_otr(), spoken().command_otr_besides()))]
pub struct Arguments {
    #[arg(long, global = true, value_parser = languages::known, display_order = LAST)]
    #[arg(value_name = spoken().value_code(), help = spoken().argument_language())]
    pub language: Option<String>,
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    #[command(about = spoken().command_check())]
    Check {
        #[arg(required = true, value_name = spoken().value_paths(), help = spoken().argument_paths())]
        paths: Vec<PathBuf>,
        #[arg(long, help = spoken().argument_json())]
        json: bool,
    },
    #[command(about = spoken().command_explain())]
    Explain {
        #[arg(value_parser = code, value_name = spoken().value_code(), help = spoken().argument_explained())]
        code: Code,
    },
    #[command(about = spoken().command_stats())]
    #[command(long_about = long(spoken().command_stats(), spoken().command_stats_besides()))]
    Stats {
        #[arg(value_name = spoken().value_path(), help = spoken().argument_path())]
        path: PathBuf,
        #[arg(long, help = spoken().argument_json())]
        json: bool,
    },
    #[command(about = spoken().command_solve())]
    Solve {
        #[arg(value_name = spoken().value_path(), help = spoken().argument_path())]
        path: PathBuf,
        #[arg(long, default_value_t = 0, value_name = spoken().value_seed(), help = spoken().argument_variant())]
        variant: u32,
        #[arg(long, help = spoken().argument_json())]
        json: bool,
    },
    #[command(about = spoken().command_prove())]
    #[command(long_about = long(spoken().command_prove(), spoken().command_prove_besides()))]
    Prove {
        #[arg(required = true, value_name = spoken().value_paths(), help = spoken().argument_paths())]
        paths: Vec<PathBuf>,
        #[arg(long, help = spoken().argument_json())]
        json: bool,
    },
    #[command(about = spoken().command_variants())]
    Variants {
        #[arg(value_name = spoken().value_path(), help = spoken().argument_case())]
        path: PathBuf,
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1_000))]
        #[arg(value_name = spoken().value_count(), help = spoken().argument_find())]
        find: Option<u16>,
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..), requires = "find")]
        #[arg(value_name = spoken().value_seed(), help = spoken().argument_from())]
        from: u16,
        #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u16).range(1..), requires = "find")]
        #[arg(value_name = spoken().value_count(), help = spoken().argument_tries())]
        tries: u16,
        #[arg(long, help = spoken().argument_json())]
        json: bool,
    },
    #[command(about = spoken().command_simulate())]
    #[command(long_about = long(spoken().command_simulate(), spoken().command_simulate_besides()))]
    Simulate {
        #[arg(value_name = spoken().value_path(), help = spoken().argument_path())]
        path: PathBuf,
        #[arg(long, default_value_t = 0, value_name = spoken().value_seed(), help = spoken().argument_variant())]
        variant: u32,
        #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=simulate::MOST_PLAYS))]
        #[arg(value_name = spoken().value_count(), help = spoken().argument_plays())]
        plays: u32,
        #[arg(long, default_value_t = 0, value_name = spoken().value_seed(), help = spoken().argument_seed())]
        seed: u32,
        #[arg(long, help = spoken().argument_json())]
        json: bool,
    },
    #[command(about = spoken().command_graph())]
    #[command(long_about = long(spoken().command_graph(), spoken().command_graph_besides()))]
    Graph {
        #[arg(value_name = spoken().value_path(), help = spoken().argument_case())]
        path: PathBuf,
        #[arg(long, default_value_t = 0, value_name = spoken().value_seed(), help = spoken().argument_variant())]
        variant: u32,
        #[arg(long, value_name = spoken().value_file(), help = spoken().argument_graph_out())]
        out: Option<PathBuf>,
        #[arg(long, help = spoken().argument_unmerged())]
        unmerged: bool,
    },
    #[command(about = spoken().command_play())]
    Play {
        #[arg(value_name = spoken().value_path(), help = spoken().argument_case())]
        path: PathBuf,
        #[arg(long, default_value_t = 0, conflicts_with = "code")]
        #[arg(value_name = spoken().value_seed(), help = spoken().argument_variant())]
        variant: u32,
        #[arg(long, value_name = spoken().value_code(), help = spoken().argument_resumed())]
        code: Option<String>,
    },
    #[command(about = spoken().command_new())]
    New {
        #[arg(value_parser = begin::id, value_name = spoken().value_id(), help = spoken().argument_id())]
        id: String,
        #[arg(long, default_value = "scenarios", value_name = spoken().value_folder())]
        #[arg(help = spoken().argument_new_dir())]
        dir: PathBuf,
    },
    #[command(about = spoken().command_replay())]
    Replay {
        #[arg(value_name = spoken().value_code(), help = spoken().argument_replayed())]
        code: String,
        #[arg(long, default_value = "scenarios", value_name = spoken().value_folder())]
        #[arg(help = spoken().argument_cases())]
        dir: PathBuf,
        #[arg(long, help = spoken().argument_json())]
        json: bool,
    },
    #[command(about = spoken().command_report())]
    #[command(long_about = long(spoken().command_report(), spoken().command_report_besides()))]
    Report {
        #[arg(value_name = spoken().value_folder(), help = spoken().argument_reported())]
        dir: PathBuf,
        #[arg(long, value_name = spoken().value_code(), help = spoken().argument_report_class())]
        class: Option<String>,
        #[arg(long, default_value = "scenarios", value_name = spoken().value_folder())]
        #[arg(help = spoken().argument_report_cases())]
        cases: PathBuf,
        #[arg(long, help = spoken().argument_report_csv())]
        csv: bool,
        #[arg(long, value_parser = named(Separator::ALL), default_value = name(Separator::Comma), requires = "csv")]
        #[arg(help = spoken().argument_report_separator(), hide_possible_values = true)]
        separator: Separator,
        #[arg(long, conflicts_with = "csv", help = spoken().argument_json())]
        json: bool,
        #[arg(long, conflicts_with_all = ["csv", "json"], help = spoken().argument_report_html())]
        html: bool,
        #[arg(long, requires = "html", help = spoken().argument_report_names())]
        names: bool,
        #[arg(long, value_parser = named(Counting::ALL), default_value = name(Counting::Best))]
        #[arg(help = spoken().argument_report_count(), hide_possible_values = true)]
        count: Counting,
    },
    #[command(about = spoken().pack_about())]
    #[command(long_about = long(spoken().pack_about(), spoken().pack_about_besides()))]
    Pack {
        #[arg(value_name = spoken().value_folder(), help = spoken().pack_site())]
        site: PathBuf,
        #[command(flatten)]
        kind: PackageKind,
        #[arg(short, long, value_name = spoken().value_file(), help = spoken().pack_out())]
        out: PathBuf,
        #[arg(long, value_name = spoken().value_id(), help = spoken().pack_case())]
        case: Option<String>,
        #[arg(long, value_parser = clap::value_parser!(u8).range(0..=100))]
        #[arg(value_name = spoken().value_count(), help = spoken().pack_pass_mark())]
        pass_mark: Option<u8>,
        #[arg(long, help = spoken().pack_assessed())]
        assessed: bool,
        #[arg(long, conflicts_with_all = ["case", "pass_mark", "assessed"])]
        #[arg(value_name = spoken().value_code(), help = spoken().pack_class())]
        class: Option<String>,
        #[arg(long, value_name = spoken().pack_value_title(), help = spoken().pack_title())]
        title: Option<String>,
        #[arg(long, value_parser = address, value_name = spoken().pack_value_address(), help = spoken().pack_endpoint())]
        endpoint: Option<String>,
        #[arg(long, requires = "endpoint", value_name = spoken().pack_value_key(), help = spoken().pack_key())]
        key: Option<String>,
    },
    #[command(about = spoken().command_bundle())]
    Bundle {
        #[arg(value_name = spoken().value_folder(), help = spoken().argument_cases())]
        dir: PathBuf,
        #[arg(long, value_name = spoken().value_folder(), help = spoken().argument_bundle_out())]
        out: PathBuf,
        #[arg(long, requires = "words_out", value_name = spoken().value_folder())]
        #[arg(help = spoken().argument_languages())]
        languages: Option<PathBuf>,
        #[arg(long, requires = "languages", value_name = spoken().value_folder())]
        #[arg(help = spoken().argument_words_out())]
        words_out: Option<PathBuf>,
    },
    #[command(about = spoken().command_teach())]
    Teach {
        #[arg(value_name = spoken().value_folder(), help = spoken().argument_cases())]
        dir: PathBuf,
        #[arg(long, value_name = spoken().value_folder(), help = spoken().argument_teach_out())]
        out: PathBuf,
    },
}

/// One of the kinds of package.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct PackageKind {
    #[arg(long, help = spoken().pack_scorm12())]
    scorm12: bool,
    #[arg(long, help = spoken().pack_scorm2004())]
    scorm2004: bool,
    #[arg(long, help = spoken().pack_cmi5())]
    cmi5: bool,
    #[arg(long, help = spoken().pack_web())]
    web: bool,
    #[arg(long, help = spoken().pack_single_file())]
    #[arg(conflicts_with_all = ["case", "pass_mark", "assessed", "class", "title", "endpoint", "key"])]
    single_file: bool,
}

impl PackageKind {
    /// Which it is.
    pub fn form(&self) -> pack::Form {
        match self {
            PackageKind { single_file: true, .. } => pack::Form::SinglePage,
            PackageKind { scorm12: true, .. } => pack::Form::Package(pack::Kind::Scorm12),
            PackageKind { scorm2004: true, .. } => pack::Form::Package(pack::Kind::Scorm2004),
            PackageKind { cmi5: true, .. } => pack::Form::Package(pack::Kind::Cmi5),
            PackageKind { .. } => pack::Form::Package(pack::Kind::Web),
        }
    }
}

impl Arguments {
    /// Those of this call. Where they are wrong, or ask for help, the program ends here.
    pub fn read() -> Arguments {
        let matches = command(spoken()).get_matches();
        Arguments::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
    }
}

/// One of several values, by its name.
fn named<T, const COUNT: usize>(all: [T; COUNT]) -> impl TypedValueParser<Value = T>
where
    T: Copy + Into<&'static str> + Send + Sync + 'static,
{
    // Clap has seen to it that it is one of them.
    PossibleValuesParser::new(all.map(Into::into))
        .map(move |typed| all.into_iter().find(|&value| typed == value.into()).unwrap_or(all[0]))
}

fn name(value: impl Into<&'static str>) -> &'static str {
    value.into()
}

fn address(text: &str) -> Result<String, String> {
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    is_address.then(|| text.to_owned()).ok_or_else(|| spoken().pack_not_an_address().to_owned())
}

fn code(text: &str) -> Result<Code, String> {
    text.parse().map_err(|()| {
        let ends = [Code::ALL.first(), Code::ALL.last()].map(|code| code.map(Code::to_string).unwrap_or_default());
        spoken().codes_run(&ends[0], &ends[1])
    })
}

/// What a command does, and what is said besides.
fn long(about: &str, besides: &str) -> String {
    format!("{about}.\n\n{besides}")
}

/// The command line. What clap says of wrong calls is English; all else is in the language.
fn command(words: &'static Words) -> clap::Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help(words.usage_version());
    let command = Arguments::command().disable_version_flag(true).arg(version.display_order(LAST + 2));
    let mut command = around(command.mut_subcommands(|command| around(command, words)), words);
    // Only then are there lines of usage, and the command `help`.
    command.build();
    let command = command.mut_subcommand("help", |help| help.about(words.usage_help_command()));
    with_usage(command.mut_subcommands(|command| with_usage(command, words)), words)
}

/// What stands around the help of a command: its headings, and how it is asked for.
fn around(command: clap::Command, words: &'static Words) -> clap::Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(words.usage_help())
        .display_order(LAST + 1);
    let heading = words.usage_heading();
    command
        .disable_help_flag(true)
        .arg(help)
        .mut_args(|arg| of_argument(arg, words))
        .subcommand_help_heading(words.usage_commands())
        .subcommand_value_name(words.usage_command())
        .help_template(format!("{{about-with-newline}}\n{heading} {{usage}}\n\n{{all-args}}"))
}

/// The line of usage that clap wrote, without what it says in English.
fn with_usage(mut command: clap::Command, words: &Words) -> clap::Command {
    let usage = command.render_usage().to_string();
    command.override_usage(usage.trim_start_matches("Usage: ").replace("[OPTIONS]", words.usage_options()))
}

/// An argument under its heading, with what it is where it is left out.
fn of_argument(arg: Arg, words: &'static Words) -> Arg {
    let heading = if arg.is_positional() { words.usage_arguments() } else { words.usage_options_heading() };
    let value = arg.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
    let text = arg.get_help().map(ToString::to_string);
    let arg = arg.help_heading(heading);
    match (text, value) {
        (Some(text), Some(value)) => arg.hide_default_value(true).help(words.usage_default(&text, &value)),
        _ => arg,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_every_argument_says_what_it_is() {
        let command = command(spoken());
        command.clone().debug_assert();
        for command in command.get_subcommands().chain([&command]) {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments().filter(|_| command.get_name() != "help") {
                assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            }
        }
    }
}
