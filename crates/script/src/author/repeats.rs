//! Lines that stand in two places, so that one play could show them twice.

use super::fault::Fault;
use super::problem::Note;
use super::read::Report;
use super::source::At;
use super::words::{RepliesDraft, WordsDraft};
use crate::act::Act;
use std::collections::BTreeMap;
use std::ops::Range;

/// What excludes each other in a play: the outcomes of one beat, the options of one scene, the
/// endings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Beat(usize),
    Scene(usize),
    Ending,
}

/// Notes every line that another place has too.
pub(super) fn check(report: &Report<'_>, draft: &WordsDraft) {
    let mut seen: BTreeMap<&str, (Group, &Range<usize>)> = BTreeMap::new();
    for (group, line) in lines(draft) {
        let (first, span) = seen.entry(line.value.as_str()).or_insert((group, &line.span));
        if *first != group && !line.value.is_empty() {
            report.add_with(&line.span, Fault::SameLine, Note::First, span);
        }
    }
}

fn lines(draft: &WordsDraft) -> impl Iterator<Item = (Group, &At<String>)> {
    let beats = draft.beats.iter().enumerate().flat_map(|(place, beat)| {
        let group = if beat.act.value >= Act::Ratified { Group::Ending } else { Group::Beat(place) };
        beat.say.iter().chain(of_replies(&beat.replies)).map(move |line| (group, line))
    });
    let scenes = draft.scenes.iter().enumerate().flat_map(|(place, (_, words))| {
        let options = words
            .options
            .iter()
            .flat_map(|(_, option)| std::iter::once(&option.say).chain(of_replies(&option.replies)));
        words.open.iter().chain(options).map(move |line| (Group::Scene(place), line))
    });
    beats.chain(scenes)
}

fn of_replies(replies: &RepliesDraft) -> impl Iterator<Item = &At<String>> {
    let plain = replies.plain.iter().flat_map(|lines| &lines.value);
    plain.chain(replies.by_outcome.iter().flat_map(|(_, lines)| lines))
}
