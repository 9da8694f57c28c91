//! Whether the scenes of a case hang together: every one can be reached, left and told apart.

use super::fault::{Fault, Name};
use super::numbers::NumbersDraft;
use super::problem::{Label, Note};
use super::read::Report;
use super::scenes::SceneDraft;
use super::source::At;
use super::words::WordsDraft;
use crate::act::{Act, Occasion};
use crate::scene::{Happening, Scene};
use crate::when::Counted;
use negotiation::Room;
use std::collections::HashSet;

/// The most scenes and the most flags: a story keeps a bit for each.
const MOST: usize = 64;
/// The most options of a scene that fit on a screen.
const MOST_OPTIONS: usize = 9;

/// Notes everything that is wrong with the scenes as such.
pub(super) fn check(draft: &NumbersDraft, report: &Report<'_>, scenes: &[Scene]) {
    if let Some(one_more) = draft.scenes.get(MOST) {
        let fault = Fault::Count { of: Name::Scene, found: draft.scenes.len(), least: 0, most: MOST };
        report.add(&one_more.id.span, fault);
        // How so many hang together takes long to find out, and helps nobody.
        return;
    }
    for (written, scene) in draft.scenes.iter().zip(scenes) {
        check_options(written, scene, report);
        check_conditions(written, draft, report);
    }
    for (written, scene) in draft.scenes.iter().zip(scenes) {
        for (option, compiled) in written.options.iter().zip(&scene.options) {
            let next = compiled.then.and_then(|place| scenes.get(usize::from(place)));
            if let (Some(then), Some(next)) = (&option.then, next.filter(|next| next.room != scene.room)) {
                report.add(&then.span, Fault::ThenElsewhere { scene: next.id.clone(), room: next.room });
            }
        }
    }
    check_circles(draft, report, scenes);
    check_reached(draft, report, scenes);
}

/// Whether an act is a move of this room that an option can be.
fn fault_of_move(act: Act, room: Room) -> Option<Fault> {
    match act.occasion() {
        Occasion::Move(_) if matches!(act, Act::Table | Act::Float) => Some(Fault::NotAMove { act }),
        Occasion::Move(home) => (home != room).then_some(Fault::OtherRoom { act, room }),
        Occasion::Moment | Occasion::Ending => Some(Fault::NotAMove { act }),
    }
}

fn check_options(written: &SceneDraft, scene: &Scene, report: &Report<'_>) {
    if written.options.len() > MOST_OPTIONS {
        let fault = Fault::Count { of: Name::Option, found: written.options.len(), least: 1, most: MOST_OPTIONS };
        report.add(&written.id.span, fault);
        return;
    }
    let mut before: Vec<(Happening, usize)> = Vec::new();
    let mut way_out = false;
    for (place, (option, compiled)) in written.options.iter().zip(&scene.options).enumerate() {
        let (Some(act), happening @ Happening::Act(..)) = (&option.act, compiled.happening) else {
            way_out = true;
            continue;
        };
        if let Some(fault) = fault_of_move(act.value, scene.room) {
            report.add(&act.span, fault);
        }
        match before.iter().find(|(earlier, _)| *earlier == happening) {
            Some(&(_, first)) => {
                let first = written.options[first].act.as_ref().map_or(&option.span, |act| &act.span);
                report.add_with(&act.span, Fault::SameMove { act: act.value }, Note::First, first);
            }
            None => before.push((happening, place)),
        }
        way_out |= matches!(act.value, Act::StandUp | Act::Explain | Act::WalkAway | Act::GoBack);
    }
    if !way_out {
        report.add(&written.id.span, Fault::NoWayOut { room: scene.room });
    }
}

/// A range that begins above all that there is never holds.
fn check_conditions(written: &SceneDraft, draft: &NumbersDraft, report: &Report<'_>) {
    let scenario = &draft.scenario;
    for (field, range) in written.when.iter().flat_map(|when| &when.ranges) {
        let issues = scenario.issues.len().min(u8::MAX.into()) as u8;
        let (least, most) = match field {
            Counted::Turn => (1, scenario.turns),
            Counted::Tension => (0, negotiation::DEADLOCK - 1),
            Counted::Rapport => (0, negotiation::MAX_RAPPORT),
            Counted::Standing => (0, negotiation::MAX_STANDING),
            Counted::Talks => (0, scenario.talks),
            Counted::Unlocked => (0, issues.saturating_sub(1)),
            Counted::Told => (0, scenario.secrets.len().min(u8::MAX.into()) as u8),
            Counted::Against => (0, issues),
        };
        let (from, to) = range.value;
        if from > most || to < least {
            let found = if from > most { from } else { to };
            let fault = Fault::OutOfRange { found: found.to_string(), least: least.into(), most: most.into() };
            report.add(&range.span, fault);
        }
    }
}

/// Notes each circle once, at the scene of it that comes first.
fn check_circles(draft: &NumbersDraft, report: &Report<'_>, scenes: &[Scene]) {
    for start in 0..scenes.len() {
        let Some(path) = way_back(scenes, start) else { continue };
        if path.iter().any(|&(place, _)| place < start) {
            continue;
        }
        let span = |&(place, option): &(usize, usize)| {
            let written = &draft.scenes[place];
            written.options[option].then.as_ref().map_or_else(|| written.id.span.clone(), |then| then.span.clone())
        };
        let label = |step| Label { file: report.source.name().into(), span: span(step), note: Note::LeadsOn };
        let through = path.iter().map(|&(place, _)| scenes[place].id.clone()).collect();
        report.push(&span(&path[0]), Fault::Circle { through }, path[1..].iter().map(label).collect());
    }
}

/// The shortest way from a scene back to itself: scenes, and the options that lead on.
fn way_back(scenes: &[Scene], start: usize) -> Option<Vec<(usize, usize)>> {
    let mut ways = vec![(start, Vec::new())];
    let mut seen = vec![false; scenes.len()];
    let mut next = 0;
    while let Some((place, way)) = ways.get(next).cloned() {
        next += 1;
        for (option, then) in scenes[place].options.iter().enumerate().filter_map(|(at, it)| Some((at, it.then?))) {
            let then = usize::from(then);
            let mut way = way.clone();
            way.push((place, option));
            if then == start {
                return Some(way);
            }
            if then < seen.len() && !seen[then] {
                seen[then] = true;
                ways.push((then, way));
            }
        }
    }
    None
}

fn check_reached(draft: &NumbersDraft, report: &Report<'_>, scenes: &[Scene]) {
    let led_to = |place: usize| {
        let options = scenes.iter().flat_map(|scene| &scene.options);
        options.filter_map(|option| option.then).any(|then| usize::from(then) == place)
    };
    for (place, written) in draft.scenes.iter().enumerate() {
        if written.when.is_none() && !led_to(place) {
            report.add(&written.id.span, Fault::Unreached { scene: written.id.value.clone() });
        }
    }
}

/// Notes flags that nothing depends on, in no language. They are likely mistyped, or left over.
pub(super) fn check_flags(draft: &NumbersDraft, report: &Report<'_>, words: &[WordsDraft]) {
    let conditions = draft.scenes.iter().filter_map(|scene| scene.when.as_ref());
    let in_scenes = conditions.flat_map(|when| when.flags.iter().chain(&when.unless));
    let lines = words.iter().flat_map(|words| &words.lines);
    let in_lines = lines.clone().flat_map(|line| line.when.flags.iter().chain(&line.when.unless));
    let mut all =
        draft.scenes.iter().filter_map(|scene| scene.when.as_ref()).chain(lines.clone().map(|line| &line.when));
    let is_vague = all.any(|when| when.lost);
    let tested: HashSet<&str> = in_scenes.chain(in_lines).map(|flag| flag.value.as_str()).collect();
    let options = draft.scenes.iter().flat_map(|scene| &scene.options);
    let mut seen: HashSet<&str> = HashSet::new();
    let flags: Vec<&At<String>> =
        options.flat_map(|option| &option.sets).filter(|flag| seen.insert(&flag.value)).collect();
    if let Some(one_more) = flags.get(MOST) {
        report.add(&one_more.span, Fault::Count { of: Name::Flag, found: flags.len(), least: 0, most: MOST });
    }
    for flag in flags.iter().filter(|flag| !is_vague && !tested.contains(flag.value.as_str())) {
        report.add(&flag.span, Fault::NeverTested { flag: flag.value.clone() });
    }
}
