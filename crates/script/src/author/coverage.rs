//! Whether there is a line for everything that can happen, and no play has to say one twice.
//!
//! Counted are lines that need nothing but a mood. The nth use of an act in a mood finds one
//! unspoken if n of them fit: whatever was said before, at most n-1 were. A line that fits any
//! issue may be used up by the others; so where an issue's own lines do not suffice for all that
//! can be said about it, its own and the general ones must suffice for all uses of the act.

use super::about::Subjects;
use super::fault::Fault;
use super::read::Report;
use super::uses::Uses;
use super::words::WordsDraft;
use crate::act::{Act, On};
use crate::case::Line;
use crate::when::Band;
use std::ops::Range;

/// Notes every act that lacks lines.
pub(super) fn check(report: &Report<'_>, uses: &Uses, subjects: &Subjects<'_>, draft: &WordsDraft, lines: &[Line]) {
    for &act in Act::ALL {
        for on in subjects.places(act) {
            if let Some(fault) = missing(uses, subjects, lines, act, on) {
                report.add(&last_of(draft, lines, act, on), fault);
            }
        }
    }
}

fn missing(uses: &Uses, subjects: &Subjects<'_>, lines: &[Line], act: Act, on: On) -> Option<Fault> {
    let mut none = Vec::new();
    let mut few: Vec<(Band, usize, usize)> = Vec::new();
    for band in Band::all() {
        let fitting = lines.iter().filter(|line| line.act == act && line.when.fits_always_in(band));
        let (own, general) = fitting.fold((0, 0), |(own, general), line| match line.on {
            place if place == on => (own + 1, general),
            None => (own, general + 1),
            Some(_) => (own, general),
        });
        let wanted = usize::from(uses.most(act, band));
        let wanted_alone = usize::from(uses.most_on_one(act, subjects.is_sensitive(act, on), band));
        if wanted > 0 && own + general == 0 {
            none.push(band);
        } else if own < wanted_alone && own + general < wanted {
            // Either way is enough; the nearer one is asked for.
            few.push((band, own + general, wanted.min(wanted_alone + general)));
        }
    }
    let on = subjects.name(act, on);
    if !none.is_empty() {
        return Some(Fault::NoLine { act, on, bands: none });
    }
    let &(_, found, wanted) = few.iter().max_by_key(|(_, found, wanted)| wanted - found)?;
    Some(Fault::FewVariants { act, on, found, wanted, bands: few.iter().map(|(band, ..)| *band).collect() })
}

/// Where one more line would go: at the act's last, if it has any.
fn last_of(draft: &WordsDraft, lines: &[Line], act: Act, on: On) -> Range<usize> {
    let of_act = |own: bool| lines.iter().rposition(|line| line.act == act && (!own || line.on == on));
    let place = of_act(true).or_else(|| of_act(false)).and_then(|place| draft.lines.get(place));
    place.map_or_else(|| draft.whole.clone(), |line| line.act.span.clone())
}
