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

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Matter, Move, ScenarioDraft, advance};

    /// The state after these moves, and whether a condition holds in it.
    fn holds_after(moves: &[Move], condition: Condition) -> bool {
        holds_with(moves, condition, None)
    }

    fn holds_with(moves: &[Move], condition: Condition, package: Option<&[u8]>) -> bool {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let state = moves.iter().fold(State::start(&scenario), |state, &mv| advance(&scenario, state, mv));
        let package = package.map(|options| scenario.package_of(options).unwrap());
        let now = Situation { scenario: &scenario, state: &state, flags: 0b101, last: Some(Act::Explain), package };
        When(vec![condition]).holds(&now)
    }

    fn trade(place: usize) -> Move {
        Move::Trade { issue: Scenario::new(ScenarioDraft::example()).unwrap().issue(place).unwrap() }
    }

    #[test]
    fn moments_follow_from_tension_and_what_the_case_makes_of_it() {
        // Tension 1 at the start; ripe from 2, locked from 8.
        let at = |stands: usize| {
            let moves = vec![Move::StandUp; stands];
            let is = |moment: &Moment| holds_after(&moves, Condition::Moment(1 << *moment as u8));
            [Moment::Calm, Moment::Stuck, Moment::Edge, Moment::Locked].into_iter().filter(is).collect::<Vec<_>>()
        };
        assert_eq!(at(0), [Moment::Calm]);
        assert_eq!(at(1), [Moment::Stuck]);
        // 1, 3, 6 (drift), 8.
        assert_eq!(at(2), [Moment::Stuck]);
        assert_eq!(at(3), [Moment::Locked]);
        let edge = [Move::StandUp, Move::StandUp, Move::Explain, Move::Explain];
        assert!(holds_after(&edge, Condition::Moment(1 << Moment::Edge as u8)));
    }

    #[test]
    fn the_programme_is_that_of_the_turn_being_played() {
        // A lull in turns 4 and 5, everybody watches in turn 6.
        let of = |turns: usize, programme: Programme| {
            holds_after(&vec![Move::Explain; turns], Condition::Programme(1 << programme as u8))
        };
        assert!(of(0, Programme::Session) && !of(3, Programme::Session));
        assert!(of(3, Programme::Lull) && !of(5, Programme::Lull));
        assert!(of(5, Programme::Watched) && !of(5, Programme::Law));
        assert!(holds_after(&[], Condition::Programme(0b1111)));
    }

    #[test]
    fn what_was_said_outside_is_fresh_until_it_is_brought_back_and_what_was_told_is_counted() {
        let fresh = Condition::Is(Truth::Fresh, true);
        let told = |from, to| Condition::Within(Counted::Told, from, to);
        let mut moves = vec![Move::Explain, Move::Explain, Move::Explain, Move::Ask];
        assert!(!holds_after(&moves, fresh) && holds_after(&moves, told(0, 0)));
        let secret = Scenario::new(ScenarioDraft::example()).unwrap().secrets().next().unwrap();
        moves.extend([trade(1), Move::Share { matter: Matter::Feelings }, Move::Reveal { secret }]);
        assert!(holds_after(&moves, fresh) && holds_after(&moves, told(1, 4)));
        assert!(holds_after(&moves, Condition::Within(Counted::Talks, 1, 1)));
        assert!(holds_after(&moves, Condition::Within(Counted::Unlocked, 1, 5)));
        moves.push(Move::Explain);
        assert!(holds_after(&moves, Condition::Is(Truth::Fresh, false)));
    }

    #[test]
    fn trust_mandate_and_concession_are_so_or_not() {
        let is = |moves: &[Move], truth| {
            assert_ne!(holds_after(moves, Condition::Is(truth, true)), holds_after(moves, Condition::Is(truth, false)));
            holds_after(moves, Condition::Is(truth, true))
        };
        assert!(!is(&[], Truth::Trusted) && is(&[Move::Explain], Truth::Trusted));
        assert!(!is(&[], Truth::Mandate) && is(&[Move::TellTeam], Truth::Mandate));
        let Move::Trade { issue } = trade(1) else { unreachable!() };
        assert!(!is(&[], Truth::Conceded) && is(&[Move::Concede { issue }], Truth::Conceded));
    }

    #[test]
    fn what_they_are_against_counts_the_issues_on_which_they_cannot_move() {
        let against = |moves: &[Move], options: &[u8]| {
            let count = |&n: &u8| holds_with(moves, Condition::Within(Counted::Against, n, n), Some(options));
            (0..6).filter(count).collect::<Vec<u8>>()
        };
        assert_eq!(against(&[], &[0; 5]), [0]);
        assert_eq!(against(&[], &[2, 1, 1, 1, 1]), [5]);
        let Move::Trade { issue } = trade(1) else { unreachable!() };
        let bought = [Move::Concede { issue }, Move::OpenDaylight];
        assert_eq!(against(&bought, &[2, 1, 1, 1, 1]), [3], "half-way is bought, and the daylight issue open");
        assert_eq!(against(&bought, &[2, 2, 1, 1, 1]), [4], "further than half-way is not");
        assert!(!holds_after(&[], Condition::Within(Counted::Against, 0, 6)), "without a package there is none");
    }

    #[test]
    fn flags_and_the_last_move_are_looked_at_and_a_flag_counts_double() {
        assert!(holds_after(&[], Condition::Flags(0b101)) && !holds_after(&[], Condition::Flags(0b011)));
        assert!(holds_after(&[], Condition::Unless(0b010)) && !holds_after(&[], Condition::Unless(0b110)));
        let after = |act: Act| holds_after(&[], Condition::After(1 << act as u32));
        assert!(after(Act::Explain) && !after(Act::StandUp));
        let when = When(vec![Condition::Flags(0b101), Condition::Unless(0b1010), Condition::Moment(1)]);
        assert_eq!((when.particular(), When::default().particular()), (6, 0));
    }
}
