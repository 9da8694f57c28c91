//! Where in a table the key of a state goes.

use std::hash::{BuildHasherDefault, Hasher};

/// For tables whose keys are those of states.
pub type ByKey = BuildHasherDefault<KeyHasher>;

/// One multiplication of 64 bits, folded twice. The keys are ours, so that nobody can choose them to
/// collide; and hashers for words of the machine's size see two halves of a key in a browser, and
/// mix them so badly that the search took half as long again.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u64(byte.into()));
    }

    fn write_u64(&mut self, key: u64) {
        // The golden ratio in 64 bits: neighbours end up far apart (Knuth, volume 3, 6.4).
        let mixed = (self.0 ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // A table goes by the lowest bits, and the upper ones are mixed best.
        let folded = mixed ^ (mixed >> 32);
        self.0 = folded ^ (folded >> 17);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::hash::BuildHasher;

    #[test]
    fn neighbouring_keys_spread_over_a_small_table() {
        let slots: BTreeSet<u64> = (0..1024u64).map(|key| ByKey::default().hash_one(key << 20) % 1024).collect();
        // Chance would fill 647.
        assert!(slots.len() > 600, "{} of 1024 slots", slots.len());
    }

    #[test]
    fn keys_that_differ_in_their_upper_half_alone_differ() {
        let hash = |key: u64| ByKey::default().hash_one(key);
        let all: BTreeSet<u32> = (0..1000u64).map(|key| hash(key << 40) as u32).collect();
        assert_eq!(all.len(), 1000);
    }
}
