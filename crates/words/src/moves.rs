//! What is said about single decisions.

use crate::Words;

impl Words {
    /// The better moves, as `doing` has them, and the line that there was for the first of them, if any.
    pub fn better_here(&self, better: &[String], line: &str) -> String {
        let moves = self.better_moves(better);
        match better {
            [] => moves,
            _ if line.is_empty() => moves,
            [_] => self.sentences(&[moves, self.better_said_one(line)]),
            _ => self.sentences(&[moves, self.better_said_first(line)]),
        }
    }

    fn better_moves(&self, better: &[String]) -> String {
        match better {
            [] => String::new(),
            [one] => self.better_here_one(one),
            [first, second] => self.better_here_two(first, second),
            [first, second, rest @ ..] => self.better_here_more(first, second, rest.len()),
        }
    }
}
