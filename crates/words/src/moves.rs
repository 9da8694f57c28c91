//! What is said about single decisions.

use crate::Words;

impl Words {
    /// The better moves, as `doing` has them.
    pub fn better_here(&self, better: &[String]) -> String {
        match better {
            [] => String::new(),
            [one] => self.better_here_one(one),
            [first, second] => self.better_here_two(first, second),
            [first, second, rest @ ..] => self.better_here_more(first, second, rest.len()),
        }
    }
}
