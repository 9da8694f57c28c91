//! `otr explain`: the long story of a code.

use script::author::Code;
use std::io::{self, Write};
use std::process::ExitCode;
use words::Words;

/// The long stories of a language: one file a concern, one section a code.
type Stories = [&'static str; 7];

const ENGLISH: Stories = [
    include_str!("../../../docs/diagnostics/files.md"),
    include_str!("../../../docs/diagnostics/fields.md"),
    include_str!("../../../docs/diagnostics/numbers.md"),
    include_str!("../../../docs/diagnostics/names.md"),
    include_str!("../../../docs/diagnostics/words.md"),
    include_str!("../../../docs/diagnostics/lines.md"),
    include_str!("../../../docs/diagnostics/scenes.md"),
];

const SPANISH: Stories = [
    include_str!("../../../docs/diagnostics/es/files.md"),
    include_str!("../../../docs/diagnostics/es/fields.md"),
    include_str!("../../../docs/diagnostics/es/numbers.md"),
    include_str!("../../../docs/diagnostics/es/names.md"),
    include_str!("../../../docs/diagnostics/es/words.md"),
    include_str!("../../../docs/diagnostics/es/lines.md"),
    include_str!("../../../docs/diagnostics/es/scenes.md"),
];

/// Those of the language of a code; of English where nobody has told them in it.
fn stories(language: &str) -> &'static Stories {
    match language {
        "es" => &SPANISH,
        _ => &ENGLISH,
    }
}

/// Tells the story of one code.
pub fn run(words: &Words, code: Code, out: &mut impl Write) -> io::Result<ExitCode> {
    let (title, story) = story(stories(words.code()), code).unwrap_or_default();
    writeln!(out, "{code}: {title}\n\n{story}")?;
    Ok(ExitCode::SUCCESS)
}

/// What a code stands for, in a few words, and the section below that heading.
fn story(stories: &Stories, code: Code) -> Option<(&'static str, &'static str)> {
    let heading = format!("\n## {code}: ");
    stories.iter().find_map(|file| {
        let (_, section) = file.split_once(&heading)?;
        let (title, story) = section.split_once('\n')?;
        Some((title, story.split("\n## ").next().unwrap_or(story).trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields that the examples of a story show, line by line, without their values and what is said beside them.
    fn fields(story: &str) -> Vec<&str> {
        let examples = story.split("```").skip(1).step_by(2).flat_map(str::lines);
        examples.map(|line| line.split(['=', '#']).next().unwrap_or_default().trim_end()).collect()
    }

    #[test]
    fn every_code_has_its_story_with_an_example() {
        for &code in Code::ALL {
            for stories in [ENGLISH, SPANISH] {
                let (title, story) = story(&stories, code).unwrap_or_else(|| panic!("{code} has no story"));
                assert!(!title.is_empty() && story.len() > 100, "{code} says little");
                assert!(story.contains("```"), "{code} has no example");
            }
        }
    }

    #[test]
    fn no_story_is_told_of_a_code_that_there_is_not() {
        for file in ENGLISH.iter().chain(&SPANISH) {
            for heading in file.lines().filter_map(|line| line.strip_prefix("## ")) {
                let (code, _) = heading.split_once(": ").unwrap_or((heading, ""));
                assert!(code.parse::<Code>().is_ok(), "{heading}");
            }
        }
    }

    #[test]
    fn examples_show_the_same_fields_in_every_language() {
        for &code in Code::ALL {
            let [english, spanish] = [ENGLISH, SPANISH].map(|stories| story(&stories, code).map(|(_, it)| fields(it)));
            assert_eq!(english, spanish, "{code}");
        }
    }

    #[test]
    fn where_nobody_has_told_the_stories_they_are_told_in_english() {
        assert_eq!(stories("xx"), &ENGLISH);
        assert_eq!(stories("es"), &SPANISH);
    }
}
