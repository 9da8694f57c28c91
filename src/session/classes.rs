//! The classes that a device knows: those that an instructor has made on it, and those that a learner has joined.

use classroom::Class;
use std::fmt;

/// All of them, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes(Vec<KnownClass>);

/// A class, and what was done with it here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownClass {
    /// The class.
    pub class: Class,
    /// Whether it was made or joined.
    pub hand: Hand,
    /// How many runs of each of its cases were begun here, by the case's id.
    pub runs: Vec<(String, u8)>,
}

/// Whose hand has brought a class here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hand {
    /// A learner's, who plays in it.
    Joined,
    /// The instructor's, who has made it.
    Made,
}

impl KnownClass {
    /// A class of which nothing was played here yet.
    pub fn new(class: Class, hand: Hand) -> KnownClass {
        KnownClass { class, hand, runs: Vec::new() }
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.class.draft().id
    }

    /// How many runs of this case were begun here.
    pub fn runs_of(&self, case: &str) -> u8 {
        self.runs.iter().find(|(of, _)| of == case).map_or(0, |(_, runs)| *runs)
    }

    /// One more run of this case begins: which it is, counted from 1.
    pub fn count_run(&mut self, case: &str) -> u8 {
        let run = self.runs_of(case).saturating_add(1);
        self.set_runs(case, run);
        run
    }

    /// A run of this case was begun on another device.
    pub fn know_run(&mut self, case: &str, run: u8) {
        self.set_runs(case, self.runs_of(case).max(run));
    }

    fn set_runs(&mut self, case: &str, runs: u8) {
        match self.runs.iter_mut().find(|(of, _)| of == case) {
            Some((_, counted)) => *counted = runs,
            None => self.runs.push((case.to_owned(), runs)),
        }
    }

    /// The same class as it is known elsewhere: no run is forgotten, and who has made it is still its instructor.
    fn join(&mut self, other: &KnownClass) {
        self.hand = self.hand.max(other.hand);
        for (case, runs) in &other.runs {
            self.set_runs(case, self.runs_of(case).max(*runs));
        }
    }
}

impl Classes {
    /// All of them.
    pub fn all(&self) -> &[KnownClass] {
        &self.0
    }

    /// The class with this number.
    pub fn get(&self, id: u32) -> Option<&KnownClass> {
        self.0.iter().find(|known| known.id() == id)
    }

    /// A class that is made or joined: what is known of it stays, and a link that was changed counts from now on,
    /// unless the class was made here.
    pub fn enter(&mut self, class: Class, hand: Hand) -> &mut KnownClass {
        let id = class.draft().id;
        let place = self.0.iter().position(|known| known.id() == id).unwrap_or_else(|| {
            self.0.push(KnownClass::new(class.clone(), hand));
            self.0.len() - 1
        });
        let known = &mut self.0[place];
        if hand >= known.hand {
            (known.class, known.hand) = (class, hand);
        }
        known
    }

    /// One more run of this case begins for the class with this number: which it is; none where the class is not known.
    pub fn count_run(&mut self, id: u32, case: &str) -> Option<u8> {
        self.0.iter_mut().find(|known| known.id() == id).map(|known| known.count_run(case))
    }

    /// Forgets a class.
    pub fn remove(&mut self, id: u32) {
        self.0.retain(|known| known.id() != id);
    }

    /// These, where `seen` is what they were made from and `there` what the device keeps meanwhile. What one side has
    /// taken away is gone, unless the other has gone on with it.
    pub fn merged(&self, seen: &Classes, there: &Classes) -> Classes {
        let gone =
            |known: &&KnownClass, from: &Classes| from.get(known.id()).is_none() && seen.get(known.id()) == Some(known);
        let mut merged = Classes(there.0.iter().filter(|known| !gone(known, self)).cloned().collect());
        for known in self.0.iter().filter(|known| !gone(known, there)) {
            let is_changed = seen.get(known.id()).map(|seen| &seen.class) != Some(&known.class);
            let joined = merged.take_in(known);
            if is_changed {
                joined.class = known.class.clone();
            }
        }
        merged
    }

    /// These, and those that a file holds.
    pub fn joined(&self, file: &Classes) -> Classes {
        let mut joined = self.clone();
        file.0.iter().for_each(|known| {
            joined.take_in(known);
        });
        joined
    }

    fn take_in(&mut self, known: &KnownClass) -> &mut KnownClass {
        let place = self.0.iter().position(|here| here.id() == known.id()).unwrap_or_else(|| {
            self.0.push(known.clone());
            self.0.len() - 1
        });
        self.0[place].join(known);
        &mut self.0[place]
    }
}

const MADE: &str = "made";
const JOINED: &str = "joined";

/// As kept: a line each, with the hand, the text of the link, and the runs, as in `the-offer=2`.
impl fmt::Display for Classes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, KnownClass { class, hand, runs }) in self.0.iter().enumerate() {
            let hand = match hand {
                Hand::Made => MADE,
                Hand::Joined => JOINED,
            };
            write!(f, "{}{hand} {class}", if place > 0 { "\n" } else { "" })?;
            runs.iter().try_for_each(|(case, runs)| write!(f, " {case}={runs}"))?;
        }
        Ok(())
    }
}

/// Lines that cannot be read are left out.
impl From<&str> for Classes {
    fn from(text: &str) -> Classes {
        let mut classes = Classes::default();
        text.lines().filter_map(read).for_each(|known| {
            classes.take_in(&known);
        });
        classes
    }
}

fn read(line: &str) -> Option<KnownClass> {
    let mut words = line.split_whitespace();
    let hand = match words.next()? {
        MADE => Hand::Made,
        JOINED => Hand::Joined,
        _ => return None,
    };
    let mut known = KnownClass::new(words.next()?.parse().ok()?, hand);
    for (case, runs) in words.filter_map(|word| word.split_once('=')) {
        known.set_runs(case, runs.parse().ok()?);
    }
    Some(known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use classroom::{ClassDraft, HowPlayed, Name, Task, Which};

    fn class(id: u32, name: &str) -> Class {
        Class::new(ClassDraft {
            id,
            name: Name::new(name).unwrap(),
            tasks: vec![Task { case: "the-offer".into(), variant: Which::AsWritten }],
            play: HowPlayed { assessed: true, meters: true, hints: false },
            language: None,
            from: None,
            until: None,
            pass_mark: None,
        })
        .unwrap()
    }

    fn known(classes: &[(u32, Hand)]) -> Classes {
        let mut all = Classes::default();
        classes.iter().for_each(|&(id, hand)| {
            all.enter(class(id, "Monday"), hand);
        });
        all
    }

    #[test]
    fn classes_survive_being_kept() {
        let mut classes = known(&[(7, Hand::Made), (8, Hand::Joined)]);
        assert_eq!(classes.enter(class(8, "Monday"), Hand::Joined).count_run("the-offer"), 1);
        assert_eq!(classes.enter(class(8, "Monday"), Hand::Joined).count_run("the-offer"), 2);
        assert_eq!(Classes::from(classes.to_string().as_str()), classes);
        assert_eq!(classes.get(8).map(|known| known.runs_of("the-offer")), Some(2));
    }

    #[test]
    fn lines_that_cannot_be_read_take_no_other_with_them() {
        let text = format!("made nothing\n{}\nlost\n\u{0}", known(&[(7, Hand::Made)]));
        assert_eq!(Classes::from(text.as_str()), known(&[(7, Hand::Made)]));
    }

    #[test]
    fn a_link_that_was_changed_counts_unless_the_class_was_made_here() {
        let mut classes = known(&[(7, Hand::Made), (8, Hand::Joined)]);
        classes.enter(class(7, "Tuesday"), Hand::Joined);
        classes.enter(class(8, "Tuesday"), Hand::Joined);
        let names: Vec<&str> = classes.all().iter().map(|known| known.class.draft().name.as_str()).collect();
        assert_eq!(names, ["Monday", "Tuesday"]);
    }

    #[test]
    fn two_tabs_lose_no_class_and_no_run() {
        let seen = known(&[(7, Hand::Made), (8, Hand::Joined)]);
        let (mut own, mut there) = (seen.clone(), seen.clone());
        own.enter(class(9, "Monday"), Hand::Made);
        own.remove(7);
        there.enter(class(10, "Monday"), Hand::Joined);
        there.enter(class(8, "Monday"), Hand::Joined).count_run("the-offer");
        let merged = own.merged(&seen, &there);
        let mut ids: Vec<u32> = merged.all().iter().map(KnownClass::id).collect();
        ids.sort();
        assert_eq!(ids, [8, 9, 10]);
        assert_eq!(merged.get(8).map(|known| known.runs_of("the-offer")), Some(1));
        let mut erased = seen.clone();
        erased.remove(8);
        assert_eq!(there.merged(&seen, &erased).get(8).map(KnownClass::id), Some(8), "it was gone on with");
    }
}
