//! What an author writes down, before anyone has checked it.

use crate::programme::{Known, Spell, SpellKind};
use crate::{DEADLOCK, MAX_RAPPORT, MAX_STANDING};
use alloc::vec;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};
use strum::{VariantArray, VariantNames};

/// The most turns that a case may have.
pub const MOST_TURNS: u8 = 14;

/// The numbers of a case as its author gave them. [`crate::Scenario::new`] checks them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioDraft {
    /// Turns before time runs out, 7-14.
    pub turns: u8,
    /// Every how many turns at the table tension rises by itself, 1-4.
    pub drift: u8,
    /// Tension below which a private talk has no point, 1-9.
    pub ripe_from: u8,
    /// Tension at which they cannot be seen leaving the room with you, above `ripe_from`, up to 10.
    pub lock: u8,
    /// Rapport at which they answer in kind, 1-3.
    pub trust: u8,
    /// Standing lost by a private talk that our own side was not told of, 0-3.
    pub unannounced_cost: u8,
    /// Tension at the start, 0-9.
    pub tension: u8,
    /// Rapport at the start, 0-4.
    pub rapport: u8,
    /// Standing at the start, 0-6.
    pub standing: u8,
    /// Rapport that talk at the table can build at most, 1-2.
    pub public_rapport: u8,
    /// Private talks there may be, 1-3.
    pub talks: u8,
    /// Both reservation values.
    pub floors: Floors,
    /// The issues, 4-6 of them.
    pub issues: Vec<IssuePoints>,
    /// Which of the issues belongs in the open, by its place in the list.
    pub daylight: u8,
    /// Why it does.
    pub openness: Openness,
    /// Our strategic facts: what oversharing gives away. At most 4.
    pub secrets: Vec<Secret>,
    /// The issues that they would rather not speak of, by their places in the list, 1-3 of them.
    pub sensitive: Vec<u8>,
    /// The turns that are not like the others, in the order of the day.
    pub programme: Vec<Spell>,
    /// An issue both sides want alike, if there is one.
    pub shared_interest: Option<SharedInterest>,
    /// Whether offering value for the daylight issue is itself an insult (tension +2).
    pub taboo_trade: bool,
    /// Whether both sides must live together afterwards, so that the talks drift half as fast.
    pub future: bool,
    /// Whether no agreement is possible, so that a courteous walk-away is the right end.
    pub no_agreement: bool,
}

/// Reservation values: the points below which walking away is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floors {
    /// Ours.
    pub ours: u16,
    /// Theirs, before anything we gave away.
    pub theirs: u16,
}

/// One issue: points for each option, counted from their public position to ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuePoints {
    /// Our points for each option; the last is our public position.
    pub ours: Vec<u8>,
    /// Their points for each option; the first is their public position.
    pub theirs: Vec<u8>,
}

/// Why an issue belongs in the open (domain: legitimacy, transparency, sacred values).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Openness {
    /// The law says so.
    Law,
    /// Many people hold a stake in it, and are not in the corridor.
    ManyHolders,
    /// It is not for sale to anyone.
    Sacred,
}

/// A fact that strengthens whoever learns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secret {
    /// What kind of fact.
    pub class: SecretClass,
    /// Points by which their reservation value rises once they know, 1-60.
    pub leverage: u8,
}

/// The four kinds of strategic fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum SecretClass {
    /// The least we would settle for.
    Limit,
    /// How little we can do without a deal.
    Alternative,
    /// Our own side's split or next move.
    Team,
    /// What somebody else told us in confidence.
    ThirdParty,
}

/// An issue both sides want alike: traded before there is real trust, it hands over leverage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedInterest {
    /// The issue, by its place in the list.
    pub issue: u8,
    /// Points by which their reservation value rises, 1-60.
    pub leverage: u8,
}

/// Something in a [`ScenarioDraft`] that cannot be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// A number lies outside its range.
    OutOfRange {
        /// The field of [`ScenarioDraft`].
        field: &'static str,
        /// What it is.
        found: u16,
        /// The least it may be.
        least: u16,
        /// The most it may be.
        most: u16,
    },
    /// There are too few or too many issues.
    IssueCount(usize),
    /// An issue has fewer than 2 or more than 5 options.
    OptionCount {
        /// The issue.
        issue: usize,
        /// How many options it has.
        found: usize,
    },
    /// An issue lists other numbers of points for us than for them.
    UnevenPoints {
        /// The issue.
        issue: usize,
        /// Options with points for us.
        ours: usize,
        /// Options with points for them.
        theirs: usize,
    },
    /// Our points must rise from their position to ours, and theirs must not.
    WrongWay {
        /// The issue.
        issue: usize,
        /// Whether it is our list that goes the wrong way.
        ours: bool,
    },
    /// More strategic facts than a state can hold.
    SecretCount(usize),
    /// The daylight issue or the shared interest names an issue that is not there.
    NoSuchIssue {
        /// The field of [`ScenarioDraft`].
        field: &'static str,
        /// The place it names.
        found: u8,
    },
    /// The shared interest is the daylight issue, which cannot be traded at all.
    SharedIsDaylight,
    /// The daylight issue is said to be sensitive: it cannot be traded at all.
    SensitiveIsDaylight,
    /// A spell of the programme begins before the one above it has ended, in this turn.
    SpellsOverlap {
        /// The turn, from 1.
        turn: u8,
    },
    /// No package gives both sides more than their reservation values, and the case does not
    /// declare `no_agreement`.
    NoZoneOfAgreement,
    /// The case declares `no_agreement`, yet a package satisfies both reservation values.
    ZoneOfAgreement,
}

impl IssuePoints {
    /// The last option that still counts as half-way from their public position.
    pub(crate) fn half_way(&self) -> u8 {
        (self.ours.len() as u8 - 1) / 2
    }
}

impl ScenarioDraft {
    /// A small sound case for examples and tests.
    pub fn example() -> Self {
        let issue = |ours: &[u8], theirs: &[u8]| IssuePoints { ours: ours.to_vec(), theirs: theirs.to_vec() };
        ScenarioDraft {
            turns: 8,
            drift: 2,
            ripe_from: 2,
            lock: 8,
            trust: 2,
            unannounced_cost: 1,
            tension: 1,
            rapport: 1,
            standing: 4,
            public_rapport: 2,
            talks: 2,
            floors: Floors { ours: 30, theirs: 30 },
            issues: vec![
                issue(&[0, 6, 12], &[30, 18, 0]),
                issue(&[0, 20, 34], &[14, 8, 0]),
                issue(&[0, 16, 30], &[12, 7, 0]),
                issue(&[0, 5, 10], &[26, 16, 0]),
                issue(&[0, 8, 14], &[18, 12, 0]),
            ],
            daylight: 4,
            openness: Openness::ManyHolders,
            secrets: vec![
                Secret { class: SecretClass::Limit, leverage: 21 },
                Secret { class: SecretClass::Alternative, leverage: 13 },
            ],
            sensitive: vec![0],
            programme: vec![
                Spell { id: 0, kind: SpellKind::Lull, from: 4, to: 4, known: Known::Before },
                Spell { id: 1, kind: SpellKind::Watched, from: 6, to: 6, known: Known::Announced },
            ],
            shared_interest: None,
            taboo_trade: false,
            future: false,
            no_agreement: false,
        }
    }

    /// Everything that is out of range or does not fit together, all at once.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut range = |field, found: u8, least: u8, most: u8| {
            if found < least || found > most {
                flaws.push(Flaw::OutOfRange { field, found: found.into(), least: least.into(), most: most.into() });
            }
        };
        range("turns", self.turns, 7, MOST_TURNS);
        range("drift", self.drift, 1, 4);
        range("ripe_from", self.ripe_from, 1, DEADLOCK - 1);
        range("lock", self.lock, self.ripe_from.saturating_add(1).min(DEADLOCK), DEADLOCK);
        range("trust", self.trust, 1, 3);
        range("unannounced_cost", self.unannounced_cost, 0, 3);
        range("tension", self.tension, 0, DEADLOCK - 1);
        range("rapport", self.rapport, 0, MAX_RAPPORT);
        range("standing", self.standing, 0, MAX_STANDING);
        range("public_rapport", self.public_rapport, 1, 2);
        range("talks", self.talks, 1, 3);
        range("sensitive", self.sensitive.len() as u8, 1, 3);
        for spell in &self.programme {
            range("programme", spell.from, 1, self.turns);
            range("programme", spell.to, spell.from, self.turns);
        }
        for secret in &self.secrets {
            range("leverage", secret.leverage, 1, 60);
        }
        if let Some(shared) = self.shared_interest {
            range("shared_interest", shared.leverage, 1, 60);
        }
        if self.secrets.len() > 4 {
            flaws.push(Flaw::SecretCount(self.secrets.len()));
        }
        self.issue_flaws(&mut flaws);
        flaws
    }

    fn issue_flaws(&self, flaws: &mut Vec<Flaw>) {
        if !(4..=6).contains(&self.issues.len()) {
            flaws.push(Flaw::IssueCount(self.issues.len()));
        }
        for (issue, points) in self.issues.iter().enumerate() {
            let (ours, theirs) = (points.ours.len(), points.theirs.len());
            if ours != theirs {
                flaws.push(Flaw::UnevenPoints { issue, ours, theirs });
            }
            if !(2..=5).contains(&ours) {
                flaws.push(Flaw::OptionCount { issue, found: ours });
            }
            if points.ours.windows(2).any(|pair| pair[0] >= pair[1]) {
                flaws.push(Flaw::WrongWay { issue, ours: true });
            }
            if points.theirs.windows(2).any(|pair| pair[0] < pair[1]) {
                flaws.push(Flaw::WrongWay { issue, ours: false });
            }
        }
        let shared = self.shared_interest.map(|shared| ("shared_interest", shared.issue));
        let sensitive = self.sensitive.iter().map(|&place| ("sensitive", place));
        for (field, found) in core::iter::once(("daylight", self.daylight)).chain(shared).chain(sensitive) {
            if usize::from(found) >= self.issues.len() {
                flaws.push(Flaw::NoSuchIssue { field, found });
            }
        }
        if self.sensitive.contains(&self.daylight) {
            flaws.push(Flaw::SensitiveIsDaylight);
        }
        for pair in self.programme.windows(2) {
            if pair[1].from <= pair[0].to {
                flaws.push(Flaw::SpellsOverlap { turn: pair[1].from });
            }
        }
        if self.shared_interest.is_some_and(|shared| shared.issue == self.daylight) {
            flaws.push(Flaw::SharedIsDaylight);
        }
    }
}
