//! What the player's plays came to: a few numbers each, on the device alone.

use crate::digest::Digest;
use std::fmt;

/// So many plays are remembered; the oldest make way.
const MOST: usize = 300;

/// Every play whose debrief was seen, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal(pub(crate) Vec<Digest>);

impl Journal {
    /// Enters a play. One that is there already, by its run code, stays what it is.
    pub fn enter(&mut self, digest: Digest) {
        if self.knows(&digest) {
            return;
        }
        self.0.push(digest);
        let surplus = self.0.len().saturating_sub(MOST);
        self.0.drain(..surplus);
    }

    /// The plays that are in this one and not in the other.
    pub fn since(&self, other: &Journal) -> impl Iterator<Item = &Digest> {
        self.0.iter().filter(|digest| !other.knows(digest))
    }

    /// All plays of this one and of another device's, by day; each keeps its own order, whatever its clock said.
    pub fn joined(&self, other: &Journal) -> Journal {
        let mut new = other.since(self).peekable();
        let mut all: Vec<Digest> = Vec::new();
        for own in &self.0 {
            while let Some(earlier) = new.next_if(|digest| digest.day < own.day) {
                all.push(earlier.clone());
            }
            all.push(own.clone());
        }
        all.extend(new.cloned());
        all.drain(..all.len().saturating_sub(MOST));
        Journal(all)
    }

    fn knows(&self, digest: &Digest) -> bool {
        self.0.iter().any(|known| (&known.case, &known.code) == (&digest.case, &digest.code))
    }

    /// The last play of every other case, the latest first.
    pub fn last_of_others(&self, case: &str) -> Vec<&Digest> {
        let mut others: Vec<&Digest> = Vec::new();
        for digest in self.0.iter().rev().filter(|digest| *digest.case != *case) {
            if others.iter().all(|other| other.case != digest.case) {
                others.push(digest);
            }
        }
        others
    }

    /// All plays, the latest first.
    pub fn latest(&self) -> Vec<&Digest> {
        self.0.iter().rev().collect()
    }

    /// How many plays there are.
    pub fn plays(&self) -> usize {
        self.0.len()
    }
}

/// As it is kept: a line a play.
impl fmt::Display for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digest| writeln!(f, "{digest}"))
    }
}

/// Reads what was kept. Lines that cannot be read are left out, so that damage costs no more than them.
impl From<&str> for Journal {
    fn from(text: &str) -> Journal {
        Journal(text.lines().filter_map(|line| line.parse().ok()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::tests::digest;

    #[test]
    fn a_play_is_entered_once() {
        let mut journal = Journal::default();
        journal.enter(digest("a", "ONE"));
        journal.enter(digest("b", "ONE"));
        journal.enter(Digest { accuracy: 1, ..digest("a", "ONE") });
        journal.enter(digest("a", "TWO"));
        assert_eq!(journal.0.len(), 3);
        assert_eq!(Journal::from(journal.to_string().as_str()), journal);
    }

    #[test]
    fn the_plays_of_two_devices_are_joined_by_day_and_each_is_there_once() {
        let journal = |plays: &[(&str, &str)]| {
            Journal(plays.iter().map(|(day, code)| Digest { day: (*day).into(), ..digest("a", code) }).collect())
        };
        let here = journal(&[("2026-11-20", "1"), ("2026-11-24", "2"), ("2026-11-22", "a clock set back")]);
        let there = journal(&[("2026-11-20", "1"), ("2026-11-23", "3"), ("2026-11-25", "4")]);
        let joined = here.joined(&there);
        let codes: Vec<&str> = joined.0.iter().map(|digest| &*digest.code).collect();
        assert_eq!(codes, ["1", "3", "2", "a clock set back", "4"]);
        assert_eq!(joined.joined(&there), joined);
    }

    #[test]
    fn of_every_other_case_the_last_play_is_compared() {
        let mut journal = Journal::default();
        for (case, code) in [("a", "1"), ("b", "2"), ("a", "3"), ("c", "4"), ("b", "5")] {
            journal.enter(digest(case, code));
        }
        let codes: Vec<&str> = journal.last_of_others("c").iter().map(|digest| &*digest.code).collect();
        assert_eq!(codes, ["5", "3"]);
    }

    #[test]
    fn the_oldest_make_way_and_damage_costs_no_more_than_its_line() {
        let mut journal = Journal::default();
        for number in 0..MOST + 5 {
            journal.enter(digest("a", &number.to_string()));
        }
        assert_eq!(journal.0.len(), MOST);
        assert_eq!(&*journal.0[0].code, "5");
        let text = journal.to_string().replacen("practice", "prac", 1);
        assert_eq!(Journal::from(text.as_str()).0.len(), MOST - 1);
    }
}
