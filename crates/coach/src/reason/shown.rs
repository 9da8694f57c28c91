//! What on the stage showed what a move would cost, or that nothing did.

use super::broken::Broken;
use super::cause::Cause;
use super::course::{Course, Difference};
use negotiation::{IssueId, Move, Objection, PackageAnswer, Reason as Occasion, Scenario, Spell, SpellKind, State};

/// What showed it. Turns count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A spell of the programme.
    Spell {
        /// Which one, as [`Spell::id`] has it.
        id: u8,
        /// What it is like.
        kind: SpellKind,
        /// The turn of it that matters: of a law the first.
        turn: u8,
        /// Whether one could know of it: else it is hindsight.
        known: bool,
    },
    /// How tense the room was.
    Tension {
        /// On the meter.
        tension: u8,
        /// Whether it was too hot, and not too calm.
        hot: bool,
    },
    /// How tense the room was: tense enough for a talk outside, until the move cooled it.
    Stuck {
        /// On the meter.
        tension: u8,
        /// What it takes.
        needed: u8,
    },
    /// How much trust there was.
    Rapport {
        /// On the meter.
        rapport: u8,
        /// What it takes.
        needed: u8,
        /// Whether it takes so much because they would rather not speak of this.
        sensitive: bool,
    },
    /// How much trust there was, where nothing was offered for an answer.
    Bare {
        /// Rapport on the meter.
        rapport: u8,
    },
    /// Our own points, and our limit.
    Limit,
    /// Our own points: the package gave away what is worth more to us.
    OurPoints,
    /// How little trust there was to lose.
    Fragile {
        /// Rapport on the meter.
        rapport: u8,
    },
    /// An issue could still have been unlocked outside.
    Unlockable {
        /// The issue.
        issue: IssueId,
    },
    /// The clock.
    Clock {
        /// Turns left at that moment, this one counted.
        turns: u8,
    },
    /// The exchanges left outside.
    Exchanges {
        /// So many, this one counted.
        exchanges: u8,
    },
    /// The notebook: issues on which they had said nothing.
    Notebook {
        /// So many.
        unheard: u8,
    },
    /// What they had said outside had not been heard at the table.
    Fresh,
    /// What showed where they could not move.
    CannotMove {
        /// The issue.
        issue: IssueId,
    },
    /// How far our own side was from seeing itself in it.
    Readiness {
        /// So many steps short.
        missing: u8,
    },
    /// What it is worth to them: nobody on our side can know.
    TheirPoints,
    /// Our own side had not been told.
    Untold,
    /// Whose business the issue is.
    Holders,
    /// What they can do with a fact.
    Use,
    /// It was said in confidence.
    Confidence,
}

impl Shown {
    /// What showed it, at the moment of the decision.
    pub(super) fn new(
        scenario: &Scenario,
        before: &State,
        cause: &Cause,
        broken: &Broken,
        (better, differences): (&Course, &[Difference]),
    ) -> Shown {
        let view = View { scenario, before };
        match cause {
            Cause::Polite { stuck: false, .. } => view.tension(false),
            Cause::Polite { stuck: true, .. } => view.rapport(1, false),
            Cause::Refused { why: Occasion::TensionAtLock, .. } => view.tension(true),
            Cause::Refused { .. } => view.spell(before.turn() + 1).unwrap_or_else(|| view.clock()),
            Cause::ShortTalk { why: Occasion::TensionNearLock, .. } => view.tension(true),
            Cause::ShortTalk { turn, in_lull: true, .. } => view.spell(*turn).unwrap_or_else(|| view.clock()),
            Cause::ShortTalk { .. } => view.clock(),
            Cause::Untold { .. } => Shown::Untold,
            Cause::Unready { turn } => {
                let lull = turn.and_then(|turn| view.spell(turn));
                let trust = better.end.unlocked().iter().map(|issue| scenario.trust(issue)).max();
                match trust.filter(|&trust| before.rapport() < trust) {
                    Some(trust) => view.rapport(trust, false),
                    None => lull.unwrap_or_else(|| view.clock()),
                }
            }
            Cause::Seen { .. } => view.spell(before.turn() + 2).unwrap_or_else(|| view.clock()),
            Cause::Gift { issue } => view.trust(*issue),
            Cause::SharedInterest { .. } => view.rapport(3, false),
            Cause::Told { .. } => Shown::Use,
            Cause::Settled => Shown::Holders,
            Cause::Quoted => Shown::Confidence,
            Cause::Asked { answered: false, .. } => Shown::Bare { rapport: before.rapport() },
            Cause::NotPassed { answer: PackageAnswer::OurSide(Objection::TooLittle(_)), .. } => Shown::Limit,
            Cause::NotPassed { answer: PackageAnswer::They(objection) | PackageAnswer::OurSide(objection), .. } => {
                view.objection(*objection)
            }
            Cause::Closed { .. } if matches!(differences.first(), Some(Difference::Ending { .. })) => Shown::OurPoints,
            Cause::Closed { turns: 1.., unheard, .. } if !unheard.is_empty() => {
                Shown::Notebook { unheard: unheard.len() as u8 }
            }
            Cause::Closed { first: Some(Move::Table { .. }), .. } => match differences.first() {
                Some(&Difference::Package { better, left })
                    if scenario.package(better).ours > scenario.package(left).ours =>
                {
                    Shown::OurPoints
                }
                _ => Shown::TheirPoints,
            },
            Cause::Closed { first: Some(Move::OpenDaylight), .. } => Shown::CannotMove { issue: scenario.daylight() },
            Cause::Closed { .. } | Cause::Left | Cause::NotPassed { .. } => view.clock(),
            Cause::WentBack { exchanges } if matches!(broken, Broken::TalkOver { .. } | Broken::Unheard { .. }) => {
                Shown::Exchanges { exchanges: *exchanges }
            }
            Cause::Conceded { issue, .. }
                if !is_cooled(broken)
                    && better.end.unlocked().contains(*issue)
                    && !before.unlocked().contains(*issue) =>
            {
                Shown::Unlockable { issue: *issue }
            }
            Cause::Conceded { .. } if matches!(differences.first(), Some(Difference::Standing { .. })) => view.clock(),
            Cause::Conceded { .. }
            | Cause::Pressed { .. }
            | Cause::Cooled { .. }
            | Cause::Asked { .. }
            | Cause::WentBack { .. }
            | Cause::Exchange { .. }
            | Cause::Turn { .. } => view.broken(broken),
        }
    }
}

/// Whether the room is so calm that a talk comes to nothing.
fn is_cooled(broken: &Broken) -> bool {
    matches!(broken, Broken::Polite { stuck: false, .. })
}

/// The stage at one moment.
struct View<'a> {
    scenario: &'a Scenario,
    before: &'a State,
}

impl View<'_> {
    fn broken(&self, broken: &Broken) -> Shown {
        match *broken {
            Broken::Shorter { why: Occasion::TensionNearLock, .. } => self.tension(true),
            Broken::Refused { why: Occasion::TensionAtLock, .. } | Broken::Over(negotiation::Ending::Deadlock) => {
                self.tension(true)
            }
            // A talk of one exchange: the lull in which it was to be is over by then.
            Broken::Shorter { turn, .. } | Broken::Refused { turn, .. } => {
                self.spell(turn).or_else(|| self.last_lull(turn)).unwrap_or_else(|| self.clock())
            }
            Broken::Polite { stuck: false, .. } if self.before.tension() >= self.scenario.numbers().ripe_from => {
                Shown::Stuck { tension: self.before.tension(), needed: self.scenario.numbers().ripe_from }
            }
            Broken::Polite { stuck: false, .. } => self.tension(false),
            Broken::Polite { stuck: true, .. } => Shown::Fragile { rapport: self.before.rapport() },
            Broken::Unanswered { issue } if self.before.rapport() < self.scenario.trust(issue) => self.trust(issue),
            Broken::Unanswered { .. } => Shown::Fragile { rapport: self.before.rapport() },
            Broken::LessTrust { turn, .. } | Broken::Unprepared { turn, .. } | Broken::Passed { turn, .. } => {
                self.spell(turn).unwrap_or_else(|| self.clock())
            }
            Broken::NotPassed { objection } => self.objection(objection),
            Broken::Unannounced => Shown::Untold,
            Broken::TalkOver { .. } | Broken::Unheard { .. } => match self.before.talk() {
                Some(talk) => Shown::Exchanges { exchanges: talk.exchanges },
                None => self.clock(),
            },
            Broken::NoTalk | Broken::Over(_) | Broken::Later => self.clock(),
        }
    }

    fn objection(&self, objection: Objection) -> Shown {
        match objection {
            Objection::Fresh => Shown::Fresh,
            Objection::CannotMove(issue) | Objection::OnlyHalfWay(issue) => Shown::CannotMove { issue },
            Objection::TooLittle(_) => Shown::TheirPoints,
            Objection::Tainted => Shown::Holders,
            Objection::TooLittleStanding(missing) => Shown::Readiness { missing },
        }
    }

    fn spell(&self, turn: u8) -> Option<Shown> {
        let spell: &Spell = self.scenario.spell(turn)?;
        let known = spell.is_known(self.before.turn() + 1);
        let turn = if spell.kind == SpellKind::Law { spell.from } else { turn };
        Some(Shown::Spell { id: spell.id, kind: spell.kind, turn, known })
    }

    /// The last lull before a turn.
    fn last_lull(&self, turn: u8) -> Option<Shown> {
        let is_lull = |turn: &u8| self.scenario.spell(*turn).is_some_and(|spell| spell.kind == SpellKind::Lull);
        (1..turn).rev().find(is_lull).and_then(|turn| self.spell(turn))
    }

    fn tension(&self, hot: bool) -> Shown {
        Shown::Tension { tension: self.before.tension(), hot }
    }

    fn rapport(&self, needed: u8, sensitive: bool) -> Shown {
        Shown::Rapport { rapport: self.before.rapport(), needed, sensitive }
    }

    fn trust(&self, issue: IssueId) -> Shown {
        self.rapport(self.scenario.trust(issue), self.scenario.is_sensitive(issue))
    }

    fn clock(&self) -> Shown {
        Shown::Clock { turns: self.scenario.numbers().turns.saturating_sub(self.before.turn()) }
    }
}
