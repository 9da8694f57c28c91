//! What a note can say in numbers: what the strategies come to, and what each moment to step out is worth.

use coach::{Bot, Distribution, Search, TimingCurve, novice};
use negotiation::{Ending, Replay};
use script::Case;

/// Plays of the strategy that leaves all to chance.
pub const PLAYS: u32 = 1_000;

/// What was found out about a case as its author wrote it.
pub struct Measured {
    /// What each strategy comes to, in tenths of a point, timing aside; of the one by chance, the play in the middle.
    pub results: Vec<(Bot, i16)>,
    /// Of a hundred plays by chance, how many end in a package that both sides accept.
    pub ratified: u32,
    /// What the first private talk is worth in each turn, with best play around it.
    pub curve: Option<TimingCurve>,
}

/// Searches the whole case, and lets the strategies play it.
pub fn measure(case: &Case) -> Measured {
    let scenario = case.scenario();
    let mut search = Search::new(scenario);
    let chance = Distribution::new(&novice(scenario, PLAYS));
    let ratified = scenario.package_ids().next().map_or(0, |any| chance.ended(Ending::Ratified(any)));
    let result = |bot: Bot| if bot.is_random() { chance.median() } else { bot.value(&mut search) };
    let results = Bot::ALL.into_iter().zip(Bot::ALL.map(result)).collect();
    // A play of which nothing has been played yet is one that the rules allow.
    let curve = Replay::new(scenario, &[]).ok().map(|replay| TimingCurve::new(&mut search, &replay, &[]));
    Measured { results, ratified: 100 * ratified / PLAYS, curve }
}

impl Measured {
    /// What a strategy comes to.
    pub fn of(&self, bot: Bot) -> i16 {
        self.results.iter().find(|(other, _)| *other == bot).map_or(0, |&(_, points)| points)
    }
}
