//! Conditions: when a scene may begin, and when a line fits.

use crate::act::Act;
use negotiation::{Daylight, PackageId, Scenario, SpellKind, State};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray, VariantNames};

/// Conditions, all of which must hold. Without any it always fits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct When(pub Vec<Condition>);

/// One condition. Where there are several values, a mask has one bit for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Something that is counted lies between these, both included.
    Within(Counted, u8, u8),
    /// Something that is so or not is so, or not.
    Is(Truth, bool),
    /// What may have become of the daylight issue: a mask of [`Daylight`].
    Daylight(u8),
    /// How far the talks are: a mask of [`Moment`].
    Moment(u8),
    /// What the turn being played is like: a mask of [`Programme`].
    Programme(u8),
    /// Bands of tension: 1 low, 2 mid, 4 high.
    TensionBand(u8),
    /// Bands of rapport: 1 cold, 2 warm.
    RapportBand(u8),
    /// Flags that must be set.
    Flags(u64),
    /// Flags that must not be.
    Unless(u64),
    /// What the last move was: a mask of [`Act`].
    After(u64),
}

/// What a condition counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Counted {
    /// The turn, from 1.
    Turn,
    /// Tension.
    Tension,
    /// Rapport.
    Rapport,
    /// Standing.
    Standing,
    /// Private talks used, this one counted.
    Talks,
    /// Issues unlocked.
    Unlocked,
    /// Strategic facts told.
    Told,
    /// Issues of the package on which they cannot move. Only a package tabled has any.
    Against,
}

/// What is so or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Truth {
    /// Our team was told.
    Mandate,
    /// Something was conceded in public.
    Conceded,
    /// Rapport has reached what they need to answer in kind.
    Trusted,
    /// They told us something outside that their own people have not heard.
    Fresh,
}

/// How far the talks are, by tension and what the case makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Moment {
    /// Nothing is stuck yet.
    Calm,
    /// Something is stuck.
    Stuck,
    /// One more step, and they cannot be seen leaving with us.
    Edge,
    /// They cannot be seen leaving with us.
    Locked,
}

/// What a turn is like by the programme of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Programme {
    /// Like most.
    Session,
    /// Nobody turns a head.
    Lull,
    /// Everybody watches.
    Watched,
    /// The law forbids private talk.
    Law,
}

/// All that conditions look at.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The numbers of the case.
    pub scenario: &'a Scenario,
    /// Where the play stands.
    pub state: &'a State,
    /// The flags that are set.
    pub flags: u64,
    /// What the last move was.
    pub last: Option<Act>,
    /// The package that is being put on the table.
    pub package: Option<PackageId>,
}

/// The band of tension and rapport that a state is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Band {
    /// 0 low, 1 mid, 2 high.
    pub tension: u8,
    /// 0 cold, 1 warm.
    pub rapport: u8,
}

impl When {
    /// Whether all conditions hold.
    pub fn holds(&self, now: &Situation<'_>) -> bool {
        self.0.iter().all(|condition| condition.holds(now))
    }

    /// How particular it is: its conditions, counted. A flag that must be set counts double, since
    /// a line that looks back at something the player did is the one to be heard.
    pub(crate) fn particular(&self) -> u32 {
        let weight = |condition: &Condition| match condition {
            Condition::Flags(flags) => 2 * flags.count_ones(),
            _ => 1,
        };
        self.0.iter().map(weight).sum()
    }

    /// Whether it fits a band, if it asks for nothing but bands: then it can be counted on.
    #[cfg(feature = "author")]
    pub(crate) fn fits_always_in(&self, band: Band) -> bool {
        self.0.iter().all(|condition| match *condition {
            Condition::TensionBand(mask) => has(mask, band.tension),
            Condition::RapportBand(mask) => has(mask, band.rapport),
            _ => false,
        })
    }
}

impl Condition {
    fn holds(self, now: &Situation<'_>) -> bool {
        let state = now.state;
        match self {
            Condition::Within(counted, from, to) => {
                counted.count(now).is_some_and(|count| (from..=to).contains(&count))
            }
            Condition::Is(truth, wanted) => truth.is_so(now) == wanted,
            Condition::Daylight(mask) => has(mask, state.daylight() as u8),
            Condition::Moment(mask) => has(mask, Moment::new(now.scenario, state) as u8),
            Condition::Programme(mask) => has(mask, Programme::new(now.scenario, state) as u8),
            Condition::TensionBand(mask) => has(mask, Band::new(state).tension),
            Condition::RapportBand(mask) => has(mask, Band::new(state).rapport),
            Condition::Flags(flags) => flags & !now.flags == 0,
            Condition::Unless(flags) => flags & now.flags == 0,
            Condition::After(acts) => now.last.is_some_and(|act| acts & 1 << act as u32 != 0),
        }
    }
}

fn has(mask: u8, bit: u8) -> bool {
    mask & 1 << bit != 0
}

impl Counted {
    /// Its name in authored text.
    pub fn name(self) -> &'static str {
        self.into()
    }

    fn count(self, now: &Situation<'_>) -> Option<u8> {
        let state = now.state;
        Some(match self {
            Counted::Turn => state.turn() + 1,
            Counted::Tension => state.tension(),
            Counted::Rapport => state.rapport(),
            Counted::Standing => state.standing(),
            Counted::Talks => state.talks(),
            Counted::Unlocked => state.unlocked().len(),
            Counted::Told => state.told().len(),
            Counted::Against => against(now.scenario, state, now.package?),
        })
    }
}

/// On how many issues of a package they cannot move, or not so far.
fn against(scenario: &Scenario, state: &State, package: PackageId) -> u8 {
    let package = scenario.package(package);
    let shut = package.moved.iter().filter(|&issue| {
        let opened = issue == scenario.daylight() && state.daylight() != Daylight::Untouched;
        let bought = state.conceded() == Some(issue) && !package.beyond_half.contains(issue);
        !(state.unlocked().contains(issue) || opened || bought)
    });
    shut.count() as u8
}

impl Truth {
    /// Its name in authored text.
    pub fn name(self) -> &'static str {
        self.into()
    }

    fn is_so(self, now: &Situation<'_>) -> bool {
        match self {
            Truth::Mandate => now.state.mandate(),
            Truth::Conceded => now.state.conceded().is_some(),
            Truth::Trusted => now.state.rapport() >= now.scenario.numbers().trust,
            Truth::Fresh => now.state.fresh(),
        }
    }
}

impl Moment {
    /// How far the talks are in a state.
    pub fn new(scenario: &Scenario, state: &State) -> Moment {
        let numbers = scenario.numbers();
        match state.tension() {
            tension if tension >= numbers.lock => Moment::Locked,
            tension if tension < numbers.ripe_from => Moment::Calm,
            tension if tension == numbers.lock - 1 => Moment::Edge,
            _ => Moment::Stuck,
        }
    }
}

impl Programme {
    /// What the turn is like that is being played in a state.
    pub fn new(scenario: &Scenario, state: &State) -> Programme {
        match scenario.spell(state.turn() + 1).map(|spell| spell.kind) {
            None => Programme::Session,
            Some(SpellKind::Lull) => Programme::Lull,
            Some(SpellKind::Watched) => Programme::Watched,
            Some(SpellKind::Law) => Programme::Law,
        }
    }
}

impl Band {
    /// All six.
    pub fn all() -> impl Iterator<Item = Band> {
        (0..3).flat_map(|tension| (0..2).map(move |rapport| Band { tension, rapport }))
    }

    /// The band of a state.
    pub fn new(state: &State) -> Band {
        Band {
            tension: match state.tension() {
                0..=3 => 0,
                4..=6 => 1,
                _ => 2,
            },
            rapport: u8::from(state.rapport() >= 2),
        }
    }
}
