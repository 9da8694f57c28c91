//! The bots: eight strategies that play a case by its rules alone, to measure it.
//!
//! A case is good where careful play pays and every shortcut fails. Each strategy is published as
//! pseudocode, at the head of its file and in `docs/strategies.md`. All are deterministic, but for
//! the novice, whose luck is a seed. They are measured in V: tenths of a point, timing aside.
//!
//! ```
//! use coach::{Bot, Search, novice, Distribution};
//! use negotiation::{Scenario, ScenarioDraft};
//!
//! let scenario = Scenario::new(ScenarioDraft::example()).expect("the example is sound");
//! let mut search = Search::new(&scenario);
//! assert!(Bot::Expert.value(&mut search) >= Bot::Cautious.value(&mut search));
//!
//! let luck = Distribution::new(&novice(&scenario, 100));
//! assert!(luck.median() < Bot::Cautious.value(&mut search));
//! ```

mod cautious;
mod concede_in_public;
mod distribution;
mod expert;
mod first_chance;
mod never_talk;
mod player;
mod random;
mod stonewall;
mod tell_all;

pub use distribution::Distribution;
pub use player::Player;

use crate::search::Search;
use negotiation::{Ending, Entry, Scenario, value};

/// A strategy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bot {
    /// Plays the best move there is, by exact search.
    Expert,
    /// Follows a careful person's rules of thumb.
    Cautious,
    /// The novice: picks lines at random.
    Random,
    /// Steps out at once and holds nothing back.
    TellAll,
    /// Stands up for its side, whatever happens.
    Stonewall,
    /// Steps out at once, and trades.
    FirstChance,
    /// Buys movement with a concession on stage.
    ConcedeInPublic,
    /// Does all it can on stage, and never steps out.
    NeverTalk,
}

impl Bot {
    /// All of them.
    pub const ALL: [Bot; 8] = [
        Bot::Expert,
        Bot::Cautious,
        Bot::Random,
        Bot::TellAll,
        Bot::Stonewall,
        Bot::FirstChance,
        Bot::ConcedeInPublic,
        Bot::NeverTalk,
    ];

    /// Its name, as in `docs/strategies.md`.
    pub fn name(self) -> &'static str {
        match self {
            Bot::Expert => "expert",
            Bot::Cautious => "cautious",
            Bot::Random => "random",
            Bot::TellAll => "tell-all",
            Bot::Stonewall => "stonewall",
            Bot::FirstChance => "first-chance",
            Bot::ConcedeInPublic => "concede-in-public",
            Bot::NeverTalk => "never-talk",
        }
    }

    /// Whether two of its plays can differ.
    pub fn is_random(self) -> bool {
        self == Bot::Random
    }

    /// One play, from the start to its end. Only the random one has a use for the seed.
    pub fn play(self, search: &mut Search, seed: u64) -> Vec<Entry> {
        let scenario = search.scenario().clone();
        let player = Player::new(&scenario);
        let mut entries = Vec::new();
        player.play(self, search, seed, |mv| entries.push(Entry::Move(mv)));
        entries
    }

    /// What its play is worth, in tenths of a point, timing aside, and how it ends.
    pub fn result(self, search: &mut Search, seed: u64) -> (i16, Ending) {
        let scenario = search.scenario().clone();
        let end = Player::new(&scenario).play(self, search, seed, |_| {});
        // It went on until there was an ending.
        (value(&scenario, &end), end.ending().unwrap_or(Ending::TimeOut))
    }

    /// What its play is worth; of the random one, its play of seed 0.
    pub fn value(self, search: &mut Search) -> i16 {
        self.result(search, 0).0
    }
}

/// What so many plays of the novice are worth, and how they end: the plays of seeds 0, 1, 2 ...
pub fn novice(scenario: &Scenario, plays: u32) -> Vec<(i16, Ending)> {
    let player = Player::new(scenario);
    (0..u64::from(plays)).map(|seed| player.novice(seed)).collect()
}
