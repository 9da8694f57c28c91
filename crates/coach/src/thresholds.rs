//! Where one judgement ends and the next begins: every limit that a score or a proof is judged by,
//! once. Values are tenths of a point. `docs/rules.md` says what each is for.

use crate::report::Decision;

/// The most that a play can be worth, timing aside: what the values of decisions and of the curve are out of.
pub const MOST_VALUE: i16 = 850;
/// A private talk is ripe while it is worth at most so much less than the best moment.
pub const RIPE: i16 = 10;
/// A decision that lost so much or more is no longer sound.
pub const UNSOUND: i16 = 10;
/// A decision that lost so much or more is a slip.
pub const SLIP: i16 = 50;
/// A decision that lost so much or more is a mistake.
pub const MISTAKE: i16 = 100;
/// A decision that lost so much or more is a blunder.
pub const BLUNDER: i16 = 150;

/// The most states that a case may have.
pub const MOST_STATES: usize = 1_000_000;
/// The least that the best deal of a case must be worth, as its author wrote it.
pub(crate) const GOOD_DEAL: i16 = 750;
/// The least that the best deal of a variant must be worth.
pub(crate) const GOOD_VARIANT: i16 = 680;
/// The least that the best talk must be worth more than none.
pub(crate) const TALK_PAYS: i16 = 300;
/// The least that the best moment must be worth more than the first and the last possible one.
pub(crate) const STEEP: i16 = 100;
/// A moment that is worth at most so much less than the best is as good as it.
pub(crate) const AS_GOOD: i16 = 20;
/// The most turns that may be as good as the best.
pub(crate) const WIDEST_WINDOW: usize = 4;
/// A moment that is worth so much less than the best is wrong: so must be a third of them.
pub(crate) const WRONG_MOMENT: i16 = 80;
/// The least that telling every strategic fact must cost.
pub(crate) const TELL_ALL: i16 = 250;
/// The least that telling nothing of oneself must cost where public talk builds little rapport.
pub(crate) const TELL_NONE: i16 = 30;
/// The least that it must cost to trade first what they would rather not speak of.
pub(crate) const SENSITIVE_FIRST: i16 = 40;
/// A state worth less is lost anyway, so that it does not matter what looks best in it.
pub const LOST: i16 = 250;
/// The pairs of issues that must be worth trading for both sides.
pub(crate) const TRADES: usize = 2;
/// Every shortcut must be worth less.
pub(crate) const SHORTCUT: i16 = 600;
/// A novice's median must be worth more.
pub(crate) const CRUSHED: i16 = 100;
/// A result is good that reaches so many per cent of what a variant allows, timing counted.
pub(crate) const GOOD_SHARE: i32 = 85;
/// In a hard case the planner reaches so many per cent of what any variant allows.
pub(crate) const PLANNER_LEAST: u8 = 40;
/// In a tutorial so many of a hundred plays of a novice must end in some agreement.
pub(crate) const AGREEMENTS: u8 = 25;

/// Over all cases and variants a beginner must fall for every decoy in so many of a hundred plays.
pub const TEMPTED: u32 = 5;

impl Decision {
    /// Whether it lost so little that nobody needs to hear of it.
    pub fn is_sound(&self) -> bool {
        self.lost() < UNSOUND
    }

    /// Whether the game was lost before it, by what was done earlier.
    pub fn is_lost(&self) -> bool {
        self.before < LOST
    }
}
