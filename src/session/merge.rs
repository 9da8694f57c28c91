//! What becomes of what is kept where two hands have changed it: two tabs, a tab and the device, a device and a file.
//!
//! Between tabs three states are compared: what this tab last saw on the device, what it has now, and what is there
//! now. What only one side changed is taken as it is; only where both changed the same is there something to join.

use super::kept::{Kept, KeptCase};
use super::saved::{Joined, SavedPlay};
use std::rc::Rc;

impl Kept {
    /// This, where `seen` is what it was made from and `there` what the device keeps meanwhile.
    pub fn merged(self: &Rc<Kept>, seen: &Kept, there: &Kept) -> Rc<Kept> {
        let mut journal = there.journal.clone();
        if self.journal != seen.journal {
            self.journal.since(&seen.journal).for_each(|digest| Rc::make_mut(&mut journal).enter(digest.clone()));
        }
        let nothing = Rc::default();
        let merged = |id: &Rc<str>| {
            let of = |kept: &'_ Kept| kept.case(id).unwrap_or(&nothing).clone();
            (id.clone(), KeptCase::merged(&of(seen), &of(self), &of(there)))
        };
        let ids = self.cases.iter().map(|(id, _)| id);
        let ids = ids.chain(there.cases.iter().map(|(id, _)| id).filter(|id| self.case(id).is_none()));
        let cases = ids.map(merged).filter(|(_, case)| **case != KeptCase::default()).collect();
        let classes = Rc::new(self.classes.merged(&seen.classes, &there.classes));
        self.unless_same(Kept { journal, cases, classes })
    }

    /// This with what a file holds: nothing that is here makes way for it unasked.
    pub fn with_file(self: &Rc<Kept>, file: &Kept) -> Rc<Kept> {
        let mut kept = Kept::clone(self);
        let journal = kept.journal.joined(&file.journal);
        if journal != *kept.journal {
            kept.journal = Rc::new(journal);
        }
        kept.classes = Rc::new(kept.classes.joined(&file.classes));
        for (id, brought) in &file.cases {
            let before = kept.case(id).cloned().unwrap_or_default();
            let mut case = KeptCase::clone(&before);
            case.bring_in(brought);
            if case != *before {
                *kept.case_mut(id) = case;
            }
        }
        self.unless_same(kept)
    }

    /// The other one, where what is the same as here has the pointer that it has here.
    pub fn unless_same(self: &Rc<Kept>, mut other: Kept) -> Rc<Kept> {
        if self.journal == other.journal {
            other.journal = self.journal.clone();
        }
        if self.classes == other.classes {
            other.classes = self.classes.clone();
        }
        for (id, case) in &mut other.cases {
            if let Some(known) = self.case(id).filter(|known| *known == case) {
                *case = known.clone();
            }
        }
        if self.is_same(&other) { self.clone() } else { Rc::new(other) }
    }

    /// Whether both are the same, by their pointers.
    pub fn is_same(&self, other: &Kept) -> bool {
        let same = |(id, case): &(Rc<str>, Rc<KeptCase>)| self.case(id).is_some_and(|known| Rc::ptr_eq(known, case));
        Rc::ptr_eq(&self.journal, &other.journal)
            && Rc::ptr_eq(&self.classes, &other.classes)
            && self.cases.len() == other.cases.len()
            && other.cases.iter().all(same)
    }
}

impl KeptCase {
    fn merged(seen: &Rc<KeptCase>, mine: &Rc<KeptCase>, there: &Rc<KeptCase>) -> Rc<KeptCase> {
        if mine == seen || mine == there {
            return there.clone();
        }
        let mut merged = KeptCase::clone(there);
        if mine.earlier != seen.earlier {
            merged.earlier = mine.earlier.clone();
        }
        if mine.best != seen.best {
            merged.best = mine.best.max(there.best);
        }
        if mine.alias != seen.alias {
            merged.alias = mine.alias.clone();
        }
        let (added, dropped) = (without(&mine.others, &seen.others), without(&seen.others, &mine.others));
        merged.others = without(&there.others, &dropped);
        merged.others.extend(without(&added, &there.others));
        if mine.play == there.play {
            // The device may have taken the play and not what was said in it.
            if mine.minutes != seen.minutes {
                merged.minutes = mine.minutes.clone();
            }
        } else if mine.play != seen.play {
            match &there.play {
                Some(play) if there.play != seen.play => merged.join(play, mine),
                Some(_) | None => (merged.play, merged.minutes) = (mine.play.clone(), mine.minutes.clone()),
            }
        }
        Rc::new(merged)
    }

    /// This with what another device has of the case.
    pub(super) fn bring_in(&mut self, brought: &KeptCase) {
        self.best = self.best.max(brought.best);
        self.alias = self.alias.take().or_else(|| brought.alias.clone());
        self.earlier = self.earlier.take().or_else(|| brought.earlier.clone());
        self.others.extend(without(&brought.others, &self.others));
        match self.play.clone() {
            Some(play) => self.join(&play, brought),
            None if brought.play.is_some() => {
                self.put_minutes_by();
                (self.play, self.minutes) = (brought.play.clone(), brought.minutes.clone());
            }
            None => self.minutes = self.minutes.take().or_else(|| brought.minutes.clone()),
        }
    }

    /// Joins the play of `other` to that which is kept.
    fn join(&mut self, play: &SavedPlay, other: &KeptCase) {
        let Some(another) = &other.play else { return };
        match play.join(another) {
            Joined::Stands => {}
            Joined::Gives(given) => {
                if !given.continues(play) {
                    self.put_minutes_by();
                }
                (self.play, self.minutes) = (Some(given), other.minutes.clone());
                self.alias = other.alias.clone().or_else(|| self.alias.take());
            }
            Joined::Asks if self.others.contains(another) => {}
            Joined::Asks => self.others.push(another.clone()),
        }
        let play = self.play.clone();
        self.others.retain(|other| !play.as_ref().is_some_and(|play| play.continues(other)));
    }

    /// What was said in a play that makes way can still be read.
    pub fn put_minutes_by(&mut self) {
        if let Some(minutes) = self.minutes.take() {
            self.earlier = Some(minutes);
        }
    }
}

/// What is in the first list and not in the second.
fn without(plays: &[SavedPlay], others: &[SavedPlay]) -> Vec<SavedPlay> {
    plays.iter().filter(|play| !others.contains(play)).cloned().collect()
}
