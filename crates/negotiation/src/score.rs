//! What a play came to: eight dimensions, in tenths of a point, each the sum of its reasons.
//!
//! [`value`] gives the seven dimensions that the end of a play decides; it is what the search
//! maximises. The eighth, timing, is a regret and needs the search itself (the `coach` crate).

use crate::MAX_STANDING;
use crate::event::{Effect, Rule};
use crate::ids::PackageId;
use crate::run::Replay;
use crate::scenario::Scenario;
use crate::state::{Daylight, Ending, State};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};
use strum::{EnumCount, IntoStaticStr};

/// Discretion of somebody who gave nothing away, in tenths of a point.
const DISCRETION: i16 = 150;
/// What a strategic fact costs of discretion, in tenths of a point.
pub const FACT: i16 = 60;
/// What an interest given for nothing costs of discretion, in tenths of a point.
pub const GIFT: i16 = 40;

/// The most that a framework agreement is worth, in tenths of a point.
const FRAMEWORK: i16 = 400;

/// What is measured. As a `&str` it is its name for other programs, as in `agreement`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Dimension {
    /// An agreement both can live with, 25 points: square root of the Nash product, against the
    /// best package, beyond what public talk alone can close. (Article: a head-on course "towards a deadlock" is what talks must avoid.)
    Agreement,
    /// Our side's own value, 10 points: own surplus, capped at the fair package's, so that taking
    /// more than is fair earns nothing (Clyman 1995).
    Value,
    /// Timing of the first private talk, 15 points, with a deal only. (Article: its closing question.)
    Timing,
    /// Discovery, 10 points: the share of what they hid that we learned. (Article: what is
    /// "really important" to them, and the "stumbling block".)
    Discovery,
    /// Discretion, 15 points: less for every strategic fact and every gift for nothing, and
    /// times discovery, so that silence earns nothing.
    Discretion,
    /// Daylight, 10 points: what belongs in the open was dealt with in the open.
    Daylight,
    /// Standing, 10 points: that our own side saw us "standing up for its best interests".
    Standing,
    /// Pace, 5 points: turns left, with a ratified deal only.
    Pace,
}

impl Dimension {
    /// All of them, in the order of the debrief.
    pub const ALL: [Dimension; Dimension::COUNT] = [
        Dimension::Agreement,
        Dimension::Value,
        Dimension::Timing,
        Dimension::Discovery,
        Dimension::Discretion,
        Dimension::Daylight,
        Dimension::Standing,
        Dimension::Pace,
    ];

    /// The most it can give, in tenths of a point. They add up to 1000.
    pub fn most(self) -> i16 {
        match self {
            Dimension::Agreement => 250,
            Dimension::Timing | Dimension::Discretion => 150,
            Dimension::Pace => 50,
            Dimension::Value | Dimension::Discovery | Dimension::Daylight | Dimension::Standing => 100,
        }
    }
}

/// One reason for points won or lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoning {
    /// What it counts for.
    pub dimension: Dimension,
    /// Tenths of a point; negative where it cost some.
    pub tenths: i16,
    /// The rule behind it; none for what one has without doing anything.
    pub rule: Option<Rule>,
    /// The entry of the run that did it, from 0; none for what the end alone decides.
    pub entry: Option<usize>,
}

/// A result: every reason, and their sums.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Score {
    /// Every reason, by dimension and then in the order of the play.
    pub reckonings: Vec<Reckoning>,
}

impl Score {
    /// The result of a play that has ended, but for its timing. A play that has not ended scores
    /// as if it were left now.
    pub fn new(scenario: &Scenario, replay: &Replay) -> Score {
        let mut score = Score::default();
        let last = replay.last();
        let ending = last.ending().unwrap_or(Ending::WalkedAway);
        let standards = Standards { scenario, ending };
        for dimension in Dimension::ALL {
            score.reckon(&standards, dimension, &last, replay);
        }
        score
    }

    /// One dimension: what one starts with, then every event that moved it, then the end.
    fn reckon(&mut self, standards: &Standards, dimension: Dimension, last: &State, replay: &Replay) {
        let mut so_far = 0;
        let mut add = |tenths: i16, rule, entry| {
            if tenths != so_far {
                self.reckonings.push(Reckoning { dimension, tenths: tenths - so_far, rule, entry });
                so_far = tenths;
            }
        };
        // The measure is taken again and again of a state that has the end's other merits, so
        // that what each event is worth adds up to exactly what the end is worth.
        let mut seen = Merits { ended: last.ending().is_none(), ..Merits::new(&replay.states[0]) };
        add(standards.tenths(dimension, last, &seen), None, None);
        for (entry, events) in replay.events.iter().enumerate() {
            for event in events {
                seen.note(event.effect);
                add(standards.tenths(dimension, last, &seen), Some(event.rule), Some(entry));
            }
        }
    }

    /// Points of one dimension, in tenths.
    pub fn dimension(&self, dimension: Dimension) -> i16 {
        self.reckonings.iter().filter(|it| it.dimension == dimension).map(|it| it.tenths).sum()
    }

    /// The whole result, in tenths of a point, 0-1000.
    pub fn total(&self) -> i16 {
        self.reckonings.iter().map(|it| it.tenths).sum()
    }
}

/// The value of an ended play, in tenths of a point: the seven dimensions other than timing, 0-850.
/// A play that has not ended is worth what leaving it now would be.
pub fn value(scenario: &Scenario, state: &State) -> i16 {
    by_dimension(scenario, state).iter().sum()
}

/// The same, by dimension, in the order of [`Dimension::ALL`]; nothing for timing.
pub fn by_dimension(scenario: &Scenario, state: &State) -> [i16; 8] {
    let standards = Standards { scenario, ending: state.ending().unwrap_or(Ending::WalkedAway) };
    let merits = Merits::new(state);
    Dimension::ALL.map(|dimension| standards.tenths(dimension, state, &merits))
}

/// Whether a play that has come to this counts points for timing: one with a deal does, and one
/// that was rightly left because no agreement was possible.
pub fn counts_timing(scenario: &Scenario, state: &State) -> bool {
    match state.ending() {
        Some(Ending::Ratified(_)) => true,
        Some(Ending::WalkedAway) => scenario.numbers().no_agreement,
        Some(Ending::Framework | Ending::TimeOut | Ending::Deadlock) | None => false,
    }
}

/// How many gifts, beside so many facts told, leave nothing of discretion: more cost no more.
pub(crate) fn gifts_that_count(told: u8) -> u8 {
    let left = (DISCRETION - FACT * i16::from(told)).max(0);
    (left as u16).div_ceil(GIFT as u16) as u8
}

/// The parts of a state that count for points by themselves.
#[derive(Clone, Copy)]
struct Merits {
    standing: u8,
    unlocked: u8,
    told: u8,
    gifts: u8,
    daylight: Daylight,
    /// Whether what the end alone decides counts already.
    ended: bool,
}

impl Merits {
    fn new(state: &State) -> Merits {
        Merits {
            standing: state.standing(),
            unlocked: state.unlocked().len(),
            told: state.told().len(),
            gifts: state.gifts(),
            daylight: state.daylight(),
            ended: true,
        }
    }

    fn note(&mut self, effect: Effect) {
        match effect {
            Effect::Standing(by) => self.standing = self.standing.saturating_add_signed(by),
            Effect::Unlocked(_) => self.unlocked += 1,
            Effect::Told(..) => self.told += 1,
            Effect::Given(_) => self.gifts += 1,
            Effect::Daylight(status) => self.daylight = status,
            Effect::Ended(_) => self.ended = true,
            // None of these counts for points by itself.
            Effect::Tension(_)
            | Effect::Rapport(_)
            | Effect::Leverage(_)
            | Effect::HalfWay(_)
            | Effect::BroughtBack
            | Effect::Mandate
            | Effect::TalkBegan(_)
            | Effect::TalkRefused
            | Effect::Premature
            | Effect::TalkEnded
            | Effect::Answer(_)
            | Effect::Echo(_)
            | Effect::Rather(_)
            | Effect::ConfidenceBroken
            | Effect::Nothing => {}
        }
    }

    /// Fifteen points, less six for every strategic fact and four for every gift; in tenths.
    fn discretion(&self) -> i16 {
        (DISCRETION - FACT * i16::from(self.told) - GIFT * i16::from(self.gifts)).max(0)
    }
}

/// How one ending is measured.
struct Standards<'a> {
    scenario: &'a Scenario,
    ending: Ending,
}

impl Standards<'_> {
    fn tenths(&self, dimension: Dimension, last: &State, seen: &Merits) -> i16 {
        let hidden = i16::from(self.scenario.hidden_count());
        let share = |of: i16, unlocked: u8| of * i16::from(unlocked) / hidden;
        let discovery = share(100, seen.unlocked);
        // Discretion is weighed by what was learned in the whole play.
        let discretion = share(seen.discretion(), last.unlocked().len());
        let daylight = match seen.daylight {
            Daylight::Opened => 100,
            Daylight::Untouched => 50,
            Daylight::Apologised => 30,
            Daylight::Tainted => 0,
        };
        let standing = 100 * i16::from(seen.standing) / i16::from(MAX_STANDING);
        let on_the_way = match dimension {
            Dimension::Discovery => discovery,
            Dimension::Discretion => discretion,
            Dimension::Daylight => daylight,
            Dimension::Standing => standing,
            Dimension::Agreement | Dimension::Value | Dimension::Timing | Dimension::Pace => 0,
        };
        match self.ending {
            Ending::Ratified(package) => {
                let at_the_end = if seen.ended { self.deal(dimension, package, last) } else { 0 };
                on_the_way + at_the_end
            }
            Ending::Framework if !self.scenario.numbers().no_agreement => match dimension {
                Dimension::Agreement if seen.ended => {
                    let learned = share(100, last.unlocked().len());
                    (FRAMEWORK - learned - share(Merits::new(last).discretion(), last.unlocked().len()) - daylight)
                        .min(100)
                }
                Dimension::Standing => 0,
                _ => on_the_way,
            },
            Ending::WalkedAway if self.scenario.numbers().no_agreement => {
                // The right end of a case without a zone of agreement: 35 points for having
                // learned why, in place of agreement and value.
                let learned = share(350, last.unlocked().len());
                match dimension {
                    Dimension::Agreement if seen.ended => learned * 5 / 7,
                    Dimension::Value if seen.ended => learned - learned * 5 / 7,
                    _ => on_the_way,
                }
            }
            // No deal: at most 15 points for standing, daylight, discovery and discretion.
            Ending::Framework | Ending::TimeOut | Ending::Deadlock | Ending::WalkedAway => on_the_way / 3,
        }
    }

    fn deal(&self, dimension: Dimension, package: PackageId, last: &State) -> i16 {
        let Some(fair) = self.scenario.fair() else { return 0 };
        let numbers = self.scenario.numbers();
        match dimension {
            Dimension::Agreement => {
                let beyond = self.scenario.quality(package).saturating_sub(self.scenario.public_quality());
                let possible = 10_000 - self.scenario.public_quality();
                (250 * beyond).checked_div(possible).unwrap_or(0) as i16
            }
            Dimension::Value => {
                let surplus = |id| u32::from(self.scenario.package(id).ours.saturating_sub(numbers.floors.ours));
                let cap = surplus(fair);
                (100 * surplus(package).min(cap) / cap) as i16
            }
            Dimension::Pace => 50 * i16::from(numbers.turns - last.turn()) / i16::from(numbers.turns),
            Dimension::Timing
            | Dimension::Discovery
            | Dimension::Discretion
            | Dimension::Daylight
            | Dimension::Standing => 0,
        }
    }
}
