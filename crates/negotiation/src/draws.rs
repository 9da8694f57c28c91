//! Numbers that look drawn by chance, and are the same for the same seed on every machine.

/// A sequence of draws (SplitMix64: Steele, Lea & Flood 2014).
#[derive(Clone, Debug)]
pub struct Draws(u64);

impl Draws {
    /// The sequence of a seed.
    pub fn new(seed: u64) -> Draws {
        Draws(seed)
    }

    /// The next number, from 0 to `below` without it; 0 where `below` is 0.
    pub fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        // The product's upper half is even enough for numbers as small as ours.
        ((u128::from(mixed) * below as u128) >> 64) as usize
    }

    /// One of these; none of none.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.next(from.len())).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Draws;

    #[test]
    fn the_numbers_are_those_of_the_paper() {
        let mut draws = Draws::new(1_234_567);
        // The first three are 6457827717110365317, 3203168211198807973 and 9817491932198370423.
        let scale = |number: u128| ((number * usize::MAX as u128) >> 64) as usize;
        for number in [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423] {
            assert_eq!(draws.next(usize::MAX), scale(number));
        }
    }

    #[test]
    fn every_face_comes_up() {
        let mut draws = Draws::new(0);
        let mut counts = [0; 6];
        for _ in 0..6_000 {
            counts[draws.next(6)] += 1;
        }
        assert!(counts.iter().all(|count| (850..1_150).contains(count)), "{counts:?}");
        assert_eq!(draws.next(0), 0);
    }

    #[test]
    fn something_is_picked_of_something_and_nothing_of_nothing() {
        let mut draws = Draws::new(3);
        assert_eq!((draws.pick(&[7, 7]), draws.pick::<u8>(&[])), (Some(7), None));
    }
}
