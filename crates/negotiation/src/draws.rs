//! Numbers that look drawn by chance, and are the same for the same seed on every machine.

/// A sequence of draws (SplitMix64: Steele, Lea & Flood 2014).
#[derive(Clone, Debug)]
pub struct Draws(u64);

impl Draws {
    /// The sequence of a seed.
    pub fn of(seed: u64) -> Draws {
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
