//! `otr explain`: the long story of a code.

use script::author::Code;
use std::io::{self, Write};
use std::process::ExitCode;

/// The long stories, one file a concern, one section a code.
const STORIES: [&str; 7] = [
    include_str!("../../../docs/diagnostics/files.md"),
    include_str!("../../../docs/diagnostics/fields.md"),
    include_str!("../../../docs/diagnostics/numbers.md"),
    include_str!("../../../docs/diagnostics/names.md"),
    include_str!("../../../docs/diagnostics/words.md"),
    include_str!("../../../docs/diagnostics/lines.md"),
    include_str!("../../../docs/diagnostics/scenes.md"),
];

/// Tells the story of one code.
pub fn run(code: Code, out: &mut impl Write) -> io::Result<ExitCode> {
    writeln!(out, "{code}: {}\n\n{}", code.title(), story(code).unwrap_or_default())?;
    Ok(ExitCode::SUCCESS)
}

/// The section of a code, without its heading.
fn story(code: Code) -> Option<&'static str> {
    let heading = format!("\n## {code}\n");
    STORIES.iter().find_map(|file| {
        let (_, section) = file.split_once(&heading)?;
        Some(section.split("\n## ").next().unwrap_or(section).trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_story_with_an_example() {
        for &code in Code::ALL {
            let story = story(code).unwrap_or_else(|| panic!("{code} has no story"));
            assert!(story.len() > 100, "{code} says little");
            assert!(story.contains("```"), "{code} has no example");
        }
    }

    #[test]
    fn no_story_is_told_of_a_code_that_there_is_not() {
        for heading in STORIES.iter().flat_map(|file| file.lines()).filter_map(|line| line.strip_prefix("## ")) {
            assert!(heading.parse::<Code>().is_ok(), "{heading}");
        }
    }
}
