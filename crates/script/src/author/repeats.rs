//! Lines that stand in two places, so that one play could show them twice.

use super::fault::Fault;
use super::problem::Note;
use super::read::Report;
use super::source::At;
use super::words::{RepliesDraft, WordsDraft};
use crate::act::Occasion;
use std::collections::BTreeMap;
use std::ops::Range;

/// What excludes each other in a play: the outcomes of one line, the options of one scene, the
/// endings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Line(usize),
    Scene(usize),
    Spell(usize, usize),
    Ending,
}

/// Notes every line that another place has too.
pub(super) fn check(report: &Report<'_>, draft: &WordsDraft) {
    let mut seen: BTreeMap<&str, (Group, &Range<usize>)> = BTreeMap::new();
    for (group, text) in texts(draft) {
        let (first, span) = seen.entry(text.value.as_str()).or_insert((group, &text.span));
        if *first != group && !text.value.is_empty() {
            report.add_with(&text.span, Fault::SameLine, Note::First, span);
        }
    }
}

fn texts(draft: &WordsDraft) -> impl Iterator<Item = (Group, &At<String>)> {
    let lines = draft.lines.iter().enumerate().flat_map(|(place, line)| {
        let group = if line.act.value.occasion() == Occasion::Ending { Group::Ending } else { Group::Line(place) };
        line.say.iter().chain(of_replies(&line.replies)).map(move |text| (group, text))
    });
    let scenes = draft.scenes.iter().enumerate().flat_map(|(place, (_, words))| {
        let options = words
            .options
            .iter()
            .flat_map(|(_, option)| std::iter::once(&option.say).chain(of_replies(&option.replies)));
        words
            .open
            .iter()
            .chain(words.passed.iter().flatten())
            .chain(options)
            .map(move |text| (Group::Scene(place), text))
    });
    let spells = draft.programme.iter().enumerate().flat_map(|(place, (_, words))| {
        let announced = words.announced.as_ref().map_or(&[][..], |said| &said.value);
        let parts = [announced, &words.comes, &words.goes].into_iter().enumerate();
        parts.flat_map(move |(part, said)| said.iter().map(move |text| (Group::Spell(place, part), text)))
    });
    lines.chain(scenes).chain(spells)
}

fn of_replies(replies: &RepliesDraft) -> impl Iterator<Item = &At<String>> {
    let plain = replies.plain.iter().flat_map(|said| &said.value);
    plain.chain(replies.by_outcome.iter().flat_map(|(_, said)| said))
}
