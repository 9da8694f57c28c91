//! Plays beside each other and beside what was set: what is remarkable about each, and which of a learner's counts. Nobody
//! is judged, and no two names are made one: what is remarkable is said, and the instructor decides.

use crate::class::{Class, Opening};
use crate::name::Name;
use crate::remark::{Counting, Remark};
use crate::row::{Played, Row};
use std::collections::HashMap;

/// Says what is remarkable about each row, for a class if there is one. `alike` makes the same text of names that
/// differ by capitals or accents alone.
pub fn remark(rows: &mut [Row], class: Option<&Class>, alike: impl Fn(&str) -> String) {
    let all: Vec<Vec<Remark>> = {
        let (mut codes, mut runs) = (HashMap::new(), HashMap::new());
        let (mut names, mut plays) = (HashMap::<String, (usize, &Name)>::new(), HashMap::new());
        let found = rows.iter().enumerate().map(|(place, row)| {
            let Some(play) = row.played() else { return Vec::new() };
            let mut found = class.map(|class| of_one(class, play)).unwrap_or_default();
            let (cover, run) = (&play.hand_in.cover, &play.hand_in.run);
            let first = *codes.entry(play.hand_in.to_string()).or_insert(place);
            let (same, by) = *runs.entry((run.fingerprint, run.variant, &run.entries)).or_insert((place, &cover.alias));
            if first != place {
                found.push(Remark::Again(first));
            } else {
                if *by != cover.alias {
                    found.push(Remark::SamePlay(same));
                }
                *plays.entry(learner(play)).or_insert(0) += 1;
            }
            let (other, name) = *names.entry(alike(cover.alias.as_str())).or_insert((place, &cover.alias));
            if *name != cover.alias {
                found.push(Remark::AlikeName(other));
            }
            found
        });
        let mut all: Vec<Vec<Remark>> = found.collect();
        for (found, play) in all.iter_mut().zip(rows.iter()).filter_map(|(found, row)| Some((found, row.played()?))) {
            let count = plays.get(&learner(play)).copied().unwrap_or(0);
            if count > 1 && !found.iter().any(|remark| matches!(remark, Remark::Again(_))) {
                found.push(Remark::Runs(count));
            }
        }
        all
    };
    for (row, remarks) in rows.iter_mut().zip(all) {
        row.remarks = remarks;
    }
}

/// Says which row counts for each learner and case: of those that are as they were set, the one that is chosen so.
pub fn count(rows: &mut [Row], counting: Counting) {
    let mut counts: HashMap<(u32, &str, &Name), (usize, &Played)> = HashMap::new();
    for (place, row) in rows.iter().enumerate() {
        let Some(play) = row.played().filter(|_| !row.remarks.iter().any(|remark| remark.excludes())) else { continue };
        let counted = counts.entry(learner(play)).or_insert((place, play));
        if precedes(play, counted.1, counting) {
            *counted = (place, play);
        }
    }
    let counted: Vec<usize> = counts.into_values().map(|(place, _)| place).collect();
    rows.iter_mut().for_each(|row| row.counts = false);
    for place in counted {
        rows[place].counts = true;
    }
}

/// What `alike` has to make of a name, once its letters are taken apart as Unicode says (NFKD): accents and capitals
/// do not count. Marks of other scripts do: there they make other words.
pub fn folded(decomposed: &str) -> String {
    let plain = decomposed.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter));
    plain.flat_map(char::to_lowercase).collect()
}

/// Who played what for whom.
fn learner(play: &Played) -> (u32, &str, &Name) {
    (play.hand_in.cover.class, &play.case, &play.hand_in.cover.alias)
}

/// Whether a play counts before another one.
fn precedes(play: &Played, other: &Played, counting: Counting) -> bool {
    let when = |play: &Played| (play.hand_in.cover.ended, play.hand_in.cover.attempt);
    match counting {
        Counting::First => when(play) < when(other),
        Counting::Last => when(play) > when(other),
        Counting::Best => play.total() > other.total(),
    }
}

/// What can be said of a play without any other.
fn of_one(class: &Class, play: &Played) -> Vec<Remark> {
    let set = class.draft();
    let (cover, run) = (&play.hand_in.cover, &play.hand_in.run);
    let mut found = Vec::new();
    if cover.class != set.id {
        found.push(Remark::OtherClass(cover.class));
    }
    let mut tasks = set.tasks.iter().filter(|task| task.case == play.case).peekable();
    if tasks.peek().is_none() {
        found.push(Remark::OtherCase);
    } else if !tasks.any(|task| task.variant.allows(run.variant)) {
        found.push(Remark::OtherVariant(run.variant));
    }
    if cover.play != set.play {
        found.push(Remark::OtherWay);
    }
    match class.opening(cover.ended) {
        Opening::NotYet(_) => found.push(Remark::TooEarly),
        Opening::Open => {}
        Opening::Over(_) => found.push(Remark::TooLate),
    }
    found
}
