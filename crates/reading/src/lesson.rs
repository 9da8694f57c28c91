//! What a play taught: where it left most, and what to play next.

use crate::digest::Digest;
use crate::journal::Journal;
use negotiation::Dimension;
use script::Listing;

/// A result is good from so many tenths of a point on.
const GOOD: i16 = 850;
/// A result below so many is weak: the same case once more teaches more than a harder one.
const WEAK: i16 = 500;

impl Digest {
    /// The dimension in which the play left the largest share of the points; none where it left
    /// hardly any in all of them.
    pub fn weakest(&self) -> Option<Dimension> {
        let left = |place: usize| {
            let (had, most) = (self.dimensions[place], Dimension::ALL[place].most());
            i32::from(most - had) * 1000 / i32::from(most.max(1))
        };
        // What is left on the clock is no lesson by itself.
        let lessons = (0..Dimension::ALL.len()).filter(|&place| Dimension::ALL[place] != Dimension::Pace);
        let weakest = lessons.rev().max_by_key(|&place| left(place))?;
        (left(weakest) >= 100).then(|| Dimension::ALL[weakest])
    }

    /// Whether the play left hardly anything.
    pub fn is_good(&self) -> bool {
        self.total() >= GOOD
    }
}

/// Why a case is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is the first.
    Begin,
    /// It went badly just now.
    Again,
    /// It was not played yet.
    New,
    /// Most is left to win in it, in this dimension.
    Weak(Dimension),
    /// All cases went well: other numbers are left.
    OtherNumbers,
}

impl Journal {
    /// What to play next: after a weak play the same case once more; else what was not played yet, in order; then the
    /// case whose best play left most; and once all went well, the first again with other numbers.
    pub fn next<'a>(&self, listings: &[&'a Listing]) -> Option<(&'a Listing, Why)> {
        let best = |listing: &&&Listing| {
            let own = self.0.iter().filter(|digest| *digest.case == *listing.id);
            own.max_by_key(|digest| digest.total())
        };
        let weak = self.0.last().filter(|digest| digest.total() < WEAK);
        if let Some(again) = weak.and_then(|digest| listings.iter().find(|listing| *listing.id == *digest.case)) {
            return Some((again, Why::Again));
        }
        if let Some(new) = listings.iter().find(|listing| best(listing).is_none()) {
            return Some((new, if self.0.is_empty() { Why::Begin } else { Why::New }));
        }
        let weakest = listings.iter().filter_map(|listing| Some((*listing, best(&listing)?)));
        let weakest = weakest.min_by_key(|(_, digest)| digest.total());
        match weakest {
            Some((listing, digest)) if digest.total() < GOOD => {
                Some((listing, Why::Weak(digest.weakest().unwrap_or(Dimension::Agreement))))
            }
            _ => Some((*listings.first()?, Why::OtherNumbers)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::tests::digest;
    use script::Case;

    fn listing(id: &str) -> Listing {
        Listing { id: id.into(), ..Case::example().listing("x".into()) }
    }

    #[test]
    fn the_lesson_is_where_the_largest_share_was_left() {
        let good = Digest { dimensions: Dimension::ALL.map(Dimension::most), ..digest("a", "1") };
        assert_eq!(good.weakest(), None);
        let place = |dimension| Dimension::ALL.iter().position(|&it| it == dimension).unwrap();
        let mut told = good.clone();
        told.dimensions[place(Dimension::Discretion)] = 20;
        told.dimensions[place(Dimension::Agreement)] -= 90;
        assert_eq!(told.weakest(), Some(Dimension::Discretion));
        let mut slow = good;
        slow.dimensions[place(Dimension::Pace)] = 0;
        assert_eq!(slow.weakest(), None);
    }

    #[test]
    fn what_was_not_played_comes_first_and_then_what_went_worst() {
        let (a, b) = (listing("a"), listing("b"));
        let listings = [&a, &b];
        let mut journal = Journal::default();
        assert_eq!(journal.next(&listings), Some((&a, Why::Begin)));
        let good = Dimension::ALL.map(Dimension::most);
        journal.enter(Digest { dimensions: good, ..digest("a", "1") });
        assert_eq!(journal.next(&listings), Some((&b, Why::New)));
        let mut weak = good;
        weak[0] = 0;
        journal.enter(Digest { dimensions: weak, ..digest("b", "2") });
        assert!(!journal.0[1].is_good());
        assert_eq!(journal.next(&listings), Some((&b, Why::Weak(Dimension::ALL[0]))));
        journal.enter(Digest { dimensions: good, ..digest("b", "3") });
        assert_eq!(journal.next(&listings), Some((&a, Why::OtherNumbers)));
        assert_eq!(journal.next(&[]), None);
    }

    #[test]
    fn after_a_weak_play_the_same_case_comes_before_a_harder_one() {
        let (a, b) = (listing("a"), listing("b"));
        let mut journal = Journal::default();
        journal.enter(Digest { dimensions: [57, 0, 0, 0, 0, 0, 0, 0], ..digest("a", "1") });
        assert_eq!(journal.next(&[&a, &b]), Some((&a, Why::Again)));
        journal.enter(Digest { dimensions: Dimension::ALL.map(Dimension::most), ..digest("a", "2") });
        assert_eq!(journal.next(&[&a, &b]), Some((&b, Why::New)));
    }
}
