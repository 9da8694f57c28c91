//! `otr stats`: how much there is to read in a case, counted from plays.

use crate::cases;
use crate::complain::complain;
use crate::page::heading;
use crate::render;
use script::Case;
use script::author::{Length, WORDS_A_MINUTE};
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use words::Words;

/// Counts the cases that a path means, in every language that they speak.
pub fn run(words: &Words, path: &Path, as_json: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    let folders = match cases::folders(path) {
        Ok(folders) => folders,
        Err(problem) => {
            complain(render::one(words, &problem, &[]));
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut sound = true;
    let mut counted = Vec::new();
    for folder in folders {
        let loaded = cases::load(&folder);
        if let Some(errors) = loaded.errors(words) {
            sound = false;
            complain(format_args!("{errors}\n"));
        }
        counted.extend(loaded.checked.cases.into_iter().map(|case| (Length::new(&case), case)));
    }
    if as_json {
        let list = counted.iter().map(|(length, case)| to_json(case, length)).collect();
        writeln!(out, "{:#}", Value::Array(list))?;
    } else {
        for (length, case) in &counted {
            tell(words, case, length, out)?;
        }
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell(words: &Words, case: &Case, length: &Length, out: &mut impl Write) -> io::Result<()> {
    let name = format!("{}, {}", case.structure().id, case.words().language);
    heading(out, &words.case_heading(&case.words().title, &name))?;
    writeln!(out, "{}", words.stats_before(length.before(), length.briefing, length.opening))?;
    writeln!(out, "{}", words.stats_play(length.words, length.lines, length.minutes(), WORDS_A_MINUTE))?;
    writeln!(out, "{}", words.stats_shared(length.shared))
}

fn to_json(case: &Case, length: &Length) -> Value {
    json!({
        "id": case.structure().id,
        "language": case.words().language,
        "before": length.before(),
        "briefing": length.briefing,
        "opening": length.opening,
        "words": length.words,
        "lines": length.lines,
        "shared": length.shared,
        "minutes": length.minutes(),
    })
}
