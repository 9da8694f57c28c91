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

mod beginner;
mod cautious;
mod concede_in_public;
mod distribution;
mod expert;
mod first_chance;
mod never_talk;
mod planner;
mod player;
mod random;
mod stonewall;
mod tell_all;

pub use distribution::Distribution;
pub use player::Player;

use crate::search::Search;
use negotiation::{Draws, Ending, Entry, Move, Scenario, State, value};
use strum::{EnumCount, IntoStaticStr, VariantNames};

/// A strategy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumCount, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Bot {
    /// Plays the best move there is, by exact search.
    Expert,
    /// Looks ahead in the programme of the day, and prepares for it.
    Planner,
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
    pub const ALL: [Bot; Bot::COUNT] = [
        Bot::Expert,
        Bot::Planner,
        Bot::Cautious,
        Bot::Random,
        Bot::TellAll,
        Bot::Stonewall,
        Bot::FirstChance,
        Bot::ConcedeInPublic,
        Bot::NeverTalk,
    ];

    /// The names of all of them.
    pub const NAMES: &'static [&'static str] = <Bot as VariantNames>::VARIANTS;

    /// The one of a name.
    pub fn named(name: &str) -> Option<Bot> {
        Bot::ALL.into_iter().find(|bot| bot.name() == name)
    }

    /// Its name, as in `docs/strategies.md`.
    pub fn name(self) -> &'static str {
        self.into()
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

impl Player<'_> {
    /// The novice's play of this seed: what it is worth, in tenths of a point, and how it ends.
    pub fn novice(&self, seed: u64) -> (i16, Ending) {
        let mut draws = Draws::new(seed);
        let mut moves = Vec::new();
        let end = self.play_by(|state| random::choose(self, state, &mut draws, &mut moves), |_| {});
        // It goes on until there is an ending.
        (value(self.scenario(), &end), end.ending().unwrap_or(Ending::TimeOut))
    }

    /// The moves of the beginner's play of this seed: careful in one half of them, and led by chance
    /// in the other.
    pub fn beginner(&self, seed: u64) -> Vec<Move> {
        let mut draws = Draws::new(seed);
        let (mut room, mut moves) = (Vec::new(), Vec::new());
        self.play_by(|state| beginner::choose(self, state, &mut draws, &mut room), |mv| moves.push(mv));
        moves
    }

    /// Plays one strategy to its end, and tells every move.
    fn play(&self, bot: Bot, search: &mut Search, seed: u64, tell: impl FnMut(Move)) -> State {
        let mut draws = Draws::new(seed);
        let mut moves = Vec::new();
        self.play_by(
            |state| match bot {
                Bot::Expert => expert::choose(search, state),
                Bot::Planner => planner::choose(self, state),
                Bot::Cautious => cautious::choose(self, state),
                Bot::Random => random::choose(self, state, &mut draws, &mut moves),
                Bot::TellAll => tell_all::choose(self, state),
                Bot::Stonewall => stonewall::choose(state),
                Bot::FirstChance => first_chance::choose(self, state),
                Bot::ConcedeInPublic => concede_in_public::choose(self, state),
                Bot::NeverTalk => never_talk::choose(self, state),
            },
            tell,
        )
    }
}

/// What so many plays of the novice are worth, and how they end: the plays of seeds 0, 1, 2 ...
pub fn novice(scenario: &Scenario, plays: u32) -> Vec<(i16, Ending)> {
    let player = Player::new(scenario);
    (0..u64::from(plays)).map(|seed| player.novice(seed)).collect()
}
